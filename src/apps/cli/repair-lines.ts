/** The changes of a repair for people: words one by one with how often, marks and the like as counts. */
import type { Change, ChangeReason } from "../../core/domain/change.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal } from "./in-terminal.ts";
import type { Repair } from "../../core/repair/repair-transcript.ts";

const COUNTED = ["mark", "case", "paragraph", "turn"] as const satisfies readonly Change["kind"][];
/** Ids shown of changes that are alike. */
const MOST_IDS = 5;

export function repairLines({ changes, suggestions }: Repair): string[] {
  const counts = COUNTED.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [saidInTerminal(say(`progress.${kind}`, { count }))];
  });
  const words = changes.filter(({ kind }) => kind === "name" || kind === "word" || kind === "number");
  return [
    saidInTerminal(counts.length === 0 ? say("progress.no-marks") : say("progress.marks", { counts })),
    ...(words.length === 0 ? [] : [saidInTerminal(say("progress.words-right")), ...linesOf(words)]),
    ...(suggestions.length === 0
      ? []
      : [saidInTerminal(say("progress.heard-otherwise")), ...linesOf(suggestions)]),
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
    case "same-letters":
      return saidInTerminal(say(`progress.${reason.code}`, { place: say(`progress.in.${reason.from}`) }));
    case "heard-as":
      return saidInTerminal(say("progress.heard-as"));
    case "also":
      return saidInTerminal(say("progress.also", { model: reason.model }));
    case "model-says":
      return reason.model;
    default:
      return reason.code;
  }
}
