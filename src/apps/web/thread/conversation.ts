/** What is shown of one thread, as a pure function of what happened: turns that ended, and the one being answered. */
import { type Answer, type Claim, type Turn, withSource } from "../../../core/domain/answer.ts";
import { type ErrorBody, FootnoteError } from "../../../core/domain/errors.ts";
import type { RunEvent } from "../../../core/domain/event.ts";
import type { DocumentId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import type { Steps } from "../../../core/domain/steps.ts";
import { stepsOf, takeStep } from "../../../core/domain/take-step.ts";

/** What a person needs to know of a failure. */
export type Failure = Pick<ErrorBody, "message" | "hint" | "said" | "hinted"> &
  Partial<Pick<ErrorBody, "code">>;

export interface LiveTurn {
  readonly question: string;
  /** Known when its run has begun. */
  readonly turnId?: TurnId;
  /** What it was asked of, where that was chosen here. */
  readonly documentIds?: readonly DocumentId[] | undefined;
  /** As far as it is known. */
  readonly answer: Answer;
  readonly notices: readonly Failure[];
  /** The first version of the turn whose place it takes. */
  readonly versionOf?: TurnId | undefined;
  /** What was done so far. */
  readonly steps: Steps;
  /** An earlier question of the thread is still being answered, by another tab or program. */
  readonly isQueued?: boolean;
  /** Or the server is busy, and this one is so far from its turn. */
  readonly place?: number;
  /** A model is asked, and will take about so long. */
  readonly aboutMs?: number;
  /** What the model thought so far; gone when the turn has ended. */
  readonly thinking: string;
  readonly state: "running" | "stopped" | "failed";
  readonly failure?: Failure;
}

export interface Conversation {
  /** Absent in a new thread, until its first run begins. */
  readonly threadId?: ThreadId;
  readonly state: "loading" | "ready" | "failed";
  readonly failure?: Failure;
  /** Oldest first. */
  readonly turns: readonly Turn[];
  readonly live?: LiveTurn;
  /** The turn that ended last while this page looked on. */
  readonly seenToEnd?: TurnId;
}

export type Happening =
  | { readonly type: "opened"; readonly threadId: ThreadId | undefined }
  | { readonly type: "loaded"; readonly turns: readonly Turn[] }
  | { readonly type: "load-failed"; readonly failure: Failure }
  | {
      readonly type: "asked";
      readonly question: string;
      readonly documentIds?: readonly DocumentId[] | undefined;
      readonly versionOf?: TurnId | undefined;
    }
  | { readonly type: "events"; readonly events: readonly RunEvent[] }
  | { readonly type: "run-failed"; readonly failure: Failure };

export const NEW_CONVERSATION: Conversation = { state: "ready", turns: [] };

const EMPTY_ANSWER: Answer = {
  text: "",
  status: "answered",
  writer: "extractive",
  claims: [],
  sources: [],
  nearest: [],
};

export function failureOf(error: FootnoteError | ErrorBody): Failure {
  const { code: _code, ...failure } = error instanceof FootnoteError ? error.toBody() : error;
  return failure;
}

export function happen(before: Conversation, happening: Happening): Conversation {
  switch (happening.type) {
    case "opened":
      if (happening.threadId === undefined) return NEW_CONVERSATION;
      return { ...NEW_CONVERSATION, threadId: happening.threadId, state: "loading" };
    case "loaded":
      return { ...before, state: "ready", turns: happening.turns };
    case "load-failed":
      return { ...before, state: "failed", failure: happening.failure };
    case "asked":
      return { ...before, live: newLive(happening.question, happening) };
    case "events":
      return happening.events.reduce(takeEvent, before);
    case "run-failed":
      if (!before.live) return before;
      return { ...before, live: { ...before.live, state: "failed", failure: happening.failure } };
  }
}

function newLive(
  question: string,
  { documentIds, versionOf }: Pick<LiveTurn, "documentIds" | "versionOf">,
): LiveTurn {
  return {
    question,
    answer: EMPTY_ANSWER,
    notices: [],
    thinking: "",
    state: "running",
    steps: stepsOf([question]),
    documentIds,
    versionOf,
  };
}

function takeEvent(before: Conversation, event: RunEvent): Conversation {
  if (event.type === "run-start") {
    const live = { ...newLive(event.question, before.live ?? {}), turnId: event.turnId };
    return { ...before, threadId: event.threadId, live };
  }
  if (!before.live) return before;
  if (event.type === "answer-end") {
    const { live: _, ...rest } = before;
    const { turnId } = event.turn;
    const turns = before.turns.filter((turn) => turn.turnId !== turnId);
    return { ...rest, turns: [...turns, event.turn], seenToEnd: turnId };
  }
  return { ...before, live: takeIntoLive(before.live, event) };
}

function takeIntoLive({ steps, ...rest }: LiveTurn, event: RunEvent): LiveTurn {
  const before = { ...rest, steps: takeStep(steps, event) };
  if (event.type === "run-waiting") {
    const { place } = event;
    return { ...before, isQueued: true, ...(place === undefined ? {} : { place }) };
  }
  const { isQueued: _, place: _place, ...live } = before;
  const { answer } = live;
  switch (event.type) {
    // A second start means that another writer took over: what the first wrote is void, what was found is not.
    case "answer-start": {
      const { writer, model } = event;
      const { sources } = answer;
      return {
        ...live,
        answer: { ...EMPTY_ANSWER, sources, writer, ...(model === undefined ? {} : { model }) },
      };
    }
    case "model-asked":
      return { ...live, aboutMs: event.aboutMs };
    case "thinking-delta":
      return { ...live, thinking: live.thinking + event.text };
    case "answer-delta":
      return { ...live, answer: { ...answer, text: answer.text + event.text } };
    case "claim-checked":
      return { ...live, answer: { ...answer, claims: withClaim(answer.claims, event.claim) } };
    case "source-found":
      return { ...live, answer: { ...answer, sources: withSource(answer.sources, event.source) } };
    case "notice":
      return { ...live, notices: [...live.notices, failureOf(event.error)] };
    case "error":
      if (event.error.code === "cancelled") return { ...live, state: "stopped" };
      return { ...live, state: "failed", failure: failureOf(event.error) };
    default:
      return live;
  }
}

/** What the next question is asked of, unless something else is chosen: as on the server, what the last one was. */
export function scopeOf({ turns, live }: Conversation): readonly DocumentId[] {
  return live?.documentIds ?? turns.at(-1)?.documentIds ?? [];
}

/** A claim that was checked before, and is judged now, takes its own place. */
function withClaim(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  const at = claims.findIndex(({ start }) => start === claim.start);
  return at < 0 ? [...claims, claim] : claims.with(at, claim);
}
