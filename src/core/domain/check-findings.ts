/** What a check found, counted and said in one line: how many statements are carried, and what is the matter with the rest. */
import { type Claim, CONTRARY_CODES, type ReasonCode } from "./answer.ts";

/** Each statement that is not carried counts once, by what is most against it. */
export const FINDINGS = [
  "figures",
  "names",
  "otherwise",
  "partly",
  "notJudged",
  "unfound",
  "uncited",
] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * `figures`, `names`: one that is not the source's. `otherwise`: the source says something else. `partly`: a part of the
 * wording is carried. `notJudged`: the words could not be compared. `unfound`: no source says it. `uncited`: none is named.
 */
export type CheckFindings = Readonly<Record<Finding, number>>;

type Checked = Pick<Claim, "verdict" | "reasons">;

const FIGURES = new Set<ReasonCode>(["number-differs", "number-missing", "unit-differs"]);
const NAMES = new Set<ReasonCode>(["name-differs", "name-missing", "role-differs"]);
const CONTRARY = new Set<ReasonCode>(CONTRARY_CODES);
const NOT_JUDGED = new Set<ReasonCode>(["little-shared", "other-language"]);

export function findingsOf(claims: readonly Checked[]): CheckFindings {
  const counts: Record<Finding, number> = {
    figures: 0,
    names: 0,
    otherwise: 0,
    partly: 0,
    notJudged: 0,
    unfound: 0,
    uncited: 0,
  };
  for (const claim of claims) if (claim.verdict !== "supported") counts[findingOf(claim)] += 1;
  return counts;
}

function findingOf({ verdict, reasons = [] }: Checked): Finding {
  const has = (codes: ReadonlySet<ReasonCode>): boolean => reasons.some(({ code }) => codes.has(code));
  if (verdict === "uncited") return "uncited";
  if (has(FIGURES)) return "figures";
  if (has(NAMES)) return "names";
  if (has(CONTRARY)) return "otherwise";
  if (reasons.length > 0 && reasons.every(({ code }) => NOT_JUDGED.has(code))) return "notJudged";
  return verdict === "partial" ? "partly" : "unfound";
}

const ENGLISH: Readonly<Record<Finding, string>> = {
  figures: "with a figure that is not the source's",
  names: "with a name that is not the source's",
  otherwise: "of which the source says something else",
  partly: "carried only in part",
  notJudged: "that could not be judged",
  unfound: "that no source says",
  uncited: "without a source",
};
const CHINESE: Readonly<Record<Finding, string>> = {
  figures: "数字与来源不符",
  names: "名称或角色与来源不符",
  otherwise: "与来源的说法不同",
  partly: "只有部分有据",
  notJudged: "无法判断",
  unfound: "来源没有说到",
  uncited: "没有来源",
};

/** Behind the count of what is carried: `1 with a figure that is not the source's, 2 that could not be judged`. */
export function findingsSaid(findings: CheckFindings, language: "en" | "zh"): string {
  const found = FINDINGS.filter((finding) => findings[finding] > 0);
  return language === "en"
    ? found.map((finding) => `${findings[finding]} ${ENGLISH[finding]}`).join(", ")
    : found.map((finding) => `${findings[finding]} 句${CHINESE[finding]}`).join("，");
}
