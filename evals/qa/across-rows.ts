/**
 * Questions of one language beside texts of the other, with and without what answers them: XQuAD crossed (the same questions
 * and paragraphs stand in both files), notes and scenes of our own making that the reader was not trained on, and small
 * documents of our own (`across`).
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readAcross, type AcrossCandidate } from "../../src/core/answer/write/across/across-evidence.ts";
import { foreignHits, foreignSentences } from "../../src/core/answer/write/across/foreign-sentences.ts";
import type { Candidate } from "../../src/core/answer/write/extractive/features.ts";
import type { ReadHits } from "../../src/core/answer/write/extractive/read-hits.ts";
import { readHits } from "../../src/core/answer/write/extractive-writer.ts";
import { understand } from "../../src/core/answer/understand/understand.ts";
import type { Document } from "../../src/core/domain/document.ts";
import type { DocumentId, PassageId } from "../../src/core/domain/ids.ts";
import type { Hit } from "../../src/core/domain/passage.ts";
import type { PairReader } from "../../src/core/ports/pair-reader.ts";
import { embedPrefixes } from "../../src/core/prompts/embed-prefixes.ts";
import { cutPassages } from "../../src/core/retrieval/cut-passages.ts";
import { indexText } from "../../src/core/retrieval/index-text.ts";
import { scriptOf } from "../../src/lib/text/script-of.ts";
import { splitSentences } from "../../src/lib/text/sentences.ts";
import type { AnswerRow } from "../../trainer/data/rows.ts";
import { noteAnswers } from "../../trainer/data/worlds/note-answers.ts";
import { sceneAnswers } from "../../trainer/data/worlds/scene-answers.ts";
import { type OpenedPairs, pairReaderOf } from "../reader/open-pairs.ts";
import { partOf, readSet, type EvalQuestion } from "./sets.ts";

export interface AcrossRow {
  readonly set: string;
  /** `right`: the answer is among what was found; `missed`: it was not found; else what stands there instead. */
  readonly kind: string;
  readonly part: "tune" | "report";
  readonly isChinese: boolean;
  /** Of the document that answers. */
  readonly title: string;
  readonly read: ReadHits;
  readonly sentences: readonly AcrossCandidate[];
  readonly holds: (candidate: Candidate) => boolean;
}

/** As the trainer's data has them; one subject in twenty was never trained on. */
const [SCENES, NOTES] = [500, 700];
/** Lines of other notes beside those of a note. */
const STRANGERS = 6;

export class AcrossRows {
  readonly #opened: OpenedPairs;
  readonly #prefixes: ReturnType<typeof embedPrefixes>;
  readonly #vectors = new Map<string, Float32Array>();
  readonly #pairs: PairReader;
  #passages = 0;

  constructor(opened: OpenedPairs) {
    this.#opened = opened;
    this.#prefixes = embedPrefixes(`footnote/${opened.name}`);
    this.#pairs = pairReaderOf(opened);
  }

  /** XQuAD: with what answers, without its sentence, without its paragraph, without its article. */
  async xquad(folder: string, part: "tune" | "report", most: number): Promise<AcrossRow[]> {
    const [en, zh] = [readSet(folder, "xquad.en", false), readSet(folder, "xquad.zh", false)];
    if (en === undefined || zh === undefined) return [];
    const rows: AcrossRow[] = [];
    for (const [asked, of] of [
      [zh, en],
      [en, zh],
    ] as const) {
      const places = new Map(of.questions.map((question) => [nameOf(question), question]));
      const hits = of.documents.flatMap(({ title, text }) => this.hitsOf(title, text));
      const texts = new Map(of.documents.map(({ title, text, article }) => [title, { text, article }]));
      for (const question of evenly(
        asked.questions.filter((one) => one.part === part),
        most,
      )) {
        const gold = places.get(nameOf(question));
        const right = of.documents[gold?.document ?? -1];
        if (gold === undefined || right === undefined || gold.answerStart < 0) continue;
        const [answer = ""] = gold.answers;
        const span = splitSentences(right.text).find(
          ({ start, end }) => start <= gold.answerStart && end > gold.answerStart,
        );
        const sentence = right.text.slice(span?.start, span?.end).trim();
        const holds = (candidate: Candidate): boolean =>
          candidate.hit.document.title === right.title &&
          (sentence.includes(candidate.text.trim()) || candidate.text.includes(sentence)) &&
          candidate.text.includes(answer);
        const add = async (kind: string, given: readonly Hit[]): Promise<void> => {
          rows.push(await this.row("xquad", part, kind, question.question, given, holds, right.title));
        };
        await add("right", hits);
        await add(
          "removed",
          hits.map((hit) => (hit.document.title === right.title ? without(hit, sentence) : hit)),
        );
        await add(
          "near",
          hits.filter(({ document }) => document.title !== right.title),
        );
        await add(
          "far",
          hits.filter(({ document }) => texts.get(document.title)?.article !== right.article),
        );
      }
    }
    return rows;
  }

