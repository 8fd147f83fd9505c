/** `footnote ocr install`: text recognition, for pictures and scanned pages. */
import { Command } from "commander";
import { loadConfig } from "../../../compose/load-config.ts";
import { openRecognition } from "../../../compose/open-recognition.ts";
import { installRuntime } from "../install-command.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";

export function ocrCommand(): Command {
  return new Command("ocr").addCommand(
    new Command("install").action((options: CommonOptions) =>
      withStopSignal((signal) =>
        installRuntime(
          "ocr install",
          openRecognition(loadConfig(process.env, options.data)),
          options,
          signal,
        ),
      ),
    ),
  );
}
