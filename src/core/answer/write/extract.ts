/**
 * Extracts an answer from the first of these that has one: the document as a whole, where that is asked of; the sources of
 * the turns before, for a follow-up; the person's own documents and the web; Footnote's own guide, which answers what is
 * asked of Footnote.
 */
import type { Document } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import { words } from "../../../lib/text/words.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import type { Writing } from "../asking/asking.ts";
import { rank } from "../../retrieval/rank.ts";
import { severalQuestions } from "../understand/several-questions.ts";
import { asksOfWhole, titleAsked } from "../understand/asks-of-whole.ts";
import type { Understood } from "../understand/understood.ts";
import { type Extracted, NOTHING } from "./extractive/extracted.ts";
import { readHits, writeRead } from "./extractive-writer.ts";
import type { ReadHits } from "./extractive/read-hits.ts";
import { readNearness } from "./extractive/meaning.ts";
import { nearestSentences } from "./extractive/nearest-sentences.ts";
import { withReadMarks } from "./extractive/read-marks.ts";
import { inReadOrder, type ReadingOf } from "./extractive/reading.ts";
import { writeInTurn } from "./extractive/read-in-turn.ts";
import { readingOnce } from "./extractive/reading-once.ts";
import {
  apartFromGuide,
  isSureOfGuide,
  namesFootnote,
  pointsToGuide,
  readGuide,
  withGuideInItsLanguage,
} from "./about-footnote.ts";
import { isOwnSubject } from "./extractive/own-subject.ts";
import { answerFromTables } from "./tables/answer-from-tables.ts";
import { withoutItem } from "./extractive/to-sentences.ts";
import { foreignHits, foreignSentences, nativeHits, nearnessAcross } from "./across/foreign-sentences.ts";
import { readAcross } from "./across/across-evidence.ts";
import { writeAcross } from "./across/write-across.ts";
import { latestVersion } from "./latest-version.ts";
import { wholeDocument } from "./whole-document.ts";

/** An answer less likely than this gives way to one from the other language that is as likely as the second. */
const UNSURE = 0.4;
const SURE_ACROSS = 0.6;
/** Where what is in the question's language speaks of its subject or lies much nearer, the other answers only from here on. */
const CERTAIN_ACROSS = 0.8;
/** Of a heading of the program that the question names. */
const SURE_OF_VERSION = 0.9;
/** Share of the words of a question about a whole document that its title or name has. */
const NAMED = 0.5;
/** Characters of the beginning of a text that name it. */
const HEAD = 160;
/** The score of a hit that is surely of the document meant. */
const MEANT = 0.4;

type Extracting = Pick<Writing, "hits" | "thread" | "signal"> & {
  readonly asking: Pick<Writing["asking"], "understood" | "documentIds">;
  readonly parts: Pick<Writing["parts"], "vectors" | "pairs"> & {
    /** "Last month" is counted from now. Between two ways of answering others have their turn. */
    readonly clock: Pick<Writing["parts"]["clock"], "now" | "turn">;
    readonly store: Pick<Writing["parts"]["store"], "readText" | "getDocument">;
  };
};

