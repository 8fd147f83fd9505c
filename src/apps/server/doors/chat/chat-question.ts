/**
 * From the messages of a conversation to a question and what was said before it. What the system says is not heeded: it is
 * about how a model should write, and answers here are written one way.
 */
import type { AskRequest } from "../../../../core/domain/ask-request.ts";
import type { EarlierTurn } from "../../../../core/domain/earlier-turn.ts";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { SourceKind } from "../../../../core/domain/source-kind.ts";
import { type ChatMessage, type ChatRequest, textOf, unsupported } from "./chat-request.ts";

export interface Conversation {
  readonly question: string;
  /** Oldest first. */
  readonly earlier: readonly EarlierTurn[];
  /** What was said before the question, word for word, by turns. */
  readonly said: readonly string[];
}

/** Throws `bad-request`. */
export function conversationOf(messages: readonly ChatMessage[]): Conversation {
  const spoken = messages
    .filter(({ role }) => role === "user" || role === "assistant")
    .map((message) => ({ role: message.role, text: textOf(message) }));
  const asked = spoken.at(-1);
  if (asked?.role !== "user") throw new FootnoteError("bad-request", say("door.last-user"));
  const from = spoken.findLastIndex(({ role }) => role === "assistant") + 1;
  const before = spoken.slice(0, from);
  const earlier = before.flatMap(({ role, text }, at) => {
    const question = before[at - 1];
    return role === "assistant" && question?.role === "user"
      ? [{ question: question.text, answer: bare(text) }]
      : [];
  });
  return {
    question: spoken
      .slice(from)
      .map(({ text }) => text)
      .join("\n"),
    earlier,
    said: before.map(({ role, text }) => `${role}: ${text}`),
  };
}

/** Without the thoughts and the numbers of sources that we, or others, gave with it. */
function bare(answer: string): string {
  const thoughts = answer.indexOf("</think>");
  const text = answer.startsWith("<think>") && thoughts !== -1 ? answer.slice(thoughts + 8) : answer;
  return text.replace(/\[\d{1,3}\]/gu, "").trim();
}

const SINCE = { hour: "1d", day: "1d", week: "7d", month: "1m", year: "1y" } as const;

/** Everything of the request that limits where the answer comes from. Throws `bad-request`. */
export function limitsOf(
  request: Pick<
    ChatRequest,
    | "disable_search"
    | "search_mode"
    | "search_domain_filter"
    | "search_language_filter"
    | "search_recency_filter"
    | "search_after_date_filter"
    | "search_before_date_filter"
    | "last_updated_after_filter"
    | "last_updated_before_filter"
  >,
  sources?: readonly SourceKind[],
): Omit<AskRequest, "question"> {
  const domains = request.search_domain_filter ?? [];
  const languages = request.search_language_filter ?? [];
  if (languages.length > 1) throw unsupported("search_language_filter: 2");
  const after = request.search_after_date_filter ?? request.last_updated_after_filter;
  const before = request.search_before_date_filter ?? request.last_updated_before_filter;
  const since = after ? dayOf("search_after_date_filter", after) : undefined;
  const recent = request.search_recency_filter;
  const where = sources ?? kindsOf(request);
  return {
    ...(where ? { sources: where } : {}),
    ...(domains.length > 0 ? { site: domains.join(" ") } : {}),
    ...(languages[0] === undefined ? {} : { language: languages[0] }),
    ...(since ? { since } : recent ? { since: SINCE[recent] } : {}),
    ...(before ? { until: dayOf("search_before_date_filter", before) } : {}),
  };
}

/** Without a search there is the library, which costs no request. */
function kindsOf({
  disable_search: isOff,
  search_mode: mode,
}: Pick<ChatRequest, "disable_search" | "search_mode">): readonly SourceKind[] | undefined {
  if (isOff) return ["library"];
  return mode === "academic" ? ["academic"] : undefined;
}

/** `3/1/2025` as `2025-03-01`; a day in ISO 8601 as it is. */
function dayOf(name: string, written: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(written.trim()) ?? [];
  if (month && day && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (/^\d{4}-\d{2}-\d{2}/u.test(written)) return written.slice(0, 10);
  throw new FootnoteError(
    "bad-request",
    say("door.no-day", { name, written: written.slice(0, 40).toWellFormed() }),
  );
}
