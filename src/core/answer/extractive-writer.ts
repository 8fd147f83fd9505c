/**
 * The extractive writer: answers with the best sentences of the passages, verbatim. No model.
 * Not covered: joining or shortening sentences; a sentence is quoted whole or not at all.
 */
import { splitSentences } from "../../lib/text/sentences.ts";
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import type { Quote } from "../domain/answer.ts";
import type { Hit } from "../domain/passage.ts";
import type { Understood } from "./understand.ts";

export interface ExtractedSentence {
  /** Heading or subject to put before a sentence that cannot stand alone. */
  readonly lead?: string;
  /** The quote on one line: runs of white space folded to one space. */
  readonly text: string;
  /** Byte for byte what stands in the document. */
  readonly quote: Quote;
  readonly hit: Hit;
}

export interface Extracted {
  readonly status: "answered" | "not-found";
  /** Most direct first; empty where nothing was found. */
  readonly sentences: ExtractedSentence[];
  /** From 0 to 1: how sure it is that the sentences hold the answer. */
  readonly confidence: number;
}

export function writeExtractive(question: Understood, hits: readonly Hit[]): Extracted {
  const wanted = new Set(words(question.standalone).filter((word) => !isStopWord(word)));
  const candidates = hits.slice(0, 8).flatMap((hit) =>
    splitSentences(hit.passage.text).map((span) => {
      const text = hit.passage.text.slice(span.start, span.end);
      const own = new Set(words(text));
      let covered = 0;
      for (const word of wanted) if (own.has(word)) covered++;
      return { hit, span, text, score: covered / Math.max(1, wanted.size) + hit.score };
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best === undefined || best.score < 0.5) return { status: "not-found", sentences: [], confidence: 0 };
  return {
    status: "answered",
    confidence: Math.min(1, best.score / 2),
    sentences: candidates.slice(0, 3).map(({ hit, span, text }) => ({
      text: text.replace(/\s+/gu, " "),
      hit,
      quote: {
        documentId: hit.document.id,
        start: hit.passage.start + span.start,
        end: hit.passage.start + span.end,
        text,
      },
    })),
  };
}
