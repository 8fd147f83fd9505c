/** Answers what is wholly a calculation: nothing is searched, no model is asked, and the answer says that it has no source. */
import { calculate } from "../../calculate/calculate.ts";
import type { Turn } from "../../domain/answer.ts";
import type { Calculation } from "../../domain/calculation.ts";
import type { EventBody } from "../../domain/event.ts";
import { sentenceIn } from "../../domain/said/in-language.ts";
import { say } from "../../domain/said/say.ts";
import { createUsageCounter } from "../../models/usage-counter.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Asking } from "../asking/asking.ts";

/** Gives whether it was one; then the run has ended. */
export async function* answerByCalculation(
  { calculatedIn, understood, runId, threadId, turnId, versionOf }: Asking,
  clock: Clock,
  startedMs: number,
): AsyncGenerator<EventBody, boolean> {
  if (calculatedIn === undefined) return false;
  const { question } = understood;
  const createdAt = clock.now();
  const calculated = calculate(question, createdAt, calculatedIn);
  if (calculated === undefined) return false;
  const text = textOf(calculated, question);
  yield { type: "answer-start", writer: "extractive", calculated };
  yield { type: "answer-delta", text };
  const usage = createUsageCounter().total(clock.monotonicMs() - startedMs);
  yield { type: "usage", usage };
  const turn: Turn = {
    turnId,
    threadId,
    runId,
    question,
    ...(versionOf === undefined ? {} : { versionOf }),
    createdAt,
    answer: {
      text,
      status: "answered",
      outcome: "answered",
      writer: "extractive",
      calculated,
      claims: [],
      sources: [],
      nearest: [],
    },
    usage,
    notices: [],
  };
  yield { type: "answer-end", turn };
  return true;
}

/** For programs and terminals, which show the text alone: with the note. */
function textOf({ kind, understood, result, isWithout }: Calculation, question: string): string {
  const language = /\p{Script=Han}/u.test(question) ? "zh" : "en";
  const sign = kind === "arithmetic" && !isWithout ? (result.startsWith("≈") ? " " : " = ") : ": ";
  const note = say("answer.calculated");
  return `${understood}${sign}${result}\n\n${sentenceIn(language, note, note.text)}`;
}
