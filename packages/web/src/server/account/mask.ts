/** 掩码姓名：`*静`、`****·**尔`. Only the last character is shown, enough to know whether it is me. */
export function maskName(name: string): string {
  const letters = [...name];
  return letters
    .map((letter, index) => (index === letters.length - 1 || /[·\s]/.test(letter) ? letter : '*'))
    .join('');
}
