/** `footnote model pull|list|remove|install`: models that run on this machine, from GGUF files. */
import { Command } from "commander";
import pc from "picocolors";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { ListedModel } from "../../../core/domain/local-model.ts";
import { say } from "../../../core/domain/said/say.ts";
import { loadConfig } from "../../../compose/load-config.ts";
import { type LocalModels, openLocalModels } from "../../../compose/open-local-models.ts";
import { downloadLine, type DownloadState } from "../download-line.ts";
import { doneLine } from "../done-line.ts";
import { listComma, saidInTerminal } from "../in-terminal.ts";
import { installRuntime } from "../install-command.ts";
import { createOutput, type Output, printable } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";
import { removedLine, removeEach } from "../remove-each.ts";

function opened({ data }: CommonOptions): LocalModels {
  return openLocalModels(loadConfig(process.env, data));
}

function installHint({ runtime }: LocalModels): string {
  return saidInTerminal(say("progress.install-runtime", { mb: runtime.installedMb }));
}

export function modelCommand(): Command {
  return new Command("model")
    .addCommand(pullCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand())
    .addCommand(installCommand());
}

function pullCommand(): Command {
  return new Command("pull")
    .argument("<model>")
    .action((model: string, options: CommonOptions) =>
      withStopSignal((signal) => pull(model, opened(options), createOutput(options), signal)),
    );
}

async function pull(model: string, models: LocalModels, output: Output, signal: AbortSignal): Promise<void> {
  const line = downloadLine();
  const onProgress = (progress: DownloadState): void => output.progress(line(progress, performance.now()));
  const pulled = await models
    .pull(model, onProgress, signal)
    .catch((thrown: unknown) => {
      throw signal.aborted ? interrupted(thrown) : thrown;
    })
    .finally(() => output.progress());
  const { name, path, bytes, wasThere, isVerified } = pulled;
  const isRuntimeInstalled = models.runtime.isInstalled();
  output.json("model pull", { name, path, bytes, wasThere, isVerified, isRuntimeInstalled });
  if (output.isJson) return;
  const shown = printable(name);
  const told = wasThere
    ? say("progress.was-pulled", { name: shown })
    : say(isVerified ? "progress.pulled-checked" : "progress.pulled", { name: shown, size: size(bytes) });
  output.say(doneLine(told));
  if (!isRuntimeInstalled) output.say(installHint(models));
  output.say(saidInTerminal(say("progress.to-answer-with", { name: shown })));
}

function interrupted(cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", say("cli.pull-interrupted"), {
    hint: say("cli.go-on"),
    cause,
  });
}

function listCommand(): Command {
  return new Command("list").action(async (options: CommonOptions) => {
    const local = opened(options);
    const output = createOutput(options);
    const models = await local.list();
    const isRuntimeInstalled = local.runtime.isInstalled();
    output.json("model list", { models, isRuntimeInstalled });
    if (output.isJson) return;
    for (const model of models) output.say(modelLine(model));
    if (models.length === 0) output.say(saidInTerminal(say("progress.no-models")));
    else if (!isRuntimeInstalled) output.say(installHint(local));
  });
}

function modelLine({ name, bytes, isPartial, facts }: ListedModel): string {
  const about = isPartial
    ? pc.yellow(saidInTerminal(say("progress.model-partial")))
    : facts === undefined
      ? pc.red(saidInTerminal(say("progress.model-damaged")))
      : pc.dim(
          [
            facts.architecture,
            ...(facts.contextTokens === undefined
              ? []
              : [saidInTerminal(say("progress.model-reads", { count: facts.contextTokens }))]),
            ...(facts.hasChatTemplate ? [] : [saidInTerminal(say("progress.model-base"))]),
          ].join(listComma()),
        );
  return `${pc.bold(printable(`gguf/${name}`))}  ${size(bytes)}  ${about}`;
}

function removeCommand(): Command {
  return new Command("remove")
    .argument("<name...>")
    .action(async (names: string[], options: CommonOptions) => {
      const local = opened(options);
      const output = createOutput(options);
      const bare = names.map((given) => given.replace(/^gguf\//, ""));
      const removed = await removeEach(bare, (name) => local.remove(name), {
        said: (unknown) => say("cli.no-models", { names: unknown }),
        hint: say("cli.list-models"),
      });
      output.json("model remove", { removed });
      if (!output.isJson) output.say(removedLine(removed));
    });
}

function installCommand(): Command {
  return new Command("install")
    .argument("[file]")
    .action((file: string | undefined, options: CommonOptions) =>
      withStopSignal(async (signal) => {
        if (file !== undefined) {
          throw new FootnoteError("bad-request", say("pull.is-file", { text: file }), {
            hint: say("pull.use-file", { text: file }),
          });
        }
        await installRuntime("model install", opened(options).runtime, options, signal);
      }),
    );
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
