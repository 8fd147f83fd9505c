import { describe, expect, it } from "vitest";
import { findDocProblems, type ProductFacts } from "./doc-rules.ts";

const facts: ProductFacts = {
  routes: ["GET /api/documents/:id"],
  commands: ["ask"],
  flags: ["--thread"],
  envNames: ["FOOTNOTE_PORT", "DEEPSEEK_API_KEY"],
  developerEnvNames: ["FOOTNOTE_EVAL_DATA"],
  errors: { "not-found": 404 },
  providers: ["deepseek"],
  eventTypes: ["answer-delta"],
  reasons: ["number-differs"],
};

const COMPLETE = `# Guide

Run \`footnote ask "Why?" --thread ID\`, or call \`GET /api/documents/:id\` and wait for \`answer-delta\`.
Set \`FOOTNOTE_PORT=1\` and \`DEEPSEEK_API_KEY\` for \`deepseek\`.
`;
const ERRORS = "\n- `not-found` (404): no such thing.\n";
const ERRORS_ZH = "\n- `not-found`（404）：没有。\n";
const REASONS = "# Guide\n\n- `number-differs`: another number.\n";

function problemsOf(changes: Record<string, string>) {
  const pages = new Map(
    Object.entries({
      "README.md": "# Product\n",
      "docs/guide/errors.md": COMPLETE + ERRORS,
      "docs/guide/errors.zh.md": COMPLETE + ERRORS_ZH,
      "docs/guide/checking.md": REASONS,
      "docs/guide/checking.zh.md": REASONS,
      ...changes,
    }),
  );
  return findDocProblems(pages, facts, {
    exists: (path) => pages.has(path) || path === "src/core",
    npmScripts: ["check", "start"],
  });
}

it("accepts documents that name everything in both languages", () => {
  expect(problemsOf({})).toEqual([]);
});

it.each(["routes", "commands", "flags", "envNames", "errors", "providers", "eventTypes", "reasons"] as const)(
  "does not take an empty list of %s for good news",
  (list) => {
    const emptied = { ...facts, [list]: list === "errors" ? {} : [] };
    const problems = findDocProblems(new Map(), emptied, { exists: () => true, npmScripts: [] });
    expect(problems).toContain(
      `no ${list} were found in the sources: scripts/docs/product-facts.ts must be mended`,
    );
  },
);

describe("what the product has and the guide does not name", () => {
  it.each([
    ["`GET /api/documents/:id`", "the route `GET /api/documents/:id`"],
    ['`footnote ask "Why?" --thread ID`', "the command `ask`"],
    [" --thread ID", "the flag `--thread`"],
    ["`FOOTNOTE_PORT=1`", "the variable `FOOTNOTE_PORT`"],
    ["`DEEPSEEK_API_KEY`", "the variable `DEEPSEEK_API_KEY`"],
    ["`deepseek`", "the provider `deepseek`"],
    ["`answer-delta`", "the event `answer-delta`"],
  ])("is reported in each language: without %s", (words, name) => {
    const english = problemsOf({ "docs/guide/errors.md": COMPLETE.replace(words, "") + ERRORS });
    expect(english).toContain(`the English guide does not name ${name}`);
    const chinese = problemsOf({ "docs/guide/errors.zh.md": COMPLETE.replace(words, "") + ERRORS_ZH });
    expect(chinese).toContain(`the Chinese guide does not name ${name}`);
  });

  it.each(["", "\n- `not-found` (403): wrong status.\n"])(
    "is reported for an error without its line: %j",
    (line) => {
      expect(problemsOf({ "docs/guide/errors.md": COMPLETE + line })).toEqual([
        'the English guide has no line "- `not-found` (404): …"',
      ]);
    },
  );
});

it("is reported for a reason without its line, in each language", () => {
  expect(problemsOf({ "docs/guide/checking.md": "# Guide\n" })).toEqual([
    'the English guide has no line "- `number-differs`: …"',
  ]);
  expect(problemsOf({ "docs/guide/checking.zh.md": "# 指南\n\n数字 `number-differs`。\n" })).toEqual([
    'the Chinese guide has no line "- `number-differs`: …"',
  ]);
});

describe("what the documents name and the product has not", () => {
  it.each([
    ["`DELETE /api/documents/:id`", "the route `DELETE /api/documents/:id`"],
    ["`footnote fly`", "the command `fly`"],
    ["`npm run footnote -- ask` and `footnote ask --loud`", "the flag `--loud`"],
    ["FOOTNOTE_COLOUR", "the variable `FOOTNOTE_COLOUR`"],
    ["ACME_API_KEY", "the variable `ACME_API_KEY`"],
  ])("is reported: %s", (words, name) => {
    expect(problemsOf({ "docs/notes.md": words })).toContain(
      `docs/notes.md names ${name}, which does not exist`,
    );
  });

  it("is reported for an error code", () => {
    const text = `${COMPLETE}${ERRORS}- \`no-such-code\` (400): x\n`;
    expect(problemsOf({ "docs/guide/errors.md": text })).toContain(
      "docs/guide/errors.md names the error `no-such-code`, which does not exist",
    );
  });

  it("is reported for a reason", () => {
    expect(problemsOf({ "docs/guide/checking.md": `${REASONS}- \`no-such-reason\`: x\n` })).toEqual([
      "docs/guide/checking.md names the reason `no-such-reason`, which does not exist",
    ]);
  });

  it("allows the parser's own flags, and what evals read", () => {
    expect(problemsOf({ "docs/notes.md": "`footnote ask --help` FOOTNOTE_EVAL_DATA" })).toEqual([]);
  });
});

describe("links, paths and scripts", () => {
  it.each([
    ["[x](gone.md)", "links to gone.md, which does not exist"],
    ["[x](guide/errors.md#nowhere)", "links to guide/errors.md#nowhere, which has no such heading"],
    ["[x](#nowhere)", "links to #nowhere, which has no such heading"],
    ["`src/core/gone.ts`", "names the path `src/core/gone.ts`, which does not exist"],
    ["`npm run fly`", "names `npm run fly`, which does not exist"],
    ["`npm ci && npm test`", "names `npm test`, which does not exist"],
  ])("are reported where they lead nowhere: %s", (words, problem) => {
    expect(problemsOf({ "docs/notes.md": words })).toContain(`docs/notes.md ${problem}`);
  });

  it.each([
    "[x](guide/errors.md#guide) [y](https://example.org/x.md) [z](#标题-一)\n\n# 标题 一",
    "`src/core` `src/core/` `npm run check` `npm ci && npm start`",
    "`[x](gone.md)`\n\n```\n[x](gone.md)\n```\n",
  ])("are accepted where they lead somewhere, or are no links: %s", (words) => {
    expect(problemsOf({ "docs/notes.md": words })).toEqual([]);
  });
});

describe("shape of the documents", () => {
  it("keeps the README to 150 lines", () => {
    expect(problemsOf({ "README.md": "line\n".repeat(151) })).toEqual([
      "README.md has 151 lines; 150 at most",
    ]);
    expect(problemsOf({ "README.md": "line\n".repeat(150) })).toEqual([]);
  });

  it("wants each page of the guide in both languages, with the same headings", () => {
    expect(problemsOf({ "docs/guide/asking.md": "# Asking\n" })).toEqual([
      "docs/guide/asking.md has no page in the other language (docs/guide/asking.zh.md)",
    ]);
    expect(problemsOf({ "docs/guide/errors.zh.md": `${COMPLETE}${ERRORS_ZH}\n## More\n` })).toEqual([
      "docs/guide/errors.md has fewer headings than docs/guide/errors.zh.md",
    ]);
  });
});
