/** What the CLI prints: words for people on stdout, or one JSON document there and the words on stderr. */
import pc from "picocolors";
import type { CommandName, CommandReplies } from "../../core/domain/command-replies.ts";
import type { FootnoteError } from "../../core/domain/errors.ts";
import type { ErrorReply } from "../../core/domain/replies.ts";
import { inTerminal } from "./in-terminal.ts";

export interface Output {
  readonly isJson: boolean;
  /** A line for people; with `--json` it goes to stderr. */
  say(line: string): void;
  /** Part of a line for people; nothing with `--json`. */
  write(text: string): void;
  /** How far it is, in place of what stood there before; without words that goes. For people who look on alone. */
  progress(words?: string): void;
  /** The one document of `--json`, of the shape that this command has in the contract; nothing without. */
  json<Name extends CommandName>(command: Name, reply: CommandReplies[Name]): void;
  /** The same of a command that was not understood; the words for people are said already. */
  refuse(error: FootnoteError): void;
  fail(error: FootnoteError): void;
}

export function createOutput({ json }: { json?: boolean | undefined }): Output {
  const isJson = json === true;
  const isTerminal = process.stdout.isTTY && !isJson;
  const print = (document: object): void => {
    if (isJson) process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  };
  return {
    isJson,
    say: (line) => {
      (isJson ? process.stderr : process.stdout).write(`${line}\n`);
    },
    write: (text) => {
      if (!isJson) process.stdout.write(text);
    },
    progress: (words = "") => {
      if (isTerminal) process.stderr.write(`\r${words}\x1b[K`);
    },
    json: (_command, reply) => print(reply),
    refuse: (error) => print({ error: error.toBody() } satisfies ErrorReply),
    fail(error) {
      this.refuse(error);
      const { message, hint } = inTerminal(error.toBody());
      process.stderr.write(`${pc.red("✗")} ${printable(message)}\n`);
      if (hint) process.stderr.write(`  ${printable(hint)}\n`);
      // Our own faults only: whoever reports one needs to see where it was.
      if (error.code === "internal" && error.cause instanceof Error) {
        process.stderr.write(`${printable(error.cause.stack ?? error.cause.message)}\n`);
      }
    },
  };
}

/** Text of documents and models without the control characters that could drive a terminal. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");
}
