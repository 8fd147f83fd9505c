import { expect, test } from "vitest";
import type { Claim } from "./answer.ts";
import { findingsOf, findingsSaid } from "./check-findings.ts";

type Checked = Pick<Claim, "verdict" | "reasons">;

const wrongFigure: Checked = { verdict: "unsupported", reasons: [{ code: "number-differs", message: "" }] };
const otherLanguage: Checked = { verdict: "partial", reasons: [{ code: "other-language", message: "" }] };

test("each statement that is not carried counts once, and the line says in both languages what is the matter", () => {
  const findings = findingsOf([{ verdict: "supported" }, wrongFigure, otherLanguage, { verdict: "uncited" }]);
  expect(findings).toMatchObject({ figures: 1, notJudged: 1, uncited: 1, names: 0 });
  expect(findingsSaid(findings, "en")).toBe(
    "1 with a figure that is not the source's, 1 that could not be judged, 1 without a source",
  );
  expect(findingsSaid(findings, "zh")).toBe("1 句数字与来源不符，1 句无法判断，1 句没有来源");
});

test("where all is carried nothing is said", () => {
  expect(findingsSaid(findingsOf([{ verdict: "supported" }]), "en")).toBe("");
});
