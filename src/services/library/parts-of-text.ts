/** A long text as it is stored, part by part, with turns for everybody else between them: at once, 50 MB would hold all up. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

/** In UTF-16 code units; some milliseconds each, also where 300 characters that are looked for nearly match everywhere. */
const PART = 65_536;

/** `document.text.slice(start, end)`, for an `end` within the text. */
export async function* partsOf(
  id: DocumentId,
  start: number,
  end: number,
  store: Pick<TextStore, "readText">,
): AsyncGenerator<string> {
  for (let at = start; at < end; at += PART) {
    if (at > start) await turnOfTheLoop();
    yield await store.readText(id, at, Math.min(end, at + PART));
  }
}
