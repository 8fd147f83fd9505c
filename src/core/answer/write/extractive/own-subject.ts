/**
 * Whether documents in the question's own language speak of its subject, by their titles and their words: then what is nearest
 * in the other language is mostly of something else, however near it lies.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { searchWords } from "../../../../lib/text/search-words.ts";
import { simplified } from "../../../../lib/text/simplified.ts";
import { words } from "../../../../lib/text/words.ts";
import type { ReadHits } from "./read-hits.ts";
import type { Candidate } from "./features.ts";
import type { Wanted } from "./wanted.ts";
import { onSubject } from "./on-subject.ts";

/** Telling words that a question and a title have in common; of Chinese, one word of two characters says as much. */
const SHARED = 2;
const SHARE = 0.5;
/** Words of every second title. */
const FORMAL =
  /^(?:note|notes|rule|rules|document|report|policy|meeting|manual|guide|list|letter|file|说明|说明书|手册|记录|纪要|通知|须知|办法|制度|规定|管理|公司|一次|项目)$/iu;

export function isOwnSubject(read: ReadHits): boolean {
  const { wanted, candidates } = read;
  if (onSubject(read).length > 0) return true;
  const titles = new Set(candidates.map(({ hit }) => hit.document.title));
  return [...titles].some((title) => sharesTitle(wanted, title));
}

/** Not of the name of a thing. */
const ASKS = /[什么怎哪谁几吗呢的是了在]|多少|多[久大高长重深宽远]|如何/u;

/**
 * Whether what would be said is of a document that has nothing of the subject, while another one is called by it: 热水器 names
 * a manual, and 热水 stands in many recipes.
 */
export function isOfAnother({ wanted, candidates }: ReadHits, { hit }: Pick<Candidate, "hit">): boolean {
  const question = simplified(wanted.text);
  const names = Array.from({ length: Math.max(0, question.length - 2) }, (_, at) =>
    question.slice(at, at + 3),
  ).filter((three) => /^\p{Script=Han}{3}$/u.test(three) && !ASKS.test(three));
  const isIn = (text: string, name: string): boolean => simplified(text).includes(name);
  return names.some(
    (name) =>
      candidates.some((other) => isIn(other.hit.document.title, name)) &&
      !candidates.some(
        (own) =>
          own.hit.document.id === hit.document.id &&
          (isIn(own.hit.document.title, name) || isIn(own.text, name)),
      ),
  );
}

function sharesTitle({ text: question }: Wanted, title: string): boolean {
  if (/\p{Script=Han}/u.test(question)) {
    const isTelling = (word: string): boolean =>
      /^\p{Script=Han}{2,}$/u.test(word) && !isStopWord(word) && !FORMAL.test(word);
    const plain = simplified(title);
    return searchWords(question).some((word) => isTelling(word) && plain.includes(word));
  }
  const asked = [...new Set(words(question))].filter((word) => !isStopWord(word) && !FORMAL.test(word));
  const own = new Set(words(title));
  const shared = asked.filter((word) => own.has(word)).length;
  return shared >= SHARED || (asked.length > 0 && shared >= SHARE * asked.length && shared > 0);
}
