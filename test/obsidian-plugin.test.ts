/**
 * The Obsidian plug-in as it is built, in a stand-in of the parts of Obsidian that it uses, beside a real server: the notes of a
 * vault are its library, and an answer comes into the note with footnotes.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Window } from "happy-dom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import { readJson } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PASSWORD = "a long enough password";
const { document } = new Window({ url: "https://vault.example/" }) as unknown as {
  readonly document: Document;
};

interface Note {
  readonly path: string;
  readonly basename: string;
  readonly stat: { mtime: number };
  text: string;
}
interface Command {
  readonly name: string;
  editorCallback(editor: object): void;
}

let language = "en";
let saved: unknown = null;
let notices: string[] = [];
let commands: Command[] = [];
let fields: { name: string; change: (value: string) => unknown }[] = [];
let modal: { contentEl: HTMLElement } | undefined;
const notes = new Map<string, Note>();

const app = {
  vault: {
    getName: () => "Mill notes",
    getMarkdownFiles: () => [...notes.values()],
    cachedRead: (note: Note) => Promise.resolve(note.text),
  },
};

const obsidian = {
  getLanguage: () => language,
  Plugin: class {
    readonly app = app;
    addCommand(command: Command) {
      commands.push(command);
    }
    addSettingTab(tab: { display(): void }) {
      tab.display();
    }
    loadData() {
      return Promise.resolve(saved);
    }
    saveData(data: unknown) {
      saved = structuredClone(data);
      return Promise.resolve();
    }
  },
  Modal: class {
    readonly contentEl = document.createElement("div");
    readonly titleEl = document.createElement("div");
    onOpen() {}
    onClose() {}
    open() {
      const { contentEl } = this;
      modal = { contentEl };
      this.onOpen();
    }
    close() {
      this.onClose();
    }
  },
  Notice: class {
    constructor(message: string) {
      notices.push(message);
    }
    setMessage(message: string) {
      notices.push(message);
    }
    hide() {}
  },
  PluginSettingTab: class {
    readonly containerEl = document.createElement("div");
  },
  Setting: class {
    #name = "";
    setName(name: string) {
      this.#name = name;
      return this;
    }
    setDesc() {
      return this;
    }
    addText(build: (text: object) => unknown) {
      const text = {
        inputEl: document.createElement("input"),
        setValue: () => text,
        onChange: (change: (value: string) => unknown) => void fields.push({ name: this.#name, change }),
      };
      build(text);
      return this;
    }
  },
  requestUrl: async ({
    url,
    method,
    headers,
    contentType,
    body,
  }: Record<string, string> & { headers: object }) => {
    const reply = await fetch(url ?? "", {
      method: method ?? "GET",
      headers: { ...headers, ...(contentType ? { "content-type": contentType } : {}) },
      ...(body ? { body } : {}),
    });
    return { status: reply.status, text: await reply.text() };
  },
};

let serving: Serving;
let code: string;

beforeAll(async () => {
  const built = tempFolder();
  execFileSync(
    process.execPath,
    [
      join(ROOT, "bin/run.mjs"),
      "vite",
      "build",
      "-c",
      "extensions/obsidian/vite.config.ts",
      "--outDir",
      built,
    ],
    { cwd: ROOT, stdio: "ignore" },
  );
  code = readFileSync(join(built, "main.js"), "utf8");
  expect(JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"))).toMatchObject({ id: "footnote" });
  serving = await serveHere({ FOOTNOTE_PASSWORD: PASSWORD });
  put("mill.md", "# The mill\n\n## Building\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n");
  put("zh/磨坊.md", "# 磨坊\n\n韦斯特比的磨坊的水轮宽6米。\n");
  put("empty.md", "\n");
}, 120_000);

afterAll(async () => {
  await serving?.close();
  await endEverything();
});

function put(path: string, text: string): void {
  const basename = path.replace(/^.*\/|\.md$/gu, "");
  notes.set(path, { path, basename, stat: { mtime: (notes.get(path)?.stat.mtime ?? 0) + 1 }, text });
}

/** As Obsidian starts it: the plug-in is what the file exports. */
async function load(): Promise<void> {
  commands = [];
  fields = [];
  const module = { exports: {} as unknown };
  // oxlint-disable-next-line typescript/no-implied-eval -- it is how Obsidian loads plug-ins
  new Function("module", "exports", "require", code)(module, module.exports, (name: string) =>
    name === "obsidian" ? obsidian : {},
  );
  await new (module.exports as new () => { onload(): Promise<void> })().onload();
}

async function ask(question: string): Promise<string> {
  let inserted = "";
  notices = [];
  const editor = { getSelection: () => question, replaceSelection: (text: string) => void (inserted = text) };
  commands[0]?.editorCallback(editor);
  expect(modal?.contentEl.querySelector<HTMLTextAreaElement>("textarea")?.value).toBe(question);
  modal?.contentEl.querySelector<HTMLButtonElement>("button")?.click();
  await expect
    .poll(() => inserted !== "" || notices.some((notice) => !notice.endsWith("…") && !notice.endsWith("……")))
    .toBe(true);
  return inserted;
}

const titles = async (): Promise<string[]> => {
  const headers = { authorization: `Bearer ${PASSWORD}` };
  const listed = await fetch(`${serving.address}/api/documents?guide=false`, { headers });
  return (await readJson<{ documents: { title: string }[] }>(listed)).documents
    .map(({ title }) => title)
    .toSorted();
};

test("says where no Footnote is, and that a key is wanted", async () => {
  await load();
  await fields[0]?.change("http://127.0.0.1:9");
  expect(await ask("Who built the mill?")).toBe("");
  expect(notices.at(-1)).toContain("No Footnote answers at http://127.0.0.1:9");
  await fields[0]?.change(serving.address);
  expect(await ask("Who built the mill?")).toBe("");
  expect(notices.at(-1)).toMatch(/password/iu);
});

test("inserts an answer of the vault's notes with footnotes that lead to them, in both languages", async () => {
  await fields[1]?.change(PASSWORD);
  const inserted = await ask("Who built the mill at Vesterby?");
  expect(inserted).toMatch(/Anna Holm.*\[\^\w+-1\]/u);
  expect(inserted).toMatch(/\n\[\^\w+-1\]: \[\[mill#Building\]\]: “.*Anna Holm\.”\n/u);
  expect(await titles()).toEqual(["The mill", "磨坊"]);
  language = "zh";
  await load();
  expect(commands[0]?.name).toContain("提问");
  expect(await ask("韦斯特比的磨坊的水轮有多宽？")).toMatch(/6米.*\[\^\w+-1\][^]*\[\[zh\/磨坊/u);
  // Nothing had changed, and nothing was sent again.
  expect(notices.filter((notice) => notice.includes("读取笔记"))).toEqual([]);
  language = "en";
});

test("takes up what has changed, and takes out what is gone", async () => {
  await load();
  put("mill.md", "# The mill\n\n## Building\n\nThe mill at Vesterby was built in 1811 by Johanne Krag.\n");
  notes.delete("zh/磨坊.md");
  expect(await ask("Who built the mill at Vesterby?")).toContain("Johanne Krag");
  expect(await titles()).toEqual(["The mill"]);
});
