/** The examples of the guide's page on checking, held to what it says of them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REASON_CODES } from "../src/core/domain/answer.ts";
import { checkedClaims } from "./checked-claims.ts";

/** These depend on markers or on a model, and so have no example of two sentences. */
const WITHOUT_EXAMPLE = new Set(["other-source", "not-cited", "judged"]);
const EXAMPLE = /^- `([a-z-]+)`[:：].*?(?:Text|文字)[:：] ?“(.+?)” ?(?:Source|来源)[:：] ?“(.+?)”$/gmu;

for (const page of ["checking.md", "checking.zh.md"]) {
  const guide = readFileSync(new URL(`../docs/guide/${page}`, import.meta.url), "utf8");
  const examples = [...guide.matchAll(EXAMPLE)].map(([, code = "", text = "", source = ""]) => [
    code,
    text,
    source,
  ]);

  test(`${page} has an example of every reason that two sentences can have`, () => {
    const wanted = REASON_CODES.filter((code) => !WITHOUT_EXAMPLE.has(code));
    expect(new Set(examples.map(([code]) => code))).toEqual(new Set(wanted));
  });

  test.each(examples)(`${page}: %s is why “%s” is not supported`, (code = "", text = "", source = "") => {
    expect(checkedClaims(text, source)[0]?.reasons.map((reason) => reason.code)).toContain(code);
  });
}
