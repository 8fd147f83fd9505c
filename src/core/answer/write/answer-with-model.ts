/**
 * Answers by language models from numbered passages; each sentence is checked as it comes. Where too much of an answer
 * fails the check and a stronger model is named for that, it writes the answer once more, and the answer says so.
 */
import type { Escalation, Writing } from "../asking/asking.ts";
import { type Answer, type Claim, isLeftOut, type Source } from "../../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { EventBody } from "../../domain/event.ts";
import type { ModelRole } from "../../domain/model-call.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Model } from "../../ports/model.ts";
import { pack } from "../../retrieval/pack.ts";
import { answerNotFound, passageSelected } from "./answer-extractively.ts";
import { PASSAGE_TOKENS } from "../../models/fit-context.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { writeWithModel } from "./model-writer.ts";
import { numberSources } from "../place/sources.ts";
import { quotedInstead } from "./model/fault-notices.ts";
import { type Fault, faultOf } from "./model/standing.ts";
import type { Stray } from "./model/stray-watch.ts";

export interface ModelAnswer {
  readonly answer: Answer;
  /** Why nothing of it stands, where nothing does. */
  readonly fault?: Fault | undefined;
}

export async function* answerWithModel(
  writing: Writing,
  models: readonly Model[],
): AsyncGenerator<EventBody, ModelAnswer> {
  const hits = pack(writing.hits, PASSAGE_TOKENS);
  const sources = numberSources();
  for (const hit of hits) {
    const isNew = !sources.has(hit.document.id);
    const source = sources.of(hit.document);
    if (isNew) yield { type: "source-found", source };
    yield passageSelected(source, hit);
  }
  const from = { hits, sources: sources.list };
  const { answer, stray, quoted = 0, isStopped } = yield* answerOnceOrTwice(writing, from, models);
  if (quoted > 0) yield writing.notice(quotedInstead(answer.model ?? "", quoted));
  const { standalone } = writing.asking.understood;
  return { answer, fault: isStopped ? undefined : faultOf(answer, stray, standalone) };
}

/** An answer as it was written, and what became of its writing. */
interface Written {
  readonly answer: Answer;
  readonly stray?: Stray | undefined;
  /** So many of its sentences are the source's words in place of the model's. */
  readonly quoted?: number;
  /** By the person: what is there is kept. */
  readonly isStopped?: boolean;
}

async function* answerOnceOrTwice(
  writing: Writing,
  from: Material,
  models: readonly Model[],
): AsyncGenerator<EventBody, Written> {
  const first = yield* writeAnswer(writing, from, models, "answer");
  const { answer } = first;
  const { escalation } = writing.parts.models;
  if (!escalation || writing.signal.aborted) return first;
  const leftOut = answer.leftOut?.claims ?? 0;
  const failing = answer.claims.filter(isLeftOut).length + leftOut + (first.quoted ?? 0);
  const all = answer.claims.length + leftOut;
  if (failing <= escalation.share * all || escalation.model.name === answer.model) return first;
  return yield* escalate(writing, from, { first, failing, all }, escalation);
}

interface Material {
  readonly hits: readonly Hit[];
  readonly sources: readonly Source[];
}

/** The stronger model's answer; the first one again where it breaks off, finds nothing or is stopped. */
async function* escalate(
  writing: Writing,
  from: Material,
  { first, failing, all }: { readonly first: Written; readonly failing: number; readonly all: number },
  { model }: Escalation,
): AsyncGenerator<EventBody, Written> {
  const { answer } = first;
  try {
    yield writing.notice(rewritten(model, failing, all));
    const second = yield* writeAnswer(writing, from, [model], "escalation");
    if (second.answer.status === "answered") return second;
  } catch (thrown) {
    yield writing.notice(asFootnoteError(thrown));
  }
  yield { type: "answer-start", writer: "model", ...(answer.model ? { model: answer.model } : {}) };
  yield { type: "answer-delta", text: answer.text };
  for (const claim of answer.claims) yield { type: "claim-checked", claim };
  return first;
}

/** Written, and then judged where a judge is named. */
async function* writeAnswer(
  writing: Writing,
  from: Material,
  models: readonly Model[],
  role: ModelRole,
): AsyncGenerator<EventBody, Written> {
  const written = yield* streamAnswer(writing, from, models, role);
  return { ...written, answer: yield* judgeAnswer(written.answer, from, writing) };
}

