/** Plain texts to distil from, parallel pairs to align by, and questions with their passages to contrast. */
import type { Ledger } from "../ledger.ts";
import type { ParallelDocument } from "../read/parallel.ts";
import type { Document, Language, Reading } from "../read/reading.ts";
import type { PairRow, QuestionPassageRow, TextRow } from "../rows.ts";

/** A passage is closed where it has come to so many characters. */
const FULL = { en: 500, zh: 200 } as const;
/** Shorter passages are left out, longer ones cut at a sentence. */
const LEAST = { en: 60, zh: 25 } as const;
const MOST = { en: 1_000, zh: 400 } as const;

export interface TextSinks {
  readonly text: (language: Language, row: TextRow) => void;
  readonly pair: (row: PairRow) => void;
  readonly question: (row: QuestionPassageRow) => void;
}

export function buildTexts(
  documents: readonly Document[],
  readings: readonly Reading[],
  parallel: readonly ParallelDocument[],
  ledger: Ledger,
  sinks: TextSinks,
): void {
  const seen = new Set<string>();
  const fresh = (text: string): boolean => {
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
  for (const document of documents) {
    for (const [i, text] of passagesOf(document).entries()) {
      if (!fresh(text)) continue;
      sinks.text(document.language, { id: `${document.id}/p${i}`, text, kind: "passage" });
      ledger.wrote(document.source);
    }
  }
  for (const [number, reading] of readings.entries()) {
    const { document, question } = reading;
    const lang = reading.questionLanguage ?? document.language;
    const passage = passageFor(reading);
    if (passage !== "" && fresh(`${question}\n${passage}`)) {
      sinks.question({ id: `${document.source}/${number}`, question, passage, lang });
      ledger.wrote(document.source);
    }
    if (question.length >= 4 && fresh(question))
      sinks.text(lang, { id: `${document.source}/q${number}`, text: question, kind: "query" });
  }
  for (const { id, source, pairs } of parallel) {
    for (const [i, { en, zh }] of pairs.entries()) {
      if (!fresh(`${en}\n${zh}`)) continue;
      sinks.pair({ id: `${id}/${i}`, en, zh });
      ledger.wrote(source);
    }
  }
}

export function passagesOf({ sentences, language }: Document): string[] {
  const passages: string[] = [];
  let open = "";
  const space = language === "zh" ? "" : " ";
  for (const sentence of sentences) {
    if (open !== "" && open.length + sentence.length > MOST[language]) {
      passages.push(open);
      open = "";
    }
    open = open === "" ? sentence : open + space + sentence;
    if (open.length >= FULL[language]) {
      passages.push(open);
      open = "";
    }
  }
  if (open !== "") passages.push(open);
  return passages.filter(
    (passage) => passage.length >= LEAST[language] && passage.length <= 2 * MOST[language],
  );
}

/** The answering sentences with as many neighbours as a passage holds. */
function passageFor({ document, answers }: Reading): string {
  const { sentences, language } = document;
  const first = answers[0];
  if (first === undefined) return "";
  let from = first;
  let to = first + 1;
  let length = sentences[first]!.length;
  for (let grew = true; grew;) {
    grew = false;
    const next = sentences[to];
    if (next !== undefined && length + next.length <= MOST[language]) {
      length += next.length;
      to++;
      grew = true;
    }
    const before = from === 0 ? undefined : sentences[from - 1];
    if (before !== undefined && length + before.length <= MOST[language] && to - first >= first - from) {
      length += before.length;
      from--;
      grew = true;
    }
  }
  return sentences.slice(from, to).join(language === "zh" ? "" : " ");
}
