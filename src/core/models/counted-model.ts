/** A model whose every call goes over the desk: within the limits of cost, and written down with what it used. */
import type { ModelRole } from "../domain/model-call.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { Model } from "../ports/model.ts";
import type { ModelDesk } from "./model-desk.ts";
import { withStream } from "./with-stream.ts";
import { MAX_THINKING_LENGTH, usageOf } from "./model-limits.ts";

/** Its stream throws `cost-limit` too, and ends early where the model thinks without end. */
export function countedModel(model: Model, desk: ModelDesk, role: ModelRole): Model {
  return withStream(model, async function* (request, signal) {
    let written = "";
    let thinking = "";
    let used: ModelTokens | undefined;
    const done = await desk.admit(model, request);
    try {
      for await (const part of model.stream(request, signal)) {
        if (part.type === "end") used = part;
        else if (part.type === "text") written += part.text;
        else if (part.type === "thinking") thinking += part.text;
        yield part;
        if (thinking.length > MAX_THINKING_LENGTH) return;
      }
    } finally {
      await done(role, usageOf(used, request.messages, thinking + written));
    }
  });
}
