/** What the doctor says in English; `words-zh.ts` says the same in Chinese. The type of these words is the contract. */
import { dollars } from "../../lib/money.ts";
import type { Work } from "../../core/domain/model-work.ts";
import type { FindingPart } from "../../core/domain/finding.ts";
import type { ModelProbe, ModelSkills } from "../../core/domain/model-probe.ts";
import type { Rung } from "../../core/models/rung.ts";
import type { KeptPages } from "../../core/ports/kept-page-store.ts";
import type { KeptPageLimits } from "../library/kept-pages.ts";
import type { Language } from "../../core/domain/said/sentence-pairs.ts";

/** What is said of a part: the finding, and what would change it. */
export interface Said {
  readonly message: string;
  readonly hint?: string;
}

const number = (value: number): string => new Intl.NumberFormat("en").format(value);
const pages = (kept: KeptPages): string =>
  `${number(kept.pages)} (${number(Math.round(kept.bytes / 1e5) / 10)} MB)`;
const list = (items: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "conjunction" }).format(items);
const titles: Record<FindingPart, string> = {
  node: "node",
  configuration: "configuration",
  server: "server",
  library: "library",
  index: "index",
  documents: "documents",
  "kept pages": "kept pages",
  model: "model",
  "model roles": "model roles",
  "local models": "local models",
  probing: "probing",
  prices: "prices",
  "cost limits": "cost limits",
  embedder: "embedder",
  reranker: "reranker",
  "web search": "web search",
  rendering: "rendering",
  transcription: "transcription",
  "text recognition": "text recognition",
};

const works: Record<Work, string> = {
  answer: "writes the answers",
  "stand-by": "takes over where the one before it fails",
  fast: "makes follow-ups stand alone",
  research: "is for research",
  judge: "judges what the check leaves open",
  escalation: "writes doubtful answers again",
};

const unfilled: Record<"fast" | "research" | "judge" | "escalation", Said> = {
  fast: {
    message: "The model that answers also makes follow-ups stand alone.",
    hint: "Set FOOTNOTE_MODEL_FAST=provider/model to let a smaller or faster one do that.",
  },
  research: {
    message: "The model that answers is also the one for research.",
    hint: "Set FOOTNOTE_MODEL_RESEARCH=provider/model to name another.",
  },
  judge: {
    message: "What the check of an answer leaves open is not judged.",
    hint: "Set FOOTNOTE_MODEL_JUDGE=provider/model to have a model judge it, which helps most across languages.",
  },
  escalation: {
    message: "Doubtful answers stay as they are.",
    hint: "Set FOOTNOTE_ESCALATE=provider/model to have a stronger one write them again.",
  },
};

const jsonForms: Record<NonNullable<ModelProbe["json"]>, string> = {
  schema: "takes a schema for JSON",
  object: "takes a wish for JSON, but no schema",
  text: "gives JSON where words ask for it",
  none: "does not keep to a form of JSON",
};

const thoughts: Record<NonNullable<ModelProbe["thinks"]>, string> = {
  apart: "thinks first, apart from the answer",
  "in-text": "thinks first, within the text",
  hidden: "thinks first, without showing it",
  no: "does not think first",
};

const GUARDS = {
  password: "guarded by a password",
  accounts: "where people sign in",
  loopback: "for this machine only",
};

