/** A configured model that answers so many calls and then lets everybody wait, or fails until it is mended. */
import type { ConfiguredModel } from "../src/core/ports/configured-model.ts";
import { FootnoteError } from "../src/core/domain/errors.ts";
import { asTold } from "../src/core/domain/sentence.ts";

const PRICE = {
  inputMicros: 1_000_000,
  cachedInputMicros: 0,
  outputMicros: 1_000_000,
  pricedAt: "2026-01-01",
};

export interface HeldModel extends ConfiguredModel {
  /** Calls so far. */
  asked: number;
  /** From now on it answers so many and then lets everybody wait. */
  hold(after?: number): void;
  release(): void;
  mend(): void;
}

export function heldModel(name: string, { fails }: { fails?: "model-failed" | "model-key-refused" } = {}) {
  let failure = fails;
  let heldAfter = Number.POSITIVE_INFINITY;
  let release = (): void => undefined;
  let held = Promise.resolve();
  const model: HeldModel = {
    name,
    price: PRICE,
    address: "https://h/v1",
    isNear: false,
    asked: 0,
    hold(after = 0) {
      heldAfter = model.asked + after;
      held = new Promise((resolve) => (release = resolve));
    },
    release() {
      heldAfter = Number.POSITIVE_INFINITY;
      release();
    },
    mend: () => void (failure = undefined),
    async *stream(_request: unknown, signal?: AbortSignal) {
      model.asked++;
      const isHeld = model.asked > heldAfter;
      if (failure) throw new FootnoteError(failure, asTold(`${name} does not answer.`));
      const stopped = new Promise<never>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new FootnoteError("cancelled", asTold("stopped"))));
      });
      stopped.catch(() => undefined);
      if (isHeld) await Promise.race([held, stopped]);
      yield { type: "text", text: "Said." } as const;
      yield { type: "end", inputTokens: 10, outputTokens: 5 } as const;
    },
    learn: () => undefined,
    probeSubject: () => Promise.reject(new Error("No probe.")),
  };
  return model;
}
