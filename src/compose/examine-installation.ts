/** Examines a program that is not running, for `footnote doctor`: whatever keeps it from starting is a finding. */
import type { Env } from "../adapters/env.ts";
import {
  configuredEmbedder,
  configuredModels,
  configuredReranker,
} from "../adapters/models/configure-models.ts";
import { configuredEngines } from "../adapters/search/engines.ts";
import { configuredTranscriber } from "../adapters/transcription/configure-transcriber.ts";
import { asFootnoteError } from "../core/domain/errors.ts";
import type { Finding, FindingPart } from "../core/domain/finding.ts";
import { examine, inOrder } from "../services/doctor/examine.ts";
import { type ExamineOptions, failure, tell, wordsOf } from "../services/doctor/examining.ts";
import type { LogError } from "../services/log.ts";
import { requireSafeHost } from "./config.ts";
import { openFootnote } from "./open-footnote.ts";
import { loadConfig } from "./load-config.ts";

/** `folder` is what `--data` said. */
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
  const config = await attempt("configuration", () => loadConfig(env, folder));
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
    const found = await examine(footnote.doctor(), options);
    const kept = isServable
      ? found.filter(({ part }) => part !== "node")
      : found.filter(notOf("node", "server"));
    return inOrder([...findings, ...kept]);
  } finally {
    await footnote.close();
  }
}

function notOf(...parts: readonly FindingPart[]): (finding: Finding) => boolean {
  return ({ part }) => !parts.includes(part);
}
