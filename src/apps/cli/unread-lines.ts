/** What the readers of documents left out, in the language of the terminal: one line for each reason. */
import pc from "picocolors";
import type { PageFacts } from "../../core/domain/document.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal } from "./in-terminal.ts";
import { printable } from "./output.ts";

const DOUBTS = new Set(["ocr.picture-read", "ocr.pages-read", "ocr.would-read"]);

/** None where the document was read whole. */
export function unreadLines({ unread = [] }: Pick<PageFacts, "unread">): string[] {
  return unread.map((what) => {
    // Read whole, but not surely right.
    const said = DOUBTS.has(what.key) ? what : say("read.in-part", { what });
    return `${pc.yellow("!")} ${printable(saidInTerminal(said))}`;
  });
}
