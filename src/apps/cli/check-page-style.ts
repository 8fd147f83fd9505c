/** The style of a check's page: light or dark as the reader's system is, and on paper. */
export const CHECK_PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1c1a; --soft: #66625b; --line: #dedad1;
  --supported: #e3f1e2; --supported-line: #3f7d46;
  --partial: #fbefc9; --partial-line: #96690a;
  --unsupported: #fbdfdb; --unsupported-line: #b3261e;
  --uncited: #e9e6ef; --uncited-line: #6a5a86;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #ebe8e1; --soft: #a09a90; --line: #38352f;
    --supported: #1c3220; --supported-line: #7cc387;
    --partial: #3a2f10; --partial-line: #e0b44c;
    --unsupported: #44201c; --unsupported-line: #f2857b;
    --uncited: #2c2837; --uncited-line: #b3a3d3;
  }
}
* { box-sizing: border-box; }
body {
  max-inline-size: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0.1em 0; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.1rem; }
p { margin: 0.35em 0; }
a { color: inherit; text-underline-offset: 0.2em; }
header p, figcaption, .sources span, .verdict { color: var(--soft); font-size: 0.9rem; }
.text {
  margin-block: 1.75rem; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.6rem;
  white-space: pre-wrap; tab-size: 4;
}
mark { padding: 0.1em 0.15em; border-radius: 0.2em; border-block-end: 2px solid; color: inherit;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.supported { background: var(--supported); border-color: var(--supported-line); }
mark.partial { background: var(--partial); border-color: var(--partial-line); border-block-end-style: dashed; }
mark.unsupported { background: var(--unsupported); border-color: var(--unsupported-line); border-block-end-style: double;
  border-block-end-width: 3px; }
mark.uncited { background: var(--uncited); border-color: var(--uncited-line); border-block-end-style: dotted; }
.claim { text-decoration: none; }
.claim:target mark, .notes > li:target { outline: 2px solid var(--soft); outline-offset: 3px; border-radius: 0.2em; }
.notes { padding-inline-start: 2.2rem; }
.notes > li { margin-block: 1.4rem; }
.notes > li::marker { color: var(--soft); }
.verdict mark { color: var(--ink); }
.statement { font-weight: 600; white-space: pre-wrap; }
figure { margin: 0.6em 0 0; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); }
blockquote { margin: 0; white-space: pre-wrap; }
.sources li { margin-block: 0.25rem; }
@media print { body { padding: 0; max-inline-size: none; } .text, .notes > li { break-inside: auto; } }
`;
