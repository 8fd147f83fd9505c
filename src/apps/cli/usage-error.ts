/** What commander says of a command line that it does not understand, as an error of ours, in both languages. */
import type { CommanderError } from "commander";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { asTold, type Sentence } from "../../core/domain/sentence.ts";

export function usageError({ code, message }: CommanderError): FootnoteError {
  const choices = /Allowed choices are (.+?)\.$/u.exec(message)?.[1];
  const hint =
    choices === undefined ? say("cli.add-help") : say("export.known-formats", { known: choices.split(", ") });
  return new FootnoteError("bad-request", saidOf(code, message), { hint });
}

/** By its code; the names are those that stand in quotes in its words, and one that it holds likely. */
function saidOf(code: string, message: string): Sentence {
  const [name = "", value = ""] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted]) => quoted);
  const known = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(message)?.[1];
  switch (code) {
    case "commander.unknownOption":
      return known === undefined ? say("cli.no-option", { name }) : say("cli.no-option-but", { name, known });
    case "commander.unknownCommand":
      return known === undefined
        ? say("cli.no-command", { name })
        : say("cli.no-command-but", { name, known });
    case "commander.help":
      return say("cli.command-missing");
    case "commander.missingArgument":
    case "commander.missingMandatoryOptionValue":
      return say("cli.argument-missing", { name });
    case "commander.optionMissingArgument":
      return say("cli.value-missing", { name });
    case "commander.invalidArgument":
      return say("cli.value-invalid", { name, value });
    case "commander.excessArguments":
      return say("cli.arguments-too-many");
    default:
      return asTold(message);
  }
}
