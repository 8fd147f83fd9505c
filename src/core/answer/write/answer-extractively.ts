/** Answers in the sources' own words, with no model: every sentence is a quote, and so `supported`. */
import type { Writing } from "../asking/asking.ts";
import type { Answer, Citation, Claim, Quote, Source } from "../../domain/answer.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Hit } from "../../domain/passage.ts";
import { apartFromGuide, namesFootnote } from "./about-footnote.ts";
import { extract } from "./extract.ts";
import type { Extracted, ExtractedSentence } from "./extractive/extracted.ts";
import { notFoundText } from "./not-found.ts";
import { numberSources } from "../place/sources.ts";

/** Documents that are named when nothing answers. */
const NEAREST = 3;

/** `extracted`: where that is known already. */
export async function* answerExtractively(
  writing: Writing,
  extracted?: Extracted,
): AsyncGenerator<EventBody, Answer> {
  const written = extracted ?? (await extract(writing));
  yield { type: "answer-start", writer: "extractive" };
  if (written.status === "not-found") return yield* answerNotFound(writing, false, written);

  const sources = numberSources();
  const claims: Claim[] = [];
  let text = "";
  let part = 0;
  for (const sentence of written.sentences) {
    for (; part + 1 < (sentence.part ?? 0); part++) {
      const unanswered = numbered(text, part + 1) + unansweredText(writing);
      text += unanswered;
      yield { type: "answer-delta", text: unanswered };
    }
    const isNext = part < (sentence.part ?? 0);
    if (isNext) part++;
    const isNew = !sources.has(sentence.hit.document.id);
    const source = sources.of(sentence.hit.document);
    if (isNew) yield { type: "source-found", source };
    yield passageSelected(source, sentence.hit);
    const opening = text === "" && written.isDisputed === true ? disputed(sentence.text) : "";
    const before = isNext
      ? numbered(text, part) + leadIn("", sentence, "sentences")
      : opening + leadIn(text, sentence, written.form);
    const start = text.length + before.length;
    const delta = before + sentence.text;
    text += delta;
    yield { type: "answer-delta", text: delta };
    const claim: Claim = {
      start,
      end: text.length,
      text: sentence.text,
      ...(sentence.mark === undefined ? {} : { mark: shifted(sentence.mark, start) }),
      ...(sentence.computed === undefined ? {} : { computed: sentence.computed }),
      verdict: "supported",
      citations: await Promise.all(
        citationsOf(source, sentence).map((citation) => writing.placer.citation(citation)),
      ),
    };
    claims.push(claim);
    yield { type: "claim-checked", claim };
  }
  for (; part < (written.parts ?? 0); part++) {
    const unanswered = numbered(text, part + 1) + unansweredText(writing);
    text += unanswered;
    yield { type: "answer-delta", text: unanswered };
  }
  return {
    text,
    status: "answered",
    outcome: "answered",
    confidence: rounded(written.confidence),
    writer: "extractive",
    claims,
    sources: sources.list,
    nearest: [],
  };
}

/** Before what answers one of several questions. */
const numbered = (before: string, nth: number): string => `${before === "" ? "" : "\n"}${nth}. `;

const unansweredText = ({ asking }: Writing): string =>
  asking.understood.language === "zh" ? "没有找到答案。" : "Not found.";

/** Hundredths: there is no more to know. */
const rounded = (probability: number): number => Math.round(probability * 100) / 100;

/**
 * Says that nothing was found, or that nothing of a strict answer was left, and what came nearest. Used by both writers.
 */