  /** Notes and scenes of our own, those held out from training. */
  async worlds(part: "tune" | "report"): Promise<AcrossRow[]> {
    const held = [...noteAnswers(NOTES), ...sceneAnswers(SCENES)].filter(
      ({ split, kind, group }) =>
        split === "dev" && kind.startsWith("cross+") && partOf(group.slice(0, -1)) === part,
    );
    const groups = [...Map.groupBy(held, ({ group }) => group)];
    const rows: AcrossRow[] = [];
    for (const [nth, [group, own]] of groups.entries()) {
      const [first] = own;
      if (first === undefined) continue;
      const others = [1, 7, 13, 19].flatMap((step) => groups[(nth + step) % groups.length]?.[1] ?? []);
      const strangers = others
        .filter((row) => row.lang === first.lang && row.label === 2)
        .slice(0, STRANGERS);
      const right = own.filter(({ label }) => label === 2).map((row) => row.sentence);
      const lines = [...own, ...strangers].map((row: AnswerRow) => `- ${row.sentence}`);
      const form = group.split("/").at(-1) ?? "";
      const row = await this.row(
        group.split("/")[0] ?? "",
        part,
        form === "with" ? "right" : form,
        first.question,
        this.hitsOf(group, lines.join("\n")),
        ({ text }) => right.some((one) => text.includes(one)),
      );
      rows.push(row);
    }
    return rows;
  }

  /** Small documents with questions about them in the other language; those without an answer are not answered there. */
  async documents(set: string): Promise<AcrossRow[]> {
    const folder = path.join(import.meta.dirname, "across", set);
    const hits = readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .flatMap((name) => this.hitsOf(name, readFileSync(path.join(folder, name), "utf8")));
    const lines = readFileSync(path.join(folder, "questions.tsv"), "utf8").trim().split("\n").slice(1);
    const rows: AcrossRow[] = [];
    for (const line of lines) {
      const [name = "", question = "", answer = ""] = line.split("\t");
      const holds = ({ hit, text }: Candidate): boolean =>
        answer !== "" && hit.document.title === name && text.includes(answer);
      const row = await this.row(
        set,
        "report",
        answer === "" ? "unanswerable" : "right",
        question,
        hits,
        holds,
      );
      rows.push(row);
    }
    return rows;
  }

  /** `given` are all passages there are. */
  async row(
    set: string,
    part: AcrossRow["part"],
    kind: string,
    question: string,
    given: readonly Hit[],
    holds: AcrossRow["holds"],
    title = "",
  ): Promise<AcrossRow> {
    const asked = this.vectorOf(this.#prefixes.query + question);
    const near = given.map((hit) => ({
      ...hit,
      nearness: product(asked, this.vectorOf(this.#prefixes.passage + indexText(hit.passage, hit.document))),
    }));
    const foreign = foreignHits(question, near);
    const read = readHits(understand(question, []), foreign);
    const candidates = foreignSentences(read.candidates, foreign);
    const sentences = await readAcross(question, candidates, this.#pairs, new AbortController().signal);
    const isMissed = kind === "right" && !candidates.some(holds);
    return {
      set,
      part,
      kind: isMissed ? "missed" : kind,
      isChinese: read.wanted.isChinese,
      title,
      read,
      sentences,
      holds,
    };
  }

  hitsOf(title: string, text: string): Hit[] {
    const spans = cutPassages(text, []);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
    const id = `doc_${title}` as DocumentId;
    const document: Document = {
      id,
      title,
      url: `upload:${title}`,
      mediaType: "text/plain",
      language: scriptOf(text) === "han" ? "zh" : "en",
      contentHash: title,
      fetchedAt: "2026-01-01T00:00:00Z",
      length: text.length,
      passageCount: spans.length,
    };
    return spans.map((span) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
      const passageId = (this.#passages += 1) as PassageId;
      const passage = { ...span, id: passageId, documentId: id, text: text.slice(span.start, span.end) };
      return { passage, document, score: 0.3 };
    });
  }

  vectorOf(text: string): Float32Array {
    const vector = this.#vectors.get(text) ?? this.#opened.reader.embed([text])[0] ?? new Float32Array();
    this.#vectors.set(text, vector);
    return vector;
  }
}

const nameOf = ({ id }: EvalQuestion): string => id.slice(id.indexOf(":") + 1);

/** As if the sentence had never stood there. */
function without(hit: Hit, sentence: string): Hit {
  const at = hit.passage.text.indexOf(sentence);
  if (at < 0) return hit;
  const text = hit.passage.text.slice(0, at) + hit.passage.text.slice(at + sentence.length);
  return { ...hit, passage: { ...hit.passage, text } };
}

function evenly<T>(all: readonly T[], most: number): T[] {
  const count = Math.min(most, all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as T);
}

function product(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}
