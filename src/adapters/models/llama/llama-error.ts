/** What can go wrong with a model on this machine, as typed errors with a way out. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { FailureKind } from "./llama-messages.ts";

/** llama.cpp's own words can be long. */
const MESSAGE_LENGTH = 400;

export function modelUnusable(said: Sentence, options: { hint: Sentence; cause?: unknown }): FootnoteError {
  return new FootnoteError("model-unusable", said, options);
}

/** A failure that the model's process told, or `ended`: it is no more. */
export function llamaFailure(name: string, kind: FailureKind | "ended", told: string): FootnoteError {
  const words = told.replace(/\s+/gu, " ").trim().slice(0, MESSAGE_LENGTH);
  if (kind === "load") {
    return modelUnusable(say("local.not-loaded", { name, words }), {
      hint: say("local.not-loaded-hint"),
    });
  }
  if (kind === "memory") {
    return modelUnusable(say("local.too-little-memory", { name, words }), {
      hint: say("local.too-little-memory-hint"),
    });
  }
  if (kind === "prompt-too-long") {
    return new FootnoteError("model-context-exceeded", say("local.too-long", { name, words }), {
      hint: say("local.too-long-hint"),
    });
  }
  if (kind === "ended") {
    return new FootnoteError("model-failed", say("local.ended", { name, words }), {
      hint: say("local.ended-hint"),
      retryable: true,
    });
  }
  return new FootnoteError("model-failed", say("local.failed", { name, words }), {
    hint: say("local.failed-hint"),
  });
}
