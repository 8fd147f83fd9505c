/**
 * Which writer an answer is of, where a model is configured: the model's, unless it fails before its first word or nothing
 * of what it wrote stands; then the extractive one, and it is said why. Who insists on the model gets what it wrote.
 */
import type { Writing } from "../asking/asking.ts";
import type { Answer } from "../../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { EventBody } from "../../domain/event.ts";
import { answerExtractively, answerNotFound } from "./answer-extractively.ts";
import { answerWithModel, type ModelAnswer } from "./answer-with-model.ts";
import { extract } from "./extract.ts";
import { answerWithWeakModel } from "./answer-with-weak-model.ts";
import { dropped, nothingToRead, replaced, toldBeside } from "./model/fault-notices.ts";
import type { Fault } from "./model/standing.ts";
import { isOfModel } from "../../models/model-health.ts";
import { rungOf } from "../../models/rung.ts";
import { isNothingToRead, modelHits } from "./model-hits.ts";

/**
 * A model that says it found nothing is not believed where the sources answer as surely as this: of 14 questions whose
 * subject is there and whose answer is not, none reaches it (at most .39), of 54 with an answer 45 do.
 */
const STRONG_CONFIDENCE = 0.5;

export async function* answerByModelFirst(writing: Writing): AsyncGenerator<EventBody, Answer> {
  const { asking, hits, thread, parts, desk } = writing;
  const [first] = desk.order(parts.models.answer);
  let written: ModelAnswer;
  try {
    if (first && rungOf(first).isWeak && asking.writer !== "model")
      return yield* answerWithWeakModel(writing);
    const isInsisted = asking.writer === "model";
    const found = modelHits(asking.understood, hits, thread.hits);
    if (first && !isInsisted && isNothingToRead(asking.understood, found)) {
      yield writing.notice(nothingToRead(first.name));
      return yield* answerExtractively(writing);
    }
    const forModel = { ...writing, hits: isInsisted && found.length === 0 ? hits : found };
    written = yield* answerWithModel(forModel, parts.models.answer);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (!isOfModel(error.code) || asking.writer === "model") throw error;
    const said = say("common.then", { first: error.said, more: say("answer.extractive-instead") });
    yield writing.notice(new FootnoteError(error.code, said, { hint: error.hinted, cause: error }));
    return yield* answerExtractively(writing);
  }
  const { answer, fault } = written;
  if (fault === undefined || (writing.isDraft && fault === "unsupported")) return answer;
  if (asking.writer === "model") {
    const notice = toldBeside(answer, fault);
    if (notice) yield writing.notice(notice);
    return answer;
  }
  return yield* answerInstead(writing, answer, fault);
}

/** In place of a model's answer of which nothing stands. */
export async function* answerInstead(
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
