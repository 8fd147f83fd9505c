/** An answer as it stands in a note: its text with Markdown's footnotes, each with the words that it rests on and where they are. */
export interface Claim {
  readonly end: number;
  readonly verdict: string;
  readonly citations: readonly {
    readonly source: number;
    readonly quote: { readonly text: string };
    readonly headingPath?: readonly string[];
    readonly link?: string;
  }[];
}

export interface Answer {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly sources: readonly {
    readonly number: number;
    readonly documentId: string;
    readonly title: string;
    readonly url: string;
  }[];
}

/** `pathOf`: of a document that is a note of this vault. `label` keeps the names of footnotes apart from those of other answers. */
export function footnotedNote(
  { text, claims, sources }: Answer,
  pathOf: (documentId: string) => string | undefined,
  doubt: string,
  label: string,
): string {
  let out = "";
  let at = 0;
  const notes: string[] = [];
  for (const { end, verdict, citations } of claims) {
    if (end <= at) continue;
    out += text.slice(at, end);
    at = end;
    for (const { source: number, quote, headingPath = [], link } of citations) {
      const source = sources.find((one) => one.number === number);
      if (source === undefined) continue;
      const path = pathOf(source.documentId);
      const heading = headingPath.at(-1);
      const place =
        path === undefined
          ? `[${inLine(source.title)}](<${(link ?? source.url).replaceAll(/[<>\s]/gu, encodeURIComponent)}>)`
          : `[[${path.replace(/\.md$/u, "")}${heading === undefined ? "" : `#${heading.replaceAll(/[[\]|#^]/gu, " ")}`}]]`;
      const name = `${label}-${notes.length + 1}`;
      const isCarried = verdict === "supported" || verdict === "partial";
      notes.push(`[^${name}]: ${place}: “${inLine(quote.text)}”${isCarried ? "" : ` (${doubt})`}`);
      out += `[^${name}]`;
    }
  }
  out += text.slice(at);
  return notes.length === 0 ? `${out}\n` : `${out}\n\n${notes.join("\n")}\n`;
}

/** One line, and nothing in it is a link or the beginning of a footnote. */
function inLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[[\]]/gu, String.raw`\$&`)
    .trim();
}
