/**
 * Sentences behind the title of their document, as the product reads those whose subject stands there alone. Where the
 * question names the title and the sentence does not, the same sentence behind another title does not answer.
 */
import type { Reading } from "../read/reading.ts";
import type { AnswerRow } from "../rows.ts";
import type { Chance } from "../seeded-random.ts";

/** What of a group comes from the reading's own document. */
const OWN = new Set(["answer", "same-passage", "removed"]);
/** Groups that are repeated so; of those whose title alone tells, and of the others. */
const SHARE = { telling: 0.6, other: 0.12 };
/** Titles of more are no names. */
const MOST_UNITS = 40;

export function titledRows(
  { document }: Reading,
  rows: readonly AnswerRow[],
  otherTitle: (chance: Chance) => string,
  chance: Chance,
): AnswerRow[] {
  const title = document.title.replace(/: /gu, ", ").replaceAll("_", " ");
  if (title === "" || title.length > MOST_UNITS) return [];
  const name = title.split(", ")[0]!.toLowerCase();
  const own = rows.filter(({ kind }) => OWN.has(kind));
  const isTelling = own.some(
    ({ question, sentence, label }) =>
      label === 2 && question.toLowerCase().includes(name) && !sentence.toLowerCase().includes(name),
  );
  if (own.length === 0 || !chance.yes(isTelling ? SHARE.telling : SHARE.other)) return [];
  const titled = own.map((row) => behind(title, row));
  const other = otherTitle(chance).replace(/: /gu, ", ").replaceAll("_", " ");
  if (!isTelling || other === "" || other.length > MOST_UNITS || other === title) return titled;
  const wrong = own
    .filter(({ label, sentence }) => label === 2 && !sentence.toLowerCase().includes(name))
    .map((row): AnswerRow => {
      const { answer: _, ...rest } = behind(other, row);
      return { ...rest, id: `${rest.id}w`, label: 1, kind: "titled+other-subject" };
    });
  return [...titled, ...wrong];
}

const behind = (title: string, row: AnswerRow): AnswerRow => ({
  ...row,
  id: `${row.id}t`,
  group: `${row.group}-titled`,
  kind: `titled+${row.kind}`,
  sentence: `${title}: ${row.sentence}`,
});
