/** The one place that reads the environment: names, defaults, and what is wrong with a value. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { type Env, readNumber, readValue } from "../adapters/env.ts";
import type { Caps } from "../core/domain/price.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import { isLoopback } from "../lib/is-loopback.ts";
import { microsOf } from "../lib/money.ts";
import { type OidcConfig, readOidc } from "./oidc-config.ts";
import type { KeptPageLimits } from "../services/library/kept-pages.ts";

export interface Config {
  /** Absolute. */
  readonly dataFolder: string;
  /** The PostgreSQL database that is the store; a file in the data folder where it is not set. */
  readonly databaseUrl: string | undefined;
  /** The OpenSearch that the passages are indexed in; the data folder where it is not set. */
  readonly opensearch: OpensearchConfig | undefined;
  readonly host: string;
  readonly port: number;
  /** Where people open it, through a reverse proxy; its path ends with a slash. */
  readonly publicUrl: URL | undefined;
  /** By which people sign in too, where the host has named one. */
  readonly oidc: OidcConfig | undefined;
  /** Guards every route where it is set. */
  readonly password: string | undefined;
  readonly maxFileBytes: number;
  /** Of pages that are kept on disk; 0 keeps none. */
  readonly maxCacheBytes: number;
  /** Files that documents were read from: so many bytes of them are kept in a space. */
  readonly maxOriginalBytes: number;
  /** How long and how much of the pages that were read for answers and that no answer names is kept. */
  readonly keptPages: KeptPageLimits;
  /** `host:port` of internal hosts that pages may be fetched from. */
  readonly allowHosts: readonly string[];
  /** Most that models may cost. */
  readonly caps: Caps;
  /** A digest that may cost more is begun only when a person agrees. */
  readonly digestConfirmMicros: number;
  /** Calls of a model that digests have under way at once, for a model on this machine or its network and for others. */
  readonly digestParallel: { readonly near: number; readonly far: number };
  /** Questions that are answered at the same time; others wait in a queue. */
  readonly questionsAtOnce: number;
  readonly logForm: "text" | "json";
  /** What one person may ask models and the library for in a minute, where people sign in. */
  readonly requestsPerMinute: number;
  /** An answer waits so long for a reranker, where one is configured. */
  readonly rerankMs: number;
  /** The server asks models unasked what they can do. */
  readonly isProbing: boolean;
  /** Jobs are worked at here unasked; where they are not, `footnote worker` does them. No variable sets it. */
  readonly isWorking: boolean;
  /** Answers that are being written have so long to end when the server is told to. */
  readonly drainMs: number;
  /** After how long the server begins with that; for tests: no variable sets it. */
  readonly probeAfterMs?: number;
  /** The reader that comes with Footnote is used, where no other embedder is named. */
  readonly hasReader: boolean;
  /** Pages that are empty without JavaScript are rendered. */
  readonly isRendering: boolean;
  /** The browser's program, where the operator named one. */
  readonly chromium: string | undefined;
  /** Stands in place of YouTube's own address, for tests: no variable sets it. */
  readonly youtube?: string;
  /** What is set, for the tables of providers: the environment, and what was set while Footnote ran. */
  readonly env: Env;
  /** The environment as it was given, which wins over that. */
  readonly environment: Env;
}

export interface OpensearchConfig {
  /** Of one or several nodes, parted by commas. */
  readonly url: string;
  /** Begins the names of its indexes; of the store's own where it is not set. */
  readonly prefix: string | undefined;
  /** In how many parts an index is made, each for some ten million passages. */
  readonly shards: number;
}

const DEFAULT_PORT = 4747;
const DEFAULT_HOST = "127.0.0.1";
/** Text of this size is some ten thousand pages; larger files are data, not documents. */
const DEFAULT_MAX_FILE_MB = 50;
/** Some ten thousand pages. */
const DEFAULT_CACHE_MB = 256;
/** Of a space: some thousand papers. */
const DEFAULT_ORIGINALS_MB = 2_000;
/** Ten thousand pages and more, for a month: long enough to look back at what an answer did not use. */
const DEFAULT_KEPT_PAGES = { days: 30, mb: 256 };

