/** The changes of a repair for people: words one by one with how often, marks and the like as counts. */
import type { Change, ChangeReason } from "../../core/domain/change.ts";
import type { Repair } from "../../core/repair/repair-transcript.ts";

const COUNTED: readonly (readonly [kind: Change["kind"], one: string, many: string])[] = [
  ["mark", "mark", "marks"],
  ["case", "capital", "capitals"],
  ["paragraph", "paragraph", "paragraphs"],
  ["turn", "turn of a speaker", "turns of speakers"],
];
/** Ids shown of changes that are alike. */
const MOST_IDS = 5;

export function repairLines({ changes, suggestions }: Repair): string[] {
  const counts = COUNTED.flatMap(([kind, one, many]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const words = changes.filter(({ kind }) => kind === "name" || kind === "word" || kind === "number");
  return [
    counts.length === 0 ? "No marks are put in." : `Put in or changed: ${counts.join(", ")}.`,
    ...(words.length === 0 ? [] : ["Words put right:", ...linesOf(words)]),
    ...(suggestions.length === 0
      ? []
      : ["Heard otherwise by the model, not changed (take one with --accept ID):", ...linesOf(suggestions)]),
  ];
}

function linesOf(changes: readonly Change[]): string[] {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after, change.reason]);
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].map((group) => {
    const { before, after, reason } = group[0] as Change;
    const ids = group.slice(0, MOST_IDS).map(({ id }) => id);
    const more = group.length > MOST_IDS ? " …" : "";
    return `  ${before} → ${after} ×${group.length}: ${reasonWords(reason)} [${ids.join(" ")}${more}]`;
  });
}

function reasonWords(reason: ChangeReason): string {
  switch (reason.code) {
    case "sounds-as":
      return `sounds as in the ${reason.from}`;
    case "heard-as":
      return "so in the glossary";
    case "same-letters":
      return `the letters of the ${reason.from}`;
    case "also":
      return `${reason.model} put it right elsewhere`;
    case "model-says":
      return reason.model;
    default:
      return reason.code;
  }
}
