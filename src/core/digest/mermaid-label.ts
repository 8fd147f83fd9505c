/**
 * Text of others inside a Mermaid flowchart: cleaned, cut at a width, and escaped so that nothing of it is read as
 * syntax, Markdown, HTML, a formula, an icon or a directive. Escapes are Mermaid's own (`#34;`) and are undone in HTML
 * labels, Mermaid's default; drawn with `htmlLabels: false`, Mermaid up to 12.3 shows them as they stand.
 */

/** More code units than a label of any width needs: one letter may carry a thousand accents. */
const MOST_UNITS = 480;
/**
 * Controls, marks that turn the direction of what follows, and places without a character: they are not seen, but
 * change what is. The joiners of emoji, Arabic and Indic scripts stay.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const PLAIN = /[\u200d\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200c\u3001-\u301f\uff01-\uff5e ]/u;

/**
 * What is shown of `text`, at most `width` columns wide (a letter is one, a Han character or emoji two), with `…` where
 * it was cut; empty where nothing of it can be seen.
 */
export function shownLabel(text: string, width: number): string {
  const clean = text
    .slice(0, MOST_UNITS * 4)
    .replace(/\s+/gu, " ")
    .replace(UNSEEN, "")
    // Mermaid's placeholders for escapes while it parses: it would undo them where none was made.
    .replaceAll("ﬂ", "fl")
    .replaceAll("¶ß", "¶ ß")
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(clean)) return "";
  let shown = "";
  let columns = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(clean)) {
    columns += columnsOf(segment);
    if (columns > width || shown.length + segment.length > MOST_UNITS) return cut(shown, width);
    shown += segment;
  }
  return shown;
}

/** `label` for the inside of Mermaid's double quotes. */
export function escapeLabel(label: string): string {
  return Array.from(label, (character) =>
    PLAIN.test(character) ? character : `#${character.codePointAt(0)};`,
  ).join("");
}

/** At a word's end where one is near, so that half a word does not pass for a word. */
function cut(shown: string, width: number): string {
  const space = shown.lastIndexOf(" ");
  const whole = space > shown.length - width / 4 && space > 0 ? shown.slice(0, space) : shown;
  return `${whole.trimEnd()}…`;
}

function columnsOf(grapheme: string): number {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]/u.test(
    grapheme,
  )
    ? 2
    : 1;
}
