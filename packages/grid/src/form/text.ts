/** 控制字符（保留制表和换行）以及改变书写方向的字符 U+202A–202E、U+2066–2069。 */
const INVISIBLE =
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
/** Under the `u` flag this matches lone surrogates only; `isWellFormed` is missing in older browsers. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** 文本能不能存：没有 NUL，没有落单的代理项。数据库存不下的在门口就拒绝。 */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}

/** 多行文本：去掉看不见的字符，统一换行，去掉首尾空白。表情符号和少数民族长姓名原样保留。 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
}

/** 单行文本：同上，换行和制表变成空格。 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/g, ' ');
}

/** 字数按码点计，一个汉字、一个表情各算一字。 */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** 全角数字和符号变半角，电话、编码用。 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000/g, ' ');
}
