/** What makes a figure a limit: "at least", "up to", 不少于, 以内. Which side of the figure is meant, and nothing else. */

/** `least`: the figure or more. `most`: the figure or less. */
export type Bound = "least" | "most";

const LEAST_BEFORE =
  /(?:\b(?:at least|no (?:less|fewer|earlier) than|not (?:less|fewer|earlier) than|more than|over|above|exceed(?:s|ing)?|minimum(?: of)?|from)|至少|不少于|不低于|不得少于|不得低于|不得小于|不小于|不短于|超过|超出|多于|高于|大于|满|逾|起码|最少)[\s,，]?(?:us|hk)?[$€£¥]?$/iu;
const LEAST_AFTER =
  /^\s?(?:or (?:more|over|older|above|later)\b|and (?:over|above|more)\b|at least\b|minimum\b|以上|及以上|起(?!来))/iu;
const MOST_BEFORE =
  /(?:\b(?:at most|no (?:more|later|longer) than|not (?:more|later|longer) than|up to|less than|fewer than|under|below|within|maximum(?: of)?|limited to|not exceed(?:ing)?|by|until|(?:cannot|can't|may not|must not|does not|do not|never) exceed)|最多|至多|不超过|不多于|不高于|不得超过|不得多于|不得高于|不大于|不足|未满|低于|少于|小于|最长|最晚|最迟|(?<![期年时权])限)[\s,，]?(?:us|hk)?[$€£¥]?$/iu;
const MOST_AFTER =
  /^\s?(?:or (?:less|fewer|under|younger|below|earlier)\b|at most\b|maximum\b|以内|之内|以下|及以下|为限|(?:的)?内(?!部|容))/iu;
/** Longer than any of them. */
const REACH = 22;

export function boundAt(text: string, start: number, end: number): Bound | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  // 不超过 holds 超过, "no more than" holds "more than".
  if (/不得?(?:低于|少于|小于|短于)\s?$/u.test(before)) return "least";
  if (MOST_BEFORE.test(before)) return "most";
  if (
    /(?:不|未|没有|\b(?:no|not|never|n't))\s?(?:低于|少于|小于|足|(?:be )?(?:less|fewer|under|below))[^,，。.]{0,4}$/iu.test(
      before,
    )
  )
    return "least";
  if (LEAST_BEFORE.test(before)) return "least";
  if (MOST_AFTER.test(after)) return "most";
  return LEAST_AFTER.test(after) ? "least" : undefined;
}
