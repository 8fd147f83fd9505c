/**
 * Servers that leave jobs to workers, over one PostgreSQL database: a digest that is asked of a server is made by a worker, one that dies
 * in a step is followed by another, and what was paid for is not paid again.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DigestRecord } from "../src/core/domain/digest.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import {
  endEverything,
  eventually,
  type Running,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { postJson, readJson, upload } from "./http-client.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const TEXT = Array.from(
  { length: 1_200 },
  (_, nth) =>
    `Tower${nth} of Ringsted saw ${900 + nth} ships a day, because the town had built it of stone number ${nth}.`,
).join(" ");

describe.skipIf(postgresPrograms() === undefined)("over PostgreSQL (apt-get install postgresql)", () => {
  let postgres: PostgresServer;
  let model: FakeModel;
  let env: Record<string, string>;

  beforeAll(async () => {
    [postgres, model] = await Promise.all([startPostgres(), startFakeModel({ reply: { kind: "digest" } })]);
    env = {
      DATABASE_URL: await postgres.create("workers"),
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PROBE: "off",
      FOOTNOTE_DIGEST_PARALLEL: "1",
      FOOTNOTE_DIGEST_CONFIRM: "1000",
    };
  });
  afterAll(async () => {
    await endEverything();
    await model?.close();
    await postgres?.remove();
  });

  const asked = (): string[] =>
    model.requests.flatMap(({ body }) => (body.messages ? [JSON.stringify(body.messages)] : []));
  const startWorker = async (): Promise<Running> => {
    const worker = startFootnote(["worker", "--data", tempFolder()], env);
    await worker.until(({ stdout }) => stdout.includes("Jobs are worked at"));
    return worker;
  };

  test("what a server leaves is done by a worker, and by the next one where that dies in a step or is told to end", async () => {
    const server = await startServer(tempFolder(), env, ["--no-work"]);
    let calls = 0;
    // The third call waits until the first worker is killed, the fifth until the second is told to end.
    const isHeld = [3, 5];
    model.setReply(({ body }) =>
      body.messages && isHeld.includes(++calls) ? { kind: "stall", text: "" } : { kind: "digest" },
    );
    const document = await upload(server.address, "towers.txt", TEXT);
    const { id } = await readJson<DigestRecord>(
      await postJson(`${server.address}/api/digests`, { documentId: document.id }),
    );
    const look = async () => readJson<DigestRecord>(await fetch(`${server.address}/api/digests/${id}`));
    // Nobody is there to do it.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect([asked().length, (await look()).status]).toEqual([0, "running"]);

    const first = await startWorker();
    await eventually(() => calls === 3);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await startWorker();
    await eventually(() => calls === 5);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(0);
    const third = await startWorker();
    await eventually(async () => (await look()).status === "done");
    expect(await look()).toMatchObject({ digest: { writer: "model" }, notices: [] });
    // Of what was asked only what had no answer was asked again.
    const all = asked();
    const again = all.filter((prompt, nth) => all.indexOf(prompt) !== nth);
    expect(again).toEqual([all[2], all[4]]);
    third.child.kill("SIGTERM");
    expect((await third.ended).stderr).toBe("");
    // Five processes are started one after the other.
  }, 300_000);
});
