/**
 * Who greets Footnote, or asks who it is and what it can do, is answered with the sentences of its guide that say so, each a
 * quote: they are the first words in an unknown box, and what else the guide holds is near to none of them.
 */
import type { Document } from "../../domain/document.ts";
import type { PassageId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import type { DocumentStore } from "../../ports/document-store.ts";
import type { TextStore } from "../../ports/text-store.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { asksOfItself } from "../understand/asks-of-itself.ts";
import type { Asking } from "../asking/asking.ts";
import type { Extracted } from "./extractive/extracted.ts";

/** Where the guide says it; the guide's own test sees that it does. */
export const INTRODUCTIONS = {
  en: { url: "guide:getting-started.md", heading: "What Footnote is and what it can do" },
  zh: { url: "guide:getting-started.zh.md", heading: "Footnote 是什么，能做什么" },
} as const;

/** It stands near the beginning. */
const LOOKED_INTO = 8_000;

/** `undefined` where something else is asked, and where the guide was removed. */
export async function introduce(
  { understood, history, documentIds, sources, writer }: Asking,
  store: DocumentStore & TextStore,
): Promise<Extracted | undefined> {
  if (documentIds !== undefined || writer === "model" || !sources.includes("library")) return undefined;
  if (!asksOfItself(understood.question, history.length === 0)) return undefined;
  const { url, heading } = INTRODUCTIONS[/\p{Script=Han}/u.test(understood.question) ? "zh" : "en"];
  const document = await store.findByUrl(url);
  if (document === undefined) return undefined;
  const text = await store.readText(document.id, 0, LOOKED_INTO);
  const found = text.indexOf(`## ${heading}\n`);
  if (found < 0) return undefined;
  const start = found + heading.length + 4;
  const next = text.indexOf("\n## ", start);
  return extractedOf(document, text, start, next < 0 ? text.length : next, heading);
}

function extractedOf(
  document: Document,
  text: string,
  start: number,
  end: number,
  heading: string,
): Extracted {
  const hit: Hit = {
    passage: {
      // No index has it: it is cited by its place.
      id: 0 as PassageId,
      documentId: document.id,
      start,
      end,
      text: text.slice(start, end),
      headingPath: [document.title, heading],
    },
    document,
    score: 1,
  };
  const sentences = splitSentences(text, start, end).map((span) => {
    const said = text.slice(span.start, span.end);
    return { text: said, quote: { documentId: document.id, ...span, text: said }, hit };
  });
  return { status: "answered", sentences, form: "sentences", confidence: 1 };
}
