/** Differences in words for somebody who knows nothing of the machinery. */
import type { Reason } from "../domain/answer.ts";
import type { Difference } from "./difference.ts";

/** Runs of words named one by one. */
const MOST_WORDS = 5;

export function reasonsOf(differences: readonly Difference[]): Reason[] {
  const reasons: Reason[] = [];
  const named = differences.filter(({ kind }) => kind !== "wording-missing").map(({ claimed }) => claimed);
  const missing = differences
    .filter(
      ({ kind, claimed }) => kind === "wording-missing" && !named.some((name) => claimed.includes(name)),
    )
    .map(({ claimed }) => claimed);
  for (const difference of differences) {
    if (difference.kind === "wording-missing") continue;
    const { kind: code, claimed, stated } = difference;
    if (reasons.some((one) => one.code === code && one.claimed === claimed)) continue;
    reasons.push({
      code,
      message: messageOf(difference),
      claimed,
      ...(stated === undefined ? {} : { stated }),
    });
  }
  if (missing.length > 0) {
    const shown = [...new Set(missing)].slice(0, MOST_WORDS);
    const claimed = shown.map((words) => `“${words}”`).join(", ");
    reasons.push({
      code: "wording-missing",
      message: `No cited source says ${claimed}.`,
      claimed: shown.join(", "),
    });
  }
  return reasons;
}

function messageOf({ kind, claimed, stated }: Difference): string {
  switch (kind) {
    case "number-differs":
    case "unit-differs":
    case "name-differs":
    case "opposite":
      return `The source says ${stated}, the answer says ${claimed}.`;
    case "number-missing":
      return `No cited source has ${claimed}.`;
    case "name-missing":
      return `No cited source mentions ${claimed}.`;
    case "negation-differs":
      return stated === "negated"
        ? `The source says “not” of “${claimed}”, the answer does not.`
        : `The answer says “not” of “${claimed}”, the source does not.`;
    case "doubt-differs":
      return `The source gives “${claimed}” only as possible or planned, the answer as certain.`;
    case "order-differs":
      return `The source has “${claimed}” and “${stated}” the other way round.`;
    case "wording-missing":
      return `No cited source says “${claimed}”.`;
  }
}
