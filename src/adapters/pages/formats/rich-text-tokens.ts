/** The words of a rich text (RTF), one after another: groups, control words with their number, bytes and characters. */

export type RichToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly number: number | undefined }
  /** `\'hh`, or plain text: bytes in the encoding that is in force. */
  | { readonly kind: "bytes"; readonly bytes: readonly number[] };

/** `text`: the file, one character a byte. */
export function* richTokens(text: string): Generator<RichToken> {
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === "{" || sign === "}") {
      if (sign === "{") yield { kind: "open" };
      else yield { kind: "close" };
      at += 1;
    } else if (sign === "\\") {
      const word = /^\\([a-z]{1,40})(-?\d{1,10})? ?/iu.exec(text.slice(at, at + 56));
      if (word !== null) {
        const number = word[2] === undefined ? undefined : Number(word[2]);
        at += word[0].length;
        // What follows is not text but so many bytes.
        if (word[1] === "bin") at += Math.max(0, number ?? 0);
        else yield { kind: "word", word: word[1] ?? "", number };
      } else if (text[at + 1] === "'") {
        const value = Number.parseInt(text.slice(at + 2, at + 4), 16);
        if (Number.isInteger(value)) yield { kind: "bytes", bytes: [value] };
        at += 4;
      } else {
        yield { kind: "word", word: text.charAt(at + 1), number: undefined };
        at += 2;
      }
    } else if (sign === "\r" || sign === "\n") {
      at += 1;
    } else {
      const start = at;
      while (at < text.length && !/[{}\\\r\n]/u.test(text.charAt(at))) at += 1;
      yield { kind: "bytes", bytes: Array.from(text.slice(start, at), (one) => one.charCodeAt(0) & 0xff) };
    }
  }
}
