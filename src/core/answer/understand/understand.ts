/**
 * Understands a question: refuses empty and overlong ones, names its language, turns a follow-up into a question
 * that stands alone, and makes the queries. By rule; no model is called.
 */
import { detectLanguage } from "../../../lib/text/language.ts";
import type { EarlierTurn } from "../../domain/earlier-turn.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import { takeSite } from "./read-filters.ts";
import { severalQuestions } from "./several-questions.ts";
import { standAlone } from "./understand-follow-up.ts";
import type { Understood } from "./understood.ts";

/** Characters: several pages, more than anybody types; beyond it is a document, which belongs in the library. */
export const MAX_QUESTION_LENGTH = 4000;

/** "Question 3:", "Q:", 问题二： before a question say nothing of what is asked. */
const NUMBERED =
  /^(?:(?:question|q)\s*\d{0,3}|(?:问题|問題|问|問)\s*[\d一二三四五六七八九十]{0,3})\s*[:：.]\s*(?=[\p{L}\p{N}])/iu;

/** "back up" is written "backup" too, "set up" "setup", "log in" "login". */
const PARTICLE =
  /\b(back|set|start|shut|sign|log|plug|look|clean|fall|roll|break|drop|time|print) (up|down|in|out|off|back|over)\b/iu;

/** Throws `FootnoteError` `question-empty` or `question-too-long`. */
export function understand(question: string, history: readonly EarlierTurn[]): Understood {
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new FootnoteError(
      "question-too-long",
      say("answer.too-long", { length: question.length, most: MAX_QUESTION_LENGTH }),
      { hint: say("answer.too-long-hint") },
    );
  }
  const { text, site } = takeSite(question.trim());
  const asked = text.replace(NUMBERED, "");
  if (!/[\p{L}\p{N}]/u.test(asked)) {
    throw new FootnoteError("question-empty", say("answer.no-word"), {
      hint: say("answer.no-word-hint"),
    });
  }
  const said = history.map((turn) => ({ ...turn, question: takeSite(turn.question.trim()).text }));
  const resolved = standAlone(asked, said);
  const standalone = resolved.length > MAX_QUESTION_LENGTH ? asked : resolved;
  const earlier = said.at(-1)?.question;
  const leans = standalone !== asked && earlier !== undefined;
  // A rule may have missed what a follow-up refers to: the earlier question beside it finds that too.
  const queries = leans ? [standalone, `${asked} ${earlier}`] : [standalone];
  const joined = standalone.replace(PARTICLE, "$1$2");
  if (joined !== standalone) queries.push(joined);
  const parts = severalQuestions(standalone);
  if (parts.length > 1) queries.push(...parts);
  // What was told beside the question may name what it is of, but does not rank what is found.
  else if (parts[0] !== undefined && parts[0] !== standalone) queries.unshift(parts[0]);
  return {
    question: question.trim(),
    language: detectLanguage(asked),
    standalone,
    queries,
    ...(site === undefined ? {} : { site }),
  };
}
