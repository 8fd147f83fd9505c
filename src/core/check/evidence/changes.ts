/** Of two figures that are told by their difference ("3,900 fewer than in 2023", 比三月少5件) whether the other is greater or smaller; and how far 二十多 goes. */

export function changeAt(text: string, start: number, end: number): "more" | "less" | undefined {
  const after =
    /^\s?(?:\p{Ll}+ )?(?<than>fewer|less|lower|cheaper|shorter|more|higher|dearer|longer) than\b/u.exec(
      text.slice(end, end + 40),
    )?.groups?.["than"];
  if (after !== undefined) return /^(?:more|higher|dearer|longer)$/u.test(after) ? "more" : "less";
  const before =
    /比[^，。；,;比]{1,12}?(?<than>少|低|便宜|降|减|短|多|高|贵|涨|增|长)[^，。；,;\d]{0,3}$/u.exec(
      text.slice(Math.max(0, start - 20), start),
    )?.groups?.["than"];
  if (before === undefined) return undefined;
  return /[多高贵涨增长]/u.test(before) ? "more" : "less";
}

/** 二十多, 300余: up to the next round figure. */
export function spreadAt(
  text: string,
  { start, end, amount, digits }: { start: number; end: number; amount: number; digits: number },
): number | undefined {
  if (amount < 10 || !/[多余]/u.test(text.slice(start + 1, end + 1))) return undefined;
  return 10 ** (Math.floor(Math.log10(amount)) + 1 - digits);
}
