import { afterAll, expect, test } from "vitest";
import { withLongReader } from "./long-reader.ts";
import { createPageReader } from "./page-reader.ts";
import type { RecognitionJob, Recogniser } from "./recogniser.ts";

const reader = withLongReader(createPageReader({ threads: 1 }), 50_000_000);
afterAll(() => reader.close());

const sentence = "The bridge over the river was opened in the year 1932. ";
const long = new TextEncoder().encode(sentence.repeat(5_000));

function recogniser(isInstalled: boolean): Recogniser & { readonly jobs: RecognitionJob[] } {
  const jobs: RecognitionJob[] = [];
  return {
    jobs,
    isInstalled: () => isInstalled,
    async recognise(job) {
      jobs.push(job);
      const run = {
        text: sentence.repeat(5_000),
        left: 50,
        right: 500,
        y: -100,
        size: 11,
        font: "recognised",
        isCode: false,
        direction: 0,
        isAfterSpace: true,
        order: 0,
      } as const;
      return { pages: [{ page: 1, runs: [run] }], isWhole: true };
    },
  };
}

test.each([
  ["by itself", reader],
  ["where words of pictures could be recognised", reader.recognising(recogniser(false))],
  ["where they are", reader.recognising(recogniser(true))],
])("a long text comes with its passages, cut off the program's own thread: %s", async (_name, own) => {
  const { passages = [], text } = await own.read(long, { name: "bridge.txt" });
  expect(passages.length).toBeGreaterThan(100);
  expect(passages.at(-1)?.end).toBe(text.trimEnd().length);
  expect(await own.read(long.slice(0, 1_000), { name: "bridge.txt" })).not.toHaveProperty("passages");
});

test("a long picture is recognised here, and what was read of it cut there", async () => {
  const picture = new Uint8Array(300_000);
  picture.set(new TextEncoder().encode("\u{89}PNG\r\n\u{1a}\n").slice(1));
  picture[0] = 0x89;
  const own = recogniser(true);
  const { passages = [], text } = await reader.recognising(own).read(picture, { name: "bridge.png" });
  expect(own.jobs).toHaveLength(1);
  expect(text).toContain(sentence.trim());
  expect(passages.length).toBeGreaterThan(100);
});
