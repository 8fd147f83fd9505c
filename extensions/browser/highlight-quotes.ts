/**
 * Marks words of a page where they stand, without changing the page. The function is sent into the page as its text, so that it
 * may use nothing outside of itself.
 */

/** What `MARK_STYLE` is about. */
export const MARK_STYLE = "::highlight(footnote) { background-color: #ffe38a; color: #1a1a1a; }";

/** How many of the quotes were found; the first is scrolled to. Letters and digits alone are compared, as a reader lays out anew. */
export function highlightQuotes(quotes: string[]): number {
  const bare = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  let text = "";
  /** Of each unit of `text`: its node, and its place in it. */
  const places: { node: Text; at: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("script, style, noscript, template")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    let at = 0;
    for (const character of node.data) {
      for (const unit of bare(character)) {
        for (let part = 0; part < unit.length; part += 1) places.push({ node, at });
        text += unit;
      }
      at += character.length;
    }
  }
  const ranges = quotes.flatMap((quote) => {
    const wanted = bare(quote.replaceAll(/\]\([^()\s]*\)/gu, ""));
    const start = wanted === "" ? -1 : text.indexOf(wanted);
    const first = places[start];
    const last = places[start + wanted.length - 1];
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first.node, first.at);
    const end = last.node.data.codePointAt(last.at) ?? 0;
    range.setEnd(last.node, last.at + (end > 0xff_ff ? 2 : 1));
    return [range];
  });
  CSS.highlights.set("footnote", new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  return ranges.length;
}
