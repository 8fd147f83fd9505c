/**
 * The check for any text: holds what it states against documents, word by word and figure by figure, with no model, no
 * store and no network. This is the public way in; the rest of the folder is its machinery. It compares wording and
 * does not understand it: see `docs/guide/checking.md`.
 */
import type { Citation, Reason } from "../../domain/answer.ts";
import { type CheckedText, summaryOf, type TextCitation, type TextClaim } from "../../domain/checked-text.ts";
import type { Mark, Place } from "../../domain/document.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import { cutPassages } from "../../retrieval/cut-passages.ts";
import { type CheckedPassage, createClaimChecker } from "./check-claim.ts";
import { attributedIn } from "../claims/attribution.ts";
import { readCitedText } from "../claims/cited-text.ts";
import { nearestPassages } from "./nearest-passages.ts";

export interface CheckDocument {
  /** A path, an address or any other name; given back as `document`. Two may have the same. */
  readonly name: string;
  /** Offsets of quotes count in it, in UTF-16 code units. */
  readonly text: string;
  /** What its sentences need not repeat; the name where there is none. */
  readonly title?: string;
  /** Its headings, pages and times, in order. */
  readonly marks?: readonly Mark[];
}

export interface CheckTextOptions {
  readonly clock: Pick<Clock, "monotonicMs">;
}

/** A book of 300 pages. */
export const MOST_CHECKED = 500_000;
/** A million words: some 6 s and 600 MB. */
export const MOST_CHECKED_AGAINST = 6_000_000;

/**
 * Checks each claim of `text` (Markdown or plain) against the documents that it cites: the marker `[n]` cites the nth.
 * Numbers beyond their count cite nothing. Where the text has no marker at all, each claim is held against all
 * documents. Takes a second or so for 300,000 words of documents, and milliseconds a claim.
 *
 * Throws `bad-request` without documents, `document-empty` for a text without words, `document-too-large` beyond
 * `MOST_CHECKED` and `MOST_CHECKED_AGAINST` UTF-16 code units.
 */
export function checkText(
  text: string,
  documents: readonly CheckDocument[],
  { clock }: CheckTextOptions,
): CheckedText {
  const startedMs = clock.monotonicMs();
  requireSize(text, documents);
  const { claims: found, hasMarkers } = readCitedText(
    text,
    documents.map(({ name }) => name),
  );
  const nearest = nearestPassages(documents.map(passagesOf));
  const numbers = documents.map((_, nth) => nth + 1);
  const placed = (citation: Citation): TextCitation => placedIn(documents, citation);

  const claims = found.map(({ clean, text: written, ...claim }): TextClaim => {
    const marked = { ...claim, text: clean };
    const named = attributedIn(clean)?.source;
    const isNamed = named !== undefined && numbers.includes(named);
    const cited = new Set(isNamed ? [named] : hasMarkers ? claim.sources : numbers);
    const others = new Set(numbers.filter((number) => !cited.has(number)));
    // Each cited document by itself, so that none takes the place of another.
    const apart = isNamed || hasMarkers;
    const groups = apart ? [...[...cited].map((source) => new Set([source])), others] : [cited];
    const sought = claim.within ? `${claim.within.subject} ${claim.within.head} ${clean}` : clean;
    const checker = createClaimChecker(new Map(groups.flatMap((group) => [...nearest.of(sought, group)])));
    const checked = hasMarkers ? checker.check(marked) : checker.checkAgainstAny(marked);
    const { start, end, verdict, reasons = [], citations, elsewhere } = checked;
    return {
      start,
      end,
      text: written,
      ...(claim.within ? { within: claim.within } : {}),
      verdict,
      reasons: reasons.map((reason) => elsewhereInThem(reason, (words) => nearest.has(words, cited))),
      citations: citations.map(placed),
      ...(elsewhere ? { elsewhere: placed(elsewhere) } : {}),
    };
  });
  return { claims, summary: summaryOf(claims, clock.monotonicMs() - startedMs) };
}

/** A word that is not near may yet stand in another chapter: then it is not said to be nowhere. */
function elsewhereInThem(reason: Reason, isThere: (words: string) => boolean): Reason {
  const { code, claimed } = reason;
  const isWords = code === "name-missing" || code === "wording-missing";
  if (claimed === undefined || !isWords || !isThere(claimed)) return reason;
  return { ...reason, message: `Its sources have “${claimed}” only elsewhere, not with the rest of this.` };
}

function passagesOf({ name, text, title = name, marks = [] }: CheckDocument, nth: number): CheckedPassage[] {
  const documentId = String(nth) as DocumentId;
  return cutPassages(text, marks).map(({ start, end, headingPath }) => ({
    passage: { documentId, start, text: text.slice(start, end), headingPath },
    document: { title },
  }));
}

function placedIn(documents: readonly CheckDocument[], citation: Citation): TextCitation {
  const { documentId, ...quote } = citation.quote;
  const nth = Number(documentId);
  const { name, marks = [] } = documents[nth] as CheckDocument;
  return {
    document: name,
    number: nth + 1,
    quote,
    verdict: citation.verdict,
    ...placeAt(marks, quote.start),
  };
}

/** The headings above, and the page or the time that was the last to begin. */
function placeAt(marks: readonly Mark[], offset: number): Place & Pick<TextCitation, "headingPath"> {
  const above: Extract<Mark, { kind: "heading" }>[] = [];
  let place: Place = {};
  for (const mark of marks) {
    if (mark.start > offset) break;
    if (mark.kind === "page") place = { page: mark.page };
    else if (mark.kind === "time") place = { atMs: mark.atMs };
    else {
      while (above.length > 0 && (above.at(-1) as { level: number }).level >= mark.level) above.pop();
      above.push(mark);
    }
  }
  return above.length === 0 ? place : { ...place, headingPath: above.map(({ title }) => title) };
}

function requireSize(text: string, documents: readonly CheckDocument[]): void {
  if (documents.length === 0) {
    throw new FootnoteError("bad-request", say("check.no-document"), {
      hint: say("check.name-documents"),
    });
  }
  if (text.trim() === "") throw empty(say("check.empty-text"));
  const blank = documents.find((document) => document.text.trim() === "");
  if (blank) throw empty(say("check.empty-document", { name: blank.name }));
  if (text.length > MOST_CHECKED) {
    throw tooLong("check.text-too-long", text.length, MOST_CHECKED, say("check.in-parts"));
  }
  const length = documents.reduce((sum, document) => sum + document.text.length, 0);
  if (length > MOST_CHECKED_AGAINST) {
    throw tooLong("check.documents-too-long", length, MOST_CHECKED_AGAINST, say("check.fewer-documents"));
  }
}

function empty(said: Sentence): FootnoteError {
  return new FootnoteError("document-empty", said, { hint: say("check.one-word") });
}

function tooLong(
  key: "check.text-too-long" | "check.documents-too-long",
  length: number,
  most: number,
  hint: Sentence,
): FootnoteError {
  const inMillions = (count: number): string => (count / 1_000_000).toFixed(1);
  const said = say(key, { length: inMillions(length), most: inMillions(most) });
  return new FootnoteError("document-too-large", said, { hint });
}
