/** The package as a stranger has it: packed by `npm pack`, unpacked below `node_modules`, used from JavaScript and TypeScript. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endEverything, tempFolder } from "./footnote-process.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const ENV = {
  PATH: process.env["PATH"] ?? "",
  HOME: process.env["HOME"] ?? "",
  FOOTNOTE_READER: "off",
  NO_COLOR: "1",
};
let folder: string;

const node = (args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: ENV });

/** Packs it and unpacks it below `node_modules` of `to`. */
function packInto(to: string, ...options: readonly string[]): void {
  const packed = execFileSync("npm", ["pack", ...options, "--json", "--pack-destination", to], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as [{ filename: string }];
  const place = join(to, "node_modules", "footnote");
  mkdirSync(place, { recursive: true });
  execFileSync("tar", ["-xzf", join(to, filename), "-C", place, "--strip-components=1"]);
}

beforeAll(() => {
  folder = tempFolder();
  const modules = join(folder, "node_modules");
  // Of an earlier time, as somebody's broken off attempt leaves it.
  mkdirSync(join(ROOT, "dist", "package", "src"), { recursive: true });
  writeFileSync(join(ROOT, "dist", "package", "src", "stale.js"), "");
  packInto(folder);
  // What the package depends on, as npm would install it.
  for (const name of readdirSync(join(ROOT, "node_modules")))
    if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
}, 600_000);

afterAll(endEverything);

test("a program asks, checks and digests by it", () => {
  writeFileSync(
    join(folder, "program.js"),
    `import { ask, check, digest, FootnoteError, open } from "footnote";
const folder = ${JSON.stringify(join(folder, "data"))};
const library = await open({ folder });
const mill = await library.add({ name: "mill.md", content: ${JSON.stringify(MILL)} });
const types = [];
const turn = await library.ask("Who built the mill at Vesterby?", { onEvent: ({ type }) => types.push(type) });
await library.close();
const again = await ask("How wide is the wheel of the mill?", { folder, threadId: turn.threadId });
const { claims } = await check({ text: "It was built in 1911.", documents: [{ name: "mill", text: ${JSON.stringify(MILL)} }] });
const record = await digest({ documentId: mill.id }, { folder });
const refused = await ask("?!", { folder }).catch((error) => error);
console.log(JSON.stringify({
  answer: turn.answer.text, quote: turn.answer.claims[0].citations[0].quote.text, last: types.at(-1), again: again.answer.text,
  verdict: claims[0].verdict, digest: record.status, refused: refused instanceof FootnoteError && refused.code,
}));
`,
  );
  expect(JSON.parse(node(["program.js"]))).toEqual({
    answer: expect.stringContaining("Anna Holm"),
    quote: expect.stringContaining("1811"),
    last: "answer-end",
    again: expect.stringContaining("6 metres"),
    verdict: "unsupported",
    digest: "done",
    refused: "question-empty",
  });
}, 300_000);

test("an old Node is refused in words, before anything ends the process", () => {
  writeFileSync(
    join(folder, "old.js"),
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } });
const { check, open } = await import("footnote");
const said = ({ code, message, hint }) => ({ code, message, hint });
const opened = await open({ folder: "old" }).catch(said);
console.log(JSON.stringify([opened, await check({ text: "A.", documents: [] }).catch(said)]));
`,
  );
  const refused = {
    code: "config-invalid",
    message: expect.stringMatching(/needs Node.js 22.*20\.19\.0/u) as string,
  };
  expect(JSON.parse(node(["old.js"]))).toEqual([
    { ...refused, hint: expect.any(String) as string },
    { ...refused, hint: expect.any(String) as string },
  ]);
});

test("its types are those of the contract", () => {
  writeFileSync(
    join(folder, "program.ts"),
    `import { ask, check, type CheckedText, type Turn } from "footnote";
const turn: Turn = await ask("Who?", { folder: "x", sources: ["library"], strict: true });
const verdict: "supported" | "partial" | "unsupported" | "uncited" | undefined = turn.answer.claims[0]?.verdict;
const checked: CheckedText = await check({ text: "A.", documents: [{ name: "a", text: "A." }] });
// @ts-expect-error -- there is no such source
await ask("Who?", { sources: ["moon"] });
// @ts-expect-error -- a text is held against something
await check({ text: "A." });
console.log(verdict, checked.summary.total);
`,
  );
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { module: "nodenext", target: "es2024", strict: true, noEmit: true, types: [] },
      files: ["program.ts"],
    }),
  );
  expect(node([join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json"])).toBe("");
}, 300_000);

test("it is made anew, with the page, and leaves nothing behind", () => {
  const built = join(folder, "node_modules", "footnote", "dist", "package");
  expect(existsSync(join(built, "src", "stale.js"))).toBe(false);
  expect(existsSync(join(built, "dist", "web", "index.html"))).toBe(true);
  expect(existsSync(join(ROOT, "dist", "package"))).toBe(false);
});

test("packed where scripts are off, it says what is missing", () => {
  const other = tempFolder();
  packInto(other, "--ignore-scripts");
  const command = join(other, "node_modules", "footnote", "bin", "footnote.mjs");
  const { status, stderr } = spawnSync(process.execPath, [command, "--version"], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 78, stderr: expect.stringContaining("npm pack") });
}, 120_000);

test("its command runs", () => {
  const printed = node([join("node_modules", "footnote", "bin", "footnote.mjs"), "--version"]);
  expect(printed.trim()).toMatch(/^\d+\.\d+\.\d+/u);
}, 120_000);
