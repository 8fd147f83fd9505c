/** `kill -9` and a full disk: what was acknowledged is there afterwards, with its text, and is found by a question. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import type { DigestRecord } from "../src/core/domain/digest.ts";
import type { Document } from "../src/core/domain/document.ts";
import type { AddedDocument } from "../src/core/domain/replies.ts";
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
import {
  askTurn,
  expectQuotesStand,
  postJson,
  readEvents,
  readJson,
  upload,
  uploadFile,
} from "./http-client.ts";
import { seeded } from "./seeded.ts";

const keeperOf = (nth: number): string => `The keeper of tower${nth} is called Keeper${nth}.`;
/** About five passages, so that some hundred documents fill both tiers of the index. */
const longText = (nth: number): string =>
  `${keeperOf(nth)}\n\n${`Tower${nth} stands by the sea, and its lamp is lit at dusk. `.repeat(60)}\n`;
const files = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${nth}.txt`, longText(nth)]));

async function expectFound(address: string, nth: number): Promise<void> {
  const turn = await askTurn(address, { question: `Who is the keeper of tower${nth}?` });
  expect(turn.answer.text).toContain(`Keeper${nth}`);
  await expectQuotesStand(address, turn);
}

async function list(data: string): Promise<Document[]> {
  return ((await footnoteJson(["list", "--data", data])).json as { documents: Document[] }).documents;
}

afterAll(endEverything);

describe("kill -9", () => {
  test.each([1])(
    "of a server under uploads loses no document that it acknowledged (seed %i)",
    async (seed) => {
      const random = seeded(seed);
      const data = tempFolder();
      const acknowledged = new Map<string, number>();
      let next = 0;
      for (let round = 0; round < 3; round++) {
        const server = await startServer(data);
        const enough = acknowledged.size + 3 + Math.floor(random() * 25);
        const uploading = async (): Promise<void> => {
          for (;;) {
            const nth = next++;
            const reply = await uploadFile(server.address, `${nth}.txt`, longText(nth));
            const { document } = await readJson<{ document: Document }>(reply, 201);
            acknowledged.set(document.id, nth);
          }
        };
        const ended = Promise.allSettled([uploading(), uploading(), uploading()]);
        await eventually(() => acknowledged.size >= enough);
        await sleep(random() * 30);
        await server.end("SIGKILL");
        await ended;
      }

      const server = await startServer(data);
      for (const [id, nth] of acknowledged) {
        const { text } = await readJson<{ text: string }>(
          await fetch(`${server.address}/api/documents/${id}/text`),
        );
        expect(text).toBe(longText(nth));
      }
      const numbers = [...acknowledged.values()];
      for (const nth of [0, 0.3, 0.6, 0.9].map(
        (share) => numbers[Math.floor(share * numbers.length)] as number,
      )) {
        await expectFound(server.address, nth);
      }
      await expectFound(server.address, numbers.at(-1) as number);
      expect((await server.end()).code).toBe(0);
      expect((await footnote(["doctor", "--data", data])).code).toBe(0);
    },
  );

  test.each([3, 4])(
    "of `footnote add` leaves a store that opens; adding again completes it (seed %i)",
    async (seed) => {
      const random = seeded(seed);
      const data = tempFolder();
      const folder = tempFolder(files(520));
      for (let round = 0; round < 2; round++) {
        const adding = startFootnote(["add", folder, "--data", data]);
        await eventually(() => existsSync(join(data, "footnote.db")) || adding.child.exitCode !== null);
        await sleep(random() * 1_500);
        adding.child.kill("SIGKILL");
        await adding.ended;
      }
      const kept = await list(data);
      const one = kept[Math.floor(random() * kept.length)];
      if (one) {
        const nth = Number(one.title);
        const turn = (await footnoteJson(["ask", `Who is the keeper of tower${nth}?`, "--data", data]))
          .json as Turn;
        expect(turn.answer.text).toContain(`Keeper${nth}`);
      }
      const { code, json } = await footnoteJson(["add", folder, "--data", data]);
      expect({ code, json }).toMatchObject({
        code: 0,
        json: { unchanged: kept.length, added: 520 - kept.length, failed: 0 },
      });
      const server = await startServer(data);
      for (const nth of [0, 279, 511, 512, 519]) await expectFound(server.address, nth);
      await server.end();
      expect((await footnote(["doctor", "--data", data])).code).toBe(0);
    },
  );

  test("of a server that answers and digests loses no answer and no digest that it acknowledged", async () => {
    const random = seeded(5);
    const data = tempFolder();
    const turns = new Map<string, string>();
    const digests = new Set<string>();
    const isKept = async (address: string): Promise<void> => {
      for (const [id, text] of turns) {
        const turn = await readJson<Turn>(await fetch(`${address}/api/turns/${id}`));
        expect(turn.answer.text).toBe(text);
      }
      for (const id of digests) {
        expect((await readJson<DigestRecord>(await fetch(`${address}/api/digests/${id}`))).id).toBe(id);
      }
    };
    for (const [nth, kind] of ["ask", "digest", "ask", "digest"].entries()) {
      const server = await startServer(data);
      await isKept(server.address);
      let acknowledged = 0;
      const { id: documentId } = await upload(server.address, `${nth}.txt`, longText(nth));
      const working = async (): Promise<void> => {
        for (;;) {
          if (kind === "ask") {
            const turn = await askTurn(server.address, {
              question: `Who is the keeper of tower${nth}?`,
            });
            turns.set(turn.turnId, turn.answer.text);
          } else {
            const reply = await postJson(`${server.address}/api/digests`, { documentId });
            digests.add((await readJson<DigestRecord>(reply)).id);
            await sleep(50);
          }
          acknowledged++;
        }
      };
      const ended = Promise.allSettled([working(), working()]);
      await eventually(() => acknowledged > 1);
      await sleep(random() * 60);
      await server.end("SIGKILL");
      await ended;
    }
    const server = await startServer(data);
    await isKept(server.address);
    await eventually(async () => {
      const reply = await fetch(`${server.address}/api/digests`);
      const { digests: kept } = await readJson<{ digests: DigestRecord[] }>(reply);
      return kept.every(({ status }) => status !== "running");
    });
    expect((await server.end()).code).toBe(0);
    expect((await footnote(["doctor", "--data", data])).code).toBe(0);
  });

  describe("in the middle of an answer", () => {
    let model: FakeModel;
    beforeAll(async () => {
      model = await startFakeModel({ reply: { kind: "stall", text: "The keeper of tower7 is" } });
    });
    afterAll(() => model?.close());

    test("leaves a run that replays as interrupted", async () => {
      const data = tempFolder();
      await footnote(["add", tempFolder({ "7.txt": longText(7) }), "--data", data]);
      const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
      const server = await startServer(data, env);
      const reply = await postJson(`${server.address}/api/ask`, { question: "Who is the keeper of tower7?" });
      const [first] = await readEvents(reply, (event) => event.type === "answer-start");
      if (first?.type !== "run-start") throw new Error("no run-start");
      const replay = `/api/runs/${first.runId}/events`;
      // Who listens late hears the same, and then what comes.
      const heard = await readEvents(
        await fetch(server.address + replay),
        (event) => event.type === "answer-start",
      );
      expect(heard[0]).toEqual(first);
      await server.end("SIGKILL");

      const again = await startServer(data);
      const events = await readEvents(await fetch(again.address + replay));
      expect(events[0]).toEqual(first);
      expect(events.map((event) => event.seq)).toEqual(events.map((_, nth) => nth + 1));
      expect(events.at(-1)).toMatchObject({
        type: "error",
        error: { code: "run-interrupted", hint: expect.any(String) },
      });
      expect(await readEvents(await fetch(again.address + replay))).toEqual(events);
      await expectFound(again.address, 7);
      await again.end();
    });
  });
});

const canMount =
  spawnSync("sh", [
    "-c",
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"',
  ]).status === 0;

describe.skipIf(!canMount)("a full disk (needs the right to mount one)", () => {
  const mounted: string[] = [];
  afterAll(() => {
    for (const folder of mounted) spawnSync("umount", [folder]);
  });

  test("has room for removing, which makes room for adding; nothing is hidden, reading goes on", async () => {
    const disk = tempFolder();
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]).status).toBe(0);
    mounted.push(disk);
    const server = await startServer(join(disk, "data"));
    const kept: string[] = [];
    for (let n = 0; ; n++) {
      const reply = await uploadFile(server.address, `n${n}.txt`, longText(n).repeat(150));
      if (reply.status !== 201) {
        expect(await readJson(reply, 507)).toMatchObject({ error: { code: "disk-full" } });
        break;
      }
      kept.push((await readJson<AddedDocument>(reply, 201)).document.id);
    }
    expect(kept.length).toBeGreaterThan(1);
    for (const id of kept.slice(0, -1)) {
      const at = `${server.address}/api/documents/${id}`;
      expect((await fetch(`${at}/text`)).status).toBe(200);
      expect((await fetch(at, { method: "DELETE" })).status).toBe(204);
      expect((await fetch(at)).status).toBe(404);
    }
    expect((await uploadFile(server.address, "new.txt", longText(5_000))).status).toBe(201);
    await server.end();
  });

  test.each([2, 5])(
    "of %i MB is said plainly, loses nothing, and is done with when there is room",
    async (megabytes) => {
      const disk = tempFolder();
      expect(spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk]).status).toBe(0);
      mounted.push(disk);
      const data = join(disk, "data");
      expect(
        (await footnote(["add", tempFolder({ "first.txt": longText(9_999) }), "--data", data])).code,
      ).toBe(0);
      const folder = tempFolder(files(1_000));
      const plain = await footnote(["add", folder, "--data", data]);
      expect(plain).toMatchObject({ code: 1, stdout: "" });
      expect(plain.stderr).toMatch(/^✗ The disk that holds .+ is full\.\n {2}Free some space .+\n$/);
      expect(await footnoteJson(["add", folder, "--data", data])).toMatchObject({
        code: 1,
        json: { error: { code: "disk-full" } },
      });

      expect(spawnSync("mount", ["-o", "remount,size=200m", disk]).status).toBe(0);
      const turn = (await footnoteJson(["ask", "Who is the keeper of tower9999?", "--data", data]))
        .json as Turn;
      expect(turn.answer.text).toContain("Keeper9999");
      const kept = (await list(data)).length;
      const added = await footnoteJson(["add", folder, "--data", data]);
      expect(added).toMatchObject({ code: 0, json: { failed: 0, unchanged: kept - 1, added: 1_001 - kept } });
      expect((await footnote(["doctor", "--data", data])).code).toBe(0);
    },
  );
});
