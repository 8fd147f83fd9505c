import { expect, test } from "vitest";
import type { RunEvent } from "../../core/domain/event.ts";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { RunLog } from "../../core/ports/run-log.ts";
import { createRuns } from "./runs.ts";

test("a run that was being kept as the process began to end is interrupted too", async () => {
  const keeping = Promise.withResolvers<void>();
  const ended: RunEvent[] = [];
  const log: Pick<RunLog, "begin" | "append" | "end"> = {
    begin: () => keeping.promise,
    append: async () => true,
    async end(_, events) {
      ended.push(...events);
      return true;
    },
  };
  const runs = createRuns(log as RunLog, () => undefined);
  const starting = runs.start(
    {
      runId: "run_1" as RunId,
      threadId: "thr_1" as ThreadId,
      turnId: "trn_1" as TurnId,
      question: "Who built the mill?",
      askedAt: "2026-01-01T00:00:00.000Z",
      isNewThread: true,
    },
    async function* (signal) {
      yield* [];
      await new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        if (signal.aborted) reject(signal.reason);
      });
    },
  );
  await runs.close();
  keeping.resolve();
  const { turn } = await starting;
  await expect(turn).rejects.toMatchObject({ code: "run-interrupted" });
  expect(ended).toMatchObject([{ type: "error", error: { code: "run-interrupted" } }]);
});
