/** An answer without what is not supported, for people who want to see the rest alone. */
import { createLeavingOut } from "../../../lib/text/leave-out.ts";
import { type Answer, type Claim, isLeftOut } from "../../../core/domain/answer.ts";

export interface ShownAnswer {
  readonly answer: Answer;
  /** Claims that are not shown. */
  readonly hidden: number;
}

/** While it `isGrowing`, a sentence is shown once it is checked. */
export function hideUnsupported(answer: Answer, isGrowing: boolean): ShownAnswer {
  if (answer.status === "not-found") return { answer, hidden: 0 };
  const leavingOut = createLeavingOut<Claim>((claim) => !isLeftOut(claim));
  const { text, kept } = leavingOut.advance(answer.text, answer.claims, !isGrowing);
  return { answer: { ...answer, text, claims: kept }, hidden: answer.claims.length - kept.length };
}
