import { expect, test } from "vitest";
import { readMarkdown } from "./read-markdown.ts";

function headings(source: string): string[] {
  const { text, marks } = readMarkdown(source);
  return marks.map((mark) => {
    if (mark.kind !== "heading") throw new Error("Only headings are expected.");
    return `${mark.level} ${mark.title} | ${text.slice(mark.start, mark.end)}`;
  });
}

test("marks headings of both kinds by their own lines", () => {
  expect(headings("# One #\r\n\r\ntext\r\n\r\nTwo\r\n===\r\n\r\n### *Three* `x` ###\n\nFour\n---\n")).toEqual(
    ["1 One | # One #", "1 Two | Two\r\n===", "3 Three x | ### *Three* `x` ###", "2 Four | Four\n---"],
  );
});

test("takes nothing in code for a heading, and nothing that only looks like one", () => {
  expect(
    headings("```\n# no\n~~~\n# no\n```\n# yes\n~~~~ sh\n# no\n~~~\n# no\n~~~~\n#no\n    # no\n####### no\n"),
  ).toEqual(["1 yes | # yes"]);
  expect(
    headings("---\n---\n\ntwo lines\nof a paragraph\n---\n\n- item\n---\n\n| a |\n---\n\n---\n"),
  ).toEqual([]);
});

test("takes links, pictures and anchors out of a heading's title", () => {
  expect(headings("## See [the guide](https://x.example/) ![logo](a.png) {#see}\n")[0]).toMatch(
    /^2 See the guide logo \|/u,
  );
});

test("keeps the text as it is", () => {
  const source = "# A\r\n\r\nWords  with   spaces\t\r\n\r\n\r\n* x\r\n";
  expect(readMarkdown(source).text).toBe(source);
});

test("takes title and date from front matter, and writes its properties down as items that can be asked about", () => {
  const parts = readMarkdown('---\ntitle: "The title"\ndate: 2024-03-05\ntags: [a, b]\n---\n\n# Heading\n');
  expect(parts).toMatchObject({
    title: "The title",
    publishedAt: "2024-03-05T00:00:00.000Z",
    text: "- date: 2024-03-05\n- tags: a, b\n\n# Heading\n",
  });
  expect(parts.marks).toHaveLength(1);
  expect(readMarkdown("+++\ntitle = 'Toml'\n+++\ntext").title).toBe("Toml");
});

test("does not take rules around prose for front matter", () => {
  const source = "---\nSome words here\n---\nmore";
  expect(readMarkdown(source).text).toBe(source);
});

test("takes the first heading of the first level for title", () => {
  expect(readMarkdown("## Before\n\n# Title\n\n# Other\n").title).toBe("Title");
  expect(readMarkdown("## Only\n").title).toBeUndefined();
});

test("takes time in proportion to the text", () => {
  const hostile = `${"#".repeat(200_000)}\n${"[".repeat(100_000)}\n${"---\n".repeat(100_000)}# ${"*".repeat(100_000)}\n# ${"[](".repeat(30_000)}\n`;
  expect(readMarkdown(hostile).marks.length).toBeLessThan(10);
});

test("reads properties in any script, in lists of both kinds and over several lines", () => {
  const source = [
    "---",
    "title: 海鹦",
    "作者: 林 溪",
    'authors: "Ada Brook"',
    "doi: https://doi.org/10.5555/puffin.2030",
    "tags:",
    "  - birds",
    "  - sea birds",
    "about: |",
    "  We counted",
    "  the burrows.",
    "empty:",
    "---",
    "",
  ].join("\n");
  expect(readMarkdown(source)).toMatchObject({
    title: "海鹦",
    author: "Ada Brook",
    doi: "10.5555/puffin.2030",
    text: "- 作者: 林 溪\n- authors: Ada Brook\n- doi: https://doi.org/10.5555/puffin.2030\n- tags: birds, sea birds\n- about: We counted the burrows.\n",
  });
});

test("leaves out what is hidden from readers, but not in code", () => {
  const source =
    "# A\n\nSeen. <!-- not\nseen --> Seen too. %%private%% End.\n\n```\n<!-- code --> %%x%%\n```\n\nUse `<!-- x -->`.\n";
  expect(readMarkdown(source).text).toBe(
    "# A\n\nSeen.  Seen too.  End.\n\n```\n<!-- code --> %%x%%\n```\n\nUse `<!-- x -->`.\n",
  );
  const mdx =
    "import A from './a'\nexport const meta = { b: 1 }\n\n# Limits\n\n<Note type=\"x\">At most **600**.</Note>\n{/* internal */}\n";
  expect(readMarkdown(mdx, true).text.trim()).toBe("# Limits\n\nAt most **600**.");
});

test("writes links between notes as the words that are shown, and leaves files out that a note only shows", () => {
  const shown = (source: string): string => readMarkdown(source).text;
  expect(shown("It is [[people/Gunvor Dahl|Gunvor]]'s. ![[plan.png|300]]")).toBe("It is Gunvor's. ");
  expect(shown("See [[Alder#Drying|how it dries]] and [[Alder#Drying]], [[Alder#^wood]].")).toBe(
    "See how it dries and Alder > Drying, Alder.",
  );
  expect(shown("![[Other note]]\n\n| a | [[b\\|c]] |\n")).toBe("Other note\n\n| a | c |\n");
  expect(shown("---\nplace: '[[Rost]]'\n---\nCut in ==late February== of [[2029]].")).toBe(
    "- place: Rost\n\nCut in late February of 2029.",
  );
  for (const code of [
    "`[[ -f x ]]`",
    "```sh\n[[ -f x ]] && a==b\n```\n",
    "if [[ -f x ]]; a == b == c",
    "\\[[x]]",
    "So.[[1]](#n) [[2]]",
  ])
    expect(shown(code)).toBe(code);
});

test("writes what MDX computes as code, and texts in braces as they stand", () => {
  const shown = (source: string): string => readMarkdown(source, true).text;
  expect(shown("It allows {limits.team ?? 80_000} calls.")).toBe("It allows `limits.team ?? 80_000` calls.");
  expect(shown("Say {'hello'}{\" \"}now.\n\n# Title {#own-id}")).toBe("Say hello now.\n\n# Title {#own-id}");
  expect(shown("$\\frac{a}{b}$")).toBe("$\\frac{a}{b}$");
});

test("leaves out what is struck beside what stands, and keeps a line that is struck as a whole", () => {
  expect(readMarkdown("A firing is ~~90~~ 85 crowns.\n\n- [x] ~~buy oil~~\n\n`~~a~~` b\n").text).toBe(
    "A firing is  85 crowns.\n\n- [x] ~~buy oil~~\n\n`~~a~~` b\n",
  );
});

test("writes tables of HTML as those of Markdown, but for those in code", () => {
  const table =
    "<table>\n<tr><th>Berth</th><th>Crowns</th></tr>\n<tr><td>North</td><td>310</td></tr>\n</table>";
  const { text } = readMarkdown(`# Fees\n\n${table}\n\nPaid in May.\n\n\`\`\`\n${table}\n\`\`\`\n`);
  expect(text).toContain("| Berth | Crowns |\n| --- | --- |\n| North | 310 |");
  expect(text).toContain(`\`\`\`\n${table}\n\`\`\``);
  expect(text.indexOf("Paid in May.")).toBeGreaterThan(0);
});
