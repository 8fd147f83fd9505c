/**
 * A name behind a word of kin or the like: 女儿小满, "her daughter Nell". Where the source names another behind the same word,
 * and in no sentence has the claimed name with that word, it is another name. A Chinese name is a guess: two characters that
 * begin with 小, 阿 or 老, or such as looksLikePerson takes, and nothing that goes on behind them as a word.
 */
import type { Difference } from "../beside/difference.ts";
import { looksLikePerson } from "../beside/han-names.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Statement } from "../evidence/statement.ts";

const HAN =
  /(女儿|儿子|孙子|孙女|父亲|母亲|爸爸|妈妈|妻子|丈夫|太太|老公|老婆|哥哥|弟弟|姐姐|妹妹|大哥|大姐|表[哥弟姐妹]|堂[哥弟姐妹]|侄子|侄女|外甥|叔叔|舅舅|姑姑|师[兄弟姐妹父傅]|徒弟|学生|助手|邻居|同学|朋友)(?:叫|名叫|是)?(\p{Script=Han}{2,3})/gu;
const ENGLISH =
  /\b(daughter|son|father|mother|brother|sister|husband|wife|uncle|aunt|cousin|nephew|niece|grand(?:son|daughter|father|mother)|apprentice|assistant|neighbour|neighbor|friend|partner|pupil|colleague|dog|cat)(?:,| is| was| called| named|, called|, named)?\s(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+)*)/gu;
/** Words that begin like a name. */
const NO_NAME =
  /^(?:小[学时心组孩区说朋名姐妹弟儿车事提于路店镇村声包]|老(?:[师家人公婆板年了是实])|阿姨|马上|方才|高[中兴大]|江[边上南北]|金[色钱]|黄[昏色]|万一|于是|常[常年]|白[天色]|石头|田里|范围|谢谢|安[排全静]|温[和暖]|严[重格])/u;
const CALLED = /^[小阿老]\p{Script=Han}$/u;
/** What may follow a name at once. */
const BEHIND =
  /^(?:$|[^\p{Script=Han}]|[的在和与跟是也都就又还很不没去来说住会能要从把被给对到等将已才最曾做管当唱教写读画开养看带送打种卖买刚今每一二两三四五六七八九十])/u;

interface Named {
  readonly kin: string;
  readonly name: string;
}

export function kinNameDifferences(
  claim: Statement,
  quotes: readonly number[],
  evidence: Evidence,
): Difference[] {
  const mine = namedIn(claim);
  if (mine.length === 0) return [];
  const theirs = evidence.around(quotes).map((place) => {
    const stated = evidence.statement(place);
    return { text: stated.text, named: namedIn(stated) };
  });
  return mine.flatMap(({ kin, name }) => {
    const parts = claim.isMostlyHan ? [name] : name.split(/[\s-]/u);
    const isThere = theirs.some(
      ({ text }) => text.includes(kin) && parts.some((part) => text.includes(part)),
    );
    const other = theirs.flatMap(({ named }) => named).find((one) => one.kin === kin);
    return isThere || !other ? [] : [{ kind: "name-differs", claimed: name, stated: other.name }];
  });
}

function namedIn({ text, isMostlyHan }: Statement): Named[] {
  if (!isMostlyHan)
    return [...text.matchAll(ENGLISH)].map(({ 1: kin = "", 2: name = "" }) => ({ kin, name }));
  return [...text.matchAll(HAN)].flatMap(({ 1: kin = "", 2: run = "", index, 0: whole }) => {
    const from = index + whole.length - run.length;
    const lengths = run.length > 2 ? [3, 2] : [2];
    const name = lengths
      .map((length) => run.slice(0, length))
      .find((one) => isName(one) && (CALLED.test(one) || BEHIND.test(text.slice(from + one.length))));
    return name === undefined ? [] : [{ kin, name }];
  });
}

function isName(run: string): boolean {
  if (NO_NAME.test(run)) return false;
  return CALLED.test(run) || looksLikePerson(run);
}
