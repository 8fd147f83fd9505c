/** Concepts with labels that try to break out of a Mermaid flowchart, made up by chance that comes out the same. */
import type { Concepts } from "../src/core/digest/concepts.ts";
import { seeded } from "./seeded.ts";

/** Words of Mermaid, of Markdown, of HTML, of formulas and icons, and letters of many scripts. */
const PIECES = [
  ..."\"'`#;:%<>&[](){}|\\/*_~^$@!?=+-.,".split(""),
  ..."end click style subgraph graph flowchart classDef linkStyle direction href call default class n1 g1".split(
    " ",
  ),
  "%%",
  "%%{init: {'theme':'dark'}}%%",
  "-->",
  "---",
  "-.->",
  "==>",
  "~~~",
  ":::",
  "@{ shape: x }",
  "---\ntitle: x\n---",
  "\n",
  "\r\n",
  "\t",
  "\\n",
  "<br>",
  "<br/>",
  "\u2028",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u200b",
  "\ufeff",
  "<script>window.broken=1</script>",
  '<img src=x onerror="window.broken=1">',
  "<svg onload=window.broken=1>",
  "[a](javascript:window.broken=1)",
  "![b](http://evil.example/x.png)",
  "<a href='javascript:window.broken=1'>c</a>",
  '"] --> n2["x',
  '"]\nclick n1 call alert()\nn9["',
  '"]; click n1 href "javascript:window.broken=1"; n9["',
  "`**bold**`",
  "<style>*{background:url(http://evil.example)}</style>",
  "</foreignObject>",
  "]]>",
  "<!--",
  "$$\\frac{1}{2}$$",
  "fa:fa-car",
  "&amp;",
  "&lt;",
  "&#34;",
  "#quot;",
  "#35;",
  "#lt;",
  "ﬂ°°34¶ß",
  "ﬂ°quot¶ß",
  "{{x}}",
  "${x}",
  "1. ",
  "- ",
  "# ",
  "> ",
  "10.5%",
  "深度求索",
  "概念图",
  "“引号”",
  "《书名》",
  "，",
  "。",
  "🙂",
  "👩‍👩‍👧",
  "🇩🇪",
  "é",
  "e\u0301",
  "Z\u0351\u0352\u0353",
  "שלום",
  "مرحبا",
  "\u202eevil\u202c",
  "\u200f",
  "हिन्दी",
  "ไทย",
  "\ud800",
  "constructor",
  "__proto__",
  "toString",
  "null",
  ..."the model learns from fewer examples than people thought".split(" "),
  "long ".repeat(60),
  "无标点的长句".repeat(40),
];

export function hostileConcepts(seed: number): Concepts {
  const next = seeded(seed);
  const below = (most: number): number => Math.floor(next() * most);
  const label = (): string =>
    Array.from({ length: 1 + below(6) }, () => PIECES[below(PIECES.length)]).join(next() < 0.5 ? " " : "");
  // Most are small, so that there can be many; one in forty is larger than what is drawn.
  const size = seed % 40 === 0 ? 36 : 2 + below(5);
  const groups = Array.from({ length: 1 + below(4) }, (_, nth) => ({
    id: label() + nth,
    ...(next() < 0.7 ? { title: label() } : {}),
    nodes: [] as { id: string; label: string; places: { start: number; end: number }[] }[],
  }));
  const ids: string[] = [];
  for (let nth = 0; nth < size; nth++) {
    const id = next() < 0.5 ? label() + nth : `c${nth}`;
    ids.push(id);
    groups[below(groups.length)]?.nodes.push({
      id,
      label: label(),
      places: [{ start: nth, end: nth + 1 + below(9) }],
    });
  }
  const anId = (): string => (next() < 0.1 ? label() : (ids[below(ids.length)] as string));
  const relations = Array.from({ length: below(2 * size) }, () => ({
    from: anId(),
    to: anId(),
    ...(next() < 0.6 ? { label: label() } : {}),
  }));
  return { language: next() < 0.5 ? "zh" : "en", groups, relations };
}
