/**
 * The question sets of this eval, read from public data outside the repo: XQuAD (en, zh), CMRC 2018, DRCD (SQuAD
 * format) and ClapNQ. Each becomes one library of short documents and a list of questions, split by article into a
 * part to tune on and a part to report on.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  /** Any of these counts; empty where the library holds no answer. */
  readonly answers: readonly string[];
  /** Which document holds the answer, and where in it, UTF-16. */
  readonly document: number;
  readonly answerStart: number;
  readonly part: "tune" | "report";
}

export interface EvalSet {
  readonly name: string;
  readonly language: "en" | "zh";
  /** Texts that make the library; `article` groups those of one origin. */
  readonly documents: readonly { readonly title: string; readonly article: string; readonly text: string }[];
  readonly questions: readonly EvalQuestion[];
}

export const SET_NAMES = ["xquad.en", "xquad.zh", "cmrc2018", "drcd", "clapnq"] as const;
export type SetName = (typeof SET_NAMES)[number];

const SQUAD_FILES: Record<Exclude<SetName, "clapnq">, { file: string; language: "en" | "zh" }> = {
  "xquad.en": { file: "xquad.en.json", language: "en" },
  "xquad.zh": { file: "xquad.zh.json", language: "zh" },
  cmrc2018: { file: "cmrc2018.dev.json", language: "zh" },
  drcd: { file: "drcd.dev.json", language: "zh" },
};

/** The folder of the data, or `undefined` where there is none. */
export function findData(): string | undefined {
  const root = process.env["FOOTNOTE_EVAL_DATA"] ?? path.join(import.meta.dirname, "../../../shared/data");
  const folder = path.join(root, "qa");
  return existsSync(folder) ? folder : undefined;
}

/** `realTitles`: false gives documents neutral titles, so that nothing is won by a title that names the topic. */
export function readSet(folder: string, name: SetName, realTitles: boolean): EvalSet | undefined {
  return name === "clapnq" ? readClapNq(folder, realTitles) : readSquad(folder, name, realTitles);
}

/** Half of the articles are tuned on, by a hash of their name (FNV-1a): the same half for ever, on any machine. */
export function partOf(article: string): "tune" | "report" {
  let hash = 0x811c9dc5;
  for (let i = 0; i < article.length; i++) hash = Math.imul(hash ^ article.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 8) % 2 === 0 ? "tune" : "report";
}

interface Squad {
  data: {
    title?: string;
    paragraphs: {
      context: string;
      qas: { id: string; question: string; answers: { text: string; answer_start: number }[] }[];
    }[];
  }[];
}

function readSquad(
  folder: string,
  name: Exclude<SetName, "clapnq">,
  realTitles: boolean,
): EvalSet | undefined {
  const { file, language } = SQUAD_FILES[name];
  const at = path.join(folder, file);
  if (!existsSync(at)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- public data of a known form
  const squad = JSON.parse(readFileSync(at, "utf8")) as Squad;
  const documents: EvalSet["documents"][number][] = [];
  const questions: EvalQuestion[] = [];
  squad.data.forEach((article, n) => {
    const articleName = article.title ?? `article ${n}`;
    for (const { context, qas } of article.paragraphs) {
      const document = documents.length;
      const title = realTitles ? articleName.replaceAll("_", " ") : `${name} ${document}`;
      documents.push({ title, article: articleName, text: context });
      for (const { id, question, answers } of qas) {
        const first = answers[0];
        if (first === undefined) continue;
        questions.push({
          id: `${name}:${id}`,
          question,
          answers: [...new Set(answers.map(({ text }) => text))],
          document,
          answerStart: offsetOf(context, first),
          part: partOf(articleName),
        });
      }
    }
  });
  return { name, language, documents, questions };
}

/** Offsets in the files count code points, and some are wrong: the occurrence nearest to the stated place. */
function offsetOf(context: string, answer: { text: string; answer_start: number }): number {
  let best = -1;
  for (let at = context.indexOf(answer.text); at >= 0; at = context.indexOf(answer.text, at + 1)) {
    if (best < 0 || Math.abs(at - answer.answer_start) < Math.abs(best - answer.answer_start)) best = at;
  }
  return best;
}

interface ClapNqLine {
  id: string;
  input: string;
  passages: { title: string; text: string; sentences: string[] }[];
  output: { answer: string; selected_sentences: string[] }[];
}

function readClapNq(folder: string, realTitles: boolean): EvalSet | undefined {
  const documents: EvalSet["documents"][number][] = [];
  const questions: EvalQuestion[] = [];
  for (const file of ["clapnq.answerable.jsonl", "clapnq.unanswerable.jsonl"]) {
    const at = path.join(folder, file);
    if (!existsSync(at)) return undefined;
    for (const json of readFileSync(at, "utf8").split("\n")) {
      if (json === "") continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- public data of a known form
      const line = JSON.parse(json) as ClapNqLine;
      const passage = line.passages[0];
      if (passage === undefined) continue;
      const text = untokenized(passage.text);
      const sentences = line.output.flatMap((output) => output.selected_sentences).map(untokenized);
      const title = realTitles ? passage.title : `clapnq ${documents.length}`;
      questions.push({
        id: `clapnq:${line.id}`,
        question: line.input,
        answers: file.includes("unanswerable") ? [] : sentences,
        document: documents.length,
        answerStart: text.indexOf(sentences[0] ?? "\0"),
        part: partOf(line.id),
      });
      documents.push({ title, article: line.id, text });
    }
  }
  return { name: "clapnq", language: "en", documents, questions };
}

/** ClapNQ puts a space around every mark; real documents do not. */
function untokenized(text: string): string {
  return text
    .replace(/`` ?| ?''/gu, '"')
    .replace(/ ([,.;:!?)\]%])/gu, "$1")
    .replace(/([([]) /gu, "$1")
    .replace(/ ('s|n't|'re|'ve|'ll|'d|')(?= |[,.;:!?)]|$)/gu, "$1")
    .replace(/(\w) - (\w)/gu, "$1-$2")
    .trim();
}
