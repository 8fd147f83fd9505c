/** Reads a model's stream to its end, for tests: what came, how it ended, and what went wrong. */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Model, ModelPart, ModelRequest } from "../../core/ports/model.ts";

export async function collectModel(model: Model, request: Partial<ModelRequest> = {}, signal?: AbortSignal) {
  let parts: ModelPart[] = [];
  let error: FootnoteError | undefined;
  const asked: ModelRequest = {
    messages: [
      { role: "system", content: "Rules." },
      { role: "user", content: "When did it open?" },
    ],
    maxOutputTokens: 1_000,
    temperature: 0.1,
    ...request,
  };
  try {
    for await (const part of model.stream(asked, signal)) {
      if (part.type === "was-thinking")
        parts = parts.map((one) => (one.type === "text" ? { ...one, type: "thinking" } : one));
      else parts.push(part);
    }
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError)) throw thrown;
    error = thrown;
  }
  const joined = (type: "text" | "thinking"): string =>
    parts.flatMap((part) => (part.type === type ? [part.text] : [])).join("");
  const last = parts.at(-1);
  return {
    text: joined("text"),
    thinking: joined("thinking"),
    end: last?.type === "end" ? last : undefined,
    error,
  };
}
