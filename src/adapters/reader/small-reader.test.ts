import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../core/ports/embedder.ts";
import { TINY_NAME, tinyPairsFile, tinyReaderFile } from "../../../test/tiny-reader.ts";
import { createSmallReader, type SmallReader } from "./small-reader.ts";
import { createReaderThread, type ReaderThread, type ReaderThreadData } from "./reader-thread.ts";

const folder = mkdtempSync(join(tmpdir(), "reader-"));
const opened: SmallReader[] = [];
afterAll(async () => {
  await Promise.all(opened.map((reader) => reader.close()));
  rmSync(folder, { recursive: true });
});

/** A file in the test's folder. */
function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function openReader(paths: ReaderThreadData, thread?: ReaderThread): SmallReader {
  const reader = createSmallReader({ name: `footnote/${TINY_NAME}`, paths, ...(thread ? { thread } : {}) });
  opened.push(reader);
  return reader;
}

/** The embedder of a reader, and how it is closed. */
function open(embedder: string, thread?: ReaderThread): Embedder & Pick<SmallReader, "close"> {
  const reader = openReader({ embedder }, thread);
  return { ...reader.embedder, close: reader.close };
}

const whole = fileOf("whole.bin", tinyReaderFile());

/** A thread that answers when it is told to, and remembers what it was asked. */
function heldThread() {
  const asked: (readonly string[])[] = [];
  const answers: (() => void)[] = [];
  const thread: ReaderThread = {
    run(work) {
      const texts = "texts" in work ? work.texts : [];
      asked.push(texts);
      return new Promise((resolve) => {
        answers.push(() => resolve(texts.map((text) => Float32Array.of(text.length))));
      });
    },
    close: () => Promise.resolve(),
  };
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { thread, asked, answer };
}

describe("the reader in its thread", () => {
  it("gives one vector of length 1 a text, in order, also for texts of 0 and of 100,000 characters", async () => {
    const embedder = open(whole);
    const texts = ["the bridge", "", "😀\u0000", "the bridge", "大桥".repeat(50_000)];
    const vectors = await embedder.embed(texts);
    expect(vectors).toHaveLength(5);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vectors[3]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
    expect(await embedder.embed([])).toEqual([]);
  });

  it("reads pairs beside vectors, and says where the weights for pairs are missing", async () => {
    const pairs = fileOf("pairs.bin", tinyPairsFile());
    const reader = openReader({ embedder: whole, pairs });
    const asked = Array.from({ length: 70 }, (_, i) => ({ first: "the bridge", second: `a ${i}` }));
    const outcomes = await reader.pairs.read("answers", asked);
    expect(outcomes).toHaveLength(70);
    expect(outcomes[0]).toHaveLength(3);
    expect(await reader.embedder.embed(["a"])).toHaveLength(1);
    await expect(openReader({ embedder: whole }).pairs.read("claims", asked)).rejects.toMatchObject({
      code: "model-unusable",
    });
  });

  it("refuses weights that are missing or damaged, with a sentence, each time that it is asked", async () => {
    const damaged = tinyReaderFile();
    damaged[9_000]! ^= 1;
    for (const [path, message] of [
      [join(folder, "none.bin"), "missing or closed"],
      [fileOf("damaged.bin", damaged), "changed or damaged"],
      [fileOf("cut.bin", tinyReaderFile().subarray(0, 4_000)), "bytes and should have"],
    ] as const) {
      const embedder = open(path);
      for (let time = 0; time < 2; time++) {
        await expect(embedder.embed(["a"])).rejects.toMatchObject({
          code: "model-unusable",
          message: expect.stringContaining(message) as string,
        });
      }
    }
  });

  it("tells whoever waits when it is closed", async () => {
    const embedder = open(whole);
    const waiting = embedder.embed(["大桥".repeat(50_000)]);
    const refused = expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await embedder.close();
    await refused;
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "cancelled" });
  });

  it("starts again after its thread broke", async () => {
    const thread = createReaderThread({ embedder: whole });
    // What cannot be read as texts breaks the thread's own code, not the program.
    await expect(thread.run({ texts: [undefined as unknown as string] })).rejects.toBeInstanceOf(Error);
    expect(await thread.run({ texts: ["a"] })).toHaveLength(1);
    await thread.close();
  });
});

describe("many who ask one thread", () => {
  it("are served in short pieces, whoever needs least first", async () => {
    const { thread, asked, answer } = heldThread();
    const embedder = open(whole, thread);
    const long = embedder.embed(Array.from({ length: 100 }, (_, i) => "a".repeat(400 + i)));
    const question = embedder.embed(["why?"]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.length).toBeLessThan(10);
    await answer();
    expect(asked[1]).toEqual(["why?"]);
    await answer();
    expect(await question).toEqual([Float32Array.of(4)]);
    for (let i = 0; i < 40; i++) await answer();
    expect((await long).map(([length]) => length)).toEqual(Array.from({ length: 100 }, (_, i) => 400 + i));
  });

  it("are let go at once when they stop, and nothing further is computed for them", async () => {
    const { thread, asked, answer } = heldThread();
    const embedder = open(whole, thread);
    const stopping = new AbortController();
    const long = embedder.embed(Array<string>(100).fill("a".repeat(500)), stopping.signal);
    const refused = expect(long).rejects.toMatchObject({ code: "cancelled" });
    stopping.abort();
    await refused;
    const other = embedder.embed(["b"]);
    await answer();
    await answer();
    expect(await other).toHaveLength(1);
    expect(asked).toHaveLength(2);
    await expect(embedder.embed(["c"], AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
  });
});
