/**
 * What must be true of the documents, as a pure function: they name everything that the product offers, in both
 * languages, and nothing that it does not. Whether a sentence is right nobody can check here.
 */
import { codeSpans } from "./code-spans.ts";
import { findLinkProblems, type Repository } from "./link-rules.ts";

/** What the product offers, read from its code. */
export interface ProductFacts {
  /** `METHOD /path/:parameter`. */
  readonly routes: readonly string[];
  readonly commands: readonly string[];
  /** `--name`. */
  readonly flags: readonly string[];
  readonly envNames: readonly string[];
  /** Read by evals, benches and tests only: the guide need not name them. */
  readonly developerEnvNames: readonly string[];
  /** Error code → HTTP status. */
  readonly errors: Readonly<Record<string, number>>;
  readonly providers: readonly string[];
  readonly eventTypes: readonly string[];
  /** Why a claim is not supported. */
  readonly reasons: readonly string[];
}

/** README: what a visitor reads in one go. */
const MAX_README_LINES = 150;

/** Flags that every command has from the parser itself. */
const PARSER_FLAGS = ["--help", "--version"];
const ENV_NAME = /\b(?:FOOTNOTE_[A-Z][A-Z_]*|[A-Z]+_(?:API_KEY|BASE_URL))\b/g;
const ROUTE = /\b(?:GET|POST|PUT|PATCH|DELETE) \/api\/[\w/:.-]*/g;

/** `pages`: path from the repository root to Markdown; the guide is `docs/guide/*.md` and `*.zh.md`. */
export function findDocProblems(
  pages: ReadonlyMap<string, string>,
  facts: ProductFacts,
  repository: Repository,
): string[] {
  const problems = unreadFacts(facts);
  const guide = [...pages].filter(([path]) => path.startsWith("docs/guide/"));
  for (const [language, isOfLanguage] of [
    ["English", (path: string) => !path.endsWith(".zh.md")],
    ["Chinese", (path: string) => path.endsWith(".zh.md")],
  ] as const) {
    const text = new Map(guide.filter(([path]) => isOfLanguage(path)));
    problems.push(...missingFromGuide(language, text, facts));
  }
  problems.push(...translationProblems(new Map(guide)));
  for (const [path, text] of pages) {
    problems.push(...inventedNames(path, text, facts), ...findLinkProblems(path, text, pages, repository));
  }
  const readmeLines = (pages.get("README.md") ?? "").trimEnd().split("\n").length;
  if (readmeLines > MAX_README_LINES) {
    problems.push(`README.md has ${readmeLines} lines; ${MAX_README_LINES} at most`);
  }
  return problems;
}

/** An empty list means that its reader no longer understands the sources, and that nothing would be checked. */
function unreadFacts(facts: ProductFacts): string[] {
  return Object.entries(facts)
    .filter(([list, names]) => list !== "developerEnvNames" && Object.keys(names).length === 0)
    .map(([list]) => `no ${list} were found in the sources: scripts/docs/product-facts.ts must be mended`);
}

function missingFromGuide(
  language: string,
  guide: ReadonlyMap<string, string>,
  facts: ProductFacts,
): string[] {
  const all = [...guide.values()].join("\n");
  const codes = new Set(codeSpans(all));
  const words = new Set([...codes].flatMap((span) => span.split(/[\s=]+/)));
  const missing = (what: string, names: readonly string[], has: (name: string) => boolean): string[] =>
    names
      .filter((name) => !has(name))
      .map((name) => `the ${language} guide does not name ${what} \`${name}\``);
  return [
    ...missing("the route", facts.routes, (route) => codes.has(route)),
    ...missing("the command", facts.commands, (name) => [...codes].some((code) => isCommand(code, name))),
    ...missing("the flag", facts.flags, (flag) => words.has(flag)),
    ...missing("the variable", facts.envNames, (name) => words.has(name)),
    ...missing("the provider", facts.providers, (name) => codes.has(name)),
    ...missing("the event", facts.eventTypes, (name) => codes.has(name)),
    ...facts.reasons
      .filter((code) => !new RegExp(`^- \`${code}\`[:：]`, "m").test(all))
      .map((code) => `the ${language} guide has no line "- \`${code}\`: …"`),
    ...Object.entries(facts.errors)
      .filter(([code, status]) => !new RegExp(`^- \`${code}\` ?[(（]${status}[)）][:：]`, "m").test(all))
      .map(([code, status]) => `the ${language} guide has no line "- \`${code}\` (${status}): …"`),
  ];
}

function isCommand(code: string, name: string): boolean {
  return new RegExp(`^footnote (?:[a-z]+ )?${name}(?: |$)`).test(code);
}

/** Names in the documents that the product does not know: they were renamed, or never were. */
function inventedNames(path: string, text: string, facts: ProductFacts): string[] {
  const problems: string[] = [];
  const known = (list: readonly string[], name: string, what: string): void => {
    if (!list.includes(name)) problems.push(`${path} names ${what} \`${name}\`, which does not exist`);
  };
  for (const name of new Set(text.match(ENV_NAME) ?? []))
    known([...facts.envNames, ...facts.developerEnvNames], name, "the variable");
  for (const route of new Set(text.match(ROUTE) ?? [])) known(facts.routes, route, "the route");
  for (const code of new Set(codeSpans(text))) {
    const [program, command = "", ...rest] = code.replace(/^(npx |npm run (--silent )?)/, "").split(/\s+/);
    if (program !== "footnote" || !/^[a-z]+$/.test(command)) continue;
    known(facts.commands, command, "the command");
    for (const part of rest) {
      if (part.startsWith("--") && part !== "--") known([...facts.flags, ...PARSER_FLAGS], part, "the flag");
    }
  }
  if (/(^|\/)errors(\.zh)?\.md$/.test(path)) {
    for (const [, code = ""] of text.matchAll(/^- `([a-z-]+)`/gm))
      known(Object.keys(facts.errors), code, "the error");
  }
  if (/(^|\/)checking(\.zh)?\.md$/.test(path)) {
    for (const [, code = ""] of text.matchAll(/^- `([a-z-]+)`/gm)) known(facts.reasons, code, "the reason");
  }
  return problems;
}

function translationProblems(guide: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const headings = (path: string): number => guide.get(path)?.match(/^#+ /gm)?.length ?? 0;
  for (const path of guide.keys()) {
    const twin = path.endsWith(".zh.md") ? path.replace(/\.zh\.md$/, ".md") : path.replace(/\.md$/, ".zh.md");
    if (!guide.has(twin)) problems.push(`${path} has no page in the other language (${twin})`);
    else if (headings(path) < headings(twin)) problems.push(`${path} has fewer headings than ${twin}`);
  }
  return problems;
}
