import { expect, test } from "vitest";
import { htmlText } from "./html-text.ts";
import { MAX_DEPTH, parseHtmlTree } from "./html-tree.ts";

const textOf = (html: string): string => htmlText(parseHtmlTree(html).root).text;

test("writes headings, paragraphs and lists down", () => {
  expect(
    textOf(
      "<h1>One <em>two</em></h1><p>A <a href=x>link</a>,<br>a break.<p>Next<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ul><ol start=3><li>e<li>f</ol>",
    ),
  ).toBe("# One two\n\nA link,\na break.\n\nNext\n\n- a\n  - b\n- c\n  d\n3. e\n4. f");
});

test("marks each heading by its own line", () => {
  const { text, marks } = htmlText(
    parseHtmlTree("<p>x</p><h2>Über <code>y</code></h2><p>z</p><h3> </h3>").root,
  );
  expect(marks).toEqual([{ kind: "heading", start: 3, end: 14, level: 2, title: "Über `y`" }]);
  expect(text.slice(3, 14)).toBe("## Über `y`");
});

test("keeps tables of data as rows, and takes tables of layout apart", () => {
  expect(textOf("<table><caption>Sizes</caption><tr><th>A<th>B<tr><td>1<td>x <b>y</b></table>")).toBe(
    "Sizes\n\n| A | B |\n| --- | --- |\n| 1 | x y |",
  );
  expect(textOf(`<table><tr><td>menu<td><h2>T</h2><p>${"long text ".repeat(100)}</table>`)).toMatch(
    /^menu\n\n## T\n\nlong/u,
  );
});

test("keeps cells in their columns where some reach over several, and their bars apart from the table's", () => {
  expect(
    textOf(
      "<table><tr><th rowspan=2>A|B<th colspan=2>C<tr><td>1<td>2<tr><td>3<tr><td colspan=x rowspan=-1>4</table>",
    ),
  ).toBe("| A\\|B | C |  |\n| --- | --- | --- |\n| A\\|B | 1 | 2 |\n| 3 |  |  |\n| 4 |  |  |");
});

test("writes terms and what is said of them on lines of their own", () => {
  expect(
    textOf("<p>x</p><dl><dt>Weight</dt><dd>3 kg</dd><div><dt>Colour</dt><dd>red<dd>blue</div></dl>"),
  ).toBe("x\n\nWeight\n: 3 kg\nColour\n: red\n: blue");
});

test("keeps the lines of code that are elements, without their numbers", () => {
  expect(textOf("<pre><ol><li>a</li><li>b</li></ol></pre>")).toBe("```\na\nb\n```");
  expect(textOf("<pre><span class=lineno>1</span>a\n<span class=lineno>2</span>b\n<div>c</div>d</pre>")).toBe(
    "```\na\nb\nc\nd\n```",
  );
});

test("writes formulas without TeX down with their fractions, powers and roots", () => {
  expect(
    textOf(
      "<p>So <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msqrt><msub><mi>y</mi><mn>1</mn></msub></msqrt></math> holds, and <mjx-container><mjx-assistive-mml><math><mi>z</mi></math></mjx-assistive-mml></mjx-container> too.",
    ),
  ).toBe("So a/(b+1) = x^2+√(y_1) holds, and z too.");
});

test("leaves out what is struck through, joins heads of several lines, and reads what a shadow root shows", () => {
  expect(
    textOf(
      "<p>The ticket costs <del>99</del> <s>89</s> 79 <span style='text-decoration: line-through'>65</span> crowns.",
    ),
  ).toBe("The ticket costs 79 crowns.");
  expect(textOf(`<p><s>${"A draft. ".repeat(40)}</s>`)).toContain("A draft.");
  expect(
    textOf(
      "<table><tr><th rowspan=2>Year<th colspan=2>Catch</tr><tr><th>Cod<th>Herring</tr><tr><td>2030<td>4<td>7</tr></table>",
    ),
  ).toBe("| Year | Catch Cod | Catch Herring |\n| --- | --- | --- |\n| 2030 | 4 | 7 |");
  expect(
    textOf("<x-a><template shadowrootmode=open><p>Shown.</p><style>no</style></template></x-a><p>After."),
  ).toBe("Shown.\n\nAfter.");
});

