/**
 * What was computed, as a report tells it: the line itself, and where it was computed of a few named rows of a table these as a
 * table, each figure with its footnote, and as a figure that is drawn from them.
 */
import { figureOf } from "../../../lib/table/cell-value.ts";
import { writeBarChart } from "../../../lib/table/bar-chart.ts";
import type { Claim, Series } from "../../domain/answer.ts";
import type { ResearchFinding } from "../../domain/research.ts";

export interface ReportLines {
  readonly text: string;
  /** Their places are within the text. */
  readonly claims: readonly Claim[];
}

/** What one finding states, with all that it rests on. */
export function claimOf({ text, citation, more = [], computed }: ResearchFinding, start: number): Claim {
  return {
    start,
    end: start + text.length,
    text,
    verdict: "supported",
    citations: [citation, ...more],
    ...(computed && { computed }),
  };
}

/** Empty where it was not computed of such rows. */
export function seriesLines({ citation, computed }: ResearchFinding): ReportLines {
  const { series } = computed ?? {};
  if (series === undefined) return { text: "", claims: [] };
  const { head, value: valueHead, points } = series;
  const claims: Claim[] = [];
  let text = `\n| ${inCell(head)} | ${inCell(valueHead)} |\n| --- | --- |\n`;
  for (const { name, value, quote } of points) {
    text += `| ${inCell(name)} | `;
    const shown = inCell(value);
    const { source, headingPath } = citation;
    const cited = { source, quote, verdict: "supported" as const, ...(headingPath && { headingPath }) };
    claims.push({
      start: text.length,
      end: text.length + shown.length,
      text: shown,
      within: { subject: name, head: valueHead },
      verdict: "supported",
      citations: [cited],
    });
    text += `${shown} |\n`;
  }
  return { text: `${text}${figureLines(series)}`, claims };
}

/** Nothing where the figures are of several units, or one is none. */
function figureLines({ head, value, points }: Series): string {
  const figures = points.map((one) => ({ name: one.name, figure: figureOf(one.value) }));
  const units = new Set(figures.map(({ figure }) => figure?.unit));
  if (units.size !== 1 || units.has(undefined)) return "";
  const [unit = ""] = units;
  const title = `${value}${unit === "" ? "" : ` (${unit})`} · ${head}`;
  const bars = figures.map(({ name, figure }) => ({ name, value: figure?.value ?? 0 }));
  return `\n\`\`\`mermaid\n${writeBarChart({ title, bars })}\n\`\`\`\n`;
}

const inCell = (text: string): string => text.replace(/\s+/gu, " ").replaceAll("|", "\\|").trim();
