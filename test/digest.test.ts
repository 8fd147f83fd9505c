/** Digests as users get them on the command line: of files, of the library, several at once, and where one fails. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Document } from "../src/core/domain/document.ts";
import { endEverything, footnote, footnoteJson, tempFolder } from "./footnote-process.ts";

const SENTENCES = [
  "In the past the old bridge of Ringsted carried 900 cars a day.",
  "The main problem is that salt water has reached the steel of the bridge.",
  "The town decided to build a new bridge for 12 million euros.",
  "The key is to paint the steel, because rust comes where paint is missing.",
  "In the future the new bridge will carry trams and bicycles.",
];

const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, "0")},000`;
const SUBTITLES = SENTENCES.map(
  (sentence, nth) => `${nth + 1}\n${clock(nth * 10)} --> ${clock(nth * 10 + 9)}\n${sentence}\n`,
).join("\n");
const MUSIC = `1\n${clock(1)} --> ${clock(3)}\n[Music]\n`;

interface Line {
  readonly text: string;
  readonly citations: readonly { start: number; end: number; quote: string; atMs?: number }[];
}
interface Digested {
  readonly source: { title: string; url: string; documentId?: string };
  readonly status: string;
  readonly digest: {
    corePoint: Line;
    fundamentalPoint: Line;
    statements: Line[];
    figures: Line[];
    framework: Line[];
  };
}

afterAll(endEverything);

describe("footnote digest", () => {
  it("tells of subtitles what they say and when, in their own words", async () => {
    const folder = tempFolder({ "bridge.srt": SUBTITLES });
    const { code, json } = await footnoteJson([
      "digest",
      join(folder, "bridge.srt"),
      "--data",
      join(folder, "data"),
    ]);
    const { digest, status, source } = json as Digested;
    expect([code, status]).toEqual([0, "done"]);
    expect(source.url).toMatch(/^file:.*bridge\.srt$/u);
    expect(digest.fundamentalPoint.text).toBe(SENTENCES[3]);
    expect(digest.fundamentalPoint.citations[0]?.atMs).toBe(30_000);
    expect(digest.figures.map(({ text }) => text)).toEqual(["900 cars", "12 million euros"]);
    for (const { text } of digest.statements) expect(SENTENCES).toContain(text);
  });

  it("writes Markdown with the time of every line, and labels in the language that is asked for", async () => {
    const folder = tempFolder({ "bridge.srt": SUBTITLES });
    const out = join(folder, "bridge.md");
    const where = ["--out", out, "--data", join(folder, "data")];
    const ended = await footnote(["digest", join(folder, "bridge.srt"), "--language", "zh", ...where]);
    expect(ended).toMatchObject({ code: 0, stdout: `Written: ${out}\n` });
    const markdown = readFileSync(out, "utf8");
    expect(markdown).toContain("## 核心观点");
    expect(markdown).toMatch(/- \*\*挑战\*\*: The main problem .*\\\[0:10 · \d+–\d+\\\]/u);
  });

  it("goes on where one of several fails, and says what became of each", async () => {
    const folder = tempFolder({ "bridge.srt": SUBTITLES, "music.srt": MUSIC });
    const names = ["bridge.srt", "music.srt", "missing.pdf"].map((name) => join(folder, name));
    const ended = await footnote(["digest", ...names, "--data", join(folder, "data")]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("✓ 1 digested, 2 failed.");
    expect(ended.stdout).toMatch(/✗ .*music\.srt: There are too few words in it/u);
    const { json } = await footnoteJson(["digest", ...names, "--data", join(folder, "data")]);
    const { digests } = json as { digests: { error?: { code: string } }[] };
    expect(digests.map(({ error }) => error?.code)).toEqual([undefined, "document-empty", "path-unreadable"]);
  });

  it("digests a document of the library by its id, with its times", async () => {
    const folder = tempFolder({ "bridge.srt": SUBTITLES });
    const data = join(folder, "data");
    await footnote(["add", join(folder, "bridge.srt"), "--data", data]);
    const { documents } = (await footnoteJson(["list", "--data", data])).json as { documents: Document[] };
    const id = documents.find(({ url }) => url.endsWith("bridge.srt"))?.id ?? "";
    const { json } = await footnoteJson(["digest", id, "--data", data]);
    const { digest, source } = json as Digested;
    expect(source.url).toMatch(/bridge\.srt$/u);
    expect(digest.fundamentalPoint.citations[0]?.atMs).toBe(30_000);
  });

  it("has the headings of a document of the library as its chapters", async () => {
    const folder = tempFolder({
      "bridge.md": `# The bridge\n\n## Ringsted\n\n${SENTENCES.slice(0, 3).join(" ")}\n\n## The cure\n\n${SENTENCES.slice(3).join(" ")}\n`,
    });
    const data = join(folder, "data");
    await footnote(["add", join(folder, "bridge.md"), "--data", data]);
    const { documents } = (await footnoteJson(["list", "--data", data])).json as { documents: Document[] };
    const id = documents.find(({ url }) => url.endsWith("bridge.md"))?.id ?? "";
    const { json } = await footnoteJson(["digest", id, "--data", data]);
    const { chapters } = (json as { digest: { chapters: { title: string }[] } }).digest;
    expect(chapters.map(({ title }) => title)).toEqual(["Ringsted", "The cure"]);
  });

  it("does not write over what it digests", async () => {
    const folder = tempFolder({ "bridge.srt": SUBTITLES });
    const file = join(folder, "bridge.srt");
    const { json } = await footnoteJson(["digest", file, "--out", file, "--data", join(folder, "data")]);
    expect(json).toMatchObject({ error: { code: "bad-request" } });
    expect(readFileSync(file, "utf8")).toBe(SUBTITLES);
  });

  it.each([
    [["doc_unknown"], "not-found"],
    [["x", "--language", "fr"], "unknown-name"],
    [["x", "y", "--title", "One"], "bad-request"],
    [["x", "--writer", "model"], "model-not-configured"],
    [["dig_unknown"], "not-found"],
    [["/nowhere/at/all.txt"], "path-unreadable"],
  ])("says in one sentence what is wrong with %j", async (args, code) => {
    const ended = await footnoteJson(["digest", ...args, "--data", tempFolder()]);
    expect([ended.code, (ended.json as { error: { code: string } }).error.code]).toEqual([1, code]);
  });
});
