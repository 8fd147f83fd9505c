/**
 * Whether a question is about Footnote itself, so that its guide may answer: where the question names it, or where the guide
 * answers it surely. It speaks of everything a little, and its passages are nothing to any other question.
 */

/** Beside documents of the person's, and before a model is given its passages, the guide must be this sure. */
export const GUIDE_CONFIDENCE = 0.75;

export function namesFootnote(question: string): boolean {
  return /\bfootnote\b|\bFOOTNOTE_[A-Z]/iu.test(question);
}
