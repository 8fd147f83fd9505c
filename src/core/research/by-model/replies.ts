/** What a model is asked to reply with when it researches, and how that is read: leniently in form, and nothing is believed yet. */
import { BOOLEAN, closed, listOf, NUMBER, oneOf, TEXT } from "../../models/reply-schema.ts";
import type { JsonWish, ToolOffer } from "../../ports/model.ts";
import { RESEARCH_TOOL_NAMES, RESEARCH_TOOLS } from "../../prompts/research-tools.ts";

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

export const MEND_WISH: JsonWish = {
  name: "mended",
  schema: closed({
    sentences: listOf(closed({ number: NUMBER, text: TEXT, sources: listOf(NUMBER) })),
  }),
};

export const REVIEW_WISH: JsonWish = {
  name: "review",
  schema: closed({
    calls: listOf(closed({ tool: oneOf(RESEARCH_TOOL_NAMES), input: TEXT, findings: listOf(TEXT) })),
  }),
};

/** The same for a model that calls tools. */
export const REVIEW_TOOLS: readonly ToolOffer[] = RESEARCH_TOOL_NAMES.map((name) => ({
  name,
  description: RESEARCH_TOOLS[name],
  schema: closed({ input: TEXT, findings: listOf(TEXT) }),
}));

export interface PlanReply {
  readonly questions: readonly { readonly question: string; readonly answeredBy: string }[];
  readonly unclear: readonly string[];
}

export interface NoteReply {
  readonly sentences: readonly number[];
  readonly note: string;
  readonly answers: boolean;
}

export interface MendReply {
  readonly number: number;
  readonly text: string;
  /** `Source.number`. */
  readonly sources: readonly number[];
}

export interface ToolCall {
  /** As the model called it. */
  readonly tool: string;
  readonly input: string;
  /** Ids. */
  readonly findings: readonly string[];
}

/** Longest question, in characters: what is longer is no question. */
const MOST_QUESTION = 400;
const MOST_NOTE = 600;
const MOST_WHAT = 200;
const MOST_NAME = 60;

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
export function readMends(value: unknown): MendReply[] {
  const { sentences } = asRecord(value);
  if (!Array.isArray(sentences)) throw new Error('it has no list "sentences".');
  return sentences.flatMap((one: unknown) => {
    const { number, text, sources } = asRecord(one);
    const said = onOneLine(text, MOST_NOTE);
    const named = asList(sources).map(Number).filter(Number.isInteger);
    return said === "" ? [] : [{ number: Number(number), text: said, sources: named }];
  });
}

/** Those of tools that there are not are read too: what becomes of them is told. Throws an `Error` that says what is wrong. */
export function readCalls(value: unknown): ToolCall[] {
  const calls: unknown = Array.isArray(value) ? value : asRecord(value)["calls"];
  if (!Array.isArray(calls)) throw new Error('it has no list "calls".');
  const read = calls.map((one: unknown): ToolCall => {
    const { tool, input, findings } = asRecord(one);
    return {
      tool: onOneLine(tool, MOST_NAME),
      input: onOneLine(typeof input === "number" ? String(input) : input, MOST_QUESTION),
      findings: asList(findings).flatMap((id) => (typeof id === "string" ? [id] : [])),
    };
  });
  const known = RESEARCH_TOOL_NAMES.join(", ");
  if (read.length > 0 && !read.some(({ tool }) => RESEARCH_TOOL_NAMES.some((name) => name === tool)))
    throw new Error(`it calls no tool that there is. There are: ${known}.`);
  return read;
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
