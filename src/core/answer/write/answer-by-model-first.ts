/**
 * Which writer an answer is of, where a model is configured: the model's, unless it fails before its first word or nothing
 * of what it wrote stands; then the extractive one, and it is said why. Who insists on the model gets what it wrote.
 */
import type { Writing } from "../asking/asking.ts";
import type { Answer } from "../../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { EventBody } from "../../domain/event.ts";
import { answerExtractively, answerNotFound } from "./answer-extractively.ts";
import { answerWithModel, type ModelAnswer } from "./answer-with-model.ts";
import { extract } from "./extract.ts";
import type { Fault } from "./model/standing.ts";
import { modelHits } from "./model-hits.ts";

/**
 * A model that says it found nothing is not believed where the sources answer as surely as this: of 14 questions whose
 * subject is there and whose answer is not, none reaches it (at most .39), of 54 with an answer 45 do.
 */
const STRONG_CONFIDENCE = 0.5;

export async function* answerByModelFirst(writing: Writing): AsyncGenerator<EventBody, Answer> {
  const { asking, hits, thread, parts } = writing;
  const forModel = { ...writing, hits: modelHits(asking.understood, hits, thread.hits) };
  let written: ModelAnswer;
  try {
    written = yield* answerWithModel(forModel, parts.models.answer);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    const isOurs = error.code.startsWith("model-") || error.code === "cost-limit";
    if (!isOurs || asking.writer === "model") throw error;
    const said = say("common.then", { first: error.said, more: say("answer.extractive-instead") });
    yield writing.notice(new FootnoteError(error.code, said, { hint: error.hinted, cause: error }));
    return yield* answerExtractively(writing);
  }
  const { answer, fault } = written;
  if (fault === undefined) return answer;
  if (asking.writer === "model") {
    const notice = faultNotice(answer, fault);
    if (notice) yield writing.notice(notice);
    return answer;
  }
  return yield* answerInstead(writing, answer, fault);
}

/** In place of a model's answer of which nothing stands. */
async function* answerInstead(
  writing: Writing,
  answer: Answer,
  fault: Fault,
): AsyncGenerator<EventBody, Answer> {
  const extracted = await extract(writing);
  const isBetter =
    extracted.status === "answered" && (fault !== "refused" || extracted.confidence >= STRONG_CONFIDENCE);
  if (isBetter) {
    yield writing.notice(replaced(answer, fault));
    return yield* answerExtractively(writing, extracted);
  }
  if (fault === "refused") return answer;
  yield writing.notice(dropped(answer, fault));
  yield { type: "answer-start", writer: "extractive" };
  return yield* answerNotFound(writing, true);
}

/** Who asked for the model's words gets them, and is told what is wrong with them as a whole. */
function faultNotice({ model = "", leftOut, status }: Answer, fault: Fault): FootnoteError | undefined {
  if (fault === "loop") return new FootnoteError("answer-replaced", faultOf("loop", model));
  if (status !== "not-found" || leftOut === undefined) return undefined;
  return new FootnoteError(
    "nothing-supported",
    say("answer.nothing-left", { name: model, count: leftOut.claims }),
    {
      hint: say("answer.nothing-left-hint"),
    },
  );
}

function replaced({ model = "" }: Answer, fault: Fault): FootnoteError {
  const said = say("common.then", { first: faultOf(fault, model), more: say("answer.extractive-instead") });
  return new FootnoteError("answer-replaced", said, { hint: say("answer.see-model") });
}

function dropped({ model = "" }: Answer, fault: Fault): FootnoteError {
  return new FootnoteError("answer-replaced", faultOf(fault, model), { hint: say("answer.see-model") });
}

function faultOf(fault: Fault, name: string): Sentence {
  if (fault === "loop") return say("answer.went-round", { name });
  if (fault === "copied") return say("answer.copied", { name });
  if (fault === "refused") return say("answer.refused-though-found", { name });
  return say("answer.carried-nowhere", { name });
}
