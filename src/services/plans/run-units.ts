/** Which runs take a unit of a plan, under which key, and what becomes of the unit by what became of the run. */
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { DigestId, ResearchId } from "../../core/domain/ids.ts";
import type { Metered } from "../../core/domain/metered.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import type { UnitEnd } from "../../core/ports/plan-store.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { ResearchStore } from "../../core/ports/research-store.ts";
import type { Units } from "../../core/ports/units.ts";

const RESEARCH = "research:";
const DIGEST = "digest:";

export const researchUnit = (id: ResearchId): string => `${RESEARCH}${id}`;
export const digestUnit = (id: DigestId): string => `${DIGEST}${id}`;

/** Nothing while it runs or rests; one that was removed before it ended is given back. */
export function researchEnd(record: Pick<ResearchRecord, "status"> | undefined): UnitEnd | undefined {
  switch (record?.status) {
    case "running":
    case "paused":
    case "planned":
      return undefined;
    case "done":
    case "stopped-by-budget":
      return "used";
    default:
      return "released";
  }
}

/** One that no model could be had for is given back, though there is a digest. */
export function digestEnd(record: Pick<DigestRecord, "status" | "digest"> | undefined): UnitEnd | undefined {
  if (record?.status === "running") return undefined;
  return record?.status === "done" && record.digest?.writer === "model" ? "used" : "released";
}

/** What became of the run of a key. */
export async function endOfRun(
  key: string,
  store: Pick<ResearchStore, "getResearch"> & Pick<DigestStore, "getDigest">,
): Promise<UnitEnd | undefined> {
  return key.startsWith(RESEARCH)
    ? researchEnd(await store.getResearch(key.slice(RESEARCH.length) as ResearchId))
    : digestEnd(await store.getDigest(key.slice(DIGEST.length) as DigestId));
}

/** Puts down what became of a run, where anything has. */
export async function settleUnit(units: Units, key: string, end: UnitEnd | undefined): Promise<void> {
  if (end !== undefined) await units.end(key, end);
}

/** Takes the unit of a run and keeps its record; where that cannot be kept, the unit is given back. Throws `plan-limit`. */
export async function underUnit<T>(
  units: Units,
  of: Metered,
  key: string,
  keep: () => Promise<T>,
): Promise<T> {
  await units.take(of, key);
  try {
    return await keep();
  } catch (thrown) {
    await units.end(key, "released");
    throw thrown;
  }
}
