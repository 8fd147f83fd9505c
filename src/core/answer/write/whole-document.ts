/**
 * Answers about a document as a whole with its own sentences: the most central ones, in their order; where decisions are
 * asked for, those that state one. Not covered: documents longer than `LONGEST`, of which the beginning is read.
 */
import { FootnoteError } from "../../domain/errors.ts";
import type { Document } from "../../domain/document.ts";
import type { PassageId } from "../../domain/ids.ts";
import type { DigestLine } from "../../domain/digest.ts";
import { digestDocument } from "../../digest/digest-document.ts";
import type { TextStore } from "../../ports/text-store.ts";
import { simplified } from "../../../lib/text/simplified.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import type { WholeQuestion } from "../understand/asks-of-whole.ts";
import type { ExtractedSentence } from "./extractive/extracted.ts";
import { LABELLED, outlineOf } from "./extractive/outline.ts";
import { withoutBold } from "./extractive/to-sentences.ts";
import { leansBack } from "./extractive/stand-alone.ts";

/** Characters: some 30,000 words, which take half a second. */
const LONGEST = 150_000;
const MOST = 4;
const MOST_DECISIONS = 6;
/** So few sentences are given whole. */
const FEW = 4;
const DECISION =
  /\b(?:decided?|agreed|approved|adopted|voted|chos(?:e|en)|rejected|resolved|postponed|will (?:not )?be|not renewed|renewed|granted|cancelled|unanimous\w*|majority)\b|决定|決定|同意|通过|通過|批准|改为|改為|改到|否决|否決|推迟|推遲|取消|不再|达成|達成|确定|確定|安排|要求/iu;

/** Of tasks: somebody, and by when. */
const TASK =
  /\b(?:until|before|owner|responsible|by (?:the end|\d|mon|tues|wednes|thurs|fri|satur|sun|next|\p{Lu}))|\bwill (?:ask|send|order|draw|write|call|check|clear|prepare|bring|get|take)\b|负责|負責|之前|前(?:完成|提交|交)|本周|下周|要求|联系|聯繫|准备|準備/iu;
/** "Ravi orders the paint": a name before what is done. */
const DOES =
  /(?:^|\b(?:and|he|she) )\p{Lu}?[\p{L}-]+ (?:asks|orders|prepares|sends|writes|calls|checks|brings)\b/u;
const NONE_DECIDED =
  /\b(?:nothing|no decision|not) (?:was |has been )?(?:yet )?(?:decided|agreed)\b|没有(?:做出)?决定|未作决定|尚未决定/iu;
/** Who was there, and what a letter or form begins with: true, and no content. */
const FORMAL =
  /^(?:\*\*)?(?:present|attend\w+|participants?|apologies|absent|date|place|time|from|to|subject|cc|chair|minutes|author|version)\b[^:：]{0,20}[:：]|^(?:\*\*)?(?:到场|出席|与会|参会|参加|缺席|主持|记录|时间|地点|日期|签订日期|编号|委托方|受托方|甲方|乙方|发件人|收件人|主题|班主任|到会|请假|列席)[^：:，。]{0,8}[：:]|^(?:到场|出席|到会)/iu;
/** Parts of a document, if it has so few: of each something is said. */
const MOST_PARTS = 6;

const DECISIONS =
  /^(?:decisions?|resolutions?|resolved|agreed|决定|決定|决议|決議|会议决定)\b|^(?:决定|決定|决议|決議|会议决定)/iu;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Said extends Span {
  /** The label or heading that it stands under. */
  readonly under: string;
}

/** None where the document says too little to choose from. */
export async function wholeDocument(
  kind: WholeQuestion,
  document: Document,
  store: Pick<TextStore, "readText">,
): Promise<ExtractedSentence[]> {
  const text = await store.readText(document.id, 0, Math.min(document.length, LONGEST));
  const spans = splitSentences(text);
  const outline = outlineOf(text, spans);
  const said = spans.flatMap(({ start, end }, nth) => {
    const unit = outline[nth];
    if (unit?.role !== "sentence" && unit?.role !== "item") return [];
    const own = text.slice(start, end);
    const under = LABELLED.exec(own.slice(unit.mark))?.[1] ?? unit.label ?? unit.heading ?? "";
    return [{ start: start + unit.mark, end, under }];
  });
  const telling = said.filter(({ start, end }) => !FORMAL.test(simplified(text.slice(start, end))));
  const chosen =
    said.length <= FEW && kind === "about"
      ? said
      : choose(kind, document, text, telling.length > 0 ? telling : said);
  return chosen.map((span) => sentenceAt(document, text, span));
}

