/** `footnote model pull|list|remove|install`: models that run on this machine, from GGUF files. */
import { Command } from "commander";
import pc from "picocolors";
import { type GgufFacts, readGgufFacts } from "../../../adapters/models/llama/gguf-facts.ts";
import { modelsFolder, runtimesFolder } from "../../../adapters/models/llama/llama-place.ts";
import {
  installLlama,
  isLlamaInstalled,
  LLAMA_INSTALLED_MB,
  LLAMA_PACKAGE,
} from "../../../adapters/models/llama/llama-runtime.ts";
import {
  listModelFiles,
  type ModelFile,
  removeModelFile,
} from "../../../adapters/models/pull/model-folder.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { type Config, readConfig } from "../../../compose/config.ts";
import { downloadLine } from "../download-line.ts";
import { createOutput, type Output, printable } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";

const INSTALL_HINT = `To run models, install the runtime once: footnote model install (some ${LLAMA_INSTALLED_MB} MB).`;

export function modelCommand(): Command {
  return new Command("model")
    .description("Pull, list and remove models that run on this machine")
    .addCommand(pullCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand())
    .addCommand(installCommand());
}

function pullCommand(): Command {
  return new Command("pull")
    .description("Fetch a model into the data folder; goes on where it was cut off")
    .argument("<model>", "hf:OWNER/REPOSITORY/FILE.gguf, hf:OWNER/REPOSITORY:Q4_K_M or an address")
    .action((model: string, options: CommonOptions) =>
      withStopSignal((signal) =>
        pull(model, readConfig(process.env, options.data), createOutput(options), signal),
      ),
    );
}

async function pull(model: string, config: Config, output: Output, signal: AbortSignal): Promise<void> {
  // Loaded here: `model list` fetches nothing.
  const { pullModel } = await import("../../../adapters/models/pull/pull-model.ts");
  const line = downloadLine();
  const pulled = await pullModel(model, {
    folder: modelsFolder(config.dataFolder),
    allowHosts: config.allowHosts,
    endpoint: config.env["HF_ENDPOINT"],
    token: config.env["HF_TOKEN"]?.trim() || undefined,
    signal,
    onProgress(progress) {
      if (output.isTerminal) process.stderr.write(`\r${line(progress, performance.now())}\x1b[K`);
    },
  })
    .catch((thrown: unknown) => {
      throw signal.aborted ? interrupted(thrown) : thrown;
    })
    .finally(() => {
      if (output.isTerminal) process.stderr.write("\r\x1b[K");
    });
  const { name, path, bytes, wasThere, isVerified } = pulled;
  const isRuntimeInstalled = isLlamaInstalled(runtimesFolder(config.dataFolder));
  output.json({ name, path, bytes, wasThere, isVerified, isRuntimeInstalled });
  if (output.isJson) return;
  const checked = isVerified ? ", its hash checked" : "";
  output.say(
    wasThere
      ? `${pc.green("✓")} ${printable(name)} was there already. To fetch it anew, remove it first.`
      : `${pc.green("✓")} ${printable(name)} pulled: ${size(bytes)}${checked}.`,
  );
  if (!isRuntimeInstalled) output.say(INSTALL_HINT);
  output.say(`To answer with it, set FOOTNOTE_MODEL=gguf/${printable(name)}.`);
}

function interrupted(cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", "Pulling was interrupted; what came is kept.", {
    hint: "Run the same command again to go on.",
    cause,
  });
}

function listCommand(): Command {
  return new Command("list")
    .description("List the models that were pulled")
    .action(async (options: CommonOptions) => {
      const { dataFolder } = readConfig(process.env, options.data);
      const output = createOutput(options);
      const models = await Promise.all((await listModelFiles(modelsFolder(dataFolder))).map(withFacts));
      const isRuntimeInstalled = isLlamaInstalled(runtimesFolder(dataFolder));
      output.json({ models, isRuntimeInstalled });
      if (output.isJson) return;
      for (const model of models) output.say(modelLine(model));
      if (models.length === 0)
        output.say("No models. Pull one with: footnote model pull hf:OWNER/REPOSITORY/FILE.gguf");
      else if (!isRuntimeInstalled) output.say(INSTALL_HINT);
    });
}

interface ListedModel extends ModelFile {
  readonly facts?: GgufFacts;
}

/** What the file says of itself; nothing where it is no whole model. */
async function withFacts(model: ModelFile): Promise<ListedModel> {
  if (model.isPartial) return model;
  return readGgufFacts(model.path).then(
    (facts) => ({ ...model, facts }),
    () => model,
  );
}

function modelLine({ name, bytes, isPartial, facts }: ListedModel): string {
  const about = isPartial
    ? pc.yellow("pulled in part: pull it again to go on")
    : facts === undefined
      ? pc.red("damaged: remove it and pull it again")
      : pc.dim(
          [
            facts.architecture,
            ...(facts.contextTokens === undefined ? [] : [`reads ${facts.contextTokens} tokens`]),
            ...(facts.hasChatTemplate ? [] : ["no chat template"]),
          ].join(", "),
        );
  return `${pc.bold(printable(`gguf/${name}`))}  ${size(bytes)}  ${about}`;
}

function removeCommand(): Command {
  return new Command("remove")
    .description("Remove a pulled model, or what was pulled of it")
    .argument("<name...>", "names, as `footnote model list` shows them")
    .action(async (names: string[], options: CommonOptions) => {
      const folder = modelsFolder(readConfig(process.env, options.data).dataFolder);
      const output = createOutput(options);
      const [removed, unknown]: [string[], string[]] = [[], []];
      for (const given of names) {
        const name = given.replace(/^gguf\//, "");
        ((await removeModelFile(folder, name)) ? removed : unknown).push(name);
      }
      if (unknown.length > 0) {
        throw new FootnoteError("not-found", `There is no model ${unknown.join(", ")}.`, {
          hint: `Run \`footnote model list\` for the names.${removed.length > 0 ? ` Removed: ${removed.join(", ")}.` : ""}`,
        });
      }
      output.json({ removed });
      if (!output.isJson) output.say(`${pc.green("✓")} ${removed.length} removed.`);
    });
}

function installCommand(): Command {
  return new Command("install")
    .description("Install the runtime that models need into the data folder, with npm")
    .action((options: CommonOptions) =>
      withStopSignal(async (signal) => {
        const runtimes = runtimesFolder(readConfig(process.env, options.data).dataFolder);
        const output = createOutput(options);
        const wasThere = isLlamaInstalled(runtimes);
        if (!wasThere) {
          output.say(
            `Installing ${LLAMA_PACKAGE} with npm, some ${LLAMA_INSTALLED_MB} MB, into ${runtimes} …`,
          );
          await installLlama(runtimes, { signal });
        }
        output.json({ runtime: LLAMA_PACKAGE, folder: runtimes, wasThere });
        if (!output.isJson) {
          output.say(`${pc.green("✓")} ${LLAMA_PACKAGE} ${wasThere ? "was there already" : "is installed"}.`);
        }
      }),
    );
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
