/**
 * Another embedder from one start to the next, the whole program: everything gets new vectors in the background, words
 * answer meanwhile, a kill costs only what was under way, and vectors of two embedders never meet, whatever their
 * dimensions.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { openSqliteStores } from "../src/adapters/store/sqlite/sqlite-stores.ts";
import type { SharedStore } from "../src/core/ports/shared-store.ts";
import type { Stores } from "../src/core/ports/stores.ts";
import { type FakeModel, type FakeModelOptions, startFakeModel } from "./fake-model-server.ts";
import { endEverything, eventually, footnote, startServer, tempFolder } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, upload } from "./http-client.ts";

const keeperOf = (nth: number): string => `The keeper of tower${nth} is called Keeper${nth}.`;
/** About five passages. */
const longText = (nth: number): string =>
  `${keeperOf(nth)}\n\n${`Tower${nth} stands by the sea, and its lamp is lit at dusk. `.repeat(60)}\n`;
const FILES = Object.fromEntries(Array.from({ length: 160 }, (_, nth) => [`${nth}.txt`, longText(nth)]));
/** No document holds a word of it, so that only vectors can lead anywhere. */
const UNHEARD = "Qwrtzu yxcvb?";

const models: FakeModel[] = [];
const opened: Stores[] = [];

afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
  for (const model of models.splice(0)) await model.close();
});
afterAll(endEverything);

async function modelWith(options: FakeModelOptions): Promise<FakeModel> {
  const model = await startFakeModel(options);
  models.push(model);
  return model;
}

/** The store as another process sees it. */
function storeIn(data: string): SharedStore {
  const stores = openSqliteStores(join(data, "footnote.db"));
  opened.push(stores);
  return stores.shared;
}

const textsSent = (model: FakeModel): number =>
  model.requests.reduce((sum, { body }) => sum + (Array.isArray(body.input) ? body.input.length : 0), 0);
const nearestTo = async (address: string, question: string) =>
  (await askTurn(address, { question })).answer.nearest;

async function expectFound(address: string, nth: number, told: readonly string[] = []): Promise<void> {
  const turn = await askTurn(address, { question: `Who is the keeper of tower${nth}?` });
  expect(turn.answer.text).toContain(`Keeper${nth}`);
  // A busy machine may be late with a question's vector; nothing else is to be told.
  expect(turn.notices.map(({ code }) => code).filter((code) => code !== "model-timeout")).toEqual(told);
  await expectQuotesStand(address, turn);
}

test("re-embeds everything, answers by words meanwhile, and goes on after a kill", async () => {
  const data = tempFolder();
  const old = await modelWith({ dimensions: 64 });
  const before = { FOOTNOTE_EMBED: "openai/old", OPENAI_BASE_URL: old.baseURL };
  expect((await footnote(["add", tempFolder(FILES), "--data", data], before)).code).toBe(0);
  const store = storeIn(data);
  const { passages } = await store.countVectors("openai/old");
  expect(passages).toBeGreaterThan(600);
  expect((await store.countVectors("openai/old")).vectors).toBe(passages);

  // One that answers until it has seen a part, and then no more.
  let isStalled = false;
  const held = await modelWith({
    dimensions: 32,
    embeddings: () => (isStalled ? "stall" : undefined),
  });
  const after = { FOOTNOTE_EMBED: "openai/new", OPENAI_BASE_URL: held.baseURL };
  const killed = await startServer(data, after);
  await eventually(async () => (await store.countVectors("openai/new")).vectors >= 256);
  isStalled = true;
  await expectFound(killed.address, 7, ["index-unavailable"]);
  // The few vectors that there are lead nowhere yet.
  expect(await nearestTo(killed.address, UNHEARD)).toEqual([]);
  await killed.end("SIGKILL");
  const kept = (await store.countVectors("openai/new")).vectors;
  expect(kept).toBeLessThan(passages);

  const whole = await modelWith({ dimensions: 32 });
  const server = await startServer(data, { ...after, OPENAI_BASE_URL: whole.baseURL });
  await eventually(async () => (await store.getValue("coverage of openai/new")) === "enough");
  const all = (await store.countVectors("openai/new")).passages;
  expect((await store.countVectors("openai/new")).vectors).toBe(all);
  // What was there before the kill is not asked for again; a few more are sent to see that it is the same model.
  expect(textsSent(whole)).toBeLessThan(all - kept + 10);
  expect((await nearestTo(server.address, UNHEARD)).length).toBeGreaterThan(0);
  await expectFound(server.address, 150);
  expect((await server.end()).code).toBe(0);
  // Those of the old one are still there: going back costs nothing.
  expect((await store.countVectors("openai/old")).vectors).toBe(passages);
  expect(existsSync(join(data, "index"))).toBe(true);
});

test.each([
  ["of the same dimensions", { dimensions: 64, embeddingSeed: "other" }],
  ["of other dimensions", { dimensions: 48 }],
])(
  "another model under the same name, %s, is found out, and everything gets new vectors",
  async (_, options) => {
    const data = tempFolder();
    const first = await modelWith({ dimensions: 64 });
    const env = (model: FakeModel) => ({ FOOTNOTE_EMBED: "openai/it", OPENAI_BASE_URL: model.baseURL });
    const folder = tempFolder({ "7.txt": longText(7) });
    expect((await footnote(["add", folder, "--data", data], env(first))).code).toBe(0);
    const store = storeIn(data);
    const [before] = await store.readVectors("openai/it", 0, 1);

    const second = await modelWith(options);
    // Whoever asks before anything was done about it is answered by words.
    const asked = await footnote(["ask", "Who is the keeper of tower7?", "--data", data], env(second));
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining("Keeper7") });
    const server = await startServer(data, env(second));
    await eventually(async () => {
      const [now] = await store.readVectors("openai/it", 0, 1);
      return now !== undefined && now.vector.join() !== before?.vector.join();
    });
    await eventually(async () => (await store.getValue("coverage of openai/it")) === "enough");
    await expectFound(server.address, 7);
    expect((await nearestTo(server.address, UNHEARD)).length).toBeGreaterThan(0);
    await server.end();
  },
);

test("a model that is exchanged while the server runs is found out with the next addition", async () => {
  const data = tempFolder();
  const options: { dimensions: number; embeddingSeed?: string } = { dimensions: 64 };
  const model = await modelWith(options);
  const server = await startServer(data, { FOOTNOTE_EMBED: "openai/it", OPENAI_BASE_URL: model.baseURL });
  const store = storeIn(data);
  const isCovered = async () => (await store.getValue("coverage of openai/it")) === "enough";
  await eventually(isCovered);
  const [before] = await store.readVectors("openai/it", 0, 1);
  options.embeddingSeed = "other";
  await upload(server.address, "7.txt", longText(7));
  await eventually(async () => {
    const [now] = await store.readVectors("openai/it", 0, 1);
    return now !== undefined && now.vector.join() !== before?.vector.join() && (await isCovered());
  });
  await expectFound(server.address, 7);
  expect((await server.end()).stderr).toBe("");
});
