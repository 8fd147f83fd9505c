/** What every store must do with pages that were read for answers; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { Turn } from "../../core/domain/answer.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { UncitedLimits } from "../../core/ports/kept-page-store.ts";
import type { Store } from "../../core/ports/store.ts";
import { newDocument, newTurn } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";
import { fakeResearch } from "./research-conformance.ts";

const day = (nth: number): string => `2026-01-${String(nth).padStart(2, "0")}T00:00:00.000Z`;
const page = (name: string, nth: number) =>
  newDocument(name, {
    url: `https://${name}.example/`,
    origin: "web",
    passages: [],
    text: "桥".repeat(10),
    fetchedAt: day(nth),
  });
const id = (name: string): DocumentId => `doc_${name}` as DocumentId;
const NO_LIMITS: UncitedLimits = {
  before: "",
  mostBytes: Infinity,
  spared: day(31),
  runsSince: "",
  atOnce: 99,
};

/** A turn that names the document, in one of the places where a turn does. */
function naming(nth: number, name: string, where: "sources" | "nearest" | "scope"): Turn {
  const turn = newTurn("t1", nth, day(nth));
  if (where === "scope") return { ...turn, documentIds: [id(name)] };
  const source = { number: 1, documentId: id(name), title: name, url: `https://${name}.example/` };
  return { ...turn, answer: { ...turn.answer, [where]: [source] } };
}

export function keptPagesConformance(store: () => Store): void {
  const left = async (...names: string[]): Promise<string[]> => {
    const found = await Promise.all(names.map((name) => store().getDocument(id(name))));
    return names.filter((_, nth) => found[nth] !== undefined);
  };

  it("lets go pages that no turn names, the old ones and the oldest of too many, and never one that a turn names", async () => {
    await store().putDocuments(["a", "b", "c", "d", "e", "f"].map((name, nth) => page(name, nth + 1)));
    await store().putDocuments([newDocument("mine")]);
    await putTurn(store(), naming(1, "a", "sources"));
    await putTurn(store(), naming(2, "b", "nearest"));
    await putTurn(store(), naming(3, "c", "scope"));
    expect(await store().countKeptPages()).toEqual({
      cited: { pages: 3, bytes: 90 },
      uncited: { pages: 3, bytes: 90 },
    });
    expect(await store().removeUncited({ ...NO_LIMITS, before: day(5) })).toEqual({ pages: 1, bytes: 30 });
    expect(await left("a", "b", "c", "d", "e", "f", "mine")).toEqual(["a", "b", "c", "e", "f", "mine"]);
    expect(await store().removeUncited({ ...NO_LIMITS, mostBytes: 59 })).toEqual({ pages: 1, bytes: 30 });
    expect(await left("e", "f")).toEqual(["f"]);
    expect(await store().readText(id("e"), 0, 9)).toBe("");
    expect(await store().removeUncited({ ...NO_LIMITS, before: "9", mostBytes: 0 })).toMatchObject({
      pages: 1,
    });
    expect(await left("a", "b", "c", "mine")).toEqual(["a", "b", "c", "mine"]);
  });

  it("lets a page go once the last thread that names it is gone, some at once, the oldest first", async () => {
    await store().putDocuments(["a", "b", "c"].map((name, nth) => page(name, nth + 1)));
    await putTurn(store(), naming(1, "a", "sources"));
    await store().removeThread(newTurn("t1", 1, day(1)).threadId);
    expect(await store().removeUncited({ ...NO_LIMITS, mostBytes: 0, atOnce: 2 })).toMatchObject({
      pages: 2,
    });
    expect(await left("a", "b", "c")).toEqual(["c"]);
  });

  it("keeps a page that research names, and spares those read since research began that goes on", async () => {
    await store().putDocuments([page("a", 1), page("b", 2), page("c", 3)]);
    const found = [{ number: 1, documentId: id("a"), title: "a", url: "https://a.example/" }];
    const research = fakeResearch({ found, createdAt: day(2) });
    await store().putResearch(research);
    await store().removeUncited({ ...NO_LIMITS, before: day(30) });
    expect(await left("a", "b", "c")).toEqual(["a", "b", "c"]);
    await store().putResearch({ ...research, status: "done" });
    await store().removeUncited({ ...NO_LIMITS, before: day(30) });
    expect(await left("a", "b", "c")).toEqual(["a"]);
    await store().removeResearch(research.id);
    await store().removeUncited({ ...NO_LIMITS, before: day(30) });
    expect(await left("a")).toEqual([]);
  });

  it("spares a page that is wanted again, and those of a run that goes on", async () => {
    await store().putDocuments([page("a", 1), page("b", 2), page("c", 3)]);
    // The same page, read for another question.
    const [same] = await store().putDocuments([{ ...page("again", 1), ...same1(), wantedAt: day(20) }]);
    expect(same?.id).toBe(id("a"));
    const { runId, threadId, turnId, question } = newTurn("t9", 9, day(3));
    await store().beginRun({ runId, threadId, turnId, question, askedAt: day(3) }, true, "here", 0);
    expect(await store().removeUncited({ ...NO_LIMITS, before: day(19) })).toMatchObject({ pages: 1 });
    expect(await left("a", "b", "c")).toEqual(["a", "c"]);
    // Whoever worked at that run is long gone.
    const later = { ...NO_LIMITS, before: day(19), runsSince: day(4) };
    expect(await store().removeUncited(later)).toMatchObject({ pages: 1 });
    expect(await left("a", "c")).toEqual(["a"]);
    expect(await store().removeUncited({ ...later, before: "9", spared: day(20) })).toMatchObject({
      pages: 0,
    });
  });
}

function same1() {
  const { url, contentHash } = page("a", 1);
  return { url, contentHash };
}
