/**
 * A process that speaks as the one that runs a model, without any model: what the prompt says, it does. For tests of
 * what its parent does about it.
 */
import type { FromLlama, ToLlama } from "../src/adapters/models/llama/llama-messages.ts";

const send = (message: FromLlama): void => void process.send?.(message);
const end = (): void =>
  send({
    type: "end",
    inputTokens: 3,
    cachedInputTokens: 0,
    outputTokens: 1,
    thinkingTokens: 0,
    truncated: false,
  });
let isWriting = false;

process.on("disconnect", () => process.exit());
process.on("message", (message: ToLlama) => {
  if (message.type === "load") {
    if (message.modelPath === "crash") return process.abort();
    if (message.modelPath === "silent") return;
    if (message.modelPath === "broken")
      return send({ type: "failed", kind: "load", message: "tensor is missing" });
    return send({ type: "loaded", contextTokens: 100, memoryBytes: 1 });
  }
  if (message.type === "stop") {
    if (isWriting) end();
    isWriting = false;
    return;
  }
  if (message.type === "embed")
    return send({ type: "vectors", vectors: message.texts.map(() => Float32Array.of(3, 4)) });
  if (message.type === "rank")
    return send({ type: "scores", scores: message.texts.map((text) => text.length) });
  if (message.type === "count")
    return send({ type: "counted", tokens: message.messages.length, contextTokens: 80 });
  const asked = message.messages.at(-1)?.content;
  if (asked === "crash") process.abort();
  if (asked === "fail") return send({ type: "failed", kind: "job", message: "no" });
  if (asked === "long") return send({ type: "failed", kind: "prompt-too-long", message: "no room" });
  if (asked === "deaf") return;
  send({ type: "text", text: `${process.pid}` });
  if (asked === "forever") isWriting = true;
  else end();
});
