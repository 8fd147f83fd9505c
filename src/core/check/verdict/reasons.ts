/** Differences in words for somebody who knows nothing of the machinery. */
import type { Reason } from "../../domain/answer.ts";
import type { Difference } from "../beside/difference.ts";

/** Runs of words named one by one. */
const MOST_WORDS = 5;

export function reasonsOf(differences: readonly Difference[]): Reason[] {
  const reasons: Reason[] = [];
  // What is told of a name, or of one part of it, need not be told again of its characters.
  const named = differences
    .filter(({ kind }) => kind !== "wording-missing")
    .flatMap(({ claimed }) => claimed.split("·"));
  const missing = differences
    .filter(
      ({ kind, claimed }) => kind === "wording-missing" && !named.some((name) => claimed.includes(name)),
    )
    .map(({ claimed }) => claimed);
  for (const difference of differences) {
    if (difference.kind === "wording-missing") continue;
    const { kind: code, claimed, stated } = difference;
    if (reasons.some((one) => one.code === code && isToldBy(one, difference))) continue;
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
      message: `Its sources do not say ${claimed}.`,
      claimed: shown.join(", "),
    });
  }
  return reasons;
}

/** A clause is told once, with the word before it or without. */
function isToldBy({ claimed = "" }: Reason, { kind, claimed: other }: Difference): boolean {
  if (claimed === other) return true;
  return kind === "clause-missing" && (claimed.includes(other) || other.includes(claimed));
}

function messageOf({ kind, claimed, stated }: Difference): string {
  switch (kind) {
    case "number-differs":
    case "unit-differs":
    case "name-differs":
    case "opposite":
      return `The source says ${stated}, not ${claimed}.`;
    case "number-missing":
      return `Its sources do not have ${claimed}.`;
    case "name-missing":
      return `Its sources do not mention ${claimed}.`;
    case "negation-differs":
      return stated === "negated"
        ? `The source has a “not” at “${claimed}” that is missing here.`
        : `There is a “not” at “${claimed}” here that the source does not have.`;
    case "doubt-differs":
      return `The source gives “${claimed}” only as possible or planned, not as certain.`;
    case "order-differs":
      return `The source has “${claimed}” and “${stated}” the other way round.`;
    case "sequence-differs":
      return `In the source another comes first than “${claimed}” says: ${stated}.`;
    case "role-differs":
      return stated
        ? `In the source it is ${stated}, not ${claimed}, who does this.`
        : `In the source ${claimed} has another part in this.`;
    case "force-differs":
      return `The source does not go as far as “${claimed}”: it says ${stated}.`;
    case "condition-differs":
      return `The source makes a condition that “${claimed}” passes over: ${stated}.`;
    case "list-differs":
      return `The source does not have ${claimed} in its list: ${stated}.`;
    case "clause-missing":
      return `Its sources say nothing of “${claimed}”.`;
    case "wording-missing":
      return `Its sources do not say “${claimed}”.`;
  }
}
