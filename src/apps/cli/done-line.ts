/** `✓ Saved.`: what a command has done, in the language of the terminal. */
import pc from "picocolors";
import type { Sentence } from "../../core/domain/sentence.ts";
import { saidInTerminal } from "./in-terminal.ts";

export function doneLine(said: Sentence): string {
  return `${pc.green("✓")} ${saidInTerminal(said)}`;
}
