/** `footnote model` as its users run it: pulled, killed in the middle, pulled on, listed, removed. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { type FakeHub, startFakeHub } from "./fake-hub.ts";
import { type Ended, endEverything, startFootnote, tempFolder } from "./footnote-process.ts";
import { makeTinyGguf } from "./tiny-gguf.ts";

const MODEL = makeTinyGguf({ width: 192, layers: 2 });
const FILE = "hf:owner/Tiny-GGUF/tiny.gguf";
let hub: FakeHub;

afterEach(() => hub.close());
afterAll(endEverything);

async function start(): Promise<{
  data: string;
  part: string;
  model: string;
  run: (...args: string[]) => ReturnType<typeof startFootnote>;
}> {
  hub = await startFakeHub({
    repositories: { "owner/Tiny-GGUF": { "tiny.gguf": MODEL } },
    cuts: [1_000_000],
    stalls: true,
  });
  const data = tempFolder();
  const env = { HF_ENDPOINT: hub.endpoint, FOOTNOTE_ALLOW_HOSTS: hub.store };
  const model = join(data, "models", "tiny.gguf");
  const run = (...args: string[]) => startFootnote(["model", ...args, "--data", data], env);
  return { data, part: `${model}.part`, model, run };
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

test("a pull that is killed in the middle goes on where it was, and the model is listed and removed", async () => {
  const { part, model, run } = await start();
  const killed = run("pull", FILE);
  await expect.poll(() => sizeOf(part), { timeout: 30_000 }).toBeGreaterThan(100_000);
  killed.child.kill("SIGKILL");
  await killed.ended;
  const kept = sizeOf(part);
  expect((await run("list").ended).stdout).toContain("pulled in part");

  const { code, stdout } = await run("pull", FILE).ended;
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("FOOTNOTE_MODEL=gguf/tiny"),
  });
  expect(hub.asked.at(-1)?.range).toBe(`bytes=${kept}-`);
  expect(readFileSync(model).equals(MODEL)).toBe(true);

  expect(JSON.parse((await run("list", "--json").ended).stdout)).toMatchObject({
    models: [{ name: "tiny", isPartial: false, facts: { architecture: "llama", contextTokens: 2048 } }],
    isRuntimeInstalled: false,
  });
  expect((await run("remove", "gguf/tiny").ended).code).toBe(0);
  expect(existsSync(model)).toBe(false);
});

test("Ctrl+C ends a pull with a plain word, and what came is kept", async () => {
  const { part, run } = await start();
  const pulling = run("pull", FILE);
  await expect.poll(() => sizeOf(part), { timeout: 30_000 }).toBeGreaterThan(100_000);
  pulling.child.kill("SIGINT");
  const { code, stderr }: Ended = await pulling.ended;
  expect(code).toBe(1);
  expect(stderr).toContain("Run the same command again");
  expect(sizeOf(part)).toBeGreaterThan(100_000);
});

test("a model without its runtime is told by doctor with the command that helps", async () => {
  const { data, run } = await start();
  hub.replace("owner/Tiny-GGUF", "tiny.gguf", makeTinyGguf());
  expect((await run("pull", FILE).ended).stdout).toContain("footnote model install");
  const doctor = await startFootnote(["doctor", "--data", data], { FOOTNOTE_MODEL: "gguf/tiny" }).ended;
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toContain("footnote model install");
});
