/**
 * A digest as headings with lines under them: what its Markdown and its HTML both show, in one order and with the same
 * words. Text stays as it is; escaping it is the business of whoever writes it.
 */
import type { Verdict } from "../domain/answer.ts";
import type {
  Digest,
  DigestCitation,
  DigestLanguage,
  DigestLine,
  DigestName,
  DigestPlace,
} from "../domain/digest.ts";
import { EXPORT_EN, EXPORT_ZH, type ExportWords } from "../export/export-words.ts";
import { clockTime } from "../../lib/clock-time.ts";
import { DIGEST_WORDS, type DigestWords } from "./digest-words.ts";

/** Names and figures shown; JSON has all. */
const MOST_SHOWN = 40;

export type PlaceWithQuote = DigestPlace & { readonly quote?: string };

export interface OutlineLine {
  /** Stands out before the text: a label, a title, a figure. */
  readonly lead?: string;
  readonly speaker?: string;
  readonly text?: string;
  /** In brackets behind it. */
  readonly note?: string;
  /** Of a model's line; then the words of its places are not the text. */
  readonly verdict?: Verdict;
  readonly places: readonly PlaceWithQuote[];
  /** What is said under it. */
  readonly under?: OutlineLine;
}

export interface OutlineSection {
  readonly heading: string;
  readonly form: "paragraph" | "list" | "numbers";
  readonly lines: readonly OutlineLine[];
}

export interface DigestOutline {
  /** Who wrote it. */
  readonly writer: string;
  readonly sections: readonly OutlineSection[];
  readonly words: DigestWords;
  readonly exportWords: ExportWords;
}

export function outlineOf(digest: Digest, language: DigestLanguage): DigestOutline {
  const words = DIGEST_WORDS[language];
  const exportWords = language === "zh" ? EXPORT_ZH : EXPORT_EN;
  const { corePoint, fundamentalPoint } = digest;
  const section = (
    heading: string,
    form: OutlineSection["form"],
    lines: readonly OutlineLine[],
  ): OutlineSection[] => (lines.length === 0 ? [] : [{ heading, form, lines }]);
  const nameOf = (name: DigestName): OutlineLine => ({
    text: name.text,
    note: [
      ...(name.kind === undefined || name.kind === "other" ? [] : [words.kinds[name.kind]]),
      words.times(name.count),
      ...(name.forms === undefined || name.forms.length === 0 ? [] : [words.alsoWritten(name.forms)]),
    ].join(" · "),
    places: name.citations.slice(0, 1),
  });
  return {
    writer:
      digest.writer === "model" ? `${exportWords.byModel(digest.model ?? "")}${words.end}` : words.status,
    sections: [
      ...section(words.corePoint, "paragraph", corePoint ? [lineOf(corePoint)] : []),
      ...section(words.fundamentalPoint, "paragraph", fundamentalPoint ? [lineOf(fundamentalPoint)] : []),
      ...section(
        words.framework,
        "list",
        digest.framework.map((part) => ({ lead: part.label, ...lineOf(part) })),
      ),
      ...section(
        words.chapters,
        "numbers",
        digest.chapters.map((chapter, nth) => {
          const { title, start, end, startMs } = chapter;
          return {
            lead: title === "" ? words.untitled(nth + 1) : title,
            places: [{ start, end, ...(startMs === undefined ? {} : { atMs: startMs }) }],
            under: lineOf(chapter),
          };
        }),
      ),
      ...section(words.statements, "list", digest.statements.map(lineOf)),
      ...section(
        words.figures,
        "list",
        digest.figures.slice(0, MOST_SHOWN).map((figure) => ({
          lead: figure.text,
          ...(figure.counts === undefined ? {} : { note: figure.counts }),
          ...(figure.speaker === undefined ? {} : { speaker: figure.speaker }),
          text: figure.statement.quote,
          places: [figure.statement],
        })),
      ),
      ...section(words.names, "list", digest.names.slice(0, MOST_SHOWN).map(nameOf)),
      ...section(words.openQuestions, "list", digest.openQuestions.map(lineOf)),
      ...section(words.keyPhrases, "list", digest.keyPhrases.map(nameOf)),
    ],
    words,
    exportWords,
  };
}

function lineOf({ text, speaker, verdict, citations }: DigestLine): OutlineLine {
  return {
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(verdict === undefined ? {} : { verdict }),
    places: citations satisfies readonly DigestCitation[],
  };
}

/** `12:34 · 1023–1077`: time or page where there is one, and offsets. */
export function placeText({ start, end, page, atMs }: DigestPlace, words: DigestWords): string {
  return [
    ...(atMs === undefined ? [] : [clockTime(atMs)]),
    ...(page === undefined ? [] : [words.page(page)]),
    `${start}–${end}`,
  ].join(" · ");
}
