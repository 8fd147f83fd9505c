import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeHub, type FakeHubOptions, startFakeHub } from "../../../../test/fake-hub.ts";
import { makeTinyGguf } from "../../../../test/tiny-gguf.ts";
import { pullModel, type PullOptions } from "./pull-model.ts";

/** Large enough that a connection is cut while bytes are on their way. */
const MODEL = makeTinyGguf({ width: 192, layers: 2 });
const CUT = 1_000_000;
const FILE = "hf:owner/Tiny-GGUF/tiny-Q4_K_M.gguf";
const REPOSITORIES = {
  "owner/Tiny-GGUF": { "tiny-Q4_K_M.gguf": MODEL, "tiny-Q8_0.gguf": MODEL, "README.md": MODEL },
};

let folder: string;
let hub: FakeHub;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footnote-pull-"));
});

afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<FakeHubOptions> = {}): Promise<void> {
  hub = await startFakeHub({ repositories: REPOSITORIES, ...options });
}

function pull(text: string, options: Partial<PullOptions> = {}) {
  return pullModel(text, { folder, endpoint: hub.endpoint, allowHosts: [hub.store], waitMs: 1, ...options });
}

const pulledBytes = (name = "tiny-Q4_K_M.gguf"): Buffer => readFileSync(join(folder, name));

