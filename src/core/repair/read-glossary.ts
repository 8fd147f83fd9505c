/** A person's glossary as a text file: a term a line, and after `=` how it is misheard. `#` begins a remark. */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { GlossaryTerm } from "./repair-names.ts";

/** More would not fit a prompt, and is no glossary. */
const MOST_TERMS = 2_000;

/** `token = 偷坑, 头坑` is the term `token`, heard as two. Throws `bad-request`. */
export function readGlossary(text: string): GlossaryTerm[] {
  const terms: GlossaryTerm[] = [];
  for (const [nth, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/u)
    .entries()) {
    const written = line.replace(/#.*/u, "").trim();
    if (written === "") continue;
    const [term = "", ...rest] = written.split("=").map((part) => part.trim());
    const heard = (rest[0] ?? "").split(/[,，、]/u).map((form) => form.trim());
    if (term === "" || rest.length > 1) throw unreadable(nth + 1);
    terms.push({ term, heard: heard.filter((form) => form !== "") });
    if (terms.length > MOST_TERMS) {
      throw new FootnoteError("bad-request", say("repair.glossary-too-long", { most: MOST_TERMS }), {
        hint: say("repair.glossary-too-long-hint"),
      });
    }
  }
  return terms;
}

function unreadable(line: number): FootnoteError {
  return new FootnoteError("bad-request", say("repair.glossary-line", { line }), {
    hint: say("repair.glossary-form", { example: "token = 偷坑" }),
  });
}
