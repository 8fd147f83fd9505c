import { expect, test } from "vitest";
import { createSlots } from "../../lib/slots.ts";
import type { Document } from "../domain/document.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { PageReader } from "../ports/page-reader.ts";
import { createLibrary } from "./library.ts";

/** A library whose reader counts how many documents are between being read and being stored. */
function counting() {
  let underWay = 0;
  let most = 0;
  let count = 0;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const reader: PageReader = {
    async read() {
      most = Math.max(most, ++underWay);
      await turn();
      return { title: "T", mediaType: "text/plain", text: "Words to read.", language: "en", marks: [] };
    },
  };
  const store = {
    findByUrl: async () => undefined,
    async putDocuments(documents: readonly unknown[]) {
      await turn();
      underWay -= documents.length;
      return documents as Document[];
    },
  } as unknown as DocumentStore;
  const indexer = {
    expect: async () => undefined,
    flush: async () => undefined,
    advance: async () => undefined,
  };
  const clock = { now: () => "2026-01-01T00:00:00Z", monotonicMs: () => 0, sleep: async () => undefined };
  const ids = { next: (prefix: string) => `${prefix}_${(count += 1)}` };
  const hash = async (bytes: Uint8Array) => String(bytes.length);
  const large = createSlots(1);
  // Two spaces have a library each, and the places together.
  const [one, other] = [0, 1].map(() => createLibrary({ store, indexer, reader, clock, ids, hash, large }));
  return { libraries: [one!, other!], most: () => most };
}

const item = (size: number, nth: number) => ({
  url: `upload:${nth}`,
  bytes: new Uint8Array(size),
  hints: { name: "a.txt" },
});

test("of large documents one at a time is read and stored, whoever adds them; small ones pass by", async () => {
  const { libraries, most } = counting();
  const add = (size: number) =>
    Promise.all(Array.from({ length: 6 }, (_, nth) => libraries[nth % 2]!.add([item(size + nth, nth)])));
  const outcomes = (await add(5_000_000)).flat();
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "added"));
  expect(most()).toBe(1);
  await add(1_000);
  expect(most()).toBeGreaterThan(1);
});
