/** Digests by a model: killed and gone on with, stopped, refused for their cost, over HTTP and on the command line. */
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DigestEstimate, DigestRecord } from "../src/core/domain/digest.ts";
import type { ErrorBody } from "../src/core/domain/errors.ts";
import { type FakeModel, type FakeReply, startFakeModel } from "./fake-model-server.ts";
import {
  endEverything,
  type Env,
  eventually,
  footnote,
  footnoteJson,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { postJson, readJson, readRefusal } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

/** Enough for several windows, each with words of its own. */
const TEXT = Array.from(
  { length: 1_200 },
  (_, nth) =>
    `Bridge${nth} of Ringsted carried ${900 + nth} cars a day, because the town had built it of steel number ${nth}.`,
).join(" ");
const NOTES: FakeReply = { kind: "digest" };
const STALL: FakeReply = { kind: "stall", text: "" };

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel({ reply: NOTES });
});
afterEach(() => model.close());
afterAll(endEverything);

const env = (more: Env = {}): Env => ({
  FOOTNOTE_MODEL: "openai/fake",
  OPENAI_BASE_URL: model.baseURL,
  FOOTNOTE_PROBE: "off",
  FOOTNOTE_DIGEST_PARALLEL: "1",
  FOOTNOTE_DIGEST_CONFIRM: "1000",
  FOOTNOTE_PRICES: "openai/fake=1/1/1",
  ...more,
});
const asked = (): string[] =>
  model.requests.flatMap(({ body }) => (body.messages ? [JSON.stringify(body.messages)] : []));

/** Kills `footnote digest` when three calls are answered and the fourth is under way; gives those three. */
async function killedRun(data: string, file: string): Promise<string[]> {
  let calls = 0;
  model.setReply(({ body }) => (body.messages && calls++ < 3 ? NOTES : STALL));
  const running = startFootnote(["digest", file, "--data", data], env());
  await eventually(() => asked().length === 4 || running.child.exitCode !== null);
  running.child.kill("SIGKILL");
  await running.ended;
  expect(asked()).toHaveLength(4);
  model.setReply(NOTES);
  return asked().slice(0, 3);
}

describe("kill -9 of a digest", () => {
  it("is made good by the same command, which asks only what was not answered", async () => {
    const folder = tempFolder({ "bridges.txt": TEXT });
    const data = join(folder, "data");
    const answered = await killedRun(data, join(folder, "bridges.txt"));
    const { json } = await footnoteJson(["digest", join(folder, "bridges.txt"), "--data", data], env());
    const record = json as DigestRecord;
    expect(record).toMatchObject({ status: "done", digest: { writer: "model", corePoint: {} }, notices: [] });
    expect(record.usage.costMicros).toBeGreaterThan(0);
    const later = asked().slice(4);
    expect(later.length).toBeGreaterThan(0);
    for (const prompt of answered) expect(later).not.toContain(prompt);
    const { digests } = (await footnoteJson(["digests", "--data", data])).json as { digests: DigestRecord[] };
    expect(digests.map(({ id }) => id)).toEqual([record.id]);
    // Once more costs nothing at all.
    const before = asked().length;
    await footnoteJson(["digest", join(folder, "bridges.txt"), "--data", data], env());
    expect(asked()).toHaveLength(before);
  });

  it("is made good by a server that starts, unasked", async () => {
    const folder = tempFolder({ "bridges.txt": TEXT });
    const data = join(folder, "data");
    const answered = await killedRun(data, join(folder, "bridges.txt"));
    const server = await startServer(data, env());
    const { digests } = await readJson<{ digests: DigestRecord[] }>(
      await fetch(`${server.address}/api/digests`),
    );
    const get = async (): Promise<DigestRecord> =>
      readJson(await fetch(`${server.address}/api/digests/${digests[0]?.id}`));
    await eventually(async () => (await get()).status === "done");
    for (const prompt of answered) expect(asked().slice(4)).not.toContain(prompt);
    await server.end();
  });
});

describe("Ctrl-C", () => {
  it("stops a digest, and the same command goes on where it was", async () => {
    const folder = tempFolder({ "bridges.txt": TEXT });
    const args = ["digest", join(folder, "bridges.txt"), "--data", join(folder, "data")];
    model.setReply(({ body }) => (body.messages && asked().length < 3 ? NOTES : STALL));
    const running = startFootnote(args, env());
    await eventually(() => asked().length === 3 || running.child.exitCode !== null);
    running.child.kill("SIGINT");
    expect(await running.ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/interrupted[\s\S]*go on/u),
    });
    const { json } = await footnoteJson(["digests", "--data", join(folder, "data")], env());
    expect(json).toMatchObject({ digests: [{ status: "stopped" }] });
    model.setReply(NOTES);
    const answered = asked().slice(0, 2);
    expect(await footnote(args, env())).toMatchObject({ code: 0 });
    for (const prompt of answered) expect(asked().slice(3)).not.toContain(prompt);
  });
});

