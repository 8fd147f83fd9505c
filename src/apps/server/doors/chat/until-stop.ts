/** A model's text up to the first of the words at which a program wants it to stop; what comes after is neither given nor waited for. */
import { estimateUsage } from "../../../../core/models/model-limits.ts";
import type { ModelMessage, ModelPart } from "../../../../core/ports/model.ts";

/** Its last part is an end, also where it was cut: what was used is estimated then. */
export async function* untilStop(
  parts: AsyncIterable<ModelPart>,
  stops: readonly string[],
  messages: readonly ModelMessage[],
): AsyncGenerator<ModelPart> {
  let written = "";
  const words = stops.filter((word) => word !== "");
  /** What may be the beginning of one of them. */
  let held = "";
  const longest = Math.max(0, ...words.map(({ length }) => length - 1));
  for await (const part of parts) {
    if (part.type !== "text" || words.length === 0) {
      if (held !== "") yield { type: "text", text: held };
      held = "";
      yield part;
      continue;
    }
    written += part.text;
    held += part.text;
    const found = words.map((word) => held.indexOf(word)).filter((at) => at !== -1);
    if (found.length > 0) {
      const text = held.slice(0, Math.min(...found));
      if (text !== "") yield { type: "text", text };
      yield { type: "end", ...estimateUsage(messages, written) };
      return;
    }
    const given = Math.max(0, held.length - longest);
    if (given > 0) yield { type: "text", text: held.slice(0, given) };
    held = held.slice(given);
  }
}
