import { expect, it } from "vitest";
import { findDependencyProblems } from "./dependency-rules.ts";

const PAGE = `# Architecture

## Dependencies: why each

| part | why it |
| --- | --- |
| \`hono\`, \`zod\` | the server |

For development: \`vitest\`.

## More

\`left-pad\`
`;

it("accepts a page that names every dependency", () => {
  expect(findDependencyProblems(PAGE, ["hono", "zod", "vitest", "@types/node"])).toEqual([]);
});

it("reports a dependency that has no line, wherever else it is named", () => {
  expect(findDependencyProblems(PAGE, ["hono", "zod", "vitest", "left-pad"])).toEqual([
    "ARCHITECTURE.md does not say why we depend on `left-pad`",
  ]);
});

it("reports a line whose dependency is gone", () => {
  expect(findDependencyProblems(PAGE, ["hono", "vitest"])).toEqual([
    "ARCHITECTURE.md lists `zod`, on which we do not depend",
  ]);
});
