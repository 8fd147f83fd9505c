/** The ignore files of a folder and of those above it, from the walked root down, as Git applies them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";

/** Read in this order: what is said later wins. */
const IGNORE_FILES = [".gitignore", ".footnoteignore"] as const;

/** Ignore files are written by hand; a longer one is something else. */
const MAX_IGNORE_FILE_LENGTH = 1_000_000;

interface Level {
  /** Length of the folder's path, its last separator included, as prefix of what is in it. */
  readonly prefixLength: number;
  readonly rules: Ignore;
}

export type IgnoreRules = readonly Level[];

/** `above` with the rules that `folder` adds. `path` is relative to the walked root, `/` between, `""` for itself. */
export async function withFolderRules(
  above: IgnoreRules,
  folder: string,
  path: string,
): Promise<IgnoreRules> {
  const texts = await Promise.all(IGNORE_FILES.map((name) => readRules(join(folder, name))));
  const text = texts.filter((part) => part !== undefined).join("\n");
  if (text.trim() === "") return above;
  const rules = ignore({ ignorecase: false }).add(text);
  return [...above, { prefixLength: path === "" ? 0 : path.length + 1, rules }];
}

/** Whether the innermost rule that speaks of `path` (relative to the walked root) says to leave it out. */
export function isIgnored(levels: IgnoreRules, path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { prefixLength, rules } of levels) {
    const verdict = rules.test(path.slice(prefixLength) + (isFolder ? "/" : ""));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** An ignore file that cannot be read ignores nothing. */
async function readRules(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, "utf8");
    return text.length > MAX_IGNORE_FILE_LENGTH ? undefined : text;
  } catch {
    return undefined;
  }
}
