/**
 * The sets on which checking is measured, as claims with the texts they are held against. Half of each set, by the
 * document it is about, is for fitting (`tune`), the other half is reported.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface Example {
  readonly set: "wice" | "summedits" | "uhgeval";
  readonly part: "tune" | "report";
  /** Examples about one document. */
  readonly group: string;
  readonly text: string;
  readonly source: string;
  readonly isSupported: boolean;
  /** WiCE: offsets of the evidence's sentences in `source`, and which of them support the claim, in several ways. */
  readonly sentences?: readonly { readonly start: number; readonly end: number }[];
  readonly supporting?: readonly (readonly number[])[];
  /** UHGEval: what people marked in the text. */
  readonly marked?: readonly { readonly words: string; readonly isReasonable: boolean }[];
}

/** The folder with `grounding/` in it, or undefined. */
export function findGrounding(): string | undefined {
  const root = process.env["FOOTNOTE_EVAL_DATA"] ?? new URL("../../../shared/data", import.meta.url).pathname;
  const folder = join(root, "grounding");
  return existsSync(folder) ? folder : undefined;
}

export function readExamples(folder: string): Example[] {
  return [...wice(folder), ...summedits(folder), ...uhgeval(folder)];
}

interface WiceLine {
  readonly claim: string;
  readonly evidence: readonly string[];
  readonly label: string;
  readonly supporting_sentences: readonly (readonly number[])[];
  readonly meta: { readonly id: string; readonly claim_title: string };
}

function wice(folder: string): Example[] {
  return linesOf<WiceLine>(join(folder, "wice.dev.jsonl")).map((line) => {
    const sentences: { start: number; end: number }[] = [];
    let source = "";
    for (const sentence of line.evidence) {
      const start = source.length;
      source += `${sentence.replaceAll("\n", " ")}\n`;
      sentences.push({ start, end: source.length - 1 });
    }
    return {
      set: "wice",
      ...grouped(line.meta.claim_title),
      text: line.claim,
      source,
      isSupported: line.label === "supported",
      sentences,
      supporting: line.supporting_sentences,
    };
  });
}

interface SummeditsItem {
  readonly doc: string;
  readonly summary: string;
  readonly label: number;
}

function summedits(folder: string): Example[] {
  const files = readdirSync(join(folder, "summedits")).filter((name) => name.endsWith(".json.gz"));
  return files.toSorted().flatMap((name) => {
    const bytes = gunzipSync(readFileSync(join(folder, "summedits", name)));
    return (JSON.parse(bytes.toString()) as SummeditsItem[]).map(({ doc, summary, label }) => ({
      set: "summedits" as const,
      ...grouped(doc),
      text: summary,
      source: doc,
      isSupported: label === 1,
    }));
  });
}

interface UhgevalLine {
  readonly id: string;
  readonly headLine: string;
  readonly newsBeginning: string;
  readonly newsRemainder: string;
  readonly hallucinatedContinuation: string;
  readonly realContinuation: string;
  readonly annotations: readonly string[];
}

/**
 * What a model made up against the whole article, and the real continuation as a reworded text: its words stand in the
 * article, so that it would be no question at all; see `run.ts` for the figure by marked words, which is the harder one.
 */
function uhgeval(folder: string): Example[] {
  return linesOf<UhgevalLine>(join(folder, "uhgeval.zh.jsonl")).flatMap((line) => {
    const source = `${line.headLine}\n${line.newsBeginning}\n${line.newsRemainder}`;
    const base = { set: "uhgeval" as const, ...grouped(line.id), source };
    const marked = line.annotations.flatMap((annotation) => {
      const [words = "", judgement = ""] = annotation.split("<sep>");
      return words === "" ? [] : [{ words, isReasonable: !judgement.startsWith("不合理") }];
    });
    return [
      { ...base, text: line.hallucinatedContinuation.trim(), isSupported: false, marked },
      { ...base, text: line.realContinuation.trim(), isSupported: true },
    ];
  });
}

function linesOf<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as T]));
}

function grouped(about: string): Pick<Example, "group" | "part"> {
  const digest = createHash("sha256").update(about).digest();
  return {
    group: digest.toString("hex").slice(0, 12),
    part: (digest[0] as number) % 2 === 0 ? "tune" : "report",
  };
}
