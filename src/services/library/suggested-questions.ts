/** Questions to begin with, of what somebody added last: by the headings of the documents, without a model. */
import {
  questionOf,
  type RelatedLanguage,
  relatedLanguage,
} from "../../core/answer/related/question-of-heading.ts";
import type { Document } from "../../core/domain/document.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import { shortened } from "../../lib/text/shortened.ts";
import { headingsIn } from "./look-inside.ts";

const MOST = 3;
const LOOKED_AT = 8;
/** Of each document, in UTF-16 code units: its headings begin early. */
const LOOKED_INTO = 40_000;

/** One of a document, those in `language` (`en` or `zh`) first; none where the library is empty but for the guide. */
export async function suggestedQuestions(
  language: RelatedLanguage,
  store: DocumentStore & TextStore,
): Promise<string[]> {
  const documents = await store.listDocuments({ limit: LOOKED_AT, isGuide: false });
  const isOwn = (one: Document): boolean => one.language === language;
  const questions: string[] = [];
  for (const document of [...documents.filter(isOwn), ...documents.filter((one) => !isOwn(one))]) {
    if (questions.length === MOST) break;
    const of = relatedLanguage(document.language);
    if (of === undefined) continue;
    const text = await store.readText(document.id, 0, LOOKED_INTO);
    const asked = (await headingsIn([text]))
      .filter(({ title }) => title !== document.title)
      .map(({ title }) => questionOf(title, of, text))
      .find((question) => question !== undefined && !questions.includes(question));
    const own = asked ?? aboutWhole(document.title, of);
    if (!questions.includes(own)) questions.push(own);
  }
  return questions;
}

/** Titles may be long: what is named is found by its beginning. */
function aboutWhole(title: string, language: RelatedLanguage): string {
  const short = shortened(title, 60);
  return language === "zh" ? `《${short}》主要讲了什么？` : `What is “${short}” about?`;
}