export async function extract(extracting: Extracting): Promise<Extracted> {
  const { asking, thread, parts, signal } = extracting;
  const { documentIds } = asking;
  const hits = withGuideInItsLanguage(asking.understood.standalone, extracting.hits);
  await parts.clock.turn?.();
  const several = severalQuestions(asking.understood.standalone);
  if (several.length > 1) return extractSeveral(several, extracting);
  const understood = asBare(asking.understood, several[0] ?? asking.understood.standalone);
  const now = parts.clock.now();
  const pairs = parts.pairs && readingOnce(parts.pairs);
  const { own, guide } = apartFromGuide(hits);
  const whole = await extractWhole(extracting, own);
  if (whole !== undefined) return whole;
  await parts.clock.turn?.();
  const nearTable = await fromThreadTables(extracting);
  if (nearTable.status === "answered") return nearTable;
  const write = async (read: ReadHits, isPlaced = false): Promise<Extracted> => {
    const { written, reading } = await writeInTurn(read, pairs, signal, (one) =>
      writeNear(read, one, isPlaced),
    );
    const isWritten = !isPlaced || reading.size === 0 || written.status === "answered";
    // Short questions that lean on the thread are often too bare for the reader.
    const said = isWritten
      ? written
      : writeRead(read, await readNearness(read.question, read.ranked, parts.vectors, signal));
    if (said.status === "not-found") return { ...said, nearest: nearestSentences(reading) };
    return withReadMarks(said, read.wanted, pairs, signal);
  };
  /** What is read, and whether the sentence that comes first is near; where nothing is read, all that can be are near or not. */
  const writeNear = async (read: ReadHits, reading: ReadingOf, isPlaced: boolean): Promise<Extracted> => {
    const { question, ranked, wanted } = read;
    const script = wanted.isChinese ? "chinese" : "english";
    const near = reading.size > 0 ? inReadOrder(ranked, reading, script).slice(0, 1) : ranked;
    const nearness = await readNearness(question, near, parts.vectors, signal);
    await parts.clock.turn?.();
    return writeRead(read, nearness, reading, isPlaced);
  };
  const readOf = (given: readonly Hit[]): ReadHits =>
    readHits(understood, nativeHits(understood.standalone, given.filter(isProse)), now);
  const from = (given: readonly Hit[], isPlaced = false): Promise<Extracted> =>
    write(readOf(given), isPlaced);
  const across = async (given: readonly Hit[], isOwn: boolean): Promise<Extracted> => {
    const prose = given.filter(isProse);
    const foreign = foreignHits(understood.standalone, prose);
    const nearness = nearnessAcross(foreign, prose, isOwn);
    if (foreign.length === 0 || nearness === "far") return NOTHING;
    await parts.clock.turn?.();
    const read = readHits(understood, foreign);
    const candidates = foreignSentences(read.candidates, foreign);
    const said = writeAcross(read, await readAcross(read.question, candidates, pairs, signal));
    if (nearness === "behind" && said.confidence < CERTAIN_ACROSS) return NOTHING;
    return withReadMarks(said, read.wanted, pairs, signal);
  };
  const latest = await latestVersion(understood.standalone, own, parts.store);
  if (latest !== undefined)
    return { status: "answered", form: "sentences", sentences: [latest], confidence: SURE_OF_VERSION };
  await parts.clock.turn?.();
  const tabled = (): Promise<Extracted> => fromTables(understood.standalone, own, extracting);
  if (documentIds !== undefined) {
    const table = await tabled();
    return table.status === "answered" ? table : from(hits, true);
  }
  if (thread.hits.length > 0) {
    // "How much is it?" says nothing by itself; with what the turn before named, it does.
    const isEmpty = words(thread.question).every(isStopWord);
    const asked = isEmpty ? understood : asBare(understood, thread.question);
    const byWords = readHits(asked, thread.hits.filter(isProse), now);
    // Its own words find the sentence; whether that answers shows only beside what is asked of.
    const read = { ...byWords, question: understood.standalone };
    const fromThread = isShaped(read) ? await write(read, true) : NOTHING;
    if (fromThread.status === "answered") return fromThread;
  }
  const table = await tabled();
  if (table.status === "answered") return table;
  if (namesFootnote(understood.question)) return from(hits);
  const readOwn = readOf(own);
  const readOfGuide = readGuide(understood, guide, now);
  const pointed = pointsToGuide(readOfGuide, readOwn);
  const fromGuide = async (): Promise<Extracted | undefined> => {
    await parts.clock.turn?.();
    const written = await write(readOfGuide);
    return isSureOfGuide(written, own.length === 0) ? written : undefined;
  };
  const ratherGuide = pointed === "rather" ? await fromGuide() : undefined;
  if (ratherGuide !== undefined) return ratherGuide;
  const orGuide = async (fromOwn: Extracted): Promise<Extracted> =>
    fromOwn.status === "answered" || pointed !== "too" ? fromOwn : ((await fromGuide()) ?? fromOwn);
  const fromOwn = await write(readOwn);
  if (fromOwn.confidence >= UNSURE && fromOwn.status === "answered") return fromOwn;
  const isOwn = isOwnSubject(readOwn);
  const fromAcross = await across(own, isOwn);
  const isSurer = fromOwn.status === "not-found" || fromAcross.confidence >= SURE_ACROSS;
  if (fromAcross.status !== "answered" || !isSurer) return orGuide(fromOwn);
  return fromAcross;
}

