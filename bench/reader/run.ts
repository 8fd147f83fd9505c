/**
 * What the reader costs on this machine: `node bench/reader/run.ts [--kernels] [--seconds 10]`. Processor time of one
 * thread to load the weights, for passages of 100 pieces, for a question, for the dozen pairs of 80 pieces that an answer
 * reads and for the place of its words; memory of the process that the reader adds
 * as the server uses it, in its thread. `--kernels` also measures the products, in billions of operations a second.
 * Times are processor time, so that other work on the machine counts little; the last line is one line of JSON.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { installedReader } from "../../src/adapters/reader/installed-reader.ts";
import { loadReader } from "../../src/adapters/reader/load-reader.ts";
import { parseReaderFile } from "../../src/core/reader/reader-file.ts";
import { createTokenizer, readVocabulary } from "../../src/core/reader/tokenizer.ts";
import { kernelSpeeds } from "./kernel-speed.ts";

const { values: options } = parseArgs({
  options: { kernels: { type: "boolean", default: false }, seconds: { type: "string", default: "10" } },
});
const seconds = Number(options.seconds);

const ENGLISH =
  "The Amazon rainforest covers most of the Amazon basin of South America; it is home to many animals and plants that are found nowhere else, and the river that runs through it carries more water than any other. ";
const CHINESE =
  "亚马逊雨林覆盖了南美洲亚马逊盆地的大部分地区，那里生活着许多别处没有的动物和植物，流经其间的河流水量居世界首位。";
const QUESTIONS = ["query: Which river carries the most water?", "query: 哪条河流的水量最大？"] as const;
/** Pieces of a passage, marks included. */
const PIECES = 100;
/** Pieces of a pair, and how many an answer reads. */
const PAIR_PIECES = 80;
const PAIRS = 12;

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const userMs = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
};

/** Rounds of `run` for some seconds of processor time: milliseconds of each. */
function msOf(run: () => unknown): number {
  run();
  let [spent, rounds] = [0, 0];
  for (; spent < (seconds * 1000) / 4; rounds++) spent += userMs(run);
  return spent / rounds;
}

const installed = installedReader();
const residentBefore = process.memoryUsage().rss;
const inThread = installed.open();
await inThread.embedder.embed(Array.from({ length: 64 }, () => `passage: ${ENGLISH.repeat(8)}`));
const residentMb = megabytes(process.memoryUsage().rss - residentBefore);
await inThread.close();

const weights = readFileSync(join(dirname(installed.manifestPath), installed.manifest.file));
const tokenizer = createTokenizer(readVocabulary(parseReaderFile(weights)));
let reader = loadReader(weights);
const loadMs = Math.round(userMs(() => (reader = loadReader(weights))));

/** The text, as often as needed, cut to the number of pieces. */
function cutTo(pieces: number, text: string): string {
  let cut = text.repeat(4);
  while (tokenizer.pieces(cut).length > pieces) cut = cut.slice(0, -1);
  return cut;
}

const passageOf = (text: string): string => cutTo(PIECES - 2, `passage: ${text}`);

const perSecond = (text: string): number => {
  const passages = Array.from({ length: 20 }, () => passageOf(text));
  return Number(((1000 * passages.length) / msOf(() => reader.embed(passages))).toFixed(1));
};
const { pairs: pairsFile } = installed.manifest;
const pairs =
  pairsFile && reader.loadPairs(readFileSync(join(dirname(installed.manifestPath), pairsFile.file)));
const pairMs = (language: 0 | 1): Record<string, number> | undefined => {
  if (pairs === undefined) return undefined;
  const first = QUESTIONS[language];
  const room = PAIR_PIECES - 3 - tokenizer.pieces(first).length;
  const own = Array.from({ length: PAIRS }, () => ({
    first,
    second: cutTo(room, [ENGLISH, CHINESE][language]!),
  }));
  return {
    answers: Math.round(msOf(() => pairs.read("answers", own))),
    claims: Math.round(msOf(() => pairs.read("claims", own))),
    words: Math.round(msOf(() => pairs.locate(own.slice(0, 1)))),
  };
};
const figures = {
  bench: "reader",
  name: inThread.embedder.name,
  weightsMb: megabytes(weights.length),
  loadMs,
  residentMb,
  passagesPerSecond: { en: perSecond(ENGLISH), zh: perSecond(CHINESE) },
  pairsMs: { en: pairMs(0), zh: pairMs(1) },
  questionMs: Object.fromEntries(
    ["en", "zh"].map((language, i) => [
      language,
      Number(msOf(() => reader.embed([QUESTIONS[i] ?? ""])).toFixed(1)),
    ]),
  ),
};
console.log(`one core: ${JSON.stringify(figures)}`);
const kernels = options.kernels ? kernelSpeeds() : undefined;
if (kernels) console.table(kernels);
console.log(JSON.stringify({ ...figures, ...(kernels ? { gops: kernels } : {}) }));
