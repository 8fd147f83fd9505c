/** What every store must do with the steps of repairs; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { Store } from "../../core/ports/store.ts";

/** `reopened` closes the store and opens the same one again. */
export function repairsConformance(store: () => Store, reopened: () => Promise<Store>): void {
  it("keeps the first that is put of each step of a repair, until those of its text or the old ones are removed", async () => {
    const put = (contentHash: string, day: number, json: string): Promise<void> =>
      store().putRepairStep({ contentHash, key: "k", at: `2026-01-0${day}T00:00:00.000Z`, json });
    await put("one", 1, '"first"');
    await put("one", 2, '"second"');
    await put("other", 2, '"other"');
    await put("third", 3, '"third"');
    const again = await reopened();
    const texts = async (): Promise<(string | undefined)[]> =>
      Promise.all(["one", "other", "third"].map((hash) => again.getRepairStep(hash, "k")));
    expect(await texts()).toEqual(['"first"', '"other"', '"third"']);
    expect(await again.getRepairStep("one", "none")).toBeUndefined();
    await again.removeRepairSteps({ before: "2026-01-02T00:00:00.000Z" });
    expect(await texts()).toEqual([undefined, '"other"', '"third"']);
    await again.removeRepairSteps({ contentHash: "third" });
    expect(await texts()).toEqual([undefined, '"other"', undefined]);
  });
}
