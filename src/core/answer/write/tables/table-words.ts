/** What is said of rows and of what was computed, in English and Chinese. */

type Extreme = "greatest" | "least";

const plural = (count: number): string => `${count} ${count === 1 ? "row" : "rows"}`;

const EXTREME_EN: Record<Extreme, { figure: string; day: string }> = {
  greatest: { figure: "greatest", day: "latest" },
  least: { figure: "least", day: "earliest" },
};
const EXTREME_ZH: Record<Extreme, { figure: string; day: string }> = {
  greatest: { figure: "最大", day: "最晚" },
  least: { figure: "最小", day: "最早" },
};

export const TABLE_WORDS = {
  en: {
    comma: "; ",
    or: " or ",
    month: "month",
    year: "year",
    counted: (count: number, where: string) =>
      `Computed: ${plural(count)}${where === "" ? "" : ` with ${where}`}.`,
    sum: (head: string, value: string, rows: number, figures: string) =>
      `Computed: sum of ${head} = ${value} (${plural(rows)}${figures === "" ? "" : `: ${figures}`}).`,
    average: (head: string, value: string, rows: number, figures: string) =>
      `Computed: average of ${head} = ${value} (${plural(rows)}${figures === "" ? "" : `: ${figures}`}).`,
    extreme: (which: Extreme, head: string, isDay: boolean, name: string, value: string, rows: number) =>
      `Computed: ${EXTREME_EN[which][isDay ? "day" : "figure"]} ${head} of ${plural(rows)} = ${value}${name === "" ? "" : ` (${name})`}.`,
    grouped: (which: Extreme, head: string, by: string, name: string, value: string, others: string) =>
      `Computed: ${EXTREME_EN[which].figure} sum of ${head} by ${by} = ${value} (${name})${others === "" ? "" : `; others: ${others}`}.`,
  },
  zh: {
    comma: "；",
    or: "或",
    month: "月",
    year: "年",
    counted: (count: number, where: string) =>
      `计算得出：共 ${count} 行${where === "" ? "" : `（${where}）`}。`,
    sum: (head: string, value: string, rows: number, figures: string) =>
      `计算得出：${head}合计 ${value}（${rows} 行${figures === "" ? "" : `：${figures}`}）。`,
    average: (head: string, value: string, rows: number, figures: string) =>
      `计算得出：${head}平均 ${value}（${rows} 行${figures === "" ? "" : `：${figures}`}）。`,
    extreme: (which: Extreme, head: string, isDay: boolean, name: string, value: string, rows: number) =>
      `计算得出：${rows} 行中${head}${EXTREME_ZH[which][isDay ? "day" : "figure"]}的是 ${value}${name === "" ? "" : `（${name}）`}。`,
    grouped: (which: Extreme, head: string, by: string, name: string, value: string, others: string) =>
      `计算得出：按${by}合计，${head}${EXTREME_ZH[which].figure}的是 ${name}，${value}${others === "" ? "" : `（其余：${others}）`}。`,
  },
} as const;
