import { m } from '@wangge/i18n/messages';

/** A browser tells what it is in one long line; a person knows it by two words. The first that fits names it. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const BROWSERS: readonly (readonly [RegExp, () => string])[] = [
  [/MicroMessenger/, m.account_browser_wechat],
  [/DingTalk/, m.account_browser_dingtalk],
  [/Edg\//, () => 'Edge'],
  [/Firefox\//, () => 'Firefox'],
  [/Chrom(e|ium)\//, () => 'Chrome'],
  [/Safari\//, () => 'Safari'],
];

/** `Windows · Chrome`；认不出的就说认不出。 */
export function deviceWords(device: string): string {
  const system = SYSTEMS.find(([shape]) => shape.test(device))?.[1];
  const browser = BROWSERS.find(([shape]) => shape.test(device))?.[1]();
  return [system, browser].filter(Boolean).join(' · ') || m.account_device_unknown();
}
