/** A question with its candidates as lines of the training file, in an order of chance. */
import type { Language } from "../read/reading.ts";
import { type AnswerRow, splitOf } from "../rows.ts";
import type { Chance } from "../seeded-random.ts";

/** `answer`: the words of a sentence that answers which are the answer, where they are known. */
export type Candidate = readonly [sentence: string, label: AnswerRow["label"], kind: string, answer?: string];

export interface RowGroup {
  /** What the group is of: it decides the split. */
  readonly subject: string;
  /** Which group of the subject it is. */
  readonly form: string;
  readonly question: string;
  /** Of the question, and of the sentences. */
  readonly lang: Language;
  readonly textLang: Language;
}

export function groupRows(
  { subject, form, question, lang, textLang }: RowGroup,
  candidates: readonly Candidate[],
  chance: Chance,
): AnswerRow[] {
  const group = `${subject}/${form}`;
  return chance.shuffle(candidates).map(([sentence, label, kind, answer], n) => ({
    id: `${group}/${n + 1}`,
    group,
    lang,
    question,
    sentence,
    label,
    kind: lang === textLang ? kind : `cross+${kind}`,
    split: splitOf(subject),
    ...(answer === undefined ? {} : { answer }),
  }));
}
