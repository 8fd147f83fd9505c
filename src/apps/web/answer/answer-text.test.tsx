import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Claim } from "../../../core/domain/answer.ts";
import { placeNotes } from "../../../core/domain/place-notes.ts";
import { createBlockReader, parseBlocks } from "../../../lib/markdown/blocks.ts";
import { AnswerText } from "./answer-text.tsx";

const actions = {
  sources: [],
  recheck: undefined,
  onPoint: vi.fn(),
  onNote: vi.fn(),
  cardId: undefined,
  onOpen: vi.fn(),
  onOpenClaim: vi.fn(),
};

function drawn(raw: string, claims: readonly Claim[] = []): string {
  const blocks = placeNotes(parseBlocks(raw), claims);
  return renderToStaticMarkup(<AnswerText raw={raw} blocks={blocks} pointed={undefined} actions={actions} />);
}

function claimOf(raw: string, text: string): Claim {
  const start = raw.indexOf(text);
  return { start, end: start + text.length, text, verdict: "unsupported", citations: [] };
}

test("draws a table as one, with alignment, emphasis and the claims in its cells", () => {
  const raw = "| 城市 | Rent |\n|---|--:|\n| **北京** | $4 |\n";
  const html = drawn(raw, [claimOf(raw, "$4")]);
  expect(html).toContain('<th class="none">城市</th><th class="right">Rent</th>');
  expect(html).toContain('<td class="none"><strong>北京</strong></td>');
  expect(html).toMatch(
    /<td class="right"><span class="keep"|<td class="right"><span class="claim unsupported"/u,
  );
});

test("leaves formulas as they were written, and money as money", () => {
  const raw = "So \\(a_1*b*c\\) and $x_1$ cost $5 and $6.\n\n$$\na\n+ b\n$$\n";
  const html = drawn(raw);
  expect(html).toContain('<span class="formula">\\(a_1*b*c\\)</span>');
  expect(html).toContain('<span class="formula">$x_1$</span> cost $5 and $6.</p>');
  expect(html).toContain('<p class="formula">$$\na\n+ b\n$$</p>');
});

test("nothing of a text becomes an element, an attribute or an address", () => {
  const hostile =
    '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![p](https://evil.example/p)\n\n| <b>x</b> | " onclick="a() |\n|:-:|---|\n| $<script>$ | \\(<i>\\) |\n\n\\[\n<svg onload=a()>\n\\]\n';
  const html = drawn(hostile);
  const tags = html.match(/<[^>]*>/gu) ?? [];
  const names = new Set(tags.map((tag) => /^<\/?([a-z]+\d?)/u.exec(tag)?.[1]));
  expect([...names].toSorted((a = "", b = "") => a.localeCompare(b))).toEqual([
    "div",
    "p",
    "span",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
  ]);
  expect(tags.join("")).not.toMatch(/\s(?:on\w+|href|src|style)=/u);
});

test("a growing answer is drawn in the end as the whole one", () => {
  const raw = "One.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- x $y$\n";
  const read = createBlockReader();
  let last = "";
  for (let end = 1; end <= raw.length; end++) {
    const text = raw.slice(0, end);
    const blocks = placeNotes(read(text), []);
    last = renderToStaticMarkup(
      <AnswerText raw={text} blocks={blocks} pointed={undefined} actions={actions} />,
    );
  }
  expect(last).toBe(drawn(raw));
});
