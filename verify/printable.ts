/** Names come from others: characters that control the terminal or start a line are replaced by their code points. */
export const printable = (line: string) =>
  line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