/** Each question by itself, from what was found for all. */
async function extractSeveral(questions: readonly string[], extracting: Extracting): Promise<Extracted> {
  const { asking, hits } = extracting;
  const answers: Extracted[] = [];
  for (const question of questions) {
    const understood = { ...asking.understood, question, standalone: question, queries: [question] };
    const own = asking.documentIds === undefined ? rank(question, hits) : hits;
    answers.push(await extract({ ...extracting, hits: own, asking: { ...asking, understood } }));
  }
  const found = answers.filter(({ status }) => status === "answered");
  if (found.length === 0) return answers.find(({ near = [] }) => near.length > 0) ?? NOTHING;
  const [first] = answers;
  // What answers all is said once.
  const isOne = new Set(answers.map(quotesOf)).size === 1;
  if (isOne && first !== undefined) return first;
  return {
    status: "answered",
    form: "sentences",
    parts: questions.length,
    sentences: answers.flatMap(({ sentences }, nth) =>
      sentences.map((sentence) => ({ ...withoutItem(sentence), part: nth + 1 })),
    ),
    confidence: Math.min(...found.map(({ confidence }) => confidence)),
  };
}

const quotesOf = ({ sentences }: Extracted): string =>
  sentences.map(({ quote }) => `${quote.documentId} ${quote.start}`).join("\n");

/** What the thread is about goes before all else: its tables, and then its texts. */
async function fromThreadTables(extracting: Extracting): Promise<Extracted> {
  const { question, hits } = extracting.thread;
  return hits.length === 0 ? NOTHING : fromTables(question, hits, extracting);
}

const fromTables = (
  question: string,
  hits: readonly Hit[],
  { parts: { clock, store } }: Pick<Extracting, "parts">,
): Promise<Extracted> => answerFromTables({ question, hits, now: clock.now(), store, turn: clock.turn });

/**
 * Rows of figures are no sentences: what they say is read as a table, or not at all. Of a table whose cells are whole texts each
 * stands behind the name of its column.
 */
const isProse = ({ document, passage }: Hit): boolean =>
  document.mediaType !== "text/csv" || /^[^,;\t|\n]{1,80}: \S/u.test(passage.text);

const asBare = (understood: Understood, question: string): Understood => ({
  ...understood,
  standalone: question,
});

/** Who, when and how many are answered by a name, a date, a number: sources without these are not asked first. */
function isShaped({ wanted, ranked }: ReadHits): boolean {
  const isTyped = wanted.type === "person" || wanted.type === "date" || wanted.type === "number";
  return !isTyped || ranked[0]?.candidate.about.formed === true;
}

async function extractWhole(
  { asking, thread, parts }: Extracting,
  own: readonly Hit[],
): Promise<Extracted | undefined> {
  const { question } = asking.understood;
  const titled = calledBy(titleAsked(question), own);
  const kind = asksOfWhole(question) ?? (titled === undefined ? undefined : "about");
  if (kind === undefined) return undefined;
  const [named] = asking.documentIds ?? [];
  const document =
    named === undefined
      ? (titled ?? meant(question, own, thread.hits))
      : await parts.store.getDocument(named);
  if (document === undefined) return undefined;
  const sentences = await wholeDocument(kind, document, parts.store);
  return sentences.length === 0
    ? undefined
    : { status: "answered", form: "sentences", sentences, confidence: 1 };
}

/** The document whose title or file name is what was asked about, but for small words. */
function calledBy(title: string | undefined, hits: readonly Hit[]): Document | undefined {
  const asked = tellingWords(title ?? "");
  if (asked.size === 0) return undefined;
  return hits
    .map(({ document }) => document)
    .find((document) => {
      const names = [
        document.title,
        (decoded(document.url).split("/").at(-1) ?? "").replace(/\.\w{1,5}$/u, ""),
      ];
      return names
        .map(tellingWords)
        .some((own) => own.size === asked.size && [...own].every((word) => asked.has(word)));
    });
}

const tellingWords = (text: string): Set<string> => new Set(words(text).filter((word) => !isStopWord(word)));

/** The document that the question names by its title or file name, else the one that the thread is about. */
function meant(question: string, hits: readonly Hit[], threadHits: readonly Hit[]): Document | undefined {
  const asked = tellingWords(question);
  const scored = hits.map(({ document, passage, score }) => {
    // A letter is called by its head.
    const head = passage.start === 0 ? passage.text.slice(0, HEAD) : "";
    const named = new Set(words(`${document.title} ${decoded(document.url)}\n${head}`));
    const share = [...asked].filter((word) => named.has(word)).length / Math.max(1, asked.size);
    return { document, share, score };
  });
  const best = scored.toSorted((a, b) => b.share - a.share || b.score - a.score)[0];
  if (best !== undefined && best.share >= NAMED) return best.document;
  const [first] = threadHits;
  if (first !== undefined) return first.document;
  const top = scored[0];
  if (top !== undefined && top.score >= MEANT) return (best?.share ?? 0) > 0 ? best?.document : top.document;
  return undefined;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
