/** What every store must do with research; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { ResearchId } from "../../core/domain/ids.ts";
import { DEFAULT_RESEARCH_BUDGET, type ResearchRecord, researchSummary } from "../../core/domain/research.ts";
import type { Store } from "../../core/ports/store.ts";

export function fakeResearch(changes: Partial<ResearchRecord>): ResearchRecord {
  return {
    id: "rsc_1" as ResearchId,
    question: "Where was the maker born?",
    createdAt: "2026-01-01T00:00:00.000Z",
    language: "en",
    writer: "extractive",
    sources: ["library"],
    status: "running",
    budget: DEFAULT_RESEARCH_BUDGET,
    spent: { searches: 0, pages: 0, modelCalls: 0, tokens: 0, costMicros: 0, elapsedMs: 0 },
    estimate: { searches: 6, modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 },
    questions: [],
    findings: [],
    contradictions: [],
    found: [],
    steps: [],
    notices: [],
    ...changes,
  };
}

export function researchConformance(store: () => Store, reopened: () => Promise<Store>): void {
  it("keeps research whole, lists it newest first without its texts, replaces by id and removes it", async () => {
    const [first, second] = [fakeResearch({}), fakeResearch({ id: "rsc_2" as ResearchId })];
    await store().putResearch(first);
    await store().putResearch(second);
    const done = fakeResearch({ status: "done", endedAt: "2026-01-02T00:00:00.000Z" });
    await store().putResearch(done);
    const again = await reopened();
    expect(await again.getResearch(first.id)).toEqual(done);
    expect(await again.getResearch("rsc_none" as ResearchId)).toBeUndefined();
    expect(await again.listResearch()).toEqual([researchSummary(second), researchSummary(done)]);
    expect(await again.listResearch({ offset: 1, limit: 5 })).toEqual([researchSummary(done)]);
    expect(await again.removeResearch(first.id)).toBe(true);
    expect(await again.removeResearch(first.id)).toBe(false);
    expect(await again.listResearch()).toHaveLength(1);
  });
}
