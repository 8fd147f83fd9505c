/**
 * Tries a model in the work that it would have: whether it answers from passages and names the right one, whether it says
 * so where they do not answer, whether it tells a true statement from a false one; and how fast it reads. One trial of
 * each: what a model does once it may fail to do another time.
 */
import { createNotFoundFilter } from "../answer/write/not-found-filter.ts";
import { saysNothingFound } from "../answer/write/model/refusal.ts";
import { JUDGEMENTS_WISH, readJudgements } from "../check/judge/judgement.ts";
import { createMarkerParser } from "../check/markers/citation-markers.ts";
import { readJSON } from "../models/ask-for-json.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { ModelSkills } from "../domain/model-probe.ts";
import { jsonPrompt } from "../prompts/json-prompt.ts";
import {
  CITE_QUESTION,
  CITED,
  JUDGE_QUESTION,
  JUDGED,
  REFUSE_QUESTION,
  SKILL_SOURCES,
} from "../prompts/skill-questions.ts";
import type { Ask, Reply } from "./ask.ts";

const ANSWER_TOKENS = 100;
const JUDGE_TOKENS = 200;
/** Of a prompt that was mostly kept from before nothing is learned about reading. */
const LEAST_READ = 200;

/** Each as soon as it is known; what a model is too small to be asked it cannot do. Throws what `ask` throws. */
export async function* probeSkills(ask: Ask): AsyncGenerator<ModelSkills> {
  const cited = await unlessTooLong(ask(CITE_QUESTION, ANSWER_TOKENS));
  yield {
    ...(cited === undefined ? {} : readingSpeed(cited)),
    cites: cited !== undefined && cites(cited.text),
  };
  const refused = await unlessTooLong(ask(REFUSE_QUESTION, ANSWER_TOKENS));
  yield { refuses: refused !== undefined && refuses(refused.text) };
  const judging = await unlessTooLong(
    ask(jsonPrompt(JUDGE_QUESTION, JUDGEMENTS_WISH), JUDGE_TOKENS, JUDGEMENTS_WISH),
  );
  yield { judges: judging !== undefined && judges(judging.text) };
}

const TOO_LONG: ReadonlySet<string> = new Set(["question-too-long", "model-context-exceeded"]);

async function unlessTooLong(asked: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof FootnoteError && TOO_LONG.has(error.code)) return undefined;
    throw error;
  }
}

function cites(text: string): boolean {
  const parser = createMarkerParser(SKILL_SOURCES.length);
  const parts = [parser.push(text), parser.flush()];
  const sources = new Set(parts.flatMap(({ markers }) => markers.flatMap((marker) => marker.sources)));
  const clean = parts.map((part) => part.text).join("");
  return CITED.words.test(clean) && sources.size === 1 && sources.has(CITED.source);
}

function refuses(text: string): boolean {
  const filter = createNotFoundFilter();
  const rest = filter.push(text) + filter.flush();
  return (filter.wasFound() && rest.trim() === "") || saysNothingFound(rest);
}

function judges(text: string): boolean {
  try {
    const said = readJudgements(readJSON(text));
    return JUDGED.every((verdict, nth) => said.find(({ claim }) => claim === nth + 1)?.verdict === verdict);
  } catch {
    return false;
  }
}

function readingSpeed({ askedMs, firstMs, inputTokens, cachedInputTokens }: Reply): ModelSkills {
  const read = inputTokens - cachedInputTokens;
  if (firstMs === undefined || firstMs <= askedMs || read < LEAST_READ) return {};
  return { readsPerSecond: Math.round((read * 10_000) / (firstMs - askedMs)) / 10 };
}
