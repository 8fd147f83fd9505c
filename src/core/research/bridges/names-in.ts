/**
 * The names in a text, as far as its writing shows them: capitals, quotation marks and titles in English; in Chinese book
 * title marks, the lists of places and surnames, and the words with which names of institutions end. A guess, on the side of
 * too many: whoever asks searches for them, and what is no name finds nothing.
 */
import { HAN_PLACES, looksLikePerson, peopleIn } from "../../check/beside/han-names.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { words } from "../../../lib/text/words.ts";

export interface NamedThing {
  readonly name: string;
  /** UTF-16, of its first place in the text. */
  readonly start: number;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\d'’.-]*`;
/** Small words within a name: "University of Leeds", "Ludwig van Beethoven", "Romeo and Juliet" are one. */
const JOINT = String.raw`(?:of|the|de|del|della|di|da|dos|du|la|le|les|el|al|bin|ibn|van|von|der|den|ter|zu|&)`;
const CAPITALISED = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])${WORD}(?:[ \u00a0](?:${JOINT}[ \u00a0])?${WORD}|[ \u00a0]\d{1,3}(?![\d,]))*`,
  "gu",
);
const QUOTED = /["“「『《〈]([^"”」』》〉\n]{2,60})["”」』》〉]/gu;
/** Begin sentences or are everybody's: no name by themselves. */
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Mr|Mrs|Ms|Dr|St|Sir|Lady|Lord|However|Although|Despite|Since|English|American|British|French|German|Italian|Spanish|Chinese|Japanese|Indian|Canadian|Australian|Russian)\.?$/u;

const INSTITUTION = String.raw`(?:大学|大學|学院|學院|中学|中學|小学|小學|公司|集团|集團|银行|銀行|出版社|杂志|雜誌|日报|日報|研究所|研究院|实验室|實驗室|博物馆|博物館|图书馆|圖書館|美术馆|剧院|劇院|剧团|劇團|乐队|樂隊|乐团|樂團|医院|醫院|协会|協會|学会|學會|基金会|基金會|委员会|委員會|俱乐部|工作室|书店|書店|车站|車站|机场|機場|港|桥|橋|塔|寺|庙|廟|湖|河|江|山|岛|島|海湾|省|州|市|县|縣|区|區|镇|鎮|乡|鄉|村)`;
const HAN_INSTITUTION = new RegExp(String.raw`\p{Script=Han}{1,10}?${INSTITUTION}(?!${INSTITUTION})`, "gu");
/** Characters at which a run of Chinese is cut into what may be names. */
const CUT =
  /[的了是在由于於和与與及或为為被把向从從对對将將以到至给給有其之并並而也都这這那，。、；：？！“”「」『』《》〈〉（）()\s\d]|出生|生于|执导|執導|创办|創辦|创立|創立|设计|設計|担任|擔任|毕业|畢業|就读|就讀|位于|位於|主演|编剧|編劇|作曲|作者|导演|導演|丈夫|妻子|父亲|父親|母亲|母親|儿子|女儿|哥哥|弟弟|姐姐|妹妹|老师|老師|学生|學生|哪[条條个個位所座家里裡儿兒]?|流经|流經|什么|什麼|谁|誰|是否|多少|何时|何時|以及/u;

const BEHIND_CALLING = /(?<=\p{Script=Han}[家者员員师師长長手人])\p{Script=Han}{3}/gu;

/** Each once, in order. */
export function namesIn(text: string): NamedThing[] {
  const found = new Map<string, NamedThing>();
  const keep = (name: string, start: number): void => {
    const trimmed = name.replace(/^[\s·.'’-]+|(?<![\s·.,'’-])[\s·.,'’-]+$/gu, "");
    if (trimmed.length < 2 || found.has(trimmed)) return;
    found.set(trimmed, { name: trimmed, start });
  };
  for (const match of text.matchAll(QUOTED)) keep(match[1] ?? "", match.index + 1);
  for (const match of text.matchAll(CAPITALISED)) {
    const opens = isOpening(text, match.index);
    const { name, skipped } = withoutOpening(match[0], opens);
    // "Published in 1926, …": a word that begins a sentence has its capital from that.
    if (opens && skipped === 0 && !/\s/u.test(name)) continue;
    if (!isEmpty(name)) keep(name, match.index + skipped);
  }
  if (/\p{Script=Han}/u.test(text)) for (const { name, start } of hanNames(text)) keep(name, start);
  const all = [...found.values()];
  // A part of a longer name that stands in the same place is none.
  const isPart = ({ name, start }: NamedThing): boolean =>
    all.some(
      (other) =>
        other.name.length > name.length &&
        other.start <= start &&
        other.start + other.name.length >= start + name.length,
    );
  return all.filter((one) => !isPart(one)).toSorted((one, other) => one.start - other.start);
}

const isOpening = (text: string, at: number): boolean =>
  /(?:^|[.!?:;\n"“(]\s*|\s[-–—]\s*)$/u.test(text.slice(Math.max(0, at - 40), at));

/** "The" and "In" before a name are capitals of the sentence alone. */
function withoutOpening(name: string, opens: boolean): { name: string; skipped: number } {
  const first = /^([\p{L}’']+)[ \u00a0]+/u.exec(name);
  const isSmall = first !== null && isStopWord(words(first[1] ?? "")[0] ?? "");
  return first !== null && isSmall && (opens || /^(?:The|A|An)$/u.test(first[1] ?? ""))
    ? { name: name.slice(first[0].length), skipped: first[0].length }
    : { name, skipped: 0 };
}

function isEmpty(name: string): boolean {
  if (NO_NAME.test(name)) return true;
  const own = words(name);
  return own.every((word) => isStopWord(word) || /^\d+$/u.test(word));
}

function* hanNames(text: string): Generator<NamedThing> {
  const at = (name: string): NamedThing => ({ name, start: text.indexOf(name) });
  for (const person of peopleIn(text)) yield at(person);
  for (const [run] of text.matchAll(HAN_INSTITUTION)) {
    const name = run.split(CUT).at(-1) ?? "";
    if (name.length >= 3) yield at(name);
  }
  for (const place of HAN_PLACES) if (place.length > 1 && text.includes(place)) yield at(place);
  for (const run of text.split(CUT)) {
    if (!/^[\p{Script=Han}·]{2,10}$/u.test(run)) continue;
    // Before what somebody did: 陈若兰创作.
    const first = looksLikePerson(run) ? run : run.slice(0, 3);
    if (looksLikePerson(first)) yield at(first);
  }
  // Behind what somebody is: 小说家陈若兰.
  for (const [name] of text.matchAll(BEHIND_CALLING)) if (looksLikePerson(name)) yield at(name);
}
