import { expect, it } from 'vitest';
import { deviceWords } from './device.ts';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
    'Windows · Chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Windows · Edge',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) Version/15.4 Mobile Safari/604.1',
    'iPhone · Safari',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10) Chrome/103.0 Mobile Safari/537.36 MicroMessenger/8.0',
    'Android · 微信',
  ],
  ['curl/8.0', '认不出的设备'],
])('%s is %s', (device, words) => {
  expect(deviceWords(device)).toBe(words);
});
