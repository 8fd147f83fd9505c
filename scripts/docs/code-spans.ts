/** Finds what a Markdown page marks as code. Indented blocks and double backticks are not known. */

/** The texts between backticks, and the lines of fenced blocks. */
export function codeSpans(markdown: string): string[] {
  const spans: string[] = [];
  const prose = markdown.replace(/^```.*\n([\s\S]*?)^```$/gm, (_, block: string) => {
    spans.push(...block.split("\n").map((line) => line.trim()));
    return "";
  });
  for (const [, span = ""] of prose.matchAll(/`([^`\n]+)`/g)) spans.push(span.trim());
  return spans.filter((span) => span !== "");
}