async function* streamAnswer(
  writing: Writing,
  { hits, sources }: Material,
  models: readonly Model[],
  role: ModelRole,
): AsyncGenerator<EventBody, Written> {
  const { asking, placer, desk, signal } = writing;
  const history = asking.history.map((turn) => ({ question: turn.question, answer: turn.answer.text }));
  const events = writeWithModel({
    question: asking.understood,
    hits,
    sources,
    history,
    instruction: asking.instruction,
    isStrict: asking.isStrict,
    models,
    role,
    desk,
    signal,
    clock: writing.parts.clock,
  });
  const claims: Claim[] = [];
  let leftOut = 0;
  let quoted = 0;
  let text = "";
  let model = models[0]?.name ?? "";
  let isStarted = false;
  let stray: Stray | undefined;
  let isStopped = false;
  try {
    for await (const event of events) {
      if (event.type === "model") {
        model = event.model.name;
      } else if (event.type === "asked") {
        yield { type: "model-asked", model: event.model.name, aboutMs: event.aboutMs };
      } else if (event.type === "thinking") {
        yield { type: "thinking-delta", text: event.text };
      } else if (event.type === "begins-anew") {
        yield { type: "thinking-delta", text };
        isStarted = false;
        text = "";
        claims.length = 0;
        leftOut = quoted = 0;
      } else if (event.type === "delta") {
        if (!isStarted) yield { type: "answer-start", writer: "model", model };
        isStarted = true;
        text += event.text;
        yield { type: "answer-delta", text: event.text };
      } else if (event.type === "claim") {
        const claim = await placer.claim(event.claim);
        claims.push(claim);
        yield { type: "claim-checked", claim };
      } else if (event.type === "left-out") {
        leftOut += event.claims;
        quoted += event.quoted;
      } else if (event.type === "took-over") {
        yield writing.notice(tookOver(event.error, event.next, isStarted));
      } else {
        stray = event.stray;
        if (event.isTruncated) yield writing.notice(cutShort());
        if (event.isRefused) yield writing.notice(brokenOff());
        if (event.status === "not-found") {
          yield { type: "answer-start", writer: "model", model };
          const found = { ...(yield* answerNotFound(writing, leftOut > 0)), writer: "model", model } as const;
          return { answer: leftOut > 0 ? { ...found, leftOut: { claims: leftOut } } : found, stray };
        }
      }
    }
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    // What was shown is kept, and marked; before that, the caller decides who takes over.
    if (!isStarted || role === "escalation") throw error;
    isStopped = error.code === "cancelled";
    yield writing.notice(isStopped ? stoppedHere() : error);
  }
  const citations = claims.flatMap((claim) => [
    ...claim.citations,
    ...(claim.elsewhere ? [claim.elsewhere] : []),
  ]);
  const named = new Set(citations.map(({ source }) => source));
  const answer: Answer = {
    text,
    status: "answered",
    writer: "model",
    model,
    claims,
    ...(leftOut > 0 ? { leftOut: { claims: leftOut } } : {}),
    sources: sources.filter((source) => named.has(source.number)),
    nearest: [],
  };
  return { answer, stray, quoted, isStopped };
}

function tookOver(error: FootnoteError, next: Model, isStarted: boolean): FootnoteError {
  const then = say(isStarted ? "answer.went-on" : "answer.took-over", { name: next.name });
  const said = say("common.then", { first: error.said, more: then });
  return new FootnoteError(error.code, said, { hint: error.hinted, cause: error });
}

function cutShort(): FootnoteError {
  return new FootnoteError("model-failed", say("answer.cut-short"), {
    hint: say("answer.narrower"),
  });
}

function brokenOff(): FootnoteError {
  return new FootnoteError("model-content-refused", say("answer.provider-broke-off"), {
    hint: say("model.other-words"),
  });
}

function stoppedHere(): FootnoteError {
  return new FootnoteError("cancelled", say("answer.stopped-here"));
}

function rewritten(model: Model, failing: number, all: number): FootnoteError {
  return new FootnoteError("answer-rewritten", say("answer.rewritten", { failing, all, name: model.name }), {
    hint: say("answer.rewritten-hint"),
  });
}
