import { expect, it } from "vitest";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { understand } from "../understand/understand.ts";
import { modelHits } from "./model-hits.ts";

const of = (title: string, text: string) => ({ title, text });
const LEASE = Array.from({ length: 9 }, (_, nth) =>
  of(`Lease ${nth}`, `Paragraph ${nth} of the lease speaks of matter number ${nth} and room ${nth}${nth}.`),
);
const ZOO = of("Zoo", "Tickets for the zoo cost 12 euros and are sold at the gate.");

it("leaves room beside the passages of the thread, and gives none twice", async () => {
  const question = "What do tickets for the zoo cost?";
  const found = await modelHits({
    asking: { understood: understand(question, []), documentIds: undefined },
    hits: fakeHits([ZOO, LEASE[0] ?? ZOO]),
    thread: { question, hits: fakeHits(LEASE) },
    parts: { store: { readText: () => Promise.resolve(""), getDocument: () => Promise.resolve(undefined) } },
    signal: new AbortController().signal,
  });
  const titles = found.map(({ document }) => document.title);
  expect(titles.indexOf("Zoo")).toBeLessThan(5);
  expect(new Set(titles).size).toBe(titles.length);
});
