/**
 * Figures by what each is of, as a chart that Mermaid draws (`xychart-beta`, bars), and back: who shows such a text can draw
 * the figures without reading Mermaid. Not covered: any other chart of Mermaid's.
 */

export interface BarChart {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const HEAD = "xychart-beta";

export function writeBarChart({ title, bars }: BarChart): string {
  const names = bars.map(({ name }) => `"${worded(name)}"`).join(", ");
  const values = bars.map(({ value }) => value).join(", ");
  return `${HEAD}\n  title "${worded(title)}"\n  x-axis [${names}]\n  bar [${values}]`;
}

/** `undefined` where it is not written so. */
export function readBarChart(text: string): BarChart | undefined {
  const [head, title, names, bars, ...rest] = text
    .trim()
    .split("\n")
    .map((line) => line.trim());
  if (head !== HEAD || rest.length > 0) return undefined;
  const [, told] = /^title "([^"]*)"$/u.exec(title ?? "") ?? [];
  const [, listed] = /^x-axis \[([^[\]]*)\]$/u.exec(names ?? "") ?? [];
  const [, figures] = /^bar \[([^[\]]*)\]$/u.exec(bars ?? "") ?? [];
  if (told === undefined || listed === undefined || figures === undefined) return undefined;
  const named = [...listed.matchAll(/"([^"]*)"/gu)].map(([, name = ""]) => name);
  const values = figures.split(",").map(Number);
  if (named.length !== values.length || values.some((value) => !Number.isFinite(value))) return undefined;
  return { title: told, bars: named.map((name, nth) => ({ name, value: values[nth] ?? 0 })) };
}

/** On one line, without the signs that would end it. */
function worded(text: string): string {
  return text
    .replace(/["[\]]/gu, "'")
    .replace(/[\s\p{Cc}`]+/gu, " ")
    .trim();
}
