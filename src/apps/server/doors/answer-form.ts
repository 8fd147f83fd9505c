/**
 * An answer in the form of a JSON schema that a program brings: read within bounds, asked of the configured model, held against
 * the schema, mended once. Without a model the words of the answer fill what asks for nothing else; all other forms are refused
 * before anything is asked.
 */
import type { Answer } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ConfiguredModel } from "../../../core/ports/configured-model.ts";
import type { JsonWish } from "../../../core/ports/model.ts";
import { answerFormPrompt } from "../../../core/prompts/answer-form-prompt.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { isDeeper } from "../../../lib/is-deeper.ts";
import { schemaMismatch, SchemaTooCostly } from "../../../lib/json-schema/schema-mismatch.ts";
import { type Schema, schemaProblem, type SchemaProblem } from "../../../lib/json-schema/schema-problem.ts";
import { shown } from "./refusals.ts";
import { patternMatcher } from "./pattern-matches.ts";

/** Services take ten at most. */
const DEEPEST_SCHEMA = 50;

/** Of an answer in a form. */
const FORM_TOKENS = 2_000;

/** Gives the JSON. Throws `model-failed` where it is not as the schema says, and what stands in the way of asking. */
export type AnswerForm = (answer: Answer, signal: AbortSignal) => Promise<string>;

/** `where` is the field that has it. Throws `bad-request`. */
export function readWish(name: string | undefined, schema: unknown, where: string): JsonWish {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema))
    throw new FootnoteError("bad-request", say("request.issues", { issues: where }));
  if (isDeeper(schema, DEEPEST_SCHEMA))
    throw new FootnoteError("bad-request", say("door.deep-schema", { most: DEEPEST_SCHEMA }));
  return {
    name: (name ?? "reply").replace(/[^\w-]/gu, "_").slice(0, 64),
    schema: schema as Readonly<Record<string, unknown>>,
  };
}

/** Throws `bad-request` for a schema that cannot be held, and `model-not-configured` where only a model could fill it. */
export function answerForm(wish: JsonWish | undefined, footnote: Footnote): AnswerForm | undefined {
  if (wish === undefined) return undefined;
  const problem = schemaProblem(wish.schema);
  if (problem !== undefined) throw unusable(problem);
  const mismatch = (value: unknown): string | undefined => {
    try {
      return schemaMismatch(value, wish.schema, patternMatcher());
    } catch (thrown) {
      throw thrown instanceof SchemaTooCostly ? unusable({ kind: "large", name: "" }) : thrown;
    }
  };
  const [model] = footnote.models.answer;
  return model === undefined ? wordsInForm(wish, mismatch) : askedForm(wish, mismatch, model, footnote);
}

type Mismatch = (value: unknown) => string | undefined;

function wordsInForm({ schema }: JsonWish, mismatch: Mismatch): AnswerForm {
  const needsModel = (): FootnoteError =>
    new FootnoteError("model-not-configured", say("door.schema-needs-model"), {
      hint: say("door.schema-without-model"),
    });
  const filled = fillable(schema);
  if (filled === undefined) throw needsModel();
  return async (answer) => {
    const value = filled(answer);
    if (mismatch(value) !== undefined) throw needsModel();
    return JSON.stringify(value);
  };
}

function askedForm(
  wish: JsonWish,
  mismatch: Mismatch,
  model: ConfiguredModel,
  { modelCalls }: Footnote,
): AnswerForm {
  return async (answer, signal) => {
    let isMended = false;
    // What is wrong in the end is the schema's matter as often as the model's, which is not set aside for it.
    let failed: unknown;
    const parse = (value: unknown): unknown => {
      let wrong: string | undefined;
      try {
        wrong = mismatch(value);
        failed = wrong && otherForm(model.name);
      } catch (thrown) {
        failed = thrown;
      }
      if (wrong === undefined || isMended) return value;
      isMended = true;
      throw new Error(wrong);
    };
    const question = { messages: answerFormPrompt(answer.text), wish, parse, maxOutputTokens: FORM_TOKENS };
    const value = await modelCalls.json(model, question, signal);
    if (failed) throw failed;
    return JSON.stringify(value);
  };
}

const otherForm = (name: string): FootnoteError =>
  new FootnoteError("model-failed", say("model.other-form", { name }), {
    hint: say("model.other-form-hint"),
    retryable: true,
  });

function unusable({ kind, name }: SchemaProblem): FootnoteError {
  return new FootnoteError("bad-request", say(`door.schema-${kind}`, { name: shown(name) }));
}

const TEXT_NAMES = new Set(["answer", "text", "content", "response"]);
const LIST_NAMES = new Set(["citations", "sources", "urls"]);

/**
 * What fills a schema without a model: an object with the answer's words under one of their names, and the addresses of its
 * sources under one of theirs; any object will have both.
 */
function fillable(
  schema: Readonly<Record<string, unknown>>,
): ((answer: Answer) => Record<string, unknown>) | undefined {
  const addresses = ({ sources }: Answer): string[] => sources.map(({ url }) => url);
  const { type, properties, required = [] } = schema as Exclude<Schema, boolean>;
  if (type !== "object") return undefined;
  if (properties === undefined)
    return Object.keys(schema).length === 1
      ? (answer) => ({ answer: answer.text, citations: addresses(answer) })
      : undefined;
  const kindOf = (name: string, one: Schema): "text" | "list" | undefined => {
    if (typeof one === "boolean") return undefined;
    if (TEXT_NAMES.has(name) && one.type === "string") return "text";
    const isTexts = one.type === "array" && typeof one.items === "object" && one.items.type === "string";
    return LIST_NAMES.has(name) && isTexts ? "list" : undefined;
  };
  const kinds = Object.entries(properties).map(([name, one]) => [name, kindOf(name, one)] as const);
  const isAll = kinds.every(([name, kind]) => kind !== undefined || !required.includes(name));
  if (!isAll || kinds.filter(([, kind]) => kind === "text").length !== 1) return undefined;
  return (answer) =>
    Object.fromEntries(
      kinds.flatMap(([name, kind]) =>
        kind === undefined ? [] : [[name, kind === "text" ? answer.text : addresses(answer)]],
      ),
    );
}
