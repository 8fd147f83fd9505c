/**
 * Text recognition, really run, over two pages that were drawn for it. The runtime is no dependency: `footnote ocr install
 * --data DIR` installs it, and `FOOTNOTE_TEST_RUNTIMES=DIR/runtimes` says where it is; without that these are skipped.
 */
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createPageReader } from "../src/adapters/pages/page-reader.ts";
import { createRecogniser } from "../src/adapters/recognition/recogniser.ts";
import { RECOGNITION_RUNTIME } from "../src/adapters/recognition/recognition-runtime.ts";
import { isRuntimeInstalled } from "../src/adapters/runtimes/install-runtime.ts";
import { scannedPdf } from "./format-fixtures/scanned-pdf.ts";

const runtimes = process.env["FOOTNOTE_TEST_RUNTIMES"] ?? "";
const isInstalled = runtimes !== "" && isRuntimeInstalled(RECOGNITION_RUNTIME, runtimes);
const scan = (name: string): Uint8Array =>
  readFileSync(new URL(`format-fixtures/scan-${name}.png`, import.meta.url));

describe.skipIf(!isInstalled)("words of pictures (needs FOOTNOTE_TEST_RUNTIMES)", () => {
  const threads = createPageReader({ threads: 1 });
  const reader = threads.recognising(createRecogniser({ runtimes, env: process.env }));
  afterAll(() => threads.close());

  test("English, with its heading and its table", { timeout: 120_000 }, async () => {
    const { title, text, mediaType, unread } = await reader.read(scan("en"), { name: "a.png" });
    expect([title, mediaType]).toEqual(["Harbour Inspection Report", "image/png"]);
    expect(text).toContain("the repair was estimated at 86,500 crowns.");
    expect(text).toContain("| South | 4 | 21,300 |");
    expect(unread?.map(({ key }) => key)).toEqual(["ocr.picture-read"]);
  });

  test("Chinese, without spaces and with its own marks", { timeout: 120_000 }, async () => {
    const { text, language } = await reader.read(scan("zh"), { name: "a.png" });
    expect(language).toBe("zh");
    expect(text).toContain("大坝全长四百二十米，");
    expect(text).toContain("必须在汛期之前完成");
  });

  test("a scanned PDF file, page by page beside pages of text", { timeout: 120_000 }, async () => {
    const { text, marks, unread } = await reader.read(scannedPdf(scan("en")), { name: "a.pdf" });
    expect(text).toContain("This page has words of its own.");
    expect(text).toContain("inspected on 14 March 2025 by Ingrid Solheim");
    expect(marks.filter(({ kind }) => kind === "page")).toHaveLength(2);
    expect(unread?.map(({ text: said }) => said)).toEqual([
      expect.stringContaining("The words of page 2 were recognised (OCR)"),
    ]);
  });

  test("a picture that is broken, or unfolds to gigabytes, is refused", { timeout: 120_000 }, async () => {
    const png = scan("en");
    await expect(reader.read(png.subarray(0, 30), { name: "a.png" })).rejects.toMatchObject({
      code: "document-unreadable",
    });
    const huge = Uint8Array.from(png);
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    await expect(reader.read(huge, { name: "a.png" })).rejects.toMatchObject({ code: "document-too-large" });
    const cut = await reader.read(png.subarray(0, 0.7 * png.length), { name: "a.png" });
    expect(cut.unread?.map(({ key }) => key)).toEqual(["ocr.picture-read", "ocr.cut"]);
  });
});
