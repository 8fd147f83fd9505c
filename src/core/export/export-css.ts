/** How an exported page looks, on a screen and on paper. System fonts only. */
export const EXPORT_CSS = `:root {
  --paper: #fffdf8; --ink: #1c1917; --soft: #5c554d; --line: #ddd6ca; --accent: #0b5d57; --warn: #8a5a00; --bad: #a3241b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181614; --ink: #ece7df; --soft: #a8a095; --line: #3a3631; --accent: #6cc5bb; --warn: #e0b060; --bad: #f08d84;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
main { max-width: 44rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font: 500 1.7rem/1.3 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.1rem; }
p { margin: 0.6rem 0; }
.answer p { white-space: pre-line; }
a { color: var(--accent); }
sup { line-height: 1; }
sup a { padding: 0 0.15em; text-decoration: none; font-weight: 600; }
.facts, .address, .doubt { color: var(--soft); font-size: 0.85rem; }
.doubt.partial { color: var(--warn); }
.doubt.unsupported { color: var(--bad); }
ol { padding-inline-start: 1.75rem; }
section li { margin-block-end: 1.5rem; }
section li:target { outline: 2px solid var(--accent); outline-offset: 0.5rem; }
blockquote { margin: 0.6rem 0; padding: 0.1rem 0 0.1rem 0.9rem; border-inline-start: 3px solid var(--line); }
blockquote.partial { border-color: var(--warn); }
blockquote.unsupported { border-color: var(--bad); }
section blockquote p:first-child { white-space: pre-wrap; unicode-bidi: isolate; }
.table { overflow-x: auto; margin: 0.8rem 0; }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
.bar-chart { margin: 0.8rem 0; }
.bar-chart figcaption { color: var(--soft); font-size: 0.85rem; }
.bar-chart div { display: grid; grid-template-columns: minmax(6rem, 30%) 1fr; gap: 0.6rem; }
.bar-chart dl, .bar-chart dd { margin: 0; }
.bar-chart dd { display: flex; gap: 0.5rem; align-items: center; }
.bar { display: inline-block; block-size: 0.8rem; max-inline-size: 80%; background: var(--accent); print-color-adjust: exact; }
.center { text-align: center; }
.right { text-align: right; }
.formula { font-family: ui-monospace, monospace; white-space: pre-wrap; }
pre { overflow-x: auto; padding: 0.8rem 1rem; border: 1px solid var(--line); white-space: pre-wrap; }
code { font: 0.88em/1.5 ui-monospace, Consolas, "Noto Sans Mono", monospace; }
hr { border: 0; border-block-start: 1px solid var(--line); }
@page { margin: 2cm; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --accent: #000; --warn: #444; --bad: #000; }
  body { padding: 0; font-size: 11pt; }
  main { max-width: none; }
  h1, h2, h3 { break-after: avoid; }
  blockquote, .facts { break-inside: avoid; }
}
`;
