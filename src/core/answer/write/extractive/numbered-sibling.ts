/** "Hall A" is not hall B, nor F2 F1: of things told apart by a letter or number alone, whether a sentence speaks of another. */

const FORMS = [
  /\b(?<kind>\p{L}{3,}) (?:(?:no|nr|number)\.? |[#№] ?)?(?<id>\p{Lu}|\d{1,6})(?![\p{L}\d%]|[.,:-][\p{L}\d])/gu,
  /\b(?<kind>\p{Lu}{1,3})-?(?<id>\d{1,4})\b/gu,
  /(?<id>[东西南北甲乙丙丁ABCDabcd\d一二三四五六七八九十]{1,3})(?<kind>号楼|号线|号门|号厅|区|栋|座|单元|班|号馆)/gu,
  /(?<id>\d{1,6})号(?![楼线门厅馆])(?<kind>\p{Script=Han}{2})/gu,
  /(?<kind>\p{Script=Han}{2})(?:编号|号码)?[:：#№ ]{0,2}(?<id>\d{1,6})(?=[号的，。；？?\s]|$)/gu,
];

interface Named {
  readonly id: string;
  readonly kind: string;
}

/** Of a question, whether a text names the like of what it names, and not that itself. */
export function speaksOfSibling(question: string): (text: string) => boolean {
  const asked = namedBy(question);
  return (text) => {
    if (asked.length === 0) return false;
    const named = namedBy(text);
    return asked.some(({ id, kind }) => {
      const alike = named.filter((other) => other.kind === kind);
      return alike.length > 0 && alike.every((other) => other.id !== id);
    });
  };
}

const namedBy = (text: string): Named[] =>
  FORMS.flatMap((form) => [...text.matchAll(form)]).map(({ groups = {} }) => ({
    id: (groups["id"] ?? "").toLowerCase(),
    kind: (groups["kind"] ?? "").toLowerCase(),
  }));
