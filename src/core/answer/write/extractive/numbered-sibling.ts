/** "Hall A" is not hall B, nor F2 F1: of things told apart by a letter or number alone, whether a sentence speaks of another. */

const NUMBERED = /\b(\p{L}{3,}) (\p{Lu}|\d{1,4})(?![\p{L}\d.,:%-])/gu;
const CODED = /\b(\p{Lu}{1,3})-?(\d{1,4})\b/gu;
const HAN =
  /([东西南北甲乙丙丁ABCDabcd\d一二三四五六七八九十]{1,3})(号楼|号线|号门|号厅|区|栋|座|单元|班|号馆)/gu;

/** Whether it names the like of what the question names, and not that itself. */
export function speaksOfSibling(question: string, sentence: string): boolean {
  for (const form of [NUMBERED, CODED, HAN]) {
    for (const [whole, one, other] of question.matchAll(form)) {
      const kind = form === HAN ? other : one;
      const like = [...sentence.matchAll(form)].filter(
        (found) => (form === HAN ? found[2] : found[1])?.toLowerCase() === kind?.toLowerCase(),
      );
      const isSaid = like.some(([said]) => said.toLowerCase() === whole.toLowerCase());
      if (like.length > 0 && !isSaid && !sentence.toLowerCase().includes(whole.toLowerCase())) return true;
    }
  }
  return false;
}
