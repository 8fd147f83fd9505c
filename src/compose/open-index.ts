/** Opens the passage index, or a new one where the old is damaged: what stands in it can be made again. */
import { rmSync } from "node:fs";
import { openTieredIndex } from "../adapters/passage-index/tiered-index.ts";
import { asFootnoteError, FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import type { PassageIndex } from "../core/ports/passage-index.ts";
import type { LogError } from "../services/log.ts";

/** An index that does not open is thrown away: `heal` fills the new one from the store. */
export async function openIndex(folder: string, log: LogError): Promise<PassageIndex> {
  try {
    return await openTieredIndex(folder);
  } catch (thrown) {
    // A full disk or a folder that is closed to us is no damage, and throwing away would not mend it.
    if (asFootnoteError(thrown).code !== "index-unavailable") throw thrown;
    log(
      new FootnoteError("index-unavailable", say("store.index-damaged"), {
        cause: thrown,
      }),
    );
    rmSync(folder, { recursive: true, force: true });
    return openTieredIndex(folder);
  }
}
