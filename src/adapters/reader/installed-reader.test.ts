import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { embedPrefixes } from "../../core/prompts/embed-prefixes.ts";
import { parseReaderFile } from "../../core/reader/reader-file.ts";
import { createTokenizer, readVocabulary } from "../../core/reader/tokenizer.ts";
import { installedReader } from "./installed-reader.ts";

const folder = mkdtempSync(join(tmpdir(), "installed-reader-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the weights that come with Footnote", () => {
  const installed = installedReader();
  const { manifest, manifestPath } = installed;
  const bytes = readFileSync(join(dirname(manifestPath), manifest.file));
  const pairBytes = readFileSync(join(dirname(manifestPath), manifest.pairs?.file ?? ""));

  it("are those of their manifest, beside the licence of what they are made of", () => {
    const { sha256, notice } = JSON.parse(readFileSync(manifestPath, "utf8")) as Record<string, string>;
    expect(bytes.length).toBe(manifest.bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(readFileSync(join(dirname(manifestPath), notice ?? ""), "utf8")).toContain("MIT");
    expect(parseReaderFile(bytes).header.name).toBe(manifest.name);
    const { pairs } = JSON.parse(readFileSync(manifestPath, "utf8")) as { pairs: Record<string, unknown> };
    expect(createHash("sha256").update(pairBytes).digest("hex")).toBe(pairs["sha256"]);
    expect(parseReaderFile(pairBytes).header.name).toBe(pairs["name"]);
  });

  it("are small enough to come along", () => {
    expect(bytes.length + pairBytes.length).toBeLessThan(40_000_000);
  });

  it("get the words in front that they were trained with", () => {
    expect(embedPrefixes(`footnote/${manifest.name}`)).toEqual({ query: "query: ", passage: "passage: " });
  });

  it("divide any text of both languages, both scripts and names", () => {
    const vocabulary = readVocabulary(parseReaderFile(bytes));
    const tokenizer = createTokenizer(vocabulary);
    const divided = (text: string): string =>
      Array.from(tokenizer.pieces(text), (piece) => vocabulary.pieces[piece] ?? "").join("|");
    expect(divided("The old bridge")).toBe("▁The|▁old|▁|bridge");
    expect(divided("臺灣與台湾。")).not.toContain("<unk>");
    for (let letter = 33; letter < 127; letter++) {
      expect(divided(`x${String.fromCharCode(letter)}`)).not.toContain("<unk>");
    }
    expect(divided("Ｎｏ． １２")).toBe(divided("No. 12"));
  });

  it("find the text of the other language", async () => {
    const reader = installed.open();
    const [question, bridge, bread] = await reader.embedder.embed([
      "query: 那座石桥是哪一年建成的？",
      "passage: The stone bridge over the river was built in 1893.",
      "passage: Our bakery opens at six and sells rye bread until noon.",
    ]);
    await reader.close();
    const cosine = (vector: Float32Array | undefined): number =>
      vector?.reduce((sum, value, i) => sum + value * (question?.[i] ?? 0), 0) ?? 0;
    expect(cosine(bridge)).toBeGreaterThan(cosine(bread) + 0.03);
  });
});

describe("the reader of pairs", () => {
  it("tells the sentence that answers from its neighbours, in both languages", async () => {
    const reader = installedReader().open();
    const sentences = [
      ["When was the stone bridge built?", "The stone bridge was built in 1893 by masons from the valley."],
      ["When was the stone bridge built?", "The stone bridge is the oldest one in the valley."],
      ["那座石桥是哪一年建成的？", "石桥于1893年建成，由当地的石匠修建。"],
      ["那座石桥是哪一年建成的？", "石桥是山谷里最有名的一座桥。"],
    ] as const;
    const outcomes = await reader.pairs.read(
      "answers",
      sentences.map(([first, second]) => ({ first, second })),
    );
    await reader.close();
    const [built, oldest, builtZh, famousZh] = outcomes.map(([, , answers]) => answers);
    expect(built).toBeGreaterThan(2 * (oldest ?? 1));
    expect(builtZh).toBeGreaterThan(2 * (famousZh ?? 1));
  });

  it("finds the words that answer, in both languages", async () => {
    const reader = installedReader().open();
    const pairs = [
      { first: "When was the stone bridge built?", second: "The stone bridge was built in 1893 by masons." },
      { first: "那座石桥是哪一年建成的？", second: "石桥于1893年建成，由当地的石匠修建。" },
    ];
    const places = await reader.pairs.locate(pairs);
    await reader.close();
    for (const [nth, { from, to, begins, ends }] of places.entries()) {
      const likeliest = (values: Float32Array): number => values.indexOf(Math.max(...values));
      const found = pairs[nth]?.second.slice(from[likeliest(begins)], to[likeliest(ends)]);
      expect(found).toMatch(/1893年?$/u);
    }
  });

  it("takes notes in few words for answers, each to its own question", async () => {
    const reader = installedReader().open();
    const outcomes = await reader.pairs.read("answers", [
      { first: "What does E24 mean?", second: "E24: no water" },
      { first: "What does E24 mean?", second: "E31: lid not closed" },
      { first: "E24是什么意思？", second: "E24：缺水" },
      { first: "E24是什么意思？", second: "E31：盖子未关" },
    ]);
    await reader.close();
    const [own, other, ownZh, otherZh] = outcomes.map(([, , answers]) => answers);
    expect(own).toBeGreaterThan(2 * (other ?? 1));
    expect(ownZh).toBeGreaterThan(2 * (otherZh ?? 1));
  });
});

describe("weights that are missing", () => {
  const opening = (): unknown => installedReader(new URL("./", pathToFileURL(`${folder}/`)));

  it("are refused with a sentence, as is a manifest that cannot be read", () => {
    expect(opening).toThrow("their manifest is missing or damaged");
    for (const text of ["{", "{}", '{"name": "x"}']) {
      writeFileSync(join(folder, "manifest.json"), text);
      expect(opening).toThrow("their manifest is missing or damaged");
    }
  });
});
