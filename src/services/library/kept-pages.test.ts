import { expect, test } from "vitest";
import { openMemoryStores } from "../../adapters/store/memory/memory-stores.ts";
import { newDocument } from "../../adapters/store/made-rows.ts";
import { ONE } from "../../adapters/store/scopes-conformance.ts";
import { createKeptPageBounds } from "./kept-pages.ts";

const DAY_MS = 86_400_000;
const NOW = Date.parse("2026-03-01T00:00:00.000Z");
const daysAgo = (days: number): string => new Date(NOW - days * DAY_MS).toISOString();
const page = (nth: number, days: number) =>
  newDocument(`${nth}`, {
    url: `https://example.org/${nth}`,
    origin: "web",
    passages: [],
    text: "x".repeat(100),
    fetchedAt: daysAgo(days),
  });
const clock = { now: () => new Date(NOW).toISOString(), monotonicMs: () => 0, sleep: async () => undefined };
const refuse = (error: Error): never => {
  throw error;
};

test("pages are let go by age and by size, however many there are, when a question has been answered", async () => {
  const store = openMemoryStores().in(ONE);
  await store.putDocuments(Array.from({ length: 450 }, (_, nth) => page(nth, 40)));
  await store.putDocuments(Array.from({ length: 9 }, (_, nth) => page(1_000 + nth, 9 - nth)));
  const bounds = createKeptPageBounds({ store, clock, limits: { days: 30, bytes: 400 }, report: refuse });
  bounds.answered();
  await expect.poll(() => store.countKeptPages()).toMatchObject({ uncited: { pages: 4, bytes: 400 } });
  expect(await store.getDocument(page(1_008, 1).id)).toBeDefined();
  await bounds.close();
});

test("what fails is reported, and answers go on", async () => {
  const said: string[] = [];
  const store = { removeUncited: () => Promise.reject(new Error("no")) };
  const limits = { days: 30, bytes: 400 };
  const bounds = createKeptPageBounds({ store, clock, limits, report: ({ code }) => void said.push(code) });
  bounds.answered();
  await bounds.close();
  bounds.answered();
  expect(said).toEqual(["internal"]);
});
