/** "Hall A" is not hall B, nor F2 F1: of things told apart by a letter or number alone, whether a sentence speaks of another. */

const FORMS = [
  /\b(?<kind>\p{L}{3,}) (?:\p{Lu}|\d{1,4})(?![\p{L}\d.,:%-])/gu,
  /\b(?<kind>\p{Lu}{1,3})-?\d{1,4}\b/gu,
  /(?:[东西南北甲乙丙丁ABCDabcd\d一二三四五六七八九十]{1,3})(?<kind>号楼|号线|号门|号厅|区|栋|座|单元|班|号馆)/gu,
];

interface Named {
  readonly whole: string;
  readonly kind: string;
}

/** Of a question, whether a sentence names the like of what it names, and not that itself. */
export function speaksOfSibling(question: string): (sentence: string) => boolean {
  const asked = FORMS.flatMap((form) => namedBy(form, question).map((named) => ({ form, ...named })));
  return (sentence) => {
    const lower = sentence.toLowerCase();
    return asked.some(
      ({ form, whole, kind }) =>
        !lower.includes(whole) && namedBy(form, sentence).some((other) => other.kind === kind),
    );
  };
}

const namedBy = (form: RegExp, text: string): Named[] =>
  [...text.matchAll(form)].map(({ 0: whole, groups }) => ({
    whole: whole.toLowerCase(),
    kind: (groups?.["kind"] ?? "").toLowerCase(),
  }));
