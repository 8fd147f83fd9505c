/** `footnote doctor`: what is configured, what works, and what each part would need. */
import { access, constants, mkdir } from "node:fs/promises";
import { Command } from "commander";
import pc from "picocolors";
import {
  configuredEmbedder,
  configuredModels,
  configuredReranker,
} from "../../../adapters/models/configure-models.ts";
import { findLocalServers } from "../../../adapters/models/local-servers.ts";
import { configuredEngines } from "../../../adapters/search/engines.ts";
import { configuredTranscriber } from "../../../adapters/transcription/configure-transcriber.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { Model } from "../../../core/ports/model.ts";
import { type Config, readConfig, requireSafeHost } from "../../engine/config.ts";
import { type Engine, openEngine } from "../../engine/engine.ts";
import { requireChromium } from "../../engine/lazy-renderer.ts";
import { logError } from "../../engine/log.ts";
import { embedderFinding, rerankerFinding } from "../../engine/search-findings.ts";
import { createOutput, printable } from "../output.ts";
import type { CommonOptions } from "../with-engine.ts";

const GREETING = [{ role: "user", content: "Reply with the word OK." }] as const;
/** A local model may have to load first. */
const MODEL_CHECK_MS = 30_000;

/** `off`: not configured, and nothing is wrong with that. */
type Status = "ok" | "off" | "failed";

interface Finding {
  readonly part: string;
  readonly status: Status;
  readonly message: string;
  readonly hint?: string;
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Say what is configured and what works")
    .action(async (options: CommonOptions) => {
      const output = createOutput(options);
      const findings = await examine(options);
      output.json({ findings });
      if (!output.isJson) for (const finding of findings) output.say(findingLine(finding));
      if (findings.some((finding) => finding.status === "failed")) process.exitCode = 1;
    });
}

async function examine(options: CommonOptions): Promise<Finding[]> {
  const findings: Finding[] = [{ part: "node", status: "ok", message: `Node.js ${process.versions.node}` }];
  const attempt = async <T>(part: string, work: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await work();
    } catch (thrown) {
      const { message, hint } = asFootnoteError(thrown).toBody();
      findings.push({ part, status: "failed", message, ...(hint === undefined ? {} : { hint }) });
      return undefined;
    }
  };

  const config = await attempt("configuration", () => readConfig(process.env, options.data));
  if (!config) return findings;
  await attempt("server", () => {
    requireSafeHost(config);
    findings.push({ part: "server", status: "ok", message: serverMessage(config) });
  });
  // What is wrong with these would otherwise be told as a fault of the library, which opens them too.
  await attempt("model", () => configuredModels(config.env, config));
  await attempt("embedder", () => configuredEmbedder(config.env, config));
  await attempt("reranker", () => configuredReranker(config.env, config));
  await attempt("web search", () => configuredEngines(config.env));
  await attempt("transcription", () => configuredTranscriber(config.env));
  if (findings.some(({ status, part }) => status === "failed" && part !== "server")) return findings;
  const engine = await attempt("library", () => openEngine(config, logError));
  if (!engine) return findings;
  try {
    await attempt("library", async () => findings.push(await examineLibrary(engine)));
    await attempt("index", async () => findings.push(await examineIndex(engine)));
    for (const [model, work] of modelsAtWork(engine)) {
      await attempt("model", async () => findings.push(await examineModel(model, work)));
    }
    if (engine.models.answer.length === 0) findings.push(NO_MODEL);
    findings.push(...(await localModelFindings(engine)));
    await attempt("embedder", async () => findings.push(await embedderFinding(engine)));
    await attempt("reranker", async () => findings.push(await rerankerFinding(engine)));
    findings.push(webFinding(engine), transcriptionFinding(engine));
    await attempt("rendering", () => findings.push(renderFinding(config)));
  } finally {
    await engine.close();
  }
  return findings;
}

function serverMessage({ host, port, password }: Config): string {
  return `It would listen on ${host}:${port}, ${password ? "guarded by a password" : "for this machine only"}.`;
}

async function examineLibrary({ store, config }: Engine): Promise<Finding> {
  await mkdir(config.dataFolder, { recursive: true });
  await access(config.dataFolder, constants.W_OK);
  const { documents, passages } = await store.countDocuments();
  const message = `${documents} documents, ${passages} passages in ${config.dataFolder}`;
  return { part: "library", status: "ok", message };
}

