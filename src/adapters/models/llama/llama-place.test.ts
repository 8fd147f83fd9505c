import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTinyGguf } from "../../../../test/tiny-gguf.ts";
import {
  installRuntime,
  isRuntimeInstalled,
  runtimeFolder,
  runtimesFolder,
} from "../../runtimes/install-runtime.ts";
import { readGgufFacts } from "./gguf-facts.ts";
import { llamaPackageEntry } from "./llama-package.ts";
import { examineModel, modelsFolder } from "./llama-place.ts";
import { LLAMA_RUNTIME } from "./llama-runtime.ts";

const MODEL = makeTinyGguf();
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "footnote-llama-"));
  mkdirSync(modelsFolder(data));
});

afterEach(() => rmSync(data, { recursive: true }));

function write(name: string, bytes: Uint8Array): string {
  const path = join(modelsFolder(data), name);
  writeFileSync(path, bytes);
  return path;
}

/** As npm would leave it. */
function fakeNpm(script: string): readonly string[] {
  const path = join(data, "npm.mjs");
  writeFileSync(path, script);
  return [process.execPath, path];
}

const INSTALLS = `
  import { mkdirSync, writeFileSync, readFileSync } from "node:fs";
  if (JSON.parse(readFileSync("package.json", "utf8")).dependencies["node-llama-cpp"] !== "3.21.1") process.exit(1);
  if (!process.argv.includes("--ignore-scripts")) process.exit(1);
  mkdirSync("node_modules/node-llama-cpp/dist", { recursive: true });
  writeFileSync("node_modules/node-llama-cpp/dist/index.js", "");
`;

describe("the header of a GGUF file", () => {
  test("says what model it is", async () => {
    expect(await readGgufFacts(write("a.gguf", MODEL))).toEqual({
      architecture: "llama",
      title: "Footnote tiny random",
      contextTokens: 2048,
      hasChatTemplate: true,
    });
    const plain = makeTinyGguf({ chatTemplate: null });
    expect(await readGgufFacts(write("b.gguf", plain))).toMatchObject({ hasChatTemplate: false });
  });

  test("is refused where it is cut off anywhere", async () => {
    for (let length = 0; length < 5_000; length += 97) {
      const path = write("cut.gguf", MODEL.subarray(0, length));
      await expect(readGgufFacts(path)).rejects.toMatchObject({ code: "model-unusable" });
    }
  });

  test("is refused where its numbers are absurd, without a long wait or much memory", async () => {
    for (const at of [16, 24, 90, 200]) {
      const broken = Uint8Array.from(MODEL);
      broken.fill(0x7f, at, at + 8);
      await expect(readGgufFacts(write("odd.gguf", broken))).rejects.toMatchObject({
        code: "model-unusable",
      });
    }
  });

  test("is refused where the last of its tensors is not whole", async () => {
    await expect(readGgufFacts(write("whole.gguf", MODEL))).resolves.toMatchObject({ architecture: "llama" });
    for (const missing of [33, 5_000, 100_000]) {
      const path = write("cut.gguf", MODEL.subarray(0, MODEL.length - missing));
      await expect(readGgufFacts(path)).rejects.toMatchObject({
        code: "model-unusable",
        message: expect.stringContaining("ends too early"),
      });
    }
  });

  test("is asked for: a text, an empty file, a folder and nothing are no models", async () => {
    const text = new TextEncoder().encode("GGUM, but not quite");
    for (const path of [
      write("t.gguf", text),
      write("e.gguf", new Uint8Array()),
      data,
      join(data, "none.gguf"),
    ]) {
      await expect(readGgufFacts(path)).rejects.toMatchObject({ code: "model-unusable" });
    }
  });
});

