import { expect, test } from "vitest";
import type { Claim, Source, Turn } from "../../../core/domain/answer.ts";
import type { EventBody, RunEvent } from "../../../core/domain/event.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import { announce } from "../announce.ts";
import { type Conversation, happen, NEW_CONVERSATION } from "./conversation.ts";

const threadId = "thr_1" as ThreadId;
const turnId = "trn_1" as TurnId;
const source: Source = { number: 1, documentId: "doc_1" as DocumentId, title: "T", url: "guide:t.md" };
const claim: Claim = { start: 0, end: 3, text: "One", verdict: "uncited", citations: [] };
const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 1 };
const turn: Turn = {
  turnId,
  threadId,
  runId: "run_1" as RunId,
  question: "Q?",
  createdAt: "2026-01-01T00:00:00.000Z",
  usage,
  notices: [],
  answer: {
    text: "One.",
    status: "answered",
    writer: "extractive",
    claims: [claim],
    sources: [source],
    nearest: [],
  },
};

const START: EventBody = { type: "run-start", runId: turn.runId, threadId, turnId, question: "Q?" };

function after(before: Conversation, ...bodies: EventBody[]): Conversation {
  const events = bodies.map((body, at): RunEvent => ({ ...body, seq: at + 1 }));
  return happen(before, { type: "events", events });
}

const asked = happen(NEW_CONVERSATION, { type: "asked", question: "Q?" });

test("grows the answer by its events and gives a new thread its id", () => {
  const now = after(
    asked,
    START,
    { type: "source-found", source },
    { type: "answer-start", writer: "extractive" },
    { type: "answer-delta", text: "On" },
    { type: "answer-delta", text: "e." },
    { type: "claim-checked", claim },
  );
  expect(now.threadId).toBe(threadId);
  expect(now.live).toMatchObject({
    state: "running",
    answer: { text: "One.", claims: [claim], sources: [source] },
  });
});

test("puts a claim that was judged in the place of the same claim as it was checked", () => {
  const judged = { ...claim, verdict: "unsupported" } as const;
  const other = { ...claim, start: claim.end, end: claim.end + 1 };
  const now = after(
    asked,
    START,
    { type: "claim-checked", claim },
    { type: "claim-checked", claim: other },
    { type: "claim-checked", claim: judged },
  );
  expect(now.live?.answer.claims).toEqual([judged, other]);
});

test("turns the live turn into one that ended, once", () => {
  const notice = { code: "model-failed", message: "No model.", hint: "Set one." } as const;
  expect(after(asked, START, { type: "notice", error: notice }).live?.notices).toEqual([
    { message: "No model.", hint: "Set one." },
  ]);
  const now = after(asked, START, { type: "answer-end", turn });
  expect(now.live).toBeUndefined();
  expect(now.turns).toEqual([turn]);
  expect(after(now, START, { type: "answer-end", turn }).turns).toEqual([turn]);
  expect(announce(now)).toBe("The answer is ready, with 1 source.");
});

test("lets a second writer begin anew with numbers of its own", () => {
  const other = { ...source, title: "Other" };
  const now = after(
    asked,
    START,
    { type: "source-found", source },
    { type: "answer-start", writer: "model", model: "a/b" },
    { type: "answer-delta", text: "Half" },
    { type: "answer-start", writer: "extractive" },
    { type: "source-found", source: other },
  );
  expect(now.live?.answer).toMatchObject({ text: "", writer: "extractive", sources: [other] });
  expect(now.live?.answer.model).toBeUndefined();
});

test("tells how long a model will take", () => {
  const now = after(asked, START, { type: "model-asked", model: "a/b", aboutMs: 40_000 });
  expect(now.live).toMatchObject({ aboutMs: 40_000 });
});

test("tells stopping from failing, and keeps what was written", () => {
  const started = after(asked, START, { type: "answer-delta", text: "Half" });
  const stopped = after(started, { type: "error", error: { code: "cancelled", message: "Stopped." } });
  expect(stopped.live).toMatchObject({ state: "stopped", answer: { text: "Half" } });
  const failed = after(started, { type: "error", error: { code: "internal", message: "Broken." } });
  expect(failed.live).toMatchObject({ state: "failed", failure: { message: "Broken." } });
  expect(happen(started, { type: "run-failed", failure: { message: "Gone." } }).live?.state).toBe("failed");
});

test("forgets everything when another thread is opened", () => {
  const opened = happen(after(asked, START), { type: "opened", threadId: "thr_2" as ThreadId });
  expect(opened).toEqual({ ...NEW_CONVERSATION, threadId: "thr_2", state: "loading" });
  expect(announce(opened)).toBe("");
});