async function examineIndex({ store, index }: Engine): Promise<Finding> {
  const [inIndex, { passages }] = [await index.count(), await store.countDocuments()];
  if (inIndex === passages) return { part: "index", status: "ok", message: `${inIndex} passages indexed` };
  return {
    part: "index",
    status: "failed",
    message: `The index holds ${inIndex} of ${passages} passages.`,
    hint: "Run `footnote reindex`.",
  };
}

const NO_MODEL: Finding = {
  part: "model",
  status: "off",
  message: "No model is configured: answers are extractive, in the sources' own words.",
  hint: "Set FOOTNOTE_MODEL=provider/model and the provider's key, or DEEPSEEK_API_KEY alone.",
};

/** Each model once, with all that it does. */
function modelsAtWork({ models }: Engine): [Model, string][] {
  const work: [Model | undefined, string][] = [
    ...models.answer.map((model, nth): [Model, string] => [
      model,
      nth === 0 ? "writes the answers" : "takes over where the one before it fails",
    ]),
    [models.fast, "makes follow-ups stand alone"],
    [models.research, "is for research"],
    [models.judge, "judges what the check leaves open"],
    [models.escalation?.model, "writes doubtful answers again"],
  ];
  const byName = new Map<string, [Model, string]>();
  for (const [model, does] of work) {
    if (!model) continue;
    const earlier = byName.get(model.name);
    byName.set(model.name, [model, earlier ? `${earlier[1]}, ${does}` : does]);
  }
  return [...byName.values()];
}

/** Asks the model for a word, as nothing else shows that address, key and name are right. */
async function examineModel(model: Model, work: string): Promise<Finding> {
  const request = { messages: GREETING, maxOutputTokens: 16 };
  for await (const part of model.stream(request, AbortSignal.timeout(MODEL_CHECK_MS))) {
    if (part.type !== "end" || part.outputTokens > 0) break;
  }
  return { part: "model", status: "ok", message: `${model.name} answered; it ${work}.` };
}

const MODELS_NAMED = 5;

/** Servers on this machine that are not in use are offered. */
async function localModelFindings({ models }: Engine): Promise<Finding[]> {
  const used = new Set(models.answer.map(({ name }) => name));
  const servers = await findLocalServers();
  return servers
    .filter((server) => !server.models.some((name) => used.has(name)))
    .map(({ title, baseURL, models: served }) => ({
      part: "local models",
      status: "off",
      message: `A server at ${baseURL}, where ${title} is usually found, serves ${served.slice(0, MODELS_NAMED).join(", ")}${served.length > MODELS_NAMED ? ` and ${served.length - MODELS_NAMED} more` : ""}.`,
      hint: `To answer with it, set FOOTNOTE_MODEL=${served[0]}.`,
    }));
}

function webFinding({ engines }: Engine): Finding {
  if (engines.length > 0) {
    return { part: "web search", status: "ok", message: `The web is searched with ${engines.join(", ")}.` };
  }
  return {
    part: "web search",
    status: "off",
    message: "Web search is off: answers come from your library.",
    hint: "Set SEARXNG_URL, the key of an engine such as BRAVE_API_KEY, or FOOTNOTE_WEB=on for engines that need no key.",
  };
}

/** Throws where rendering is on and there is no browser. */
function renderFinding(config: Config): Finding {
  if (!config.isRendering) {
    return {
      part: "rendering",
      status: "off",
      message: "Pages that are empty without JavaScript are left out.",
      hint: "Set FOOTNOTE_RENDER=chromium to have them rendered by a Chromium on this machine.",
    };
  }
  const message = `Pages that need JavaScript are rendered by ${requireChromium(config)}.`;
  if (process.getuid?.() !== 0) return { part: "rendering", status: "ok", message };
  return {
    part: "rendering",
    status: "ok",
    message: `${message} It runs without its sandbox, because Footnote runs as root.`,
    hint: "Run Footnote as an ordinary user, so that a fault of the browser does not open the machine to a page.",
  };
}

function transcriptionFinding({ transcriber }: Engine): Finding {
  if (transcriber) {
    const message = `Recordings that you add are sent to your transcription server, for ${transcriber}.`;
    return { part: "transcription", status: "ok", message };
  }
  return {
    part: "transcription",
    status: "off",
    message: "No transcription server is configured: recordings cannot be added.",
    hint: "Set FOOTNOTE_TRANSCRIBE_URL to an OpenAI-compatible server to add MP3, M4A, WAV and other recordings.",
  };
}

function findingLine({ part, status, message, hint }: Finding): string {
  const mark = { ok: pc.green("✓"), off: pc.dim("–"), failed: pc.red("✗") }[status];
  return `${mark} ${pc.bold(part)}: ${printable(message)}${hint ? `\n    ${printable(hint)}` : ""}`;
}
