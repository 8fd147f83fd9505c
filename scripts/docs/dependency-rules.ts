/** Each dependency has its line in ARCHITECTURE.md: why it, and why not our own. What the line says nobody checks. */
import { codeSpans } from "./code-spans.ts";

/** `dependencies`: every name in package.json, optional and development ones included; types of others left out. */
export function findDependencyProblems(architecture: string, dependencies: readonly string[]): string[] {
  const section = /^## Dependencies.*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(architecture)?.[1] ?? "";
  const named = new Set(codeSpans(section));
  const firstCells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = ""]) => codeSpans(cell));
  return [
    ...dependencies
      .filter((name) => !name.startsWith("@types/") && !named.has(name))
      .map((name) => `ARCHITECTURE.md does not say why we depend on \`${name}\``),
    ...firstCells
      .filter((name) => !dependencies.includes(name))
      .map((name) => `ARCHITECTURE.md lists \`${name}\`, on which we do not depend`),
  ];
}
