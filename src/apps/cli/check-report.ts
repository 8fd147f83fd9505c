/** A check as it is shown: what was read, what became of it, and the words for it. */
import type { CheckedText, TextCitation, TextClaim } from "../../core/domain/checked-text.ts";
import { findingsSaid } from "../../core/domain/check-findings.ts";
import type { Reason, Verdict } from "../../core/domain/answer.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { clockTime } from "../../lib/clock-time.ts";

export interface CheckReport {
  /** As it was named. */
  readonly file: string;
  /** Claims' offsets count in it. */
  readonly text: string;
  /** BCP 47, of the text. */
  readonly language: string;
  readonly documents: readonly (ReadDocument & { readonly name: string })[];
  readonly checked: CheckedText;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: "supported",
  partial: "partly supported",
  unsupported: "not supported",
  uncited: "no source named",
};

export function headLine({ checked: { summary } }: CheckReport, language: "en" | "zh" = "en"): string {
  const { total, supported } = summary;
  if (language === "zh") return total === 0 ? "没有可核对的陈述" : `${total} 句中有 ${supported} 句有据`;
  if (total === 0) return "There is no statement to check";
  return `${supported} of ${total} ${total === 1 ? "statement" : "statements"} supported`;
}

/** Of those that are not supported: `1 with a figure that is not the source's, 1 without a source`. */
export function restLine({ checked: { summary } }: CheckReport, language: "en" | "zh" = "en"): string {
  return findingsSaid(summary.findings, language);
}

export interface ShownQuote {
  readonly citation: TextCitation;
  /** What it is to the claim: nothing where it carries it. */
  readonly label: "" | "Nearest" | "There";
}

/** Of a claim that is carried, what carries it; of others what came nearest, and first a source that says it. */
export function shownQuotes({ verdict, citations, elsewhere }: TextClaim): ShownQuote[] {
  const carrying = citations.filter((citation) => citation.verdict === "supported");
  const shown = verdict === "supported" && carrying.length > 0 ? carrying : citations;
  const label = verdict === "supported" ? "" : "Nearest";
  return [
    ...(elsewhere ? [{ citation: elsewhere, label: "There" as const }] : []),
    ...shown.map((citation) => ({ citation, label }) as const),
  ];
}

/** A source that says it comes first: what those that are cited say instead matters less. */
export function shownReasons({ reasons }: TextClaim): Reason[] {
  const rank = ({ code }: Reason): number => (code === "not-cited" ? 0 : code === "other-source" ? 1 : 2);
  return reasons.toSorted((a, b) => rank(a) - rank(b));
}

/** A cell says nothing without its row and column: `Lyon, people: 0.5 million`. */
export function shownText({ text, within }: TextClaim): string {
  const about = within ? [within.subject, within.head].filter(Boolean).join(", ") : "";
  return about === "" ? text : `${about}: ${text}`;
}

/** Counted from 1, as editors do. */
export function lineOf(text: string, { start }: TextClaim): number {
  return text.slice(0, start).split("\n").length;
}

/** `guide.pdf, page 3` or `notes.md › The roof`. */
export function placeOf({ document, headingPath = [], page, atMs }: TextCitation): string {
  if (page !== undefined) return `${document}, page ${page}`;
  if (atMs !== undefined) return `${document}, ${clockTime(atMs)}`;
  return [document, ...headingPath].join(" › ");
}
