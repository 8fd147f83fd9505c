/**
 * Whether anything of a model's answer stands: a sentence that its sources carry, or of which the check cannot tell. Where
 * nothing does, why. What is done then is decided elsewhere.
 */
import { fenceAfter } from "../../../../lib/markdown/line-rules.ts";
import { type Answer, type Claim, isContrary, isLeftOut } from "../../../domain/answer.ts";
import type { Stray } from "./stray-watch.ts";

/** `refused`: it says that it found nothing; `unsupported`: its sources carry nothing of it. */
export const FAULTS = ["loop", "copied", "refused", "unsupported"] as const;
export type Fault = (typeof FAULTS)[number];

/** `question`: as it was put to the model. */
export function faultOf(answer: Answer, stray: Stray | undefined, question: string): Fault | undefined {
  if (stray !== undefined) return stray;
  if (answer.status === "not-found") return answer.leftOut === undefined ? "refused" : "unsupported";
  if (answer.claims.some(stands) || hasCode(answer.text)) return undefined;
  return letters(answer.text).startsWith(letters(question)) ? "copied" : "unsupported";
}

/** Of a claim in another language than its source the check cannot tell, unless a figure is against it. */
export function stands(claim: Claim): boolean {
  if (!isLeftOut(claim)) return true;
  const { verdict, reasons = [] } = claim;
  return (
    verdict !== "uncited" &&
    reasons.some(({ code }) => code === "other-language") &&
    !reasons.some(isContrary)
  );
}

/** Code is no claim. */
function hasCode(text: string): boolean {
  return text.split("\n").some((line) => fenceAfter("", line) !== "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
