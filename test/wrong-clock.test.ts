/** Servers over one PostgreSQL database, one of which has a wrong clock: what one does is not taken for left by the other. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunEvent } from "../src/core/domain/event.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import {
  endEverything,
  eventually,
  type ServerProcess,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { postJson, readEvents, readJson, upload } from "./http-client.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const HOUR_MS = 3_600_000;

/** For a process whose clock is so much ahead of this machine's. */
const aheadBy = (ms: number): Record<string, string> => {
  const code = `const Right = Date; globalThis.Date = class extends Right {
    constructor(...of) { if (of.length) super(...of); else super(Right.now() + ${ms}); }
    static now() { return Right.now() + ${ms}; }
  };`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };
};

describe.skipIf(postgresPrograms() === undefined)("over PostgreSQL (apt-get install postgresql)", () => {
  let postgres: PostgresServer;
  let model: FakeModel;
  beforeAll(async () => {
    [postgres, model] = await Promise.all([startPostgres(), startFakeModel()]);
  });
  afterAll(async () => {
    await endEverything();
    await model?.close();
    await postgres?.remove();
  });

  test("an answer under way on a server an hour ahead or behind is followed and stopped elsewhere", async () => {
    const env = {
      DATABASE_URL: await postgres.create("clocks"),
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PROBE: "off",
    };
    const [ahead, right, behind] = (await Promise.all(
      [HOUR_MS, 0, -HOUR_MS].map((ms) => startServer(tempFolder(), { ...env, ...aheadBy(ms) })),
    )) as [ServerProcess, ServerProcess, ServerProcess];
    await upload(
      right.address,
      "lamp.md",
      "The lamp of Ringsted is kept by Ada Holm. She lives in the tower.",
    );
    model.setReply({ kind: "stall", text: "" });
    for (const [asked, elsewhere] of [
      [right, ahead],
      [behind, right],
      [ahead, behind],
    ] as const) {
      const before = model.requests.length;
      const reply = await postJson(`${asked.address}/api/ask`, {
        question: "Who keeps the lamp of Ringsted?",
        sources: ["library"],
      });
      const begun = Promise.withResolvers<RunEvent>();
      const events = readEvents(reply, (event) => {
        begun.resolve(event);
        return false;
      });
      const first = await begun.promise;
      if (first.type !== "run-start") throw new Error("no run-start");
      await eventually(() => model.requests.length > before);
      const { runId } = first;
      const followed = readEvents(await fetch(`${elsewhere.address}/api/runs/${runId}/events`));
      // Long enough to look whether its server is still there.
      await sleep(3_000);
      await fetch(`${elsewhere.address}/api/runs/${runId}`, { method: "DELETE" });
      for (const seen of [await events, await followed]) {
        expect(seen.at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
      }
    }
    const { threads } = await readJson<{ threads: { updatedAt: string }[] }>(
      await fetch(`${right.address}/api/threads`),
    );
    for (const { updatedAt } of threads) {
      expect(Math.abs(Date.parse(updatedAt) - Date.now())).toBeLessThan(HOUR_MS / 2);
    }
  }, 120_000);
});
