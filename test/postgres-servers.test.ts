/**
 * Servers over one PostgreSQL database, each with a data folder of its own as on machines of their own: a run is followed and stopped from
 * any, what one adds the other finds; and what happens when the database stops, is killed or does not answer.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../src/core/domain/document.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import {
  endEverything,
  eventually,
  footnote,
  footnoteJson,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { askTurn, postJson, readEvents, readJson, uploadFile } from "./http-client.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const LAMP = "Who keeps the lamp of Ringsted?";
const BELL = "Who rings the bell of Ringsted?";
const NOTES = {
  "lamp.md": "# The lamp\n\nThe lamp of Ringsted is kept by Ada Holm. She lives in the tower.\n",
};
const BELLS = "# The bell\n\nThe bell of Ringsted is rung by Jens Lund. It is rung at noon.\n";

describe.skipIf(postgresPrograms() === undefined)("over PostgreSQL (apt-get install postgresql)", () => {
  let postgres: PostgresServer;
  let model: FakeModel;
  let databases = 0;
  const newDatabase = (): Promise<string> => postgres.create(`servers${++databases}`);
  const envOf = (address: string) => ({
    DATABASE_URL: address,
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    FOOTNOTE_PROBE: "off",
  });
  const ask = async (server: string, question: string) => {
    const reply = await postJson(`${server}/api/ask`, { question, sources: ["library"] });
    const begun = Promise.withResolvers<RunEvent>();
    const events = readEvents(reply, (event) => {
      begun.resolve(event);
      return false;
    });
    events.catch(() => undefined);
    const first = await begun.promise;
    if (first.type !== "run-start") throw new Error("no run-start");
    return { runId: first.runId, events };
  };
  const eventsOf = async (server: string, runId: string): Promise<RunEvent[]> =>
    readEvents(await fetch(`${server}/api/runs/${runId}/events`));

  beforeAll(async () => {
    [postgres, model] = await Promise.all([startPostgres(), startFakeModel({ partMs: 30, partLength: 4 })]);
  });
  afterAll(async () => {
    await endEverything();
    await model?.close();
    await postgres?.remove();
  });

  describe("two servers on one database", () => {
    let [here, there] = ["", ""];
    beforeAll(async () => {
      const address = await newDatabase();
      // At once, so that both come to make the tables.
      const servers = await Promise.all([1, 2].map(() => startServer(tempFolder(), envOf(address))));
      [here, there] = servers.map((server) => server.address) as [string, string];
      await footnote(["add", tempFolder(NOTES), "--data", tempFolder()], envOf(address));
    });

    test("make its tables together, and each finds what was added elsewhere", async () => {
      await uploadFile(here, "bell.md", BELLS);
      for (const server of [here, there]) {
        for (const [question, name] of [
          [LAMP, "Ada Holm"],
          [BELL, "Jens Lund"],
        ] as const) {
          await eventually(async () => (await askTurn(server, { question })).answer.text.includes(name));
        }
      }
    });

    test("a question asked on one is followed on the other, and is the same there", async () => {
      const { runId, events } = await ask(here, LAMP);
      const seen = await eventsOf(there, runId);
      expect(seen).toEqual(await events);
      expect(seen.at(-1)?.type).toBe("answer-end");
    });

    test("a question asked on one is stopped from the other", async () => {
      model.setReply({ kind: "stall", text: "" });
      const { runId, events } = await ask(here, LAMP);
      expect((await fetch(`${there}/api/runs/${runId}`, { method: "DELETE" })).status).toBe(204);
      expect((await events).at(-1)).toMatchObject({ type: "error", error: { code: "cancelled" } });
      model.setReply({ kind: "quote" });
    });

    test("what one removes the other finds no more", async () => {
      const { documents } = await readJson<{ documents: Document[] }>(await fetch(`${there}/api/documents`));
      const bell = documents.find(({ url }) => url.includes("bell"));
      expect((await fetch(`${there}/api/documents/${bell?.id}`, { method: "DELETE" })).status).toBe(204);
      await eventually(async () => !(await askTurn(here, { question: BELL })).answer.text.includes("Jens"));
    });
  });

  test("a database that is killed in the middle of questions and uploads loses nothing acknowledged", async () => {
    const env = envOf(await newDatabase());
    const data = tempFolder();
    const { address } = await startServer(data, env);
    const acknowledged: string[] = [];
    const refused: unknown[] = [];
    const over = new AbortController();
    const uploading = (async () => {
      for (let nth = 0; !over.signal.aborted; nth++) {
        const reply = await uploadFile(
          address,
          `${nth}.txt`,
          `The keeper of tower${nth} is called Keeper${nth}.\n`,
        );
        if (reply.status === 201)
          acknowledged.push((await readJson<{ document: Document }>(reply, 201)).document.id);
        else refused.push(((await reply.json()) as { error: unknown }).error);
        await sleep(10);
      }
    })();
    await eventually(() => acknowledged.length >= 5);
    model.setReply({ kind: "stall", text: "" });
    const asked = await ask(address, LAMP);
    await postgres.end("kill");
    await eventually(() => refused.length >= 2);
    expect(refused[0]).toMatchObject({ code: "store-unreachable" });
    expect((await (await fetch(`${address}/api/documents`)).json()) as object).toMatchObject({
      error: { code: "store-unreachable" },
    });
    await postgres.start();
    const before = acknowledged.length;
    await eventually(() => acknowledged.length >= before + 5);
    over.abort();
    await uploading;
    model.setReply({ kind: "quote" });
    for (const id of acknowledged) {
      expect((await fetch(`${address}/api/documents/${id}/text`)).status).toBe(200);
    }
    // The question that was under way has an end, and others are answered.
    expect((await asked.events).at(-1)?.type).toMatch(/^(?:error|answer-end)$/u);
    await eventually(async () =>
      (await askTurn(address, { question: "Who is the keeper of tower3?" })).answer.text.includes("Keeper3"),
    );
  });

  test("a folder that is being added when the database is killed is added whole the next time", async () => {
    const env = envOf(await newDatabase());
    const data = tempFolder();
    const folder = tempFolder(
      Object.fromEntries(
        Array.from({ length: 150 }, (_, nth) => [`${nth}.txt`, `Tower ${nth} has a lamp.\n`.repeat(300)]),
      ),
    );
    const adding = startFootnote(["add", folder, "--data", data], env);
    const stored = async (): Promise<number> =>
      Number(
        (
          await postgres
            .query<{ n: string }>(`servers${databases}`, "select count(*) as n from document")
            .catch(() => [])
        )[0]?.n ?? 0,
      );
    await eventually(async () => (await stored()) > 5);
    await postgres.end("kill");
    const ended = await adding.ended;
    await postgres.start();
    const count = await stored();
    if (ended.code !== 0) expect(ended.stderr).toContain("does not answer");
    const again = await footnote(["add", folder, "--data", data], env);
    expect(again).toMatchObject({ code: 0 });
    expect(count).toBeGreaterThan(5);
    const { documents } = (await footnoteJson(["list", "--data", data], env)).json as {
      documents: Document[];
    };
    expect(documents).toHaveLength(150);
  });

  test("a library is carried over into the database and back, and its answers stay the same", async () => {
    const [data, back] = [tempFolder(), tempFolder()];
    const address = await newDatabase();
    const plain = { FOOTNOTE_PROBE: "off" };
    const withDatabase = { ...plain, DATABASE_URL: address };
    await footnote(["add", tempFolder({ ...NOTES, "bell.md": BELLS }), "--data", data], plain);
    const answer = async (folder: string, env: Record<string, string>) =>
      ((await footnoteJson(["ask", BELL, "--sources", "library", "--data", folder], env)).json as Turn)
        .answer;
    const before = await answer(data, plain);
    const there = await footnoteJson(["move", "--to", address, "--data", data], plain);
    expect(there).toMatchObject({ code: 0, json: { to: address, counts: { document: 2, turn: 1 } } });
    expect(await footnoteJson(["move", "--to", address, "--data", data], plain)).toMatchObject({
      code: 1,
      json: { error: { code: "data-unusable" } },
    });
    expect(await answer(tempFolder(), withDatabase)).toEqual(before);
    const returned = await footnoteJson(["move", "--to", back], withDatabase);
    expect(returned).toMatchObject({ code: 0, json: { counts: { document: 2, turn: 2 } } });
    expect(await answer(back, plain)).toEqual(before);
    const { hash } = there.json as { hash: string };
    // What it came from is unchanged: carried over once more, it is what it was.
    const again = await footnoteJson(["move", "--to", tempFolder(), "--data", data], plain);
    expect((again.json as { hash: string }).hash).toBe(hash);
  });

  test.each([
    ["that nobody serves", async () => "postgres://footnote@127.0.0.1:1/x", "store-unreachable"],
    ["that is not there", async () => postgres.address("absent"), "data-unusable"],
    ["of another kind", async () => "mysql://somebody@127.0.0.1/x", "config-invalid"],
  ])(
    "an address %s is refused in plain words, with a way out, and without its password",
    async (_, make, code) => {
      const address = new URL(await make());
      address.password = "secret-word";
      const {
        code: exit,
        stderr,
        json,
      } = await footnoteJson(["list", "--data", tempFolder()], envOf(address.href));
      expect(exit).toBe(1);
      expect(json).toMatchObject({ error: { code, hint: expect.any(String) as string } });
      expect(JSON.stringify(json) + stderr).not.toContain("secret-word");
    },
  );
});