describe("pulling a model", () => {
  test("brings the file, checked against the hub's hash, and leaves nothing else", async () => {
    await start();
    const seen: number[] = [];
    const pulled = await pull(FILE, { onProgress: ({ receivedBytes }) => seen.push(receivedBytes) });
    expect(pulled).toMatchObject({
      name: "tiny-Q4_K_M",
      bytes: MODEL.length,
      isVerified: true,
      wasThere: false,
    });
    expect(pulledBytes().equals(MODEL)).toBe(true);
    expect(readdirSync(folder)).toEqual(["tiny-Q4_K_M.gguf"]);
    expect(seen.at(-1)).toBe(MODEL.length);
  });

  test("finds the file by its quantization, the usual one where none is named", async () => {
    await start();
    expect((await pull("hf:owner/Tiny-GGUF:q8_0")).name).toBe("tiny-Q8_0");
    expect((await pull("hf:owner/Tiny-GGUF")).name).toBe("tiny-Q4_K_M");
  });

  test("takes a plain address, too, where there is no hash to check", async () => {
    await start();
    const pulled = await pull(`http://${hub.store}/owner/Tiny-GGUF/tiny-Q8_0.gguf`);
    expect(pulled).toMatchObject({ name: "tiny-Q8_0", isVerified: false });
  });

  test("fetches nothing where the model is there already", async () => {
    await start();
    await pull(FILE);
    const before = hub.asked.length;
    expect((await pull(FILE)).wasThere).toBe(true);
    expect(hub.asked).toHaveLength(before);
  });

  test("goes on by itself where the connection is cut, from the byte where it was cut", async () => {
    await start({ cuts: [CUT, CUT] });
    await pull(FILE);
    expect(pulledBytes().equals(MODEL)).toBe(true);
    const [first, second, third] = hub.asked.map(({ range }) => Number(/\d+/.exec(range ?? "0")?.[0]));
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0);
    expect(second).toBeLessThanOrEqual(CUT);
    expect(third).toBeGreaterThan(second ?? 0);
  });

  test("starts again where the server knows no ranges", async () => {
    await start({ cuts: [CUT], withoutRanges: true });
    await pull(FILE);
    expect(pulledBytes().equals(MODEL)).toBe(true);
  });

  test("gives up after some failures without progress, keeps what came, and goes on when it is called again", async () => {
    await start({ cuts: [CUT, 0, 0, 0, 0] });
    await expect(pull(FILE)).rejects.toMatchObject({
      code: "fetch-failed",
      hint: expect.stringContaining("again"),
    });
    const kept = statSync(join(folder, "tiny-Q4_K_M.gguf.part")).size;
    expect(kept).toBeGreaterThan(0);
    await pull(FILE);
    expect(hub.asked.at(-1)?.range).toBe(`bytes=${kept}-`);
    expect(pulledBytes().equals(MODEL)).toBe(true);
  });

  test("keeps what came when it is stopped, and goes on from there", async () => {
    await start();
    const controller = new AbortController();
    const onProgress = (): void => controller.abort();
    await expect(pull(FILE, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: "cancelled",
    });
    const kept = statSync(join(folder, "tiny-Q4_K_M.gguf.part")).size;
    expect(kept).toBeGreaterThan(0);
    await pull(FILE);
    expect(hub.asked.at(-1)?.range).toBe(kept === MODEL.length ? undefined : `bytes=${kept}-`);
    expect(pulledBytes().equals(MODEL)).toBe(true);
  });

  test("does not join the beginning of one version to the end of another", async () => {
    await start({ cuts: [CUT, 0, 0, 0, 0] });
    await expect(pull(FILE)).rejects.toMatchObject({ code: "fetch-failed" });
    const other = makeTinyGguf({ seed: 2 });
    hub.replace("owner/Tiny-GGUF", "tiny-Q4_K_M.gguf", other);
    await pull(FILE);
    expect(pulledBytes().equals(other)).toBe(true);
  });

  test("refuses and removes what has not the stated hash", async () => {
    await start({ wrongHash: true });
    await expect(pull(FILE)).rejects.toMatchObject({
      code: "model-unusable",
      hint: expect.stringContaining("again"),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses what is not a GGUF model before much of it came", async () => {
    const page = new TextEncoder().encode("<!doctype html><title>Log in</title>".repeat(100));
    await start({ repositories: { "owner/Tiny-GGUF": { "tiny-Q4_K_M.gguf": page } } });
    await expect(pull(FILE)).rejects.toMatchObject({ code: "model-unusable" });
    expect(existsSync(join(folder, "tiny-Q4_K_M.gguf"))).toBe(false);
  });

  test("names the nearest files where there is none of that name", async () => {
    await start();
    await expect(pull("hf:owner/Tiny-GGUF/tiny-Q5_K_M.gguf")).rejects.toMatchObject({
      code: "model-unknown",
      hint: expect.stringContaining("hf:owner/Tiny-GGUF/tiny-Q4_K_M.gguf"),
    });
    await expect(pull("hf:owner/Tiny-GGUF:Q2_K")).rejects.toMatchObject({
      code: "model-unknown",
      hint: expect.stringContaining("tiny-Q8_0.gguf"),
    });
    await expect(pull("hf:owner/None:Q2_K")).rejects.toMatchObject({ code: "model-unknown" });
  });

  test("says what to do about a model that is not open to everybody, and sends the token to the hub alone", async () => {
    await start({ token: "hf_secret" });
    await expect(pull(FILE)).rejects.toMatchObject({
      code: "model-unknown",
      hint: expect.stringContaining("HF_TOKEN"),
    });
    await pull(FILE, { token: "hf_secret" });
    expect(hub.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test("refuses before it begins where there is too little space, and says how much is needed", async () => {
    await start();
    await expect(pull(FILE, { freeBytes: async () => 1_000_000 })).rejects.toMatchObject({
      code: "disk-full",
    });
    expect(existsSync(join(folder, "tiny-Q4_K_M.gguf.part"))).toBe(false);
  });

  test("reaches no private address that a hub or a person leads to", async () => {
    await start();
    await expect(pull(FILE, { allowHosts: [] })).rejects.toMatchObject({ code: "url-refused" });
    await expect(pull("http://127.0.0.1/model.gguf")).rejects.toMatchObject({ code: "url-refused" });
  });

  test.each([
    "tiny",
    "hf:owner",
    "hf:owner/repo/readme.md",
    "https://example.org/page",
    "file:///model.gguf",
  ])("refuses %s, which names no GGUF file", async (text) => {
    await start();
    await expect(pull(text)).rejects.toMatchObject({ code: "bad-request" });
  });

  test("says that a model in several files cannot be pulled", async () => {
    await start({ repositories: { "owner/Big": { "big-Q4_K_M-00001-of-00002.gguf": MODEL } } });
    await expect(pull("hf:owner/Big")).rejects.toMatchObject({ code: "model-unusable" });
  });
});
