/**
 * A server whose PostgreSQL is restarted in the middle of an answer, becomes read-only as after a failover, or fills its disk: people are
 * told in plain words, nothing acknowledged is lost, and it goes on by itself when the database does.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, chownSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Document } from "../src/core/domain/document.ts";
import type { ErrorBody } from "../src/core/domain/errors.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything, eventually, startServer, tempFolder } from "./footnote-process.ts";
import { askTurn, postJson, readEvents, readJson, upload, uploadFile } from "./http-client.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";
import { unprivileged } from "./server-user.ts";

const LAMP = "Who keeps the lamp of Ringsted?";
const TEXT = "The lamp of Ringsted is kept by Ada Holm. She lives in the tower.\n";
const canMount =
  spawnSync("sh", [
    "-c",
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"',
  ]).status === 0;

describe.skipIf(postgresPrograms() === undefined)("over PostgreSQL (apt-get install postgresql)", () => {
  let postgres: PostgresServer;
  let model: FakeModel;
  let databases = 0;
  const mounted: string[] = [];
  const serve = async (options?: string): Promise<string> => {
    const server = await startServer(tempFolder(), {
      DATABASE_URL: await postgres.create(`faults${++databases}`, options),
      FOOTNOTE_MODEL: "openai/fake",
      OPENAI_BASE_URL: model.baseURL,
      FOOTNOTE_PROBE: "off",
    });
    return server.address;
  };
  const errorOf = async (reply: Response): Promise<ErrorBody> =>
    ((await reply.json()) as { error: ErrorBody }).error;
  const ask = (server: string): Promise<Response> =>
    postJson(`${server}/api/ask`, { question: LAMP, sources: ["library"] });
  const isAnswered = async (server: string): Promise<boolean> => {
    const reply = await postJson(
      `${server}/api/ask`,
      { question: LAMP, sources: ["library"] },
      { accept: "application/json" },
    );
    return reply.ok && (await reply.text()).includes("Ada Holm");
  };

  beforeAll(async () => {
    [postgres, model] = await Promise.all([startPostgres(), startFakeModel({ partMs: 30, partLength: 4 })]);
  });
  beforeEach(() => model.setReply({ kind: "quote" }));
  afterAll(async () => {
    // Still used by the database.
    for (const folder of mounted) spawnSync("umount", ["--lazy", folder]);
    await endEverything();
    await model?.close();
    await postgres?.remove();
  });

  test("that is restarted in the middle of an answer, the answer has an end, and the next one is given", async () => {
    const server = await serve();
    const document = await upload(server, "lamp.md", TEXT);
    const events = readEvents(await ask(server), (event) => {
      if (event.type === "answer-delta") writing.resolve();
      return false;
    });
    const writing = Promise.withResolvers<void>();
    await Promise.race([writing.promise, events]);
    await postgres.end();
    expect(await errorOf(await fetch(`${server}/api/documents`))).toMatchObject({
      code: "store-unreachable",
      message: expect.stringContaining("does not answer") as string,
    });
    expect((await fetch(`${server}/api/ready`)).status).toBe(503);
    await postgres.start();
    expect((await events).at(-1)?.type).toMatch(/^(?:error|answer-end)$/u);
    expect((await fetch(`${server}/api/documents/${document.id}/text`)).status).toBe(200);
    await eventually(() => isAnswered(server));
  });

  test("that is read-only is read, says so when something is written, and is written again when it may be", async () => {
    const server = await serve();
    const document = await upload(server, "lamp.md", TEXT);
    const become = async (isReadOnly: boolean): Promise<void> => {
      await postgres.query(
        "postgres",
        `alter database faults${databases} set default_transaction_read_only = ${isReadOnly ? "on" : "off"}`,
      );
      // A standby lets nobody keep the connections of before.
      await postgres.query(
        "postgres",
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'faults${databases}'`,
      );
    };
    await become(true);
    await eventually(async () => (await fetch(`${server}/api/documents/${document.id}/text`)).status === 200);
    const readOnly = { code: "data-unusable", message: expect.stringContaining("is read-only") as string };
    expect(await errorOf(await uploadFile(server, "bell.md", "The bell is rung at noon.\n"))).toMatchObject(
      readOnly,
    );
    const asked = await ask(server);
    const told = asked.ok
      ? ((await readEvents(asked)).at(-1) as { error?: ErrorBody }).error
      : await errorOf(asked);
    expect(told).toMatchObject(readOnly);
    await become(false);
    await eventually(() => isAnswered(server));
    await eventually(async () => (await uploadFile(server, "bell.md", "The bell is rung.\n")).status === 201);
  });

  test.skipIf(!canMount)(
    "whose disk is full keeps what it acknowledged, says so, gives every answer an end, and goes on when there is room",
    async () => {
      const disk = tempFolder();
      expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]).status).toBe(0);
      mounted.push(disk);
      const who = unprivileged("postgres", "nobody");
      if (who) chownSync(disk, who.uid, who.gid);
      await postgres.query("postgres", `create tablespace small location '${disk}'`);
      const server = await serve("tablespace small");
      const kept = [(await upload(server, "lamp.md", TEXT)).id];
      // Of what others leave.
      const ballast = join(disk, "ballast");
      expect(() => {
        for (;;) appendFileSync(ballast, new Uint8Array(65_536));
      }).toThrow(expect.objectContaining({ code: "ENOSPC" }));
      for (let nth = 0; ; nth++) {
        const text = Array.from({ length: 4_000 }, (_, line) => `Tower ${nth}.${line} has lamp ${line * 7}.`);
        const reply = await uploadFile(server, `${nth}.txt`, text.join("\n"));
        if (reply.status === 201) kept.push((await readJson<{ document: Document }>(reply, 201)).document.id);
        else {
          expect(reply.status).toBe(507);
          expect(await errorOf(reply)).toMatchObject({
            code: "disk-full",
            message: expect.stringContaining("disk of the database") as string,
            hint: expect.any(String) as string,
          });
          break;
        }
      }
      const isThere = async (): Promise<void> => {
        for (const id of kept) expect((await fetch(`${server}/api/documents/${id}/text`)).status).toBe(200);
      };
      await isThere();
      // A small answer may still find a place; if not it is told so.
      const asked = await ask(server);
      const end = asked.ok ? (await readEvents(asked)).at(-1) : { error: await errorOf(asked) };
      if (!(end && "type" in end && end.type === "answer-end"))
        expect(end).toMatchObject({ error: { code: "disk-full" } });
      rmSync(ballast);
      await isThere();
      expect((await askTurn(server, { question: LAMP })).answer.text).toContain("Ada Holm");
      expect((await uploadFile(server, "bell.md", "The bell is rung.\n")).status).toBe(201);
    },
    120_000,
  );
});
