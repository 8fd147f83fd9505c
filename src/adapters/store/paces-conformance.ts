/** What every store must do with paces; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { Stores } from "../../core/ports/stores.ts";

const NOW = 1_800_000_000_000;
const PACE = { everyMs: 1_000, burst: 3 };

export function pacesConformance(stores: () => Stores): void {
  const shared = () => stores().shared;

  describe("with paces", () => {
    it("lets so many at once, then one after each while, each name by itself", async () => {
      const waits = [];
      for (let nth = 0; nth < 4; nth++) waits.push(await shared().takePace("a", PACE, NOW));
      expect(waits).toEqual([0, 0, 0, 1_000]);
      expect(await shared().paceWaitMs("a", PACE, NOW + 400)).toBe(600);
      expect(await shared().takePace("b", PACE, NOW)).toBe(0);
      expect(await shared().takePace("a", PACE, NOW + 1_000)).toBe(0);
      expect(await shared().takePace("a", PACE, NOW + 1_000)).toBe(1_000);
      expect(await shared().paceWaitMs("a", PACE, NOW + 60_000)).toBe(0);
    });

    it("counts each of many that come at one moment", async () => {
      const waits = await Promise.all(Array.from({ length: 12 }, () => shared().takePace("a", PACE, NOW)));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    });

    it("holds nobody up for longer where a clock was set back", async () => {
      for (let nth = 0; nth < 3; nth++) await shared().takePace("a", PACE, NOW);
      // By an hour: what was counted is in the future, and is waited for; a clock that is right again goes on.
      expect(await shared().takePace("a", PACE, NOW - 3_600_000)).toBeGreaterThan(0);
      expect(await shared().takePace("a", PACE, NOW + 3_000)).toBe(0);
    });
  });
}
