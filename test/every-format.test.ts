/** A folder with a file of each kind that is read goes in with one command, and a question to each is answered from it. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tinyPdf } from "../src/adapters/pages/tiny-pdf.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import type { AddedItems } from "../src/core/domain/command-replies.ts";
import type { AddReport } from "../src/services/library/add-paths.ts";
import { addPaths } from "../src/services/library/add-paths.ts";
import { type FakeTranscriptionServer, startFakeTranscription } from "./fake-transcription-server.ts";
import { endEverything, startFootnote, tempFolder } from "./footnote-process.ts";
import { FORMAT_FIXTURES } from "./format-fixtures/format-fixtures.ts";
import { makeZoteroFolder } from "./zotero-folder.ts";

const others = [
  ["talk.mp3", "Who cast the bell of Varn?", "Hanna Brandt"],
  ["clip.mp4", "How many oars does the boat of Lunde have?", "eight oars"],
  ["访谈.m4a", "长桥的石匠叫什么名字？", "周大川"],
  ["quay.pdf", "Of what was the old quay at Sund built?", "larch"],
  ["Saved mill.html", "When was the saved mill of Brekke built?", "1871"],
  ["scan0001.pdf", "How deep is the Sund at Hestnes?", "23 metres"],
] as const;
/** What a transcription server hears in each recording; it is told their kinds and not their names. */
const heard: Readonly<Record<string, string>> = {
  mp3: "The bell of Varn was cast in 1702 by Hanna Brandt.",
  mp4: "The boat of Lunde has eight oars.",
  m4a: "长桥的石匠名叫周大川，他今年七十岁。",
};
const movie = (brand: string): Uint8Array =>
  new TextEncoder().encode(`\0\0\0\u{18}ftyp${brand}\0\0\0\0isommp42`);
const asked = FORMAT_FIXTURES.flatMap(({ name, question, answer }) =>
  question === undefined || answer === undefined ? [] : [[name, question, answer] as const],
);

const nameOf = (url: string): string => decodeURIComponent(url.split("/").at(-1) ?? "");

function frame(): Uint8Array {
  const bytes = new Uint8Array(417);
  bytes.set([0xff, 0xfb, 0x90, 0x00]);
  return bytes;
}

afterAll(endEverything);

describe("a folder with a file of every kind", () => {
  let transcription: FakeTranscriptionServer;
  let footnote: Footnote;
  let folder: string;
  let report: AddReport;

  beforeAll(async () => {
    transcription = await startFakeTranscription();
    transcription.reply = ({ fileName }) => {
      const text = heard[fileName.split(".").at(-1) ?? ""] ?? "";
      const language = /\p{Script=Han}/u.test(text) ? "chinese" : "english";
      return JSON.stringify({ language, duration: 9.5, text, segments: [{ id: 0, start: 2, end: 6, text }] });
    };
    const files = Object.fromEntries(FORMAT_FIXTURES.map(({ name, bytes }) => [name, bytes]));
    folder = tempFolder({
      ...files,
      "quay.pdf": tinyPdf({
        pages: [[{ y: 700, text: "The old quay at Sund was built of larch in 1874." }]],
      }),
      "talk.mp3": Uint8Array.from([...frame(), ...frame()]),
      "clip.mp4": movie("isom"),
      "访谈.m4a": movie("M4A "),
      "Saved mill.html": "<html><body><p>The saved mill of Brekke was built in 1871.</p></body></html>",
      "photo.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      "data.qqq": "x=[1;2;3];{{a|b}}<c>&&!!~~^^%%$$##\n".repeat(20),
      ".gitignore": "*.bak\n",
      "old.bak": "Not wanted.",
    });
    mkdirSync(join(folder, "Saved mill_files"));
    writeFileSync(join(folder, "Saved mill_files", "a.js"), "!function(e){var mill=1}()");
    mkdirSync(join(folder, "Zotero"));
    const scan = tinyPdf({ pages: [[{ y: 700, text: "The Sund at Hestnes is 23 metres deep." }]] });
    makeZoteroFolder(join(folder, "Zotero"), [
      {
        type: "journalArticle",
        fields: { title: "Depths of the Sund", date: "1998-00-00 1998", DOI: "10.5555/depths" },
        people: [["Ines", "Halvorsen"]],
        files: [["AB12CD34", "storage:scan0001.pdf", scan]],
      },
    ]).close();
    const env = {
      FOOTNOTE_READER: "off",
      FOOTNOTE_TRANSCRIBE_URL: transcription.url,
    };
    footnote = await openFootnote(readConfig(env, tempFolder()), () => undefined);
    report = await addPaths(footnote, [folder]);
  }, 120_000);
  afterAll(async () => {
    await footnote.close();
    await transcription.close();
  });

  it("goes in with one command; what is not understood is refused by name, with the way out", () => {
    const failed = report.outcomes.filter((outcome) => outcome.kind === "failed");
    expect(failed.map(({ url, error }) => [nameOf(url), error.code])).toEqual([
      ["data.qqq", "document-unsupported"],
      ["photo.png", "document-unsupported"],
    ]);
    for (const { error } of failed) expect(error.hint).toBeTruthy();
    expect(report.ignored.map((path) => path.split("/").at(-1))).toEqual(["old.bak"]);
    expect(report.outcomes.filter(({ kind }) => kind === "added")).toHaveLength(
      FORMAT_FIXTURES.length + others.length,
    );
    expect(report.savedParts.map((path) => path.split("/").at(-1))).toEqual(["Saved mill_files"]);
  });

  it("tells of each document that was read in part, and keeps it with it", async () => {
    const listed = await footnote.store.listDocuments();
    const inPart = new Map(listed.map(({ url, unread }) => [nameOf(url), unread?.map(({ key }) => key)]));
    for (const { name, unread } of FORMAT_FIXTURES) expect([name, inPart.get(name)]).toEqual([name, unread]);
  });

  it.each([...asked, ...others])("answers from %s: %s", async (name, question, answer) => {
    const { run } = await footnote.ask({ question, sources: ["library"] });
    const { answer: given } = await run.turn;
    const from = given.claims.flatMap(({ citations }) => citations);
    const quotes = from.map(({ quote }) => quote.text).join("\n");
    expect(`${given.text}\n${quotes}`).toContain(answer);
    const urls = given.sources.map(({ url }) => nameOf(url));
    expect(urls).toContain(name);
    for (const { quote } of from) {
      expect(await footnote.store.readText(quote.documentId, quote.start, quote.end)).toBe(quote.text);
    }
    const source = given.sources.find(({ url }) => nameOf(url) === name);
    const fixture = FORMAT_FIXTURES.find((one) => one.name === name);
    expect(source?.unread?.map(({ key }) => key)).toEqual(fixture?.unread);
  });

  it("doubles nothing when the folder is renamed", async () => {
    const before = await footnote.store.countDocuments();
    const renamed = `${folder}-2`;
    renameSync(folder, renamed);
    const again = await addPaths(footnote, [renamed]);
    expect(again.moved.length).toBeGreaterThan(30);
    expect(await footnote.store.countDocuments()).toEqual(before);
    renameSync(renamed, folder);
  });
});

