/**
 * A link between notes (`[[Alder|the tree]]`) as the words that are shown for it. Pictures and other files that a note only
 * shows are no words of it; notes that it embeds are documents of their own, and stand by their names.
 */

/** A file with an ending that no note has. */
const FILE = /\.(?!md$)[a-z\d]{2,5}$/iu;

/** `inner`: what stands between the brackets; `isEmbedded`: with a `!` before them. */
export function wikiLinkWords(inner: string, isEmbedded: boolean): string {
  // In a table the bar is escaped.
  const [target = "", ...shown] = inner.split(/\\?\|/u);
  if (isEmbedded && FILE.test(target.replace(/#.*$/u, "").trim())) return "";
  const words = shown.join("|").trim();
  if (words !== "" && !isEmbedded) return words;
  const parts = target.replace(/#\^.*$/u, "").split("#");
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" > ");
}