describe("a model on this machine", () => {
  test("is found by its short name whatever the case, with its ending, and by its path", async () => {
    const path = write("Tiny-Q4_K_M.gguf", MODEL);
    await installRuntime(LLAMA_RUNTIME, runtimesFolder(data), { npm: fakeNpm(INSTALLS) });
    for (const name of ["tiny-q4_k_m", "Tiny-Q4_K_M.gguf", path]) {
      expect(await examineModel(data, name)).toBe(path);
    }
  });

  test("is found by a path with spaces, absolute, from here and from the person's own folder", async () => {
    const folder = join(data, "My Models");
    mkdirSync(folder);
    const path = join(folder, "tiny one.gguf");
    writeFileSync(path, MODEL);
    await installRuntime(LLAMA_RUNTIME, runtimesFolder(data), { npm: fakeNpm(INSTALLS) });
    const fromHere = relative(process.cwd(), path);
    for (const name of [path, fromHere, `./${fromHere}`, `~/${relative(homedir(), path)}`]) {
      expect(await examineModel(data, name)).toBe(path);
    }
  });

  test.each([
    ["that is not there", "./none.gguf", "There is no model file"],
    ["that is a folder", "..", "is a folder"],
  ])("%s is told so", async (_, name, message) => {
    await expect(examineModel(data, join(data, name))).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining(message),
    });
  });

  test("without a chat template is refused for answering, and taken for vectors and ranking", async () => {
    const path = write("base.gguf", makeTinyGguf({ chatTemplate: null }));
    await installRuntime(LLAMA_RUNTIME, runtimesFolder(data), { npm: fakeNpm(INSTALLS) });
    await expect(examineModel(data, "base")).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining("base model"),
      hint: expect.stringContaining("Instruct"),
    });
    for (const use of ["embed", "rank"] as const)
      expect(await examineModel(data, "base", undefined, use)).toBe(path);
  });

  test("that is not there is told with those that are", async () => {
    await expect(examineModel(data, "other")).rejects.toMatchObject({
      code: "model-unusable",
      hint: expect.stringContaining("footnote model pull"),
    });
    write("tiny.gguf", MODEL);
    await expect(examineModel(data, "other")).rejects.toMatchObject({
      hint: expect.stringContaining("tiny"),
    });
  });

  test("that was pulled in part is told as such", async () => {
    write("tiny.gguf.part", MODEL.subarray(0, 1000));
    await expect(examineModel(data, "tiny")).rejects.toMatchObject({
      message: expect.stringContaining("in part"),
    });
  });

  test("that is larger than the memory is refused with both figures", async () => {
    write("tiny.gguf", MODEL);
    await expect(examineModel(data, "tiny", 100_000_000)).rejects.toMatchObject({
      hint: expect.stringContaining("footnote model install"),
    });
    await expect(examineModel(data, "tiny", 100_000)).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining("memory"),
    });
  });
});

describe("the runtime", () => {
  test("is installed once, from the manifest, without scripts, and older ones go", async () => {
    const runtimes = runtimesFolder(data);
    mkdirSync(join(runtimes, "node-llama-cpp-3.0.0"), { recursive: true });
    expect(isRuntimeInstalled(LLAMA_RUNTIME, runtimes)).toBe(false);
    await installRuntime(LLAMA_RUNTIME, runtimes, { npm: fakeNpm(INSTALLS) });
    expect(isRuntimeInstalled(LLAMA_RUNTIME, runtimes)).toBe(true);
    expect(readdirSync(runtimes)).toEqual(["node-llama-cpp-3.21.1"]);
  });

  test("that npm does not install is told with npm's words, and nothing half is left", async () => {
    const runtimes = runtimesFolder(data);
    const failing = fakeNpm("console.error('registry is not reachable'); process.exit(1);");
    await expect(installRuntime(LLAMA_RUNTIME, runtimes, { npm: failing })).rejects.toMatchObject({
      code: "model-unusable",
      message: expect.stringContaining("registry is not reachable"),
    });
    await expect(
      installRuntime(LLAMA_RUNTIME, runtimes, { npm: [join(data, "no-npm")] }),
    ).rejects.toMatchObject({
      code: "model-unusable",
    });
    await expect(installRuntime(LLAMA_RUNTIME, runtimes, { npm: fakeNpm("") })).rejects.toMatchObject({
      code: "model-unusable",
    });
    expect(isRuntimeInstalled(LLAMA_RUNTIME, runtimes)).toBe(false);
  });

  test("is not installed where the person stops it", async () => {
    const npm = fakeNpm("setInterval(() => undefined, 1000);");
    const stopping = installRuntime(LLAMA_RUNTIME, runtimesFolder(data), {
      npm,
      signal: AbortSignal.timeout(50),
    });
    await expect(stopping).rejects.toMatchObject({ code: "cancelled" });
  });

  test("stands in a folder of its version", () => {
    expect(llamaPackageEntry(runtimeFolder(LLAMA_RUNTIME, data))).toContain("3.21.1");
  });
});
