/** A plan as a person sent it back. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type EditedPlan, lastNumber, type ResearchQuestion } from "../../core/domain/research.ts";

const MOST = 30;

/** Those that are as they were stay what they were; the others are the person's. Throws `bad-request`. */
export function editedQuestions(
  { questions }: EditedPlan,
  known: readonly ResearchQuestion[],
): ResearchQuestion[] {
  const told = questions.map(({ id, text }) => ({ id, text: text.replace(/\s+/gu, " ").trim() }));
  const kept = told.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (kept.length === 0) throw new FootnoteError("bad-request", say("research.no-questions"));
  if (kept.length > MOST) {
    throw new FootnoteError("bad-request", say("research.too-many-questions", { most: MOST }));
  }
  let last = lastNumber(known);
  return kept.map(({ id, text }) => {
    const before = known.find((one) => one.id === id);
    if (before?.text === text) return { ...before, state: "open" };
    return { id: before?.id ?? `q${++last}`, text, query: text, origin: "person", state: "open" };
  });
}