/** Most wait for a model or for pages; what is computed here takes two cores some hundredths of a second each. */
const DEFAULT_QUESTIONS = 32;
/** Of one person: nobody reads so many answers, and a program that works through a list may. */
const DEFAULT_REQUESTS = 120;
/** Servers with a graphics card, and hosted ones, need a few tenths of a second. */
const DEFAULT_RERANK_MS = 1_500;
/** Most answers take less; supervisors kill after 30 seconds and more. */
const DEFAULT_DRAIN_SECONDS = 20;

/** An hour of speech costs a hosted model a cent or a few. */
const DEFAULT_DIGEST_CONFIRM_MICROS = 100_000;
const DIGEST_PARALLEL = { least: 1, most: 64 };

/** `folder` is what `--data` said. Throws `config-invalid`, naming the variable and what it may be. */
export function readConfig(env: Env, folder?: string): Config {
  const port = readNumber(env, "FOOTNOTE_PORT", DEFAULT_PORT, { least: 0, most: 65_535 });
  const host = readValue(env, "FOOTNOTE_HOST") ?? DEFAULT_HOST;
  const password = env["FOOTNOTE_PASSWORD"] || undefined;
  const publicUrl = readPublicUrl(readValue(env, "FOOTNOTE_PUBLIC_URL"));
  return {
    dataFolder: dataFolderOf(env, folder),
    databaseUrl: readValue(env, "DATABASE_URL"),
    opensearch: readOpensearch(env),
    host,
    port,
    publicUrl,
    oidc: readOidc(env, publicUrl),
    password,
    maxFileBytes:
      readNumber(env, "FOOTNOTE_MAX_FILE_MB", DEFAULT_MAX_FILE_MB, { least: 1, most: 500 }) * 1_000_000,
    maxCacheBytes:
      readNumber(env, "FOOTNOTE_CACHE_MB", DEFAULT_CACHE_MB, { least: 0, most: 100_000 }) * 1_000_000,
    keptPages: {
      days: readNumber(env, "FOOTNOTE_KEPT_PAGES_DAYS", DEFAULT_KEPT_PAGES.days, { least: 0, most: 36_500 }),
      bytes:
        readNumber(env, "FOOTNOTE_KEPT_PAGES_MB", DEFAULT_KEPT_PAGES.mb, { least: 0, most: 1_000_000 }) *
        1_000_000,
    },
    maxOriginalBytes:
      readNumber(env, "FOOTNOTE_ORIGINALS_MB", DEFAULT_ORIGINALS_MB, { least: 0, most: 10_000_000 }) *
      1_000_000,
    allowHosts: (env["FOOTNOTE_ALLOW_HOSTS"] ?? "").split(/[\s,]+/).filter((one) => one !== ""),
    caps: {
      ...readDollars(env, "FOOTNOTE_MAX_COST_PER_QUESTION", "perQuestionMicros"),
      ...readDollars(env, "FOOTNOTE_MAX_COST_PER_DAY", "perDayMicros"),
    },
    digestConfirmMicros:
      readDollars(env, "FOOTNOTE_DIGEST_CONFIRM", "micros").micros ?? DEFAULT_DIGEST_CONFIRM_MICROS,
    digestParallel: {
      near: readNumber(env, "FOOTNOTE_DIGEST_PARALLEL", 1, DIGEST_PARALLEL),
      far: readNumber(env, "FOOTNOTE_DIGEST_PARALLEL", 4, DIGEST_PARALLEL),
    },
    logForm: readLogForm(env),
    requestsPerMinute: readNumber(env, "FOOTNOTE_MAX_REQUESTS_PER_MINUTE", DEFAULT_REQUESTS, {
      least: 1,
      most: 100_000,
    }),
    questionsAtOnce: readNumber(env, "FOOTNOTE_MAX_QUESTIONS", DEFAULT_QUESTIONS, { least: 1, most: 1_000 }),
    rerankMs: readNumber(env, "FOOTNOTE_RERANK_MS", DEFAULT_RERANK_MS, { least: 50, most: 120_000 }),
    isProbing: readProbing(env),
    isWorking: true,
    drainMs:
      readNumber(env, "FOOTNOTE_DRAIN_SECONDS", DEFAULT_DRAIN_SECONDS, { least: 0, most: 3_600 }) * 1_000,
    hasReader: readReader(env),
    isRendering: readRendering(env),
    chromium: readValue(env, "FOOTNOTE_CHROMIUM"),
    env,
    environment: env,
  };
}

