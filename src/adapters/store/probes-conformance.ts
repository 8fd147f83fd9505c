/** What every store must do with what was found out about models; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { ModelProbe } from "../../core/domain/model-probe.ts";
import type { ProbeStore } from "../../core/ports/probe-store.ts";

export function probesConformance(store: () => ProbeStore): void {
  it("keeps the latest probe of each model at each address", async () => {
    const probe: ModelProbe = {
      model: "x/m",
      address: "http://one/v1",
      probedAt: "2026-01-01T00:00:00.000Z",
      callsTools: false,
      json: "none",
      thinks: "in-text",
      firstTokenMs: 12.5,
      takes: { json: "text", temperature: false },
      error: { code: "model-timeout", message: "late" },
    };
    const other = { ...probe, address: "http://two/v1", callsTools: true };
    await store().putProbe(probe);
    await store().putProbe(other);
    expect(await store().getProbe("x/m", "http://one/v1")).toEqual(probe);
    const { error: _, ...later } = { ...probe, probedAt: "2026-02-01T00:00:00.000Z" };
    await store().putProbe(later);
    expect(await store().getProbe("x/m", "http://one/v1")).toEqual(later);
    expect(await store().getProbe("x/m", "http://two/v1")).toEqual(other);
    expect(await store().getProbe("x/m", "")).toBeUndefined();
  });
}
