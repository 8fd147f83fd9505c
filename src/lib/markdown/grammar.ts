/**
 * The one grammar: CommonMark with GitHub's tables, emphasis that knows Chinese has no spaces, and mathematics, as
 * events of the parser with offsets into the text. Two dialects. Answers: no HTML, no addresses, no definitions, no
 * entities, no code by indentation; a rule under a line is a rule. Documents: CommonMark's blocks, for their headings.
 */
import { parse, postprocess, preprocess } from "micromark";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Event, Extension } from "micromark-util-types";
import { mask } from "./mask.ts";
import { MATH } from "./math-constructs.ts";

export type Dialect = "answer" | "document";

const EXTENSIONS: Readonly<Record<Dialect, Extension[]>> = {
  answer: [
    gfmTable(),
    cjkFriendlyExtension(),
    MATH,
    {
      disable: {
        null: [
          "htmlFlow",
          "htmlText",
          "autolink",
          "definition",
          "codeIndented",
          "setextUnderline",
          "characterReference",
        ],
      },
    },
  ],
  // Inlines cost most of the time, and the blocks of a document do not depend on them.
  document: [
    gfmTable(),
    {
      disable: {
        null: [
          "attention",
          "autolink",
          "characterEscape",
          "characterReference",
          "codeText",
          "hardBreakEscape",
          "htmlText",
          "labelEnd",
          "labelStartImage",
          "labelStartLink",
        ],
      },
    },
  ],
};

/** `offset`: where in its whole `text` begins; it must be the beginning of a line. */
export function eventsOf(text: string, offset: number, dialect: Dialect): Event[] {
  const parser = parse({ extensions: EXTENSIONS[dialect] });
  const tokenizer = parser.document({ line: 1, column: 1, offset });
  return postprocess(tokenizer.write(preprocess()(mask(text), undefined, true)));
}
