/** What a model is asked to reply with when it researches, and how that is read: leniently in form, and nothing is believed yet. */
import { BOOLEAN, closed, listOf, NUMBER, TEXT } from "../../models/reply-schema.ts";
import type { JsonWish } from "../../ports/model.ts";

export const PLAN_WISH: JsonWish = {
  name: "plan",
  schema: closed({ questions: listOf(closed({ question: TEXT, answered_by: TEXT })), unclear: listOf(TEXT) }),
};

export const NOTE_WISH: JsonWish = {
  name: "notes",
  schema: closed({
    findings: listOf(closed({ sentences: listOf(NUMBER), note: TEXT, answers: BOOLEAN })),
  }),
};

export const REVIEW_WISH: JsonWish = {
  name: "review",
  schema: closed({
    missing: listOf(closed({ question: TEXT })),
    contradictions: listOf(closed({ first: TEXT, second: TEXT, what: TEXT })),
  }),
};

export interface PlanReply {
  readonly questions: readonly { readonly question: string; readonly answeredBy: string }[];
  readonly unclear: readonly string[];
}

export interface NoteReply {
  readonly sentences: readonly number[];
  readonly note: string;
  readonly answers: boolean;
}

export interface ReviewReply {
  readonly missing: readonly string[];
  readonly contradictions: readonly {
    readonly first: string;
    readonly second: string;
    readonly what: string;
  }[];
}

/** Longest question, in characters: what is longer is no question. */
const MOST_QUESTION = 400;
const MOST_NOTE = 600;
const MOST_WHAT = 200;

/** Throws an `Error` that says to the model what is wrong. */
export function readPlan(value: unknown): PlanReply {
  const { questions, unclear } = asRecord(value);
  const read = asList(questions).flatMap((one) => {
    const record = typeof one === "string" ? { question: one } : asRecord(one);
    const question = onOneLine(record["question"], MOST_QUESTION);
    return question === "" ? [] : [{ question, answeredBy: onOneLine(record["answered_by"], MOST_WHAT) }];
  });
  if (read.length === 0) throw new Error('it has no "questions" with "question" and "answered_by".');
  return {
    questions: read,
    unclear: asList(unclear)
      .map((one) => onOneLine(one, MOST_QUESTION))
      .filter(Boolean),
  };
}

/** Throws an `Error` that says to the model what is wrong. */
export function readNotes(value: unknown): NoteReply[] {
  const { findings } = asRecord(value);
  if (!Array.isArray(findings)) throw new Error('it has no list "findings".');
  return findings.flatMap((one: unknown) => {
    const { sentences, note, answers } = asRecord(one);
    const numbers = asList(sentences).map(Number).filter(Number.isInteger);
    const said = onOneLine(note, MOST_NOTE);
    return numbers.length === 0
      ? []
      : [{ sentences: numbers, note: said, answers: answers === true || answers === "true" }];
  });
}

/** Throws an `Error` that says to the model what is wrong. */
export function readReview(value: unknown): ReviewReply {
  const { missing, contradictions } = asRecord(value);
  if (!Array.isArray(missing)) throw new Error('it has no list "missing".');
  return {
    missing: missing
      .map((one: unknown) =>
        onOneLine(typeof one === "string" ? one : asRecord(one)["question"], MOST_QUESTION),
      )
      .filter(Boolean),
    contradictions: asList(contradictions).flatMap((one) => {
      const record = asRecord(one);
      const first = onOneLine(record["first"], MOST_WHAT);
      const second = onOneLine(record["second"], MOST_WHAT);
      return first === second ? [] : [{ first, second, what: onOneLine(record["what"], MOST_WHAT) }];
    }),
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Empty where it is no text. */
function onOneLine(value: unknown, most: number): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, most)
    .toWellFormed();
}
