/** Small trees of files with faults in them, for tests of the rules. */
import { findStructureProblems } from "./structure-rules.ts";

const OPENING = "/** What this is. */\n";

/** Problems of a small tree; each text gets its opening comment. */
export function problemsOf(
  files: Record<string, string>,
  exceptions: Parameters<typeof findStructureProblems>[1] = [],
): string[] {
  const tree = new Map(Object.entries(files).map(([path, text]) => [path, OPENING + text]));
  return findStructureProblems(tree, exceptions).map(({ path, message }) => `${path} ${message}`);
}
