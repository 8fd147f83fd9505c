/** A model whose calls wait for a place: several runs at once ask no more of a provider than one does. */
import type { Slots } from "../../lib/slots.ts";
import type { Model } from "../ports/model.ts";
import { withStream } from "./with-stream.ts";

export function inSlots(model: Model, slots: Slots): Model {
  return withStream(model, async function* (request, signal) {
    const leave = await slots.take(signal);
    try {
      yield* model.stream(request, signal);
    } finally {
      leave();
    }
  });
}
