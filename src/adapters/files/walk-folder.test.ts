import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { WalkItem, WalkOptions } from "../../core/ports/files.ts";
import { walkFolder } from "./walk-folder.ts";

let base: string;
let root: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "walk-"));
  root = join(base, "root");
  await mkdir(root);
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    const [name = "", text = "text"] = path.split("=");
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

async function items(folder = root, options: WalkOptions = {}): Promise<WalkItem[]> {
  return await Array.fromAsync(walkFolder(folder, options));
}

async function found(folder = root, options: WalkOptions = {}): Promise<string[]> {
  return (await items(folder, options))
    .filter((item) => !("ignored" in item))
    .map((item) => relative(root, item.path) + ("error" in item ? ` ${item.error.code}` : ""));
}

test("lists files depth first in the order of their names, with size and time", async () => {
  await put("b/2.md", "b/10.md", "a.md", "c.md", "B.md");
  expect(await found()).toEqual(["B.md", "a.md", "b/10.md", "b/2.md", "c.md"]);
  const [first] = await items();
  expect(first).toMatchObject({ path: join(root, "B.md"), size: 4 });
  expect(first !== undefined && "mtimeMs" in first && first.mtimeMs).toBeGreaterThan(0);
});

test("leaves out hidden things, version control and node_modules", async () => {
  await put(
    ".git/config",
    ".hidden.md",
    "node_modules/x/readme.md",
    "sub/node_modules/y.md",
    "CVS/Root",
    "kept.md",
  );
  expect(await found()).toEqual(["kept.md"]);
});

test("honours ignore files at every level, the deeper and later one last", async () => {
  await put(
    ".gitignore=*.log\nbuild/\n/only-here.md",
    "a.log",
    "build/out.md",
    "only-here.md",
    "sub/only-here.md",
    "sub/.gitignore=!keep.log",
    "sub/keep.log",
    "sub/other.log",
    "sub/.footnoteignore=private*",
    "sub/private.md",
    "private.md",
  );
  expect(await found()).toEqual(["private.md", "sub/keep.log", "sub/only-here.md"]);
});

test("is not trapped by links in a circle, and lists nothing twice", async () => {
  await put("a/file.md", "b/file.md");
  await symlink("..", join(root, "a/up"));
  await symlink("../b", join(root, "a/to-b"));
  await symlink("file.md", join(root, "a/same.md"));
  await symlink("loop", join(root, "loop"));
  expect(await found()).toEqual(["a/file.md", "b/file.md", "loop path-unreadable"]);
});

test("names links that lead out of the folder, and follows them where that is asked for, once", async () => {
  await mkdir(join(base, "outside/deep"), { recursive: true });
  await writeFile(join(base, "outside/deep/note.md"), "text");
  await writeFile(join(base, "single.md"), "text");
  await symlink("../outside", join(root, "first"));
  await symlink("../outside", join(root, "second"));
  await symlink("../single.md", join(root, "one.md"));
  await symlink("../single.md", join(root, "two.md"));
  await symlink("..", join(base, "outside/deep/up"));
  expect(await found()).toEqual([]);
  expect((await items()).map((item) => [relative(root, item.path), "by" in item && item.by])).toEqual([
    ["first", "link"],
    ["one.md", "link"],
    ["second", "link"],
    ["two.md", "link"],
  ]);
  const paths = await found(root, { followLinks: true });
  expect(paths.filter((path) => path.endsWith("note.md"))).toEqual(["first/deep/note.md"]);
  expect(paths.filter((path) => /^(one|two)\.md$/u.test(path))).toEqual(["one.md"]);
});

test("reports a link that points nowhere and goes on", async () => {
  await put("z.md");
  await symlink("gone.md", join(root, "broken.md"));
  expect(await found()).toEqual(["broken.md path-unreadable", "z.md"]);
});

test("skips pipes and sockets without waiting for them", async () => {
  await put("a.md");
  execFileSync("mkfifo", [join(root, "pipe.md")]);
  const server = createServer();
  await new Promise<void>((ready) => server.listen(join(root, "socket.md"), ready));
  expect(await found()).toEqual(["a.md"]);
  await new Promise((closed) => server.close(closed));
});

test.runIf(process.platform === "linux")("reports a name that is not valid UTF-8 and goes on", async () => {
  await put("z.md");
  await writeFile(
    Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]),
    "text",
  );
  const all = await items();
  expect(all).toHaveLength(2);
  expect(all[0]).toMatchObject({ error: { code: "path-unreadable" } });
  expect(all[1]).toMatchObject({ path: join(root, "z.md") });
});

test("lists a single file, whatever its name", async () => {
  await put(".notes.md");
  expect(await found(join(root, ".notes.md"))).toEqual([".notes.md"]);
});

test("says that a folder is not there", async () => {
  const [only] = await items(join(root, "missing"));
  expect(only).toMatchObject({ path: join(root, "missing"), error: { code: "path-unreadable" } });
  expect(only !== undefined && "error" in only && only.error.message).toContain("it does not exist");
});

test("stops when asked to", async () => {
  await put("a.md", "b.md");
  const stop = new AbortController();
  const walk = walkFolder(root, { signal: stop.signal });
  await walk.next();
  stop.abort();
  await expect(walk.next()).rejects.toThrow(FootnoteError);
});

test("tells what the ignore files name, a folder once for all that is in it", async () => {
  await put(".gitignore=*.pdf\n/build/", "a.pdf", "b.md", "build/x.md", "build/deep/y.md", "sub/c.pdf");
  const ignored = (await items()).filter((item) => "ignored" in item);
  expect(ignored).toEqual([
    { path: join(root, "a.pdf"), ignored: "file", by: "rules" },
    { path: join(root, "build"), ignored: "folder", by: "rules" },
    { path: join(root, "sub/c.pdf"), ignored: "file", by: "rules" },
  ]);
});

test("leaves out what a page was saved with, but no folder that is only called so", async () => {
  await put(
    "Mill.html",
    "Mill_files/app.js",
    "Mill_files/style.css",
    "Tax_files/2031.md",
    "老屋.htm",
    "老屋_文件/a.css",
    "~$open.docx",
  );
  expect(await found()).toEqual(["Mill.html", "Tax_files/2031.md", "老屋.htm"]);
  const left = (await items()).filter((item) => "ignored" in item);
  expect(left.map((item) => relative(root, item.path))).toEqual(["Mill_files", "老屋_文件"]);
});