test("keeps code as it is, and quotes marked", () => {
  expect(textOf("<pre><code>a  <b>b</b>\n\n  c</code></pre><blockquote><p>one<p>two</blockquote>")).toBe(
    "```\na  b\n\n  c\n```\n\n> one\n\n> two",
  );
  expect(textOf("<pre>```\nx</pre>")).toBe("````\n```\nx\n````");
});

test("drops what is not text: scripts, styles, menus, hidden things", () => {
  expect(
    textOf(
      "<script>bad()</script><style>p{}</style><nav>menu</nav><p hidden>no</p><p style='display: none'>no</p><p aria-hidden=true>no<p>yes<div role=banner>no</div><template><p>no</template><svg><text>no</text></svg>",
    ),
  ).toBe("yes");
});

test("takes forms for furniture, unless the page is in one", () => {
  expect(textOf("<form>Search <input value=no></form><p>yes")).toBe("yes");
  expect(textOf(`<form><p>${"A post in a forum. ".repeat(100)}</form>`)).toMatch(/^A post/u);
  expect(textOf("<noscript>no</noscript>yes")).toBe("yes");
});

test("shows white space as a browser does, and joins lines of Chinese", () => {
  expect(textOf("<p>a  \n b&nbsp;c\u{200b}</p><p>中文\n  继续 and\nEnglish</p>")).toBe(
    "a b\u{a0}c\n\n中文继续 and English",
  );
});

test("keeps exponents and formulas, and drops the numbers of notes", () => {
  expect(
    textOf(
      '<p>10<sup>-3</sup> m<sup>2</sup>, said<sup><a href="#n">4</a></sup>. <math data-latex="x^2">x2</math></p>',
    ),
  ).toBe("10^-3 m^2, said. $x^2$");
});

test("survives any depth and any number of open tags", () => {
  const deep = parseHtmlTree(`${"<div>".repeat(20_000)}text`);
  expect(deep.depth).toBe(20_000);
  expect(htmlText(deep.root).text).toBe("text");
  expect(
    textOf(
      `<p>before</p>${"<span>".repeat(2 * MAX_DEPTH)}inner${"</span>".repeat(2 * MAX_DEPTH)}<p>after</p>`,
    ),
  ).toBe("before\n\ninner\n\nafter");
  expect(textOf("<li>".repeat(50_000)).trim()).toBe("");
});

test("puts what stands within an element into the slots of its shadow, by name, and loses nothing", () => {
  const shadow = (inside: string, within: string): string =>
    `<x-a><template shadowrootmode="open">${inside}</template>${within}</x-a>`;
  expect(
    textOf(
      shadow(
        '<h2>Lock</h2><slot name="size">?</slot><p>Dug in 1846.</p><slot></slot><slot name="none"><p>As it was.</p></slot>',
        '<p>Of greenheart.</p><p slot="size">62 metres.</p><p slot="lost">No place.</p>',
      ),
    ),
  ).toBe("## Lock\n\n62 metres.\n\nDug in 1846.\n\nOf greenheart.\n\nAs it was.\n\nNo place.");
});

test("shadows within shadows nest no deeper than pages may", () => {
  const deep = (inner: string): string =>
    `<x-a><template shadowrootmode="open">${"<div>".repeat(120)}<slot></slot>${"</div>".repeat(120)}</template>${inner}</x-a>`;
  const { root } = parseHtmlTree(deep(deep(deep(deep("<p>Found.</p>")))));
  const depthOf = (element: typeof root): number =>
    element.children.reduce(
      (most, child) => (typeof child === "string" ? most : Math.max(most, 1 + depthOf(child))),
      0,
    );
  expect(depthOf(root)).toBeLessThanOrEqual(MAX_DEPTH);
  expect(htmlText(root).text).toBe("Found.");
});

test("reads fractions as such, and who said what is quoted", () => {
  expect(textOf("<p>5<sup>1</sup>&frasl;<sub>2</sub> euros, 30 m<sup>2</sup></p>")).toBe(
    "5 1⁄2 euros, 30 m^2",
  );
  expect(
    textOf("<blockquote><p>In 14 minutes.</p><footer>Ada Moen</footer></blockquote><footer>Imprint</footer>"),
  ).toBe("> In 14 minutes.\n\n> Ada Moen");
});
