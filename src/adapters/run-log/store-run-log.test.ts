import { expect, it } from "vitest";
import { makeScope } from "../../core/domain/make-scope.ts";
import type { RunEvent } from "../../core/domain/event.ts";
import type { RunId, SpaceId, ThreadId, TurnId, UserId } from "../../core/domain/ids.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { createMemoryDatabase } from "../store/memory/memory-database.ts";
import { openMemoryStores } from "../store/memory/memory-stores.ts";
import { createRunLog } from "./store-run-log.ts";

const SCOPE = makeScope("spc_one" as SpaceId, "usr_one" as UserId);
const clock: Clock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
  sleep: async () => undefined,
};

it("tells of the end of a run to who has heard more of it than its process could write down", async () => {
  const stores = openMemoryStores(createMemoryDatabase());
  const gone = new Set<string>();
  const logOf = (owner: string) =>
    createRunLog({ store: stores.in(SCOPE), clock, owner, isGone: (name) => gone.has(name) });
  const [here, there] = [logOf("here"), logOf("there")];
  const run = {
    runId: "run_1" as RunId,
    threadId: "thr_1" as ThreadId,
    turnId: "trn_1" as TurnId,
    question: "Who?",
    askedAt: clock.now(),
  };
  await here.begin(run, true);
  const said = (seq: number): RunEvent => ({ type: "answer-delta", seq, text: "word " });
  await here.append(run.runId, [said(1), said(2)]);
  // It had sent a third and a fourth when it was killed.
  gone.add("here");
  const heard: RunEvent[] = [];
  for await (const event of there.follow(run.runId, 5)) heard.push(event);
  expect(heard).toMatchObject([{ type: "error", seq: 5, error: { code: "run-interrupted" } }]);
});
