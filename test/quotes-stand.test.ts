/**
 * Whatever a document holds and however it is encoded: every quote that a stored answer carries stands at its offsets in
 * the stored text, byte for byte. Documents are made by chance and read by the real reader; both writers answer.
 */
import {
  array,
  assert,
  asyncProperty,
  type Arbitrary,
  constantFrom,
  integer,
  record,
  string,
} from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeAs, encodeUtf16 } from "../src/adapters/pages/tiny-encoder.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import type { WriterKind } from "../src/core/domain/answer.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";

/** Pieces that each encoding can write. */
const ASCII = [
  "River boats",
  "  ",
  "\t",
  "...",
  "a&b",
  "Mr. Ash",
  "3.14",
  "https://a.example/b?c=d",
  "[1]",
  "|",
  "`x`",
  "# ",
  "- ",
  "> ",
];
const ANY = [
  "𠮷野家",
  "👩‍🚀",
  "e\u0301\u0327",
  "Z\u0351\u032b\u0343",
  "\u202eright to left\u202c",
  "\u2067שלום\u2069",
  "سلام",
  "\u200b",
  "\ufeff",
  "\u00ad",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\u0007",
  "İ",
  "ß",
  "ﬁ",
  "Ⅷ",
  "한국어",
  "𝒳",
];
const HAN = ["河上的船", "白河镇。", "，", "三百三十米", "！", "“引文”", "　"];
const KANA = ["かな", "カナ", "東京", "。", "「引用」"];

type Encoding =
  | "utf-8"
  | "utf-8 with a mark"
  | "utf-16le"
  | "utf-16be"
  | "gbk"
  | "big5"
  | "shift_jis"
  | "euc-jp"
  | "windows-1252";

const PIECES: Readonly<Record<Encoding, readonly string[]>> = {
  "utf-8": [...ASCII, ...ANY, ...HAN, ...KANA, "\u0000"],
  "utf-8 with a mark": [...ASCII, ...ANY, ...HAN],
  "utf-16le": [...ASCII, ...ANY, ...HAN],
  "utf-16be": [...ASCII, ...ANY, ...KANA],
  gbk: [...ASCII, ...HAN],
  big5: [...ASCII, "河上的船", "。", "三百三十"],
  shift_jis: [...ASCII, ...KANA],
  "euc-jp": [...ASCII, ...KANA],
  "windows-1252": [...ASCII, "Straße", "naïve", "café", "“so”", "€"],
};

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8 with a mark":
      return new TextEncoder().encode(`\ufeff${text}`);
    case "utf-16le":
      return encodeUtf16(`\ufeff${text}`, "le");
    case "utf-16be":
      return encodeUtf16(`\ufeff${text}`, "be");
    default:
      return encodeAs(encoding, text);
  }
}

interface Made {
  readonly encoding: Encoding;
  readonly form: "txt" | "md" | "html";
  readonly before: readonly string[];
  readonly within: readonly string[];
  readonly after: readonly string[];
  readonly newline: string;
  /** How often a piece is repeated in a line without an end. */
  readonly long: number;
  readonly noise: string;
}

const madeIn = (encoding: Encoding): Arbitrary<Made> => {
  const pieces = (maxLength: number) => array(constantFrom(...PIECES[encoding]), { maxLength });
  return record({
    encoding: constantFrom(encoding),
    form: constantFrom("txt", "md", "html"),
    before: pieces(30),
    within: pieces(4),
    after: pieces(30),
    newline: constantFrom("\n", "\r\n", "\r"),
    long: constantFrom(0, 0, 0, 3_000),
    noise: encoding.startsWith("utf") ? string({ unit: "grapheme", maxLength: 30 }) : constantFrom(""),
  });
};

/** What is asked about stands in the middle of it all; `name` is in no other document. */
function write({ encoding, form, before, within, after, newline, long, noise }: Made, name: string): string {
  const fact = `The weir of ${name} is ${within.join(" ")} 41 metres wide and was built in 1931.`;
  const paragraphs = [
    before.join(" "),
    noise,
    fact,
    `${PIECES[encoding][0]} `.repeat(long),
    after.join(""),
    `Ships pass the weir of ${name} by a lock on its left side.`,
  ];
  if (form !== "html") return paragraphs.join(newline + newline);
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const charset = encoding.startsWith("utf") ? "utf-8" : encoding;
  const meta = encoding.startsWith("utf-16") ? "" : `<meta charset="${charset}">`;
  return `<!doctype html><html><head>${meta}<title>${name}</title></head><body>${paragraphs
    .map((text) => `<p>${escaped(text)}</p>`)
    .join(newline)}</body></html>`;
}

/** What may be refused: NUL in a text is no text. */
const REFUSALS = ["document-unsupported", "document-empty"];

describe("a quote of a stored answer", () => {
  let model: FakeModel;
  let footnote: Footnote;
  let made = 0;
  const quotes: Record<WriterKind, number> = { extractive: 0, model: 0 };

  beforeAll(async () => {
    model = await startFakeModel();
    const env = { FOOTNOTE_READER: "off", FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
    footnote = await openFootnote(readConfig(env, tempFolder()), () => undefined);
  });
  afterAll(async () => {
    await footnote.close();
    await model.close();
    await endEverything();
  });

  const bytesOf = (text: string): string => Buffer.from(text, "utf16le").toString("hex");

  async function expectQuotesToStand(name: string, writer: WriterKind): Promise<void> {
    const { run } = await footnote.ask({ question: `How wide is the weir of ${name}?`, writer });
    const { turnId } = await run.turn;
    const { answer } = await footnote.turn(turnId);
    for (const claim of answer.claims) {
      expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text);
      for (const { quote } of claim.citations) {
        const { documentId, start, end, text } = quote;
        const whole = await footnote.store.readText(documentId, 0, Number.MAX_SAFE_INTEGER);
        expect(bytesOf(text)).toBe(bytesOf(whole.slice(start, end)));
        expect(await footnote.store.readText(documentId, start, end)).toBe(text);
        expect([text.isWellFormed(), text.length > 0]).toEqual([true, true]);
        quotes[writer]++;
      }
    }
  }

  test.each(Object.keys(PIECES) as Encoding[])(
    "stands byte for byte in a document in %s",
    async (encoding) => {
      let read = 0;
      await assert(
        asyncProperty(madeIn(encoding), integer({ min: 100, max: 999 }), async (document, number) => {
          const name = `Orvel${number}x${made++}`;
          const bytes = encode(write(document, name), encoding);
          const file = `${name}.${document.form}`;
          const [outcome] = await footnote.library.add([
            { url: `upload:${file}`, bytes, hints: { name: file } },
          ]);
          if (outcome?.kind === "failed") {
            expect(REFUSALS).toContain(outcome.error.code);
            return;
          }
          await footnote.library.settle();
          read++;
          await expectQuotesToStand(name, "extractive");
          await expectQuotesToStand(name, "model");
        }),
        { numRuns: 12 },
      );
      expect(read).toBeGreaterThan(3);
    },
    60_000,
  );

  test("was carried by answers of both writers", () => {
    expect(quotes.extractive).toBeGreaterThan(made / 2);
    expect(quotes.model).toBeGreaterThan(made / 2);
  });
});
