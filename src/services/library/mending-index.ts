/** A passage index that is mended when a search finds it damaged, as it may be after a full disk. */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { PassageIndex } from "../../core/ports/passage-index.ts";

/** One that cannot be mended is not made anew for every question. */
const AGAIN_MS = 30_000;

/** `mend` is begun in the background, once at a time, and its failures are its own to report. */
export function mendingIndex(
  index: PassageIndex,
  mend: () => Promise<unknown>,
  clock: Pick<Clock, "monotonicMs">,
): PassageIndex {
  let mending: Promise<unknown> | undefined;
  let begunMs = -Infinity;

  const begin = (): void => {
    if (mending || clock.monotonicMs() - begunMs < AGAIN_MS) return;
    begunMs = clock.monotonicMs();
    mending = mend().finally(() => {
      mending = undefined;
    });
  };

  return {
    ...index,
    async search(query, limit, within) {
      try {
        return await index.search(query, limit, within);
      } catch (thrown) {
        if (asFootnoteError(thrown).code === "index-unavailable") begin();
        throw thrown;
      }
    },
  };
}
