/** What can go wrong with a model on this machine, as typed errors with a way out. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { FailureKind } from "./llama-messages.ts";

/** llama.cpp's own words can be long. */
const MESSAGE_LENGTH = 400;

export function modelUnusable(message: string, options: { hint: string; cause?: unknown }): FootnoteError {
  return new FootnoteError("model-unusable", message, options);
}

/** A failure that the model's process told, or `ended`: it is no more. */
export function llamaFailure(name: string, kind: FailureKind | "ended", said: string): FootnoteError {
  const text = said.replace(/\s+/gu, " ").trim().slice(0, MESSAGE_LENGTH);
  if (kind === "load") {
    return modelUnusable(`${name} could not be loaded: ${text}`, {
      hint: "The file may be damaged or of a newer kind: remove it with `footnote model remove` and pull it again, or pull another model.",
    });
  }
  if (kind === "memory") {
    return modelUnusable(`There is too little memory for ${name}: ${text}`, {
      hint: "Close other programs, set FOOTNOTE_GGUF_CONTEXT lower, or pull a smaller model.",
    });
  }
  if (kind === "prompt-too-long") {
    return new FootnoteError("model-context-exceeded", `The question is too long for ${name}: ${text}.`, {
      hint: "Set FOOTNOTE_GGUF_CONTEXT higher, if the model and the memory allow it.",
    });
  }
  if (kind === "ended") {
    return new FootnoteError("model-failed", `The process that runs ${name} ended: ${text}`, {
      hint: "Mostly memory ran out: close other programs or pull a smaller model; else the file may be damaged.",
      retryable: true,
    });
  }
  return new FootnoteError("model-failed", `${name} failed: ${text}`, {
    hint: "Ask again; if it fails again, pull the model again or choose another.",
  });
}
