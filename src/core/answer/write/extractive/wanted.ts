/** What a question wants: its telling words, the kind of its answer, and the thing counted in a question of number. */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { simplified } from "../../../../lib/text/simplified.ts";
import { tokenize } from "../../../../lib/text/words.ts";
import { askedForms, type AskedForms } from "./forms/asked-forms.ts";
import { bridgesOf } from "./word-bridges.ts";
import { questionType, type QuestionType } from "./question-type.ts";

export interface Wanted {
  readonly text: string;
  readonly lower: string;
  /** The same in simplified characters, as sentences are compared. */
  readonly lowerPlain: string;
  readonly type: QuestionType;
  readonly forms: AskedForms;
  /** Words of the question that say something, once each, in order. */
  readonly words: string[];
  readonly place: ReadonlyMap<string, number>;
  /** The Chinese characters of the question that say something. */
  readonly characters: ReadonlySet<string>;
  /** Telling words that stand side by side in the question, joined by a space. */
  readonly pairs: ReadonlySet<string>;
  readonly isChinese: boolean;
  /** One for each word: is it a name or a number? A source without those is hardly about the same thing. */
  readonly isName: Uint8Array;
  /** In a question of number: finds a number with the thing counted after it. */
  readonly counted: RegExp | undefined;
  /** The thing that is counted, as it may be written: its beginning, in English. */
  readonly countedThing: string | undefined;
}

export function wantedOf(question: string): Wanted {
  const place = new Map<string, number>();
  const joined = new Map<string, number>();
  const characters = new Set<string>();
  const names: number[] = [];
  const pairs = new Set<string>();
  const isChinese = /\p{Script=Han}/u.test(question);
  let before = "";
  let last: { place: number; word: string } | undefined;
  // Pairs of characters that reach into what only asks are words of nothing.
  const told = question.replace(isChinese ? ASKING_HAN : ASKING, (asking) => " ".repeat(asking.length));
  for (const { word, kind, start } of tokenize(told)) {
    if (kind === "han") for (const character of word) if (!isStopWord(character)) characters.add(character);
    // "back up" is written "backup" too: the joined word stands for its first part.
    if (last !== undefined && kind === "latin") joined.set(last.word + word, last.place);
    last = undefined;
    if (isStopWord(word)) {
      before = "";
      continue;
    }
    if (before !== "") pairs.add(`${before} ${word}`);
    before = word;
    if (place.has(word)) continue;
    const isCapital = isChinese || (start > 0 && /^\p{Lu}/u.test(question.charAt(start)));
    const isName = kind === "number" || (kind === "latin" && isCapital);
    names.push(Number(isName));
    if (kind === "latin") last = { place: place.size, word };
    place.set(word, place.size);
  }
  return {
    text: question,
    lower: question.toLowerCase(),
    lowerPlain: simplified(question.toLowerCase()),
    type: questionType(question),
    forms: askedForms(question),
    words: [...place.keys()],
    place: new Map([...bridged(question, place), ...joined, ...place]),
    characters,
    pairs,
    isChinese,
    isName: Uint8Array.from(names),
    counted: countedForm(simplified(question)),
    countedThing: countedThing(simplified(question)),
  };
}

/** What asks for a measure and is said by its figure: nobody writes that a tower is old. */
const ASKING =
  /\btakes? place\b|(?<=\bhow )(?:old|big|large|far|often|frequently)\b|(?<=\bwhat )(?:time|size)\b/giu;
/** Chinese that asks and names nothing. */
const ASKING_HAN =
  /多少钱|多少錢|多少|什么时候|什麼時候|什么|什麼|怎么办|怎麼辦|怎么样|怎么|怎麼|怎样|怎樣|如何|为什么|為什麼|哪里|哪裡|哪儿|哪个|哪個|哪些|哪|几点|幾點|几楼|几层|多久|多远|多遠|多长时间|多長時間|百分之几|几天|几个|能不能|可不可以|是不是|有没有|请问|請問|可以|[能要会會](?=\p{Script=Han}{1,8}[吗嗎])|[吗嗎呢吧]/gu;

/** What stands for a word of the question has its place. */
function bridged(question: string, place: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word, others] of bridgesOf(question, [...place.keys()])) {
    for (const other of others) if (!place.has(other)) found.set(other, place.get(word) ?? 0);
  }
  return found;
}

/** Numbers as they are written before the thing counted. */
const NUMBER_WORD =
  "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)";

const CHINESE_DIGITS = "\\d０-９〇一二三四五六七八九十百千万萬亿億两兩半余餘多";

/** People and times are counted in many words. */
const IN_MANY_WORDS = /^(?:people|persons?|times|others?|ones|things|人|次|时间|種|种|天|年|岁|度|钱|錢)/iu;

function countedThing(question: string): string | undefined {
  const english =
    /\bhow many (\p{Ll}{4,})(?= (?:are|is|were|was|do|does|did|can|has|have|had|will)\b|\?|$)/iu.exec(
      question,
    )?.[1];
  const said =
    english?.slice(0, Math.max(4, english.length - 2)) ??
    /(?:多少|几|幾)[个個名位辆輛台张張条條只间間]?(\p{Script=Han}{2})/u.exec(question)?.[1];
  return said === undefined || IN_MANY_WORDS.test(said) ? undefined : said;
}

function countedForm(question: string): RegExp | undefined {
  const english = /\bhow many (?:\w+ )??(\p{L}{3,})(?= |\?|$)/iu.exec(question)?.[1];
  if (english !== undefined) {
    return new RegExp(
      `\\b${NUMBER_WORD}\\b(?:[ -]\\S+){0,2} ${english.slice(0, Math.max(3, english.length - 2))}`,
      "iu",
    );
  }
  const latin = /(?:多少|几|幾)[\u4e00-\u9fff]?\s?([a-z]{2,})/iu.exec(question)?.[1];
  if (latin !== undefined) {
    return new RegExp(`[${CHINESE_DIGITS}]\\s?[\\u4e00-\\u9fff]?\\s?(?:[a-z]+\\d+\\s?)?${latin}`, "iu");
  }
  const classified = /(?:多少|几|幾)[个個名位辆輛台张張条條只间間](\p{Script=Han}{2})/u.exec(question)?.[1];
  if (classified !== undefined)
    return new RegExp(
      `[${CHINESE_DIGITS}]\\s?\\p{Script=Han}?[^，。；]{0,3}${classified}|${classified}[^，。；]{0,6}[${CHINESE_DIGITS}]`,
      "u",
    );
  const chinese = /(?:多少|几|幾)([\u4e00-\u9fff]{1,2})/u.exec(question)?.[1];
  if (chinese === undefined) return undefined;
  // Recipes write 冰糖三十克.
  return new RegExp(
    `[${CHINESE_DIGITS}]\\s?(?:${chinese}|${chinese.charAt(0)})|${chinese}[${CHINESE_DIGITS}]`,
    "u",
  );
}