it("says on the terminal of each file that was read in part what was left out: at adding, in the list, under an answer", async () => {
  const inPart = FORMAT_FIXTURES.filter(({ unread = [] }) => unread.length > 0);
  const folder = tempFolder(Object.fromEntries(inPart.map(({ name, bytes }) => [name, bytes])));
  const data = tempFolder();
  const env = { FOOTNOTE_READER: "off" };
  const json = await startFootnote(["add", folder, "--data", tempFolder(), "--json"], env).ended;
  const { items } = JSON.parse(json.stdout) as AddedItems;
  const told = items.flatMap((item) =>
    item.outcome === "failed" ? [] : (item.document.unread ?? []).map(({ text }) => [nameOf(item.url), text]),
  );
  expect(new Set(told.map(([name]) => name))).toEqual(new Set(inPart.map(({ name }) => name)));
  const added = await startFootnote(["add", folder, "--data", data], env).ended;
  const listed = await startFootnote(["list", "--data", data], env).ended;
  for (const [name = "", sentence = ""] of told) {
    const lines = (added.stdout + added.stderr).split("\n");
    expect(lines.find((line) => line.includes(sentence) && line.includes(name))).toBeDefined();
    expect(listed.stdout + listed.stderr).toContain(sentence);
  }
  const { question = "", name } = inPart.find((one) => one.question !== undefined)!;
  const asked = await startFootnote(["ask", question, "--data", data], env).ended;
  for (const [of, sentence] of told) if (of === name) expect(asked.stdout).toContain(sentence);
});

it("says on the terminal what was read in part and what was left out", async () => {
  const folder = tempFolder({
    ".gitignore": "*.bak\n",
    "a.bak": "x",
    "b.jsonl": '{"a":"one two"}\nnot json\n{"a":"three"}\n',
  });
  mkdirSync(join(folder, "Mill_files"));
  writeFileSync(join(folder, "Mill_files", "a.js"), "x");
  writeFileSync(join(folder, "Mill.html"), "<html><body><p>The mill was built in 1871.</p></body></html>");
  expect(readdirSync(folder)).toHaveLength(5);
  const data = tempFolder();
  const { stdout, stderr } = await startFootnote(["add", folder, "--data", data], {}).ended;
  const printed = stdout + stderr;
  expect(printed).toContain("Read in part: 1 line is no JSON and was left out.");
  expect(printed).toContain("Left out, as .gitignore or .footnoteignore says: 1 file or folder (a.bak).");
  expect(printed).toContain("Mill_files");
  const listed = await startFootnote(["list", "--data", data], { LANG: "zh_CN.UTF-8" }).ended;
  expect(listed.stdout + listed.stderr).toContain("只读了一部分：有 1 行不是 JSON，被略过了。");
  const json = await startFootnote(["add", folder, "--data", data, "--json"], {}).ended;
  const { ignored } = JSON.parse(json.stdout) as AddedItems;
  expect(ignored).toEqual([join(folder, "a.bak")]);
});
