/**
 * Twin claims: for each fact of a short document one claim that is true and one that is false, by kind of error and by
 * how the true one is worded. The documents and claims of `twins/` are of our own making. The halves named
 * `seen` were looked at while the check was made; of those named `kept` only the figures were, never a row.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../src/core/check/verdict/check-text.ts";

export const TWIN_HALVES = [
  "seen",
  "kept",
  "second-seen",
  "second-kept",
  "third-seen",
  "third-kept",
  "fourth-seen",
  "fourth-kept",
] as const;
export type TwinHalf = (typeof TWIN_HALVES)[number];

export interface Twin {
  readonly document: string;
  readonly kind: string;
  readonly wording: string;
  readonly right: string;
  readonly wrong: string;
}

const folder = new URL("twins/", import.meta.url).pathname;

export function readTwins(half: TwinHalf): Twin[] {
  const [, ...lines] = readFileSync(join(folder, half, "claims.tsv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [document = "", kind = "", wording = "", right = "", wrong = ""] = line.split("\t");
    return { document, kind, wording, right, wrong };
  });
}

/** As claims with their documents, for fitting. */
export function twinExamples(half: TwinHalf) {
  return readTwins(half).flatMap(({ document, right, wrong }) => {
    const source = readFileSync(join(folder, half, document), "utf8");
    return [
      { set: half, text: right, source, isSupported: true },
      { set: half, text: wrong, source, isSupported: false },
    ];
  });
}

/** Whether each of the two is called supported, held against its document by the public check. */
export function checkTwin(
  half: TwinHalf,
  { document, right, wrong }: Twin,
): { right: boolean; wrong: boolean } {
  const text = readFileSync(join(folder, half, document), "utf8");
  const isSupported = (claim: string): boolean => {
    const { claims } = checkText(claim, [{ name: document, text }], { clock: { monotonicMs: () => 0 } });
    return claims.length > 0 && claims.every(({ verdict }) => verdict === "supported");
  };
  return { right: isSupported(right), wrong: isSupported(wrong) };
}

/** Balanced accuracy, share of true ones found supported, of false ones not, and how many pairs, by `kind` or `wording`. */
export function twinFigures(
  half: TwinHalf,
  onWrong?: (twin: Twin, wrong: "refused" | "passed") => void,
): Record<string, number[]> {
  const counts = new Map<string, { found: number; caught: number; all: number }>();
  for (const twin of readTwins(half)) {
    const said = checkTwin(half, twin);
    if (!said.right) onWrong?.(twin, "refused");
    if (said.wrong) onWrong?.(twin, "passed");
    for (const key of ["all", twin.kind, `wording: ${twin.wording}`]) {
      const count = counts.get(key) ?? { found: 0, caught: 0, all: 0 };
      counts.set(key, count);
      count.all += 1;
      if (said.right) count.found += 1;
      if (!said.wrong) count.caught += 1;
    }
  }
  return Object.fromEntries(
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { found, caught, all }]) => [
        key,
        [(found + caught) / 2 / all, found / all, caught / all, all].map(
          (value) => Math.round(value * 1000) / 1000,
        ),
      ]),
  );
}