describe("what a digest may cost", () => {
  it("is said before it begins where it is much, and agreed to with --yes", async () => {
    const folder = tempFolder({ "bridges.txt": TEXT });
    const args = ["digest", join(folder, "bridges.txt"), "--data", join(folder, "data")];
    const dear = env({ FOOTNOTE_DIGEST_CONFIRM: "0.000001" });
    const refused = await footnote(args, dear);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/may cost up to \$[\d.]+: \d+ calls of the model[\s\S]*--yes/u);
    expect(asked()).toEqual([]);
    expect(await footnote([...args, "--writer", "extractive"], dear)).toMatchObject({ code: 0 });
    expect(asked()).toEqual([]);
    expect(await footnote([...args, "--yes"], dear)).toMatchObject({ code: 0 });
    expect(asked().length).toBeGreaterThan(1);
  });
});

describe("digests over HTTP", () => {
  const form = (fields: Record<string, string> = {}): FormData => {
    const body = new FormData();
    body.set("file", new Blob([TEXT]), "bridges.txt");
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return body;
  };

  it("are begun by upload, show the extractive one at once, and are stopped and gone on with", async () => {
    model.setReply(STALL);
    const serving = await serveHere(env());
    const url = `${serving.address}/api/digests`;
    const upload = await fetch(url, { method: "POST", body: form({ title: "Bridges", language: "zh" }) });
    const begun = await readJson<DigestRecord>(upload);
    expect(begun).toMatchObject({ status: "running", language: "zh", source: { title: "Bridges" } });
    const get = async (): Promise<DigestRecord> => readJson(await fetch(`${url}/${begun.id}`));
    await eventually(async () => (await get()).digest?.writer === "extractive" && asked().length > 0);
    const stopped = await readJson(await fetch(`${url}/${begun.id}/stop`, { method: "POST" }));
    expect(stopped).toMatchObject({ status: "stopped", error: { code: "cancelled" } });
    model.setReply(NOTES);
    expect(await readJson(await fetch(`${url}/${begun.id}/resume`, { method: "POST" }))).toMatchObject({
      status: "running",
    });
    await eventually(async () => (await get()).status === "done");
    expect((await fetch(`${url}/${begun.id}`, { method: "DELETE" })).status).toBe(204);
    expect(await readRefusal(await fetch(`${url}/${begun.id}`))).toMatchObject({ code: "not-found" });
    await serving.close();
  });

  it("are refused with the figures where they may cost much, and begun when that is agreed to", async () => {
    const serving = await serveHere(env({ FOOTNOTE_DIGEST_CONFIRM: "0.000001" }));
    const url = `${serving.address}/api/digests`;
    const reply = await fetch(url, { method: "POST", body: form() });
    const refusal = await readJson<{ error: ErrorBody; estimate: DigestEstimate }>(reply, 409);
    expect(refusal.error.code).toBe("cost-unconfirmed");
    expect(refusal.estimate).toMatchObject({
      modelCalls: expect.any(Number),
      costMicros: expect.any(Number),
    });
    expect(asked()).toEqual([]);
    const acceptMicros = String(refusal.estimate.costMicros);
    const begun = await fetch(url, { method: "POST", body: form({ acceptMicros }) });
    expect(await readJson(begun)).toMatchObject({ status: "running" });
    await serving.close();
  });

  it.each([
    [{}, /documentId or url/u],
    [{ url: "https://a.example/", documentId: "doc_a" }, /documentId or url/u],
    [{ url: "no address" }, /url/u],
    [{ url: "https://a.example/", language: "fr" }, /language/u],
    [{ url: "https://a.example/", titel: "x" }, /titel/u],
    [undefined, /object/u],
  ])("refuse %j in plain words", async (body, words) => {
    const serving = await serveHere(env());
    const refusal = await readRefusal(await postJson(`${serving.address}/api/digests`, body));
    expect(refusal).toMatchObject({ code: "bad-request", message: expect.stringMatching(words) });
    await serving.close();
  });
});
