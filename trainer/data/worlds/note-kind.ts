/**
 * Notes as people keep them: prices, codes, settings, contacts, hours, in few words and without sentences. A line says one
 * thing of one subject; the questions about it name the subject, and `lacks` are questions about it that no line answers.
 */
import type { Chance } from "../seeded-random.ts";
import type { Slots, Wordings } from "./frame.ts";

export interface NoteKind {
  readonly slots: (chance: Chance) => Slots;
  readonly lines: Wordings;
  /** The slot that the questions name. */
  readonly about: string;
  /** Each with the slot that is the answer. */
  readonly asks: readonly (Wordings & { readonly answer: string })[];
  readonly lacks: Wordings;
}
