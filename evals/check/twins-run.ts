/**
 * How well are twin claims told apart? `node evals/check/twins-run.ts [--show]` prints for both halves of `twins/`
 * [balanced accuracy, true ones found, false ones caught, pairs] by kind; `--show` prints what went wrong in the half
 * that may be looked at. Needs no data of others. The last line is one JSON line.
 */
import { parseArgs } from "node:util";
import { TWIN_HALVES, twinFigures } from "./twins.ts";

const { values } = parseArgs({ options: { show: { type: "boolean", default: false } } });
const show = values.show
  ? (
      { kind, document, right, wrong }: { kind: string; document: string; right: string; wrong: string },
      how: string,
    ) => console.log(`${kind} ${document}: ${how}: ${how === "refused" ? right : wrong}`)
  : undefined;
const figures = Object.fromEntries(
  TWIN_HALVES.map((half) => [half, twinFigures(half, half === "seen" ? show : undefined)]),
);
for (const [half, byKind] of Object.entries(figures)) {
  console.log(half);
  for (const [kind, row] of Object.entries(byKind as Record<string, number[]>))
    console.log(`  ${kind.padEnd(20)} ${row.join("  ")}`);
}
console.log(JSON.stringify({ eval: "check-twins", ...figures }));
