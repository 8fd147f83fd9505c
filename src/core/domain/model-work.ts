/** The kinds of work that a model may be configured for, and the variable that names the model of each. */

/** `answer`: writes answers; `stand-by`: does where the one before it fails. */
export type Work = "answer" | "stand-by" | "fast" | "research" | "judge" | "escalation";

/** Where `judge` is not set nothing is judged; the others are filled by the model that answers. */
export const WORK_VARIABLES = {
  answer: "FOOTNOTE_MODEL",
  "stand-by": "FOOTNOTE_MODEL",
  fast: "FOOTNOTE_MODEL_FAST",
  research: "FOOTNOTE_MODEL_RESEARCH",
  judge: "FOOTNOTE_MODEL_JUDGE",
  escalation: "FOOTNOTE_ESCALATE",
} as const satisfies Readonly<Record<Work, string>>;