/** Absolute. */
export function dataFolderOf(env: Env, folder?: string): string {
  return resolve(folder || env["FOOTNOTE_DATA"] || platformDataFolder(env));
}

function readOpensearch(env: Env): OpensearchConfig | undefined {
  const url = readValue(env, "OPENSEARCH_URL");
  if (url === undefined) return undefined;
  const prefix = readValue(env, "OPENSEARCH_INDEX");
  if (prefix !== undefined && !/^[a-z][a-z0-9_-]{0,60}$/u.test(prefix)) {
    throw new FootnoteError("config-invalid", say("opensearch.index-name"));
  }
  const shards = readNumber(env, "OPENSEARCH_SHARDS", 1, { least: 1, most: 1_000 });
  return { url, prefix, shards };
}

/** Lines for people, or JSON for programs. Throws `config-invalid`. */
export function readLogForm(env: Env): "text" | "json" {
  const chosen = readValue(env, "FOOTNOTE_LOG")?.toLowerCase() ?? "text";
  if (chosen === "text" || chosen === "json") return chosen;
  throw new FootnoteError("config-invalid", say("env.log-form"), { hint: say("env.log-form-hint") });
}

function readProbing(env: Env): boolean {
  const chosen = readValue(env, "FOOTNOTE_PROBE")?.toLowerCase() ?? "on";
  if (chosen === "on" || chosen === "off") return chosen === "on";
  throw new FootnoteError("config-invalid", say("env.probe-on-off"), {
    hint: say("env.probe-on-off-hint"),
  });
}

function readReader(env: Env): boolean {
  const chosen = readValue(env, "FOOTNOTE_READER")?.toLowerCase() ?? "on";
  if (chosen === "on" || chosen === "off") return chosen === "on";
  throw new FootnoteError("config-invalid", say("reader.on-off"), {
    hint: say("reader.on-off-hint"),
  });
}

function readRendering(env: Env): boolean {
  const chosen = readValue(env, "FOOTNOTE_RENDER") ?? "off";
  if (chosen === "chromium" || chosen === "off") return chosen === "chromium";
  throw new FootnoteError("config-invalid", say("env.render", { chosen }), {
    hint: say("env.render-hint"),
  });
}

function readPublicUrl(written: string | undefined): URL | undefined {
  if (written === undefined) return undefined;
  const url = URL.parse(written);
  const isWhole =
    url !== null && /^https?:$/u.test(url.protocol) && url.username === "" && url.password === "";
  if (!isWhole || url.search !== "" || url.hash !== "") {
    throw new FootnoteError("config-invalid", say("env.public-url", { written }), {
      hint: say("env.public-url-hint"),
    });
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** Whether others than this machine can reach the server. */
export function isReachable({ host, publicUrl }: Pick<Config, "host" | "publicUrl">): boolean {
  return !isLoopback(host) || publicUrl !== undefined;
}

/** Of a server that others can reach: guesses are slowed, so that this is out of reach of them. */
const LEAST_PASSWORD = 8;

/** Throws `config-invalid` where the server would be open beyond this machine by a password that is as good as none. */
export function requireSafeHost({
  host,
  password,
  publicUrl,
}: Pick<Config, "host" | "password" | "publicUrl">): void {
  if (password === undefined || !isReachable({ host, publicUrl })) return;
  if (password.replace(/\s/gu, "").length >= LEAST_PASSWORD) return;
  throw new FootnoteError("config-invalid", say("env.short-password"), {
    hint: say("env.short-password-hint", { least: LEAST_PASSWORD }),
  });
}

/** An amount in US dollars, as micros; nothing where it is not set. */
function readDollars<Name extends string>(
  env: Env,
  variable: string,
  name: Name,
): { [name in Name]?: number } {
  const text = readValue(env, variable);
  if (text === undefined) return {};
  if (!/^\$?\d+(?:\.\d+)?$/.test(text)) {
    throw new FootnoteError("config-invalid", say("env.no-amount", { variable, text }), {
      hint: say("env.amount-form", { variable }),
    });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed name loses its type
  return { [name]: microsOf(text) } as { [name in Name]?: number };
}

function platformDataFolder(env: Env): string {
  const home = homedir();
  if (process.platform === "darwin") return join(home, "Library", "Application Support", "footnote");
  if (process.platform === "win32") {
    return join(env["LOCALAPPDATA"] || join(home, "AppData", "Local"), "footnote");
  }
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "footnote");
}
