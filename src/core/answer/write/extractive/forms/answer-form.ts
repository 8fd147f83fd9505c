/** One row of the table of forms (`answer-forms.ts`). Types alone. */

/**
 * How much a form is needed. `figure`: the sentence that answers has it, and one that has it is likely to answer. `said`: the
 * sentence has it, which tells little. `named`: it, or what stands above it, calls the thing by its name. `somewhere`: a
 * sentence that has it goes first, and a document in which it stands nowhere does not answer. `rather`: a sentence that has it
 * goes first.
 */
export type Need = "figure" | "said" | "named" | "somewhere" | "rather";

export interface AnswerForm {
  readonly form: string;
  readonly need: Need;
  readonly asks: RegExp;
  /** Asked for only where this form is, too: "Is it fine to …" asks for no fine. */
  readonly of?: string;
  readonly said: RegExp;
  /** Where `said` is loose, what is surely of this form: needed as if it were `somewhere`. */
  readonly surely?: RegExp;
  /** The figure that is marked, where any of the sentence might be. */
  readonly mark?: string;
}
