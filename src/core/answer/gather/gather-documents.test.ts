import { expect, test } from "vitest";
import type { Document, PlaceMark } from "../../domain/document.ts";
import type { DocumentId } from "../../domain/ids.ts";
import { writeExtractive } from "../write/extractive-writer.ts";
import { type DocumentsParts, gatherDocuments } from "./gather-documents.ts";
import { understand } from "../understand/understand.ts";

/** Speech as an automatic transcript has it: without a single mark. */
const ROUGH = [
  "欢迎收听本期节目今天我们请来了一位工程师他会谈谈训练模型的故事首先请介绍一下背景",
  "好的当时芯片很难买到所以我们只能使用性能较低的GPU但是需求催生创新我们重写了通信部分",
  "更惊人的是他们仅用2048块H800GPU和500万美元总预算就完成了训练这比同行的资源少了二十倍",
  "那么开源为什么重要因为开源让所有人都能检查和改进模型这对整个行业都有好处",
  "现在大家关心商业模式我们在尝试广告但是答案质量不会受到广告影响用户可以选择不看",
].join("");

interface Kept {
  readonly text: string;
  readonly marks?: readonly PlaceMark[];
}

function partsOf(kept: Readonly<Record<string, Kept>>): DocumentsParts {
  const store: DocumentsParts["store"] = {
    async getDocument(id) {
      const one = kept[id];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not here is not read
      return one && ({ id, title: id, length: one.text.length } as unknown as Document);
    },
    readText: async (id, start, end) => kept[id]?.text.slice(start, end) ?? "",
    placeMarks: async (id) => [...(kept[id]?.marks ?? [])],
  };
  return { store, clock: {} };
}

const ids = (...names: string[]): DocumentId[] => names as DocumentId[];

function answer(question: string, hits: Awaited<ReturnType<typeof gatherDocuments>>["hits"]): string[] {
  return writeExtractive(understand(question, []), hits).sentences.map(({ quote }) => quote.text);
}

test("a line of a transcript without punctuation answers, cut where a sentence seems to begin and end", async () => {
  const { hits } = await gatherDocuments("他们用了多少GPU？", ids("a"), partsOf({ a: { text: ROUGH } }), 30);
  const [first] = answer("他们用了多少GPU？", hits);
  expect(first).toContain("2048块H800GPU");
  expect(first?.length).toBeLessThan(80);
  expect(ROUGH).toContain(first);
});

test("sentences of a transcript are of one passage each, and none is lost between two", async () => {
  const text = ROUGH.repeat(4);
  const { hits } = await gatherDocuments("广告", ids("a"), partsOf({ a: { text } }), 100);
  const spans = hits
    .flatMap(({ passage }) =>
      (passage.sentences ?? []).map(
        ({ start, end }) => [passage.start + start, passage.start + end] as const,
      ),
    )
    .toSorted(([a], [b]) => a - b);
  for (const [nth, [start, end]] of spans.entries()) {
    expect(end).toBeGreaterThan(start);
    const next = spans[nth + 1];
    if (next) expect(next[0]).toBeGreaterThanOrEqual(end);
  }
  for (const { passage } of hits) expect(passage.text).toBe(text.slice(passage.start, passage.end));
});

test("times come from a recording's marks, and from what a transcript writes at the beginning of its lines", async () => {
  const lines = ["The bridge is old.", "The bridge carries 900 cars a day.", "It closes in May."];
  const written = lines.map((line, nth) => `[00:0${nth}:30] ${line}`).join("\n");
  const marks = [
    { kind: "time", start: 0, atMs: 0 },
    { kind: "time", start: 19, atMs: 7_000 },
  ] as const;
  const parts = partsOf({ marked: { text: lines.join(" "), marks }, written: { text: written } });
  const { placeAt } = await gatherDocuments("cars", ids("marked", "written"), parts, 30);
  expect(placeAt(ids("marked")[0] as DocumentId, 25)).toEqual({ atMs: 7_000 });
  expect(placeAt(ids("written")[0] as DocumentId, written.indexOf("900"))).toEqual({ atMs: 90_000 });
});

test("documents that are gone are left out, and of none nothing comes", async () => {
  const parts = partsOf({ a: { text: "Cats sleep by day. Dogs sleep at night." } });
  expect((await gatherDocuments("dogs", ids("gone", "a"), parts, 30)).hits).toHaveLength(1);
  expect((await gatherDocuments("dogs", ids("gone"), parts, 30)).hits).toEqual([]);
});
