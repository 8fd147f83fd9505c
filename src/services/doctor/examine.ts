/**
 * What is configured, what is not and which variable would change it, and what works: for `footnote doctor` and the
 * settings page. Values of keys and passwords are never told, only the names of their variables.
 */
import { access, constants, mkdir } from "node:fs/promises";
import type { Env } from "../../adapters/env.ts";
import {
  configuredEmbedder,
  configuredModels,
  configuredReranker,
} from "../../adapters/models/configure-models.ts";
import { configuredEngines, engineVariables } from "../../adapters/search/engines.ts";
import { configuredTranscriber } from "../../adapters/transcription/configure-transcriber.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { type Finding, FINDING_PARTS, type FindingPart } from "../../core/domain/finding.ts";
import { type Config, readConfig, requireSafeHost } from "../../compose/config.ts";
import { type Footnote, openFootnote } from "../../compose/open-footnote.ts";
import { requireChromium } from "../../compose/lazy-renderer.ts";
import type { LogError } from "../log.ts";
import { examineModels } from "./examine-models.ts";
import { embedderFinding, rerankerFinding } from "./examine-search.ts";
import { type Examining, type ExamineOptions, failure, tell, wordsOf } from "./examining.ts";

/** Of a program that is not running: whatever keeps it from starting is a finding. `folder` is what `--data` said. */
export async function examineInstallation(
  env: Env,
  folder: string | undefined,
  options: ExamineOptions,
  log: LogError,
): Promise<Finding[]> {
  const words = wordsOf(options.language);
  const findings: Finding[] = [tell(words, "node", "ok", words.node(process.versions.node))];
  const attempt = async <T>(part: FindingPart, work: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await work();
    } catch (thrown) {
      findings.push(failure(words, part, asFootnoteError(thrown)));
      return undefined;
    }
  };
  const config = await attempt("configuration", () => readConfig(env, folder));
  if (!config) return findings;
  await attempt("server", () => requireSafeHost(config));
  const isServable = findings.every(({ status }) => status !== "failed");
  // What is wrong with these would otherwise be told as a fault of the library, which opens them too.
  await attempt("model", () => configuredModels(config.env, config));
  await attempt("embedder", () => configuredEmbedder(config.env, config));
  await attempt("reranker", () => configuredReranker(config.env, config));
  await attempt("web search", () => configuredEngines(config.env));
  await attempt("transcription", () => configuredTranscriber(config.env));
  if (findings.some(({ status, part }) => status === "failed" && part !== "server")) return findings;
  const footnote = await attempt("library", () => openFootnote(config, log));
  if (!footnote) return findings;
  try {
    const found = await examineFootnote(footnote, options);
    const kept = isServable
      ? found.filter(({ part }) => part !== "node")
      : found.filter(notOf("node", "server"));
    return inOrder([...findings, ...kept]);
  } finally {
    await footnote.close();
  }
}

/** Of one that is open. */
export async function examineFootnote(footnote: Footnote, options: ExamineOptions): Promise<Finding[]> {
  const words = wordsOf(options.language);
  const examining: Examining = { ...options, words };
  const { config, engines, transcriber } = footnote;
  const attempt = async (part: FindingPart, work: () => Promise<Finding> | Finding): Promise<Finding> => {
    try {
      return await work();
    } catch (thrown) {
      return failure(words, part, asFootnoteError(thrown));
    }
  };
  return inOrder([
    tell(words, "node", "ok", words.node(process.versions.node)),
    tell(words, "server", "ok", words.server(`${config.host}:${config.port}`, config.password !== undefined)),
    await attempt("library", () => examineLibrary(footnote, examining)),
    await attempt("index", () => examineIndex(footnote, examining)),
    tell(
      words,
      "documents",
      "ok",
      words.documents(config.maxFileBytes / 1_000_000, config.maxCacheBytes / 1_000_000, config.allowHosts),
    ),
    ...(await examineModels(footnote, examining)),
    await attempt("embedder", () => embedderFinding(footnote, examining)),
    await attempt("reranker", () => rerankerFinding(footnote, examining)),
    webFinding(config, engines, examining),
    await attempt("rendering", () => renderFinding(config, examining)),
    transcriber === undefined
      ? tell(words, "transcription", "off", words.noTranscription())
      : tell(words, "transcription", "ok", words.transcription(transcriber)),
  ]);
}

async function examineLibrary({ store, config }: Footnote, { words }: Examining): Promise<Finding> {
  await mkdir(config.dataFolder, { recursive: true });
  await access(config.dataFolder, constants.W_OK);
  const { documents, passages } = await store.countDocuments();
  return tell(words, "library", "ok", words.library(documents, passages, config.dataFolder));
}

async function examineIndex({ store, index }: Footnote, { words }: Examining): Promise<Finding> {
  const [inIndex, { passages }] = [await index.count(), await store.countDocuments()];
  return inIndex === passages
    ? tell(words, "index", "ok", words.indexed(inIndex))
    : tell(words, "index", "failed", words.notIndexed(inIndex, passages));
}

function webFinding({ env }: Config, engines: readonly string[], { words }: Examining): Finding {
  const variables = engineVariables(env);
  const set = variables.filter(({ name }) => engines.includes(name));
  const unset = variables.filter(({ isSet }) => !isSet).map(({ variable }) => variable);
  const details = [
    ...set.map(({ name, variable }) => words.engineSet(name, variable)),
    ...(unset.length === 0 ? [] : [words.enginesUnset(unset)]),
  ];
  return engines.length === 0
    ? tell(words, "web search", "off", words.noWeb())
    : { ...tell(words, "web search", "ok", words.web(engines)), details };
}

/** Throws where rendering is on and there is no browser. */
function renderFinding(config: Config, { words }: Examining): Finding {
  if (!config.isRendering) return tell(words, "rendering", "off", words.noRendering());
  const said = words.rendering(requireChromium(config), process.getuid?.() === 0);
  return tell(words, "rendering", "ok", said);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => FINDING_PARTS.indexOf(a.part) - FINDING_PARTS.indexOf(b.part));
}

function notOf(...parts: readonly FindingPart[]): (finding: Finding) => boolean {
  return ({ part }) => !parts.includes(part);
}
