/**
 * A formula in an exported Markdown: between dollars, which GitHub, Pandoc and most editors know. Programs that know no
 * formulas must not find in it what a page may have put there: a tag, a picture, a link, a footnote. A space in the
 * right place, which mathematics do not see, takes that from it.
 */

/** `raw` with its signs: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. */
export function inlineFormula(raw: string, isInTable: boolean): string {
  const isDisplayed = /^(?:\$\$|\\\[)/u.test(raw);
  const width = /^\$(?!\$)/u.test(raw) ? 1 : 2;
  const content = harmless(raw.slice(width, raw.length - width))
    .replace(/\s+/gu, " ")
    .trim();
  // A bar would part two cells.
  const inside = isInTable ? content.replace(/(?<!\\)\|/gu, String.raw`\vert `) : content;
  return isDisplayed ? `$$${inside}$$` : `$${inside}$`;
}

/** The lines of a displayed one, with its signs; the closing ones may be missing. */
export function formulaBlock(raw: string): string {
  const content = harmless(raw.replace(/^\s*(?:\$\$|\\\[)/u, "").replace(/(?:\$\$|\\\])\s*$/u, ""));
  const lines = content
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `$$\n${lines.join("\n")}\n$$`;
}

function harmless(formula: string): string {
  return (
    formula
      // oxlint-disable-next-line no-control-regex -- NUL and its like are no text
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "")
      .replace(/<(?=[^\s=])/gu, "< ")
      .replace(/\](?=[([:])/gu, "] ")
      .replace(/\[(?=\^)/gu, "[ ")
      .replace(/!(?=\[)/gu, "! ")
      .replace(/(?<!\\)\$/gu, String.raw`\$`)
      .replaceAll("`", "'")
  );
}
