/** Which of the two scripts that Footnote reads a text is mostly in. Not covered: telling languages of one script apart. */
import { isHan } from "./sentence-end.ts";

export type Script = "han" | "latin";

/** Characters looked at: the beginning tells. */
const LOOKED_AT = 400;
/** A Chinese character says about as much as three letters. */
const LETTERS_A_CHARACTER = 3;

export function scriptOf(text: string): Script {
  let [han, others] = [0, 0];
  for (let i = 0; i < Math.min(text.length, LOOKED_AT); i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) others++;
  }
  return han * LETTERS_A_CHARACTER > others ? "han" : "latin";
}