function choose(kind: WholeQuestion, document: Document, text: string, said: readonly Said[]): Span[] {
  if (kind === "decided") {
    const labelled = said.filter(({ under }) => DECISIONS.test(under));
    if (labelled.length > 0) return labelled.slice(0, MOST_DECISIONS);
    const decisions = said.filter(({ start, end }) => isDecision(text.slice(start, end)));
    if (decisions.length > 0) return leanedOn(decisions.slice(0, MOST_DECISIONS), said, text);
  }
  if (kind === "tasks") {
    const tasks = said.filter(({ start, end }) => isTask(text.slice(start, end)));
    return tasks.slice(0, MOST_DECISIONS);
  }
  const places = centralLines(document, text).flatMap(({ citations }) =>
    citations.map(({ start, end }) => ({ start, end })),
  );
  const parts = partsOf(text, said);
  if (parts.length > 1 && parts.length <= MOST_PARTS)
    return parts.flatMap((part) => {
      const best = places
        .map((place) => part.find((span) => overlaps(span, place)))
        .find((span) => span !== undefined);
      return best ?? part.slice(0, 1);
    });
  const wanted = said.filter((span) => places.some((place) => overlaps(span, place)));
  const ranked = wanted.length > 0 ? wanted : [...said];
  // The best first, then as they stand: places come in the order of their worth.
  const best = places
    .map((place) => ranked.find((span) => overlaps(span, place)))
    .filter((span) => span !== undefined);
  // A contract or report says at its beginning what it is of.
  const opening = said.slice(0, 1);
  const central = [...new Set([...opening, ...(best.length > 0 ? best : ranked)])];
  return central.slice(0, MOST).toSorted((a, b) => a.start - b.start);
}

const isTask = (text: string): boolean => TASK.test(text) || DOES.test(text);

const isDecision = (text: string): boolean => DECISION.test(text) && !NONE_DECIDED.test(text);

/** "It will not be renewed" is nothing without the sentence before it. */
function leanedOn(chosen: readonly Said[], all: readonly Said[], text: string): Said[] {
  const whole = chosen.flatMap((one) => {
    const before = all[all.indexOf(one) - 1];
    const isLeaning = leansBack(text.slice(one.start, one.end)) && before?.under === one.under;
    return isLeaning && before !== undefined ? [before, one] : [one];
  });
  return [...new Set(whole)];
}

/** What stands together between blank lines; under headings, what stands under one of them. */
function partsOf(text: string, said: readonly Span[]): Span[][] {
  const parts: Span[][] = [];
  const hasHeadings = /^#{2,6}\s/mu.test(text);
  let last: Span | undefined;
  for (const span of said) {
    const between = last === undefined ? "" : text.slice(last.end, span.start);
    const isNext = last === undefined || (hasHeadings ? /^#{1,6}\s/mu : /\n[ \t]*\r?\n/u).test(between);
    if (isNext) parts.push([]);
    parts.at(-1)?.push(span);
    last = span;
  }
  return parts;
}

function centralLines(document: Document, text: string): DigestLine[] {
  try {
    const { language } = document;
    const digest = digestDocument({ text, language, marks: [] }, language === "zh" ? "zh" : "en");
    return [...(digest.corePoint ? [digest.corePoint] : []), ...digest.chapters, ...digest.statements];
  } catch (thrown) {
    if (thrown instanceof FootnoteError && thrown.code === "document-empty") return [];
    throw thrown;
  }
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function sentenceAt(document: Document, text: string, { start, end }: Span): ExtractedSentence {
  const quoted = text.slice(start, end);
  return {
    text: withoutBold(quoted).replace(/\s+/gu, " "),
    quote: { documentId: document.id, start, end, text: quoted },
    hit: {
      document,
      score: 1,
      passage: { id: -1 as PassageId, documentId: document.id, start, end, headingPath: [], text: quoted },
    },
  };
}
