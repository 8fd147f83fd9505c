/** Links, paths and npm scripts that documents name: each must lead somewhere. Addresses on the web are not tried. */
import { dirname, join, normalize } from "node:path/posix";
import { codeSpans } from "./code-spans.ts";

export interface Repository {
  /** Is there a file or folder at this path from the root? */
  readonly exists: (path: string) => boolean;
  readonly npmScripts: readonly string[];
}

const REPOSITORY_PATH = /^(?:src|docs|scripts|bin|bench|evals|test|\.ci)\/[\w./-]*$/;

export function findLinkProblems(
  path: string,
  text: string,
  pages: ReadonlyMap<string, string>,
  { exists, npmScripts }: Repository,
): string[] {
  const problems: string[] = [];
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
    const [file = "", anchor] = target.split("#");
    const found = file === "" ? path : normalize(join(dirname(path), file));
    if (!exists(found)) problems.push(`${path} links to ${target}, which does not exist`);
    else if (anchor !== undefined && !anchors(pages.get(found) ?? "").has(decodeURIComponent(anchor))) {
      problems.push(`${path} links to ${target}, which has no such heading`);
    }
  }
  for (const code of new Set(codeSpans(text))) {
    if (REPOSITORY_PATH.test(code) && !exists(code.replace(/\/$/, ""))) {
      problems.push(`${path} names the path \`${code}\`, which does not exist`);
    }
    for (const [, script = ""] of code.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)) {
      if (!npmScripts.includes(script))
        problems.push(`${path} names \`npm run ${script}\`, which does not exist`);
    }
    for (const [, script = ""] of code.matchAll(/npm (start|test)\b/g)) {
      if (!npmScripts.includes(script))
        problems.push(`${path} names \`npm ${script}\`, which does not exist`);
    }
  }
  return problems;
}

/** The anchors of a page's headings, as code hosts make them: lower case, no punctuation, hyphens for spaces. */
function anchors(markdown: string): Set<string> {
  const titles = [...markdown.matchAll(/^#+ +(.+)$/gm)].map(([, title = ""]) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}
