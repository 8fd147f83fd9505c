/** That nothing that answers, and nothing that is counted, knows what a plan holds. */
import { describe, expect, it } from "vitest";
import { problemsOf } from "./planted-tree.ts";

describe("plans", () => {
  const plan = { "src/core/domain/plan.ts": "export const p = () => 1;" };
  it.each([
    ["src/core/answer/ask.ts", "../domain/plan.ts"],
    ["src/core/ports/units.ts", "../domain/plan.ts"],
    ["src/services/research/research.ts", "../../core/domain/plan.ts"],
  ])("are not known to %s", (path, from) => {
    const problems = problemsOf({ [path]: `import { p } from '${from}'; p();`, ...plan });
    expect(problems).toContain(`${path} reaches plans: ${path} → src/core/domain/plan.ts`);
  });

  it.each([
    ["src/core/plans/versions.ts", "../domain/plan.ts"],
    ["src/services/plans/plans.ts", "../../core/domain/plan.ts"],
    ["src/compose/open-plans.ts", "../core/domain/plan.ts"],
  ])("are known to %s", (path, from) => {
    expect(problemsOf({ [path]: `import { p } from '${from}'; p();`, ...plan })).toEqual([]);
  });
});
