/**
 * Whether a question names the place where a sentence stands: the entry of a manual or price list ("E24: …", "Child lock: …"),
 * or the section under whose heading it is. What is asked for by its name needs few words to answer. Not covered: headings of
 * headings.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Hit } from "../../../domain/passage.ts";
import { LABELLED, type OutlineUnit } from "./outline.ts";
import type { Wanted } from "./wanted.ts";

export interface NamedPlace {
  /** 1 where all words of its entry's label are in the question. */
  readonly entry: number;
  /** The share of its heading's words that the question has; 1 where the heading's number is asked for. */
  readonly section: number;
  /** 1 where its label says the kind of thing that is asked for: "Date:" of when, 地点 of where. */
  readonly kind: number;
}

/** Question → what an entry that answers it may be called. */
const KINDS: readonly (readonly [asks: RegExp, label: RegExp])[] = [
  [
    /\bwhen\b|\bwhat (?:date|day|time)\b|什么时候|什麼時候|何时|哪天|哪一天|哪日|几号|几月|几点/iu,
    /(?:dates|times|when|hours|period|时间|日期|期限|日程)$/iu,
  ],
  [
    /\bwhere\b|哪里|哪裡|哪儿|在哪|什么地方|哪个地方/iu,
    /(?:place|venue|where|address|location|地点|地址|位置|场地)$/iu,
  ],
  [
    /\bhow much\b.{0,60}\b(?:cost|charge|pay|price|fee)|\bprice of\b|多少钱|多少錢|收费|价格/iu,
    /(?:fees?|price|cost|costs|charge|费用|价格|收费|价目|票价|单价)$/iu,
  ],
];

/** What says only what kind of text a section is: 素烧程序, "Cleaning instructions". */
const TAIL =
  /(?:的?(?:程序|步骤|步驟|方法|流程|说明|說明|事项|事項|要求|规定|規定)| (?:instructions|procedure|steps|rules|policy))$/iu;

/** A version or a code: a figure that is a name. */
const CODE = /^(?=.*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)*$/iu;

export function namedPlace(text: string, unit: OutlineUnit, hit: Hit, wanted: Wanted): NamedPlace {
  const own = LABELLED.exec(text.slice(unit.mark))?.[1];
  const title = new Set(words(hit.document.title));
  const entry = Math.max(labelled(own, wanted, title), labelled(unit.label, wanted, title));
  const path = hit.passage.headingPath;
  const heading = unit.heading ?? (path.length > 1 ? path.at(-1) : undefined);
  const kind = KINDS.some(([asks, label]) => asks.test(wanted.text) && label.test(own ?? unit.label ?? ""))
    ? 1
    : 0;
  return { entry, kind, section: heading === undefined ? 0 : sectionOf(heading, wanted, title) };
}

function labelled(label: string | undefined, { place, text }: Wanted, title: ReadonlySet<string>): number {
  if (label === undefined) return 0;
  const telling = words(label).filter((word) => !isStopWord(word));
  if (telling.every((word) => title.has(word))) return 0;
  if (/\p{Script=Han}/u.test(label)) {
    const isOther = telling.every((word) => place.has(word) && !text.includes(word));
    return isOther || isSaidIn(text, label) ? 1 : 0;
  }
  return telling.every((word) => place.has(word)) ? 1 : 0;
}

/** Not as the beginning of a longer word: 借书 of 借书证. */
function isSaidIn(question: string, label: string): boolean {
  const at = question.indexOf(label);
  return at >= 0 && !/^[证證卡费費单單处處员員机機器表]/u.test(question.slice(at + label.length));
}

function sectionOf(heading: string, { place, lower }: Wanted, title: ReadonlySet<string>): number {
  const codes = heading.split(/[\s()（）,，:：]+/u).filter((word) => CODE.test(word) && word.length > 1);
  if (codes.some((code) => /[a-z.]/iu.test(code) && lower.includes(code.toLowerCase()))) return 1;
  const telling = words(heading.replace(TAIL, "")).filter((word) => !isStopWord(word) && !title.has(word));
  if (telling.length === 0) return 0;
  return telling.filter((word) => place.has(word)).length / telling.length;
}