export const wordsEn = {
  language: "en" as Language,
  titles,
  works,
  unfilled,
  jsonForms,
  thoughts,
  node: (version: string): Said => ({ message: `Node.js ${version}` }),
  server: (where: string, guard: "password" | "accounts" | "loopback"): Said => ({
    message: `The address is ${where}, ${GUARDS[guard]}.`,
    ...(guard === "loopback"
      ? {
          hint: "Set FOOTNOTE_HOST, and make accounts (footnote user add) or set FOOTNOTE_PASSWORD, to let other machines in; FOOTNOTE_PORT is the port.",
        }
      : {}),
  }),
  library: (documents: number, passages: number, folder: string): Said => ({
    message: `${number(documents)} documents, ${number(passages)} passages in ${folder}`,
  }),
  indexed: (passages: number, server?: string): Said => ({
    message: `${number(passages)} passages indexed${server === undefined ? "" : ` in OpenSearch at ${server}`}`,
  }),
  notIndexed: (indexed: number, passages: number): Said => ({
    message: `The index holds ${number(indexed)} of ${number(passages)} passages.`,
    hint: "Run `footnote reindex`.",
  }),
  documents: (fileMb: number, cacheMb: number, hosts: readonly string[]): Said => ({
    message: `Files of up to ${number(fileMb)} MB are taken. Pages are fetched from public addresses${hosts.length === 0 ? " only" : ` and from ${list(hosts)}`}; ${cacheMb === 0 ? "none of them are" : `up to ${number(cacheMb)} MB of them are`} kept on disk.`,
    hint: "FOOTNOTE_MAX_FILE_MB, FOOTNOTE_ALLOW_HOSTS and FOOTNOTE_CACHE_MB change that.",
  }),
  keptPages: (cited: KeptPages, uncited: KeptPages, limits: KeptPageLimits): Said => ({
    message: `Of pages read for answers, ${pages(cited)} are named by answers and stay with them; ${pages(uncited)} are not, and are kept for ${number(limits.days)} days, up to ${number(limits.bytes / 1_000_000)} MB of them.`,
    hint: "FOOTNOTE_KEPT_PAGES_DAYS and FOOTNOTE_KEPT_PAGES_MB change that.",
  }),
  noModel: (): Said => ({
    message: "No model is configured: answers are extractive, in the sources' own words.",
    hint: "Set FOOTNOTE_MODEL=provider/model and the provider's key, or DEEPSEEK_API_KEY alone.",
  }),
  modelAnswered: (name: string, does: readonly string[]): Said => ({
    message: `${name} answered; it ${list(does)}.`,
  }),
  modelConfigured: (name: string, does: readonly string[]): Said => ({ message: `${name} ${list(does)}.` }),
  modelPlace: (variables: readonly string[], address: string, key: string | undefined): string =>
    `Set by ${list(variables)}; ${address === "" ? "runs on this machine" : `asked at ${address}`}, ${key === undefined ? "without a key" : `with the key in ${key}`}.`,
  modelCan: (facts: { streams?: boolean; tools?: boolean; json?: string; thinks?: string }): string => {
    const { streams, tools, json, thinks } = facts;
    const known = [
      streams === undefined ? undefined : streams ? "streams" : "gives its replies in one piece",
      tools === undefined ? undefined : tools ? "calls tools" : "does not call tools",
      json,
      thinks,
    ].filter((fact) => fact !== undefined);
    return known.length === 0 ? "" : `It ${list(known)}.`;
  },
  modelReads: (tokens: number): string => `It reads and writes up to ${number(tokens)} tokens together.`,
  modelReadsUnknown: (assumed: number): string =>
    `How many tokens it reads is not known; ${number(assumed)} are assumed.`,
  modelSpeed: (
    firstTokenMs: number,
    tokensPerSecond: number | undefined,
    readsPerSecond: number | undefined,
  ): string =>
    `First token after ${number(Math.round(firstTokenMs / 10) / 100)} s${tokensPerSecond === undefined ? "" : `, then ${number(tokensPerSecond)} tokens a second`}${readsPerSecond === undefined ? "" : `; it reads ${number(Math.round(readsPerSecond))} tokens a second`}.`,
  modelSkills: ({ cites, refuses, judges }: ModelSkills, { isWeak, isShort }: Rung): string[] => {
    const tried = [
      cites === undefined ? undefined : cites ? "names its sources" : "does not name its sources rightly",
      refuses === undefined
        ? undefined
        : refuses
          ? "says so where the sources have no answer"
          : "answers also where the sources have no answer",
      judges === undefined
        ? undefined
        : judges
          ? "tells a true statement from a false one"
          : "does not tell a true statement from a false one, and so judges nothing",
    ].filter((fact) => fact !== undefined);
    return [
      ...(tried.length === 0 ? [] : [`Tried once each: it ${list(tried)}.`]),
      ...(isWeak
        ? [
            "It is asked with little and shortly, and its answer is shown where it says what the sources' own words say.",
          ]
        : isShort
          ? ["It reads slowly, and so is given few passages."]
          : []),
    ];
  },
  answerTakes: (ms: number): string => `An answer takes about ${number(Math.ceil(ms / 1_000))} s.`,
  probedAt: (day: string): string => `Found out on ${day}.`,
  probeFailed: (day: string, why: string): string => `Not everything was found out on ${day}: ${why}`,
  notProbed: (isProbing: boolean): string =>
    isProbing
      ? "What it can do is not found out yet; a running server does that by itself, `footnote doctor --probe` at once."
      : "What it can do is not found out; `footnote doctor --probe` does that.",
  price: (input: number, cached: number, output: number, day: string): string =>
    `A million tokens cost ${dollars(input)} read, ${dollars(cached)} read again and ${dollars(output)} written, as of ${day}.`,
  priceOwn: (input: number, cached: number, output: number): string =>
    `A million tokens cost ${dollars(input)} read, ${dollars(cached)} read again and ${dollars(output)} written, as FOOTNOTE_PRICES says.`,
  priceNone: (): string => "It costs nothing.",
  priceUnknown: (): string => "Its price is not known; state it in FOOTNOTE_PRICES.",
  localServer: (title: string, address: string, names: readonly string[], more: number): Said => ({
    message: `A server at ${address}, where ${title} is usually found, serves ${list(more > 0 ? [...names, `${more} more`] : names)}.`,
    hint: `To answer with it, set FOOTNOTE_MODEL=${names[0]}.`,
  }),
  probing: (isOn: boolean): Said =>
    isOn
      ? {
          message:
            "A running server finds out by itself what a model can do, in a few small questions a month.",
          hint: "Set FOOTNOTE_PROBE=off to have models asked nothing but your questions.",
        }
      : {
          message: "What models can do is not found out unasked.",
          hint: "Run `footnote doctor --probe`, or leave FOOTNOTE_PROBE unset.",
        },
  pricesOwn: (names: readonly string[]): Said => ({
    message: `FOOTNOTE_PRICES states the price of ${list(names)}.`,
  }),
  pricesOfTable: (): Said => ({
    message: "Prices come from Footnote's own table; vendors change theirs without notice.",
    hint: "Set FOOTNOTE_PRICES=provider/model=0.27/0.07/1.10 to state one, in dollars for a million tokens.",
  }),
  limits: (question: number | undefined, day: number | undefined): Said => {
    const set = [
      ...(question === undefined ? [] : [`${dollars(question)} a question`]),
      ...(day === undefined ? [] : [`${dollars(day)} a day`]),
    ];
    return {
      message:
        set.length === 0 ? "What models may cost is not limited." : `Models may cost at most ${list(set)}.`,
      hint: "FOOTNOTE_MAX_COST_PER_QUESTION and FOOTNOTE_MAX_COST_PER_DAY set limits, in dollars.",
    };
  },
  /** `dimensions`: of the vector that it gave just now, where it was asked. */
  embedder: (name: string, dimensions: number | undefined, done: number, passages: number): Said => ({
    message: `${dimensions === undefined ? `${name} finds passages by meaning too` : `${name} answered with ${number(dimensions)} dimensions`}; ${number(done)} of ${number(passages)} passages have their vector.`,
    ...(done >= passages
      ? {}
      : {
          hint: "The others get theirs while the server runs, or with the next `footnote add`; words find all of them meanwhile.",
        }),
  }),
  noEmbedder: (): Said => ({
    message: "No embedder is configured: passages are found by their words.",
    hint: "Leave FOOTNOTE_READER unset to find them by meaning too, or set FOOTNOTE_EMBED=provider/model.",
  }),
  /** The small model that comes with Footnote. */
  reader: (name: string, megabytes: number, licence: string, done: number, passages: number): Said => ({
    message: `The reader that comes with Footnote finds passages by meaning, in English and Chinese and across them; ${number(done)} of ${number(passages)} passages have their vector. It is ${name}: ${megabytes} MB, licence ${licence}.`,
    hint:
      done >= passages
        ? "FOOTNOTE_EMBED=provider/model puts another embedder in its place; FOOTNOTE_READER=off leaves it out."
        : "The others get theirs while the server runs, or with the next `footnote add`; words find all of them meanwhile.",
  }),
  reranker: (name: string, tookMs: number | undefined, waitMs: number): Said => ({
    message: `${name} ${tookMs === undefined ? "puts the best passages in order" : `ranked two texts in ${number(tookMs)} ms`}; an answer waits ${waitMs} ms for it.`,
  }),
  noReranker: (): Said => ({
    message: "No reranker is configured: passages stand in the order in which the search puts them.",
    hint: "Set FOOTNOTE_RERANK=provider/model to have the best of them put in order by a model.",
  }),
  web: (engines: readonly string[]): Said => ({ message: `The web is searched with ${engines.join(", ")}.` }),
  noWeb: (): Said => ({
    message: "Web search is off: answers come from your library.",
    hint: "Set SEARXNG_URL, the key of an engine such as BRAVE_API_KEY, or FOOTNOTE_WEB=on for engines that need no key.",
  }),
  engineSet: (name: string, variable: string): string => `${name} is set by ${variable}.`,
  enginesUnset: (variables: readonly string[]): string => `Not set: ${variables.join(", ")}.`,
  rendering: (browser: string, isRoot: boolean): Said => ({
    message: `Pages that need JavaScript are rendered by ${browser}.${isRoot ? " It runs without its sandbox, because Footnote runs as root." : ""}`,
    ...(isRoot
      ? {
          hint: "Run Footnote as an ordinary user, so that a fault of the browser does not open the machine to a page.",
        }
      : {}),
  }),
  noRendering: (): Said => ({
    message: "Pages that are empty without JavaScript are left out.",
    hint: "Set FOOTNOTE_RENDER=chromium to have them rendered by a Chromium on this machine.",
  }),
  transcription: (name: string): Said => ({
    message: `Recordings that you add are sent to your transcription server, for ${name}.`,
  }),
  noTranscription: (): Said => ({
    message: "No transcription server is configured: recordings cannot be added.",
    hint: "Set FOOTNOTE_TRANSCRIBE_URL to an OpenAI-compatible server to add MP3, M4A, WAV and other recordings.",
  }),
  recognition: (): Said => ({
    message: "Words of pictures and scanned pages that you add are recognised (OCR), in English and Chinese.",
  }),
  noRecognition: (): Said => ({
    message: "Text recognition (OCR) is not installed: pictures and scanned pages have no words.",
    hint: "To have them read, in English and Chinese: footnote ocr install (some 140 MB).",
  }),
};

export type DoctorWords = typeof wordsEn;
