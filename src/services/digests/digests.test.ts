/** Digests over a real store, with a writer that makes of a text four parts, each by one call of a model. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DigestProcess, digestProcess, ESTIMATE, PARTS } from "../../../test/digest-process.ts";
import { heldModel } from "../../../test/held-model.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { HOME } from "../../compose/home-scope.ts";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import type { Caps } from "../../core/domain/price.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Digests } from "./digests.ts";

const SENTENCES = [
  "The old bridge of Ringsted carried 900 cars a day.",
  "The main problem is that salt water has reached the steel of the bridge.",
  "The town decided to build a new bridge for 12 million euros.",
  "The key is to paint the steel, because rust comes where paint is missing.",
];
const TEXT = `# The bridge\n\n${SENTENCES.slice(0, 2).join(" ")}\n\n# The cure\n\n${SENTENCES.slice(2).join(" ")}\n`;
const SIGNAL = new AbortController().signal;

let folder: string;
let store: Store;
const open: DigestProcess[] = [];
/** Processes that ended, by name. */
const gone = new Set<string>();

beforeEach(() => {
  gone.clear();
  folder = mkdtempSync(join(tmpdir(), "footnote-digests-"));
  store = openMemoryStores().in(HOME);
});
afterEach(async () => {
  for (const digests of open.splice(0)) await digests.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a digest", () => {
  it("is there without a model before the model has said a word, and then as the model wrote it", async () => {
    const model = heldModel("a/one");
    model.hold();
    const digests = process("p", [model]);
    const { id } = await begin(digests);
    const early = await until(digests, id, ({ digest }) => digest !== undefined);
    expect(early).toMatchObject({ status: "running", writer: "model", digest: { writer: "extractive" } });
    expect(early.digest?.chapters.map(({ title }) => title)).toEqual(["The bridge", "The cure"]);
    model.release();
    const record = await digests.follow(id);
    expect(record).toMatchObject({
      status: "done",
      digest: { writer: "model", model: "a/one" },
      notices: [],
    });
    expect(record.usage).toMatchObject({
      modelCalls: PARTS,
      inputTokens: 40,
      outputTokens: 20,
      costMicros: 60,
    });
    expect(record).not.toHaveProperty("progress");
    expect(await store.sumModelCalls({ by: "day" })).toMatchObject([{ calls: PARTS }]);
  });

  it("of the same text is given back without any work, and made anew when that is asked", async () => {
    const model = heldModel("a/one");
    const digests = process("p", [model]);
    const first = await done(digests);
    const second = await done(digests);
    expect([second, model.asked]).toEqual([first, PARTS]);
    const again = await done(digests, { again: true });
    expect([again.id === first.id, model.asked]).toEqual([false, 2 * PARTS]);
    expect(again.source.documentId).toBe(first.source.documentId);
    for (const other of [{ title: "Other" }, { language: "zh" }, { writer: "extractive" }] as const) {
      expect((await done(digests, other)).id).not.toBe(again.id);
    }
  });

  it("asked for twice at once is made once", async () => {
    const digests = process("p", [heldModel("a/one")]);
    const [one, other] = await Promise.all([begin(digests), begin(digests)]);
    expect(one.id).toBe(other.id);
  });

  it("that was stopped is gone on with, and what was answered is not asked again", async () => {
    const model = heldModel("a/one");
    model.hold(2);
    const digests = process("p", [model]);
    const { id } = await begin(digests);
    await until(digests, id, () => model.asked === 3);
    expect(await digests.stop(id)).toMatchObject({ status: "stopped", error: { code: "cancelled" } });
    model.release();
    await done(digests, { writer: "extractive" });
    expect(model.asked).toBe(3);
    const resumed = await done(digests);
    expect(resumed).toMatchObject({ id, status: "done", digest: { writer: "model" } });
    expect(resumed).not.toHaveProperty("error");
    // Two were answered, one was broken off and asked again.
    expect(model.asked).toBe(PARTS + 1);
    expect(resumed.usage.modelCalls).toBeGreaterThanOrEqual(PARTS);
  });

  it("is worked at by one process, followed by another, and taken over where the one ends", async () => {
    const [model, other] = [heldModel("a/one"), heldModel("a/one")];
    model.hold(1);
    const first = process("first", [model]);
    const { id } = await begin(first);
    await until(first, id, () => model.asked === 2);
    const second = process("second", [other]);
    expect((await begin(second)).id).toBe(id);
    await second.resumeBroken();
    await sleep(50);
    expect(other.asked).toBe(0);
    const followed = second.follow(id);
    gone.add("first");
    expect(await followed).toMatchObject({ status: "done", digest: { writer: "model" } });
    expect(other.asked).toBe(PARTS - 1);
    model.release();
    expect(await first.follow(id)).toMatchObject({ status: "done" });
  });

  it("that was under way when its program was ended is running for the next one to go on with", async () => {
    const model = heldModel("a/one");
    model.hold(1);
    const first = process("first", [model]);
    const { id } = await begin(first);
    await until(first, id, () => model.asked === 2);
    await first.close();
    expect(await store.getDigest(id)).toMatchObject({ status: "running" });
    model.release();
    const second = process("second", [model]);
    await second.resumeBroken();
    expect(await second.follow(id)).toMatchObject({ status: "done" });
  });

  it("can be stopped and removed while another process works at it", async () => {
    const model = heldModel("a/one");
    model.hold(1);
    const first = process("first", [model]);
    const second = process("second", []);
    const { id } = await begin(first);
    await until(first, id, () => model.asked === 2);
    expect(await second.stop(id)).toMatchObject({ status: "stopped" });
    model.release();
    expect(await first.follow(id)).toMatchObject({ status: "stopped" });
    await until(first, id, () => true);
    expect(await second.remove(id)).toBe(true);
    await expect(first.get(id)).rejects.toMatchObject({ code: "not-found" });
    expect(await store.listDigests()).toEqual([]);
  });

  it("is written by the next model where the first cannot", async () => {
    const [bad, good] = [heldModel("a/bad", { fails: "model-failed" }), heldModel("b/good")];
    const record = await done(process("p", [bad, good]));
    expect(record).toMatchObject({ status: "done", digest: { writer: "model", model: "b/good" } });
    expect(record.notices).toMatchObject([{ code: "model-failed" }]);
  });

  it("stays the extractive one where no model can or may, says why, and is tried again when asked for", async () => {
    const bad = heldModel("a/bad", { fails: "model-key-refused" });
    const digests = process("p", [bad]);
    const record = await done(digests);
    expect(record).toMatchObject({ status: "done", writer: "model", digest: { writer: "extractive" } });
    expect(record.notices).toMatchObject([{ code: "model-key-refused" }]);
    bad.mend();
    expect(await done(digests)).toMatchObject({ id: record.id, digest: { writer: "model" }, notices: [] });

    const capped = process("q", [heldModel("c/dear")], {}, { perQuestionMicros: 1 });
    const limited = await done(capped);
    expect(limited).toMatchObject({ status: "done", digest: { writer: "extractive" } });
    expect(limited.notices).toMatchObject([{ code: "cost-limit" }]);
  });

  it("by a model is refused where none is configured, and auto is extractive there", async () => {
    const digests = process("p", []);
    await expect(begin(digests, { writer: "model" })).rejects.toMatchObject({ code: "model-not-configured" });
    expect(await done(digests)).toMatchObject({ writer: "extractive", status: "done" });
  });

  it("that may cost more than the threshold is begun only when somebody agrees", async () => {
    const model = heldModel("a/one");
    const digests = process("p", [model], { FOOTNOTE_DIGEST_CONFIRM: "0.01" });
    await expect(begin(digests)).rejects.toMatchObject({
      code: "cost-unconfirmed",
      message: expect.stringMatching(/\$0\.04.*4 calls/u),
      estimate: ESTIMATE,
    });
    await expect(begin(digests, { acceptMicros: 39_999 })).rejects.toMatchObject({
      code: "cost-unconfirmed",
    });
    await expect(begin(digests, { confirm: async () => false })).rejects.toMatchObject({
      code: "cost-unconfirmed",
    });
    expect([model.asked, await store.listDigests()]).toEqual([0, []]);
    expect(await digests.estimate({ source: bytes(TEXT) }, SIGNAL)).toEqual(ESTIMATE);
    expect(await done(digests, { writer: "extractive" })).toMatchObject({ status: "done" });
    expect(await done(digests, { acceptMicros: 40_000 })).toMatchObject({ digest: { writer: "model" } });
    // What is there costs nothing.
    expect(await done(digests)).toMatchObject({ digest: { writer: "model" } });
  });

  it("fails plainly where nothing is said", async () => {
    const digests = process("p", [heldModel("a/one")]);
    const { id } = await digests.begin({ source: bytes("[Music]") }, SIGNAL);
    expect(await digests.follow(id)).toMatchObject({ status: "failed", error: { code: "document-empty" } });
  });
});

function bytes(text: string, name = "bridge.md") {
  return { bytes: new TextEncoder().encode(text), name };
}

type Choices = Partial<Parameters<Digests["begin"]>[0]>;

function begin(digests: Digests, choices: Choices = {}) {
  return digests.begin({ source: bytes(TEXT), ...choices }, SIGNAL);
}

async function done(digests: Digests, choices: Choices = {}) {
  const { id } = await begin(digests, choices);
  return digests.follow(id);
}

type Kept = Awaited<ReturnType<Digests["get"]>>;

async function until(digests: Digests, id: Kept["id"], isSo: (record: Kept) => boolean): Promise<Kept> {
  for (;;) {
    const record = await digests.get(id);
    if (isSo(record)) return record;
    await sleep(10);
  }
}

function process(
  owner: string,
  models: readonly ConfiguredModel[],
  env: Record<string, string> = {},
  caps: Caps = {},
): DigestProcess {
  const made = digestProcess({
    owner,
    models,
    store,
    gone,
    caps,
    env: { FOOTNOTE_DATA: folder, FOOTNOTE_READER: "off", ...env },
  });
  open.push(made);
  return made;
}