export async function* answerNotFound(
  writing: Writing,
  isLeftOut = false,
  { near = [], nearest: read = [] }: Pick<Extracted, "near" | "nearest"> = {},
): AsyncGenerator<EventBody, Answer> {
  const sources = numberSources();
  // Footnote's own guide is near to nothing but questions about Footnote.
  const { asking, parts, hits, web } = writing;
  const nearest = namesFootnote(asking.understood.question) ? hits : apartFromGuide(hits).own;
  for (const { document } of [...near, ...read.map(({ hit }) => hit), ...nearest]) {
    if (sources.list.length === NEAREST) break;
    sources.of(document);
  }
  const text = notFoundText({
    language: asking.understood.language,
    isScoped: asking.documentIds !== undefined,
    isLeftOut,
    isNear: near.length > 0,
    nearestTitles: sources.list.map((source) => source.title),
    isLibraryAsked: asking.sources.includes("library"),
    isLibraryEmpty: hits.length === 0 && (await parts.store.countDocuments()).documents === 0,
    web,
    filters: asking.filters,
  });
  yield { type: "answer-delta", text };
  return {
    text,
    status: "not-found",
    outcome: near.length > 0 ? "near" : "nothing",
    writer: "extractive",
    claims: [],
    sources: [],
    nearest: sources.list.map((source) => {
      const quote = read.find(({ hit }) => hit.document.id === source.documentId)?.quote;
      return quote === undefined ? source : { ...source, quote };
    }),
  };
}

export function passageSelected(source: Source, { passage }: Hit): EventBody {
  const { documentId, start, end } = passage;
  return { type: "passage-selected", source: source.number, documentId, start, end };
}

const shifted = (span: { start: number; end: number }, by: number): { start: number; end: number } => ({
  start: span.start + by,
  end: span.end + by,
});

/** The quote first, then what else it rests on; not placed yet. */
export function citationsOf(
  source: Source,
  { quote, more = [], hit }: Pick<ExtractedSentence, "quote" | "more" | "hit">,
): [Citation, ...Citation[]] {
  const { headingPath } = hit.passage;
  const cite = (one: Quote): Citation => ({
    source: source.number,
    quote: one,
    verdict: "supported",
    ...(headingPath.length === 0 ? {} : { headingPath }),
  });
  return [cite(quote), ...more.map(cite)];
}

/** Not quoted: that the sources do not agree. */
const disputed = (text: string): string =>
  /\p{Script=Han}/u.test(text)
    ? "来源的说法不一致，较新的在前：\n\n"
    : "The sources disagree, the newest first:\n\n";

/** What goes between: items on lines of their own, what they are of before the first, no space between Chinese sentences. */
function leadIn(before: string, sentence: ExtractedSentence, form: Extracted["form"]): string {
  const { lead, text, item } = sentence;
  const colon = /\p{Script=Han}/u.test(text) ? "：" : ":";
  if (item !== undefined && item > 0) {
    // Of sources that disagree each item says whose it is.
    if (form === "sentences")
      return `${before === "" ? "" : "\n"}- ${lead === undefined ? "" : lead + (colon === ":" ? ": " : "：")}`;
    const head = before === "" ? (lead === undefined ? "" : `${ended(lead, colon)}\n`) : "\n";
    return `${head}${form === "steps" ? `${item}.` : "-"} `;
  }
  const said = lead === undefined ? "" : ended(lead, colon) + (colon === ":" ? " " : "");
  return (before === "" ? "" : separator(before, said + text)) + said;
}

/** A heading that asks needs no colon. */
const ended = (lead: string, colon: string): string => (/[?？:：!！]$/u.test(lead) ? lead : lead + colon);

/** Code stands on lines of its own; Chinese sentences need no space between them. */
function separator(before: string, next: string): string {
  if (/^\s*[|`#>]/u.test(next) || next.includes("\n")) return "\n";
  const isHan = /[\u3000-\u303f\uff00-\uffef\p{Script=Han}]$/u.test(before) && /^\p{Script=Han}/u.test(next);
  // Entries and lines without a full stop would run into each other.
  if (!/[.!?,;:…。！？，、；：]["'”’」』)）\]*_`]*$/u.test(before)) return isHan ? "；" : "; ";
  return isHan ? "" : " ";
}
