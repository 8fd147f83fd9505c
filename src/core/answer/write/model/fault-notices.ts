/** What is said where nothing, or too little, of a model's answer stands. */
import type { Answer } from "../../../domain/answer.ts";
import { FootnoteError } from "../../../domain/errors.ts";
import { say } from "../../../domain/said/say.ts";
import type { Sentence } from "../../../domain/sentence.ts";
import type { Fault } from "./standing.ts";

/** Its answer gives way to the sources' own words. */
export function replaced({ model = "" }: Answer, fault: Fault): FootnoteError {
  return instead(said(fault, model));
}

/** It is carried, and does not say what answers. */
export function differs({ model = "" }: Answer): FootnoteError {
  return instead(say("answer.says-less", { name: model }));
}

/** Nothing of it is shown, and the sources have no answer either. */
export function dropped({ model = "" }: Answer, fault: Fault): FootnoteError {
  return new FootnoteError("answer-replaced", said(fault, model), { hint: say("answer.see-model") });
}

/** Of a strict answer: some sentences said otherwise than their source, which speaks for itself. */
export function quotedInstead(name: string, count: number): FootnoteError {
  return new FootnoteError("answer-replaced", say("answer.quoted-instead", { name, count }), {
    hint: say("answer.nothing-left-hint"),
  });
}

/** It is too small to be asked where the sources seem to have no answer. */
export function notAsked(name: string): FootnoteError {
  return new FootnoteError("model-not-asked", say("answer.weak-not-asked", { name }), {
    hint: say("answer.see-model"),
  });
}

/** Nothing was found that it could answer from. */
export function nothingToRead(name: string): FootnoteError {
  return new FootnoteError("model-not-asked", say("answer.nothing-to-read", { name }), {
    hint: say("answer.nothing-to-read-hint"),
  });
}

/** Who asked for the model's words gets them, and is told what is wrong with them as a whole, where that is to be told. */
export function toldBeside({ model = "", leftOut, status }: Answer, fault: Fault): FootnoteError | undefined {
  if (fault === "loop") return new FootnoteError("answer-replaced", said(fault, model));
  if (status !== "not-found" || leftOut === undefined) return undefined;
  const nothing = say("answer.nothing-left", { name: model, count: leftOut.claims });
  return new FootnoteError("nothing-supported", nothing, { hint: say("answer.nothing-left-hint") });
}

function instead(first: Sentence): FootnoteError {
  const more = say("answer.extractive-instead");
  return new FootnoteError("answer-replaced", say("common.then", { first, more }), {
    hint: say("answer.see-model"),
  });
}

function said(fault: Fault, name: string): Sentence {
  if (fault === "loop") return say("answer.went-round", { name });
  if (fault === "copied") return say("answer.copied", { name });
  if (fault === "refused") return say("answer.refused-though-found", { name });
  return say("answer.carried-nowhere", { name });
}
