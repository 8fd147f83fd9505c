/** English questions whose answers stand in sentences of Wikipedia: the sentence-question, SelQA, NQ and QED sets. */
import { gunzipSync } from "node:zlib";
import { words } from "../../../src/lib/text/words.ts";
import { jsonLines, linesOf } from "../delimited.ts";
import { type Document, plain, type Reading, sentencesOf, untokenized } from "./reading.ts";

/** Neighbouring lines of the sentence-question set come from one article; so many make a passage. */
const NEIGHBOURS = 6;

/** Line n of the one file asks about line n of the other. Lower case, as the set is. */
export function readSentenceQuestions(source: string, sentences: string, questions: string): Reading[] {
  const asked = linesOf(questions).map(untokenized);
  const lines = linesOf(sentences).map(untokenized);
  const readings: Reading[] = [];
  let passage: string[] = [];
  let pending: [question: string, at: number][] = [];
  let number = 0;
  const finish = (): void => {
    const document = passageOf(source, number++, "", passage);
    for (const [question, at] of pending) {
      readings.push({ document, question, answers: [at], subject: document.id });
    }
    passage = [];
    pending = [];
  };
  for (const [i, line] of lines.entries()) {
    const question = asked[i];
    if (question === undefined) break;
    if (passage.at(-1) !== line) {
      if (passage.length >= NEIGHBOURS) finish();
      passage.push(line);
    }
    pending.push([question, passage.length - 1]);
  }
  finish();
  return readings.filter(({ document }) => document.sentences.length > 1);
}

interface SelqaItem {
  readonly section: string;
  readonly question: string;
  readonly article: string;
  readonly answers: readonly number[];
  readonly candidates: readonly string[];
}

export function readSelqa(source: string, text: string): Reading[] {
  const byText = new Map<string, Document>();
  return (JSON.parse(text) as SelqaItem[]).map((item) => {
    const sentences = item.candidates.map(plain);
    const key = sentences.join(" ");
    const document =
      byText.get(key) ?? passageOf(source, byText.size, `${item.article}: ${item.section}`, sentences);
    byText.set(key, document);
    return { document, question: plain(item.question), answers: item.answers, subject: item.article };
  });
}

interface NqItem {
  readonly question: string;
  readonly answers: readonly string[];
  readonly nq_annotated_gold: { readonly title: string; readonly long_answer: string };
}

/** The sentence that holds the answer; of several, the one that shares most words with the question. */
export function readNq(source: string, gzip: Uint8Array): Reading[] {
  const readings: Reading[] = [];
  for (const [number, item] of jsonLines<NqItem>(new TextDecoder().decode(gunzipSync(gzip))).entries()) {
    const gold = item.nq_annotated_gold;
    const sentences = sentencesOf(gold.long_answer);
    const held = item.answers.filter((answer) => answer.length > 1);
    const holders = sentences.flatMap((sentence, at) =>
      held.some((answer) => sentence.toLowerCase().includes(answer.toLowerCase())) ? [at] : [],
    );
    if (holders.length === 0 || sentences.length < 2) continue;
    const asked = new Set(words(item.question));
    const shared = (at: number): number =>
      new Set(words(sentences[at]!).filter((word) => asked.has(word))).size;
    const best = holders.reduce((best, at) => (shared(at) > shared(best) ? at : best));
    const document = passageOf(source, number, gold.title, sentences);
    readings.push({
      document,
      question: item.question,
      answers: [best],
      answer: held[0],
      subject: `nq ${item.question}`,
    });
  }
  return readings;
}

interface QedItem {
  readonly title_text: string;
  readonly question_text: string;
  readonly paragraph_text: string;
  readonly sentence_starts: readonly number[];
  readonly annotation: {
    readonly explanation_type: string;
    readonly selected_sentence?: { readonly start: number };
    readonly answer?: readonly { readonly paragraph_reference: { readonly string: string } }[];
  };
}

export function readQed(source: string, text: string): Reading[] {
  const readings: Reading[] = [];
  for (const [number, item] of jsonLines<QedItem>(text).entries()) {
    const starts = item.sentence_starts;
    const sentences = starts.map((start, i) => untokenized(item.paragraph_text.slice(start, starts[i + 1])));
    const { explanation_type: type, selected_sentence: selected, answer } = item.annotation;
    if (sentences.length < 2 || type === "multi_sentence") continue;
    const at = selected === undefined ? -1 : starts.indexOf(selected.start);
    if (type === "single_sentence" && at < 0) continue;
    const document = passageOf(source, number, item.title_text, sentences);
    readings.push({
      document,
      question: item.question_text,
      answers: type === "single_sentence" ? [at] : [],
      answer:
        type === "single_sentence" ? untokenized(answer?.[0]?.paragraph_reference.string ?? "") : undefined,
      subject: `nq ${item.question_text}`,
    });
  }
  return readings;
}

function passageOf(source: string, number: number, title: string, sentences: readonly string[]): Document {
  return { id: `${source}/${number}`, source, language: "en", title, sentences };
}
