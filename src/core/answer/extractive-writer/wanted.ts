/** What a question wants: its telling words, the kind of its answer, and the thing counted in a question of number. */
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { questionType, type QuestionType } from "./question-type.ts";

export interface Wanted {
  readonly text: string;
  readonly lower: string;
  readonly type: QuestionType;
  /** Words of the question that say something, once each, in order. */
  readonly words: string[];
  readonly place: ReadonlyMap<string, number>;
  /** The Chinese characters of the question that say something. */
  readonly characters: ReadonlySet<string>;
  /** One for each word: is it a name or a number? A source without those is hardly about the same thing. */
  readonly isName: Uint8Array;
  /** In a question of number: finds a number with the thing counted after it. */
  readonly counted: RegExp | undefined;
}

export function wantedOf(question: string): Wanted {
  const place = new Map<string, number>();
  const characters = new Set<string>();
  const names: number[] = [];
  for (const { word, kind, start } of tokenize(question)) {
    if (kind === "han") for (const character of word) if (!isStopWord(character)) characters.add(character);
    if (isStopWord(word) || place.has(word)) continue;
    const isName =
      kind === "number" || (kind === "latin" && start > 0 && /^\p{Lu}/u.test(question.charAt(start)));
    names.push(isName ? 1 : 0);
    place.set(word, place.size);
  }
  return {
    text: question,
    lower: question.toLowerCase(),
    type: questionType(question),
    words: [...place.keys()],
    place,
    characters,
    isName: Uint8Array.from(names),
    counted: countedThing(question),
  };
}

/** Numbers as they are written before the thing counted. */
const NUMBER_WORD =
  "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)";

function countedThing(question: string): RegExp | undefined {
  const english = /\bhow many (?:\w+ )??(\p{L}{3,})(?= |\?|$)/iu.exec(question)?.[1];
  if (english !== undefined) {
    return new RegExp(
      `\\b${NUMBER_WORD}\\b(?:[ -]\\S+){0,2} ${english.slice(0, Math.max(3, english.length - 2))}`,
      "iu",
    );
  }
  const chinese = /(?:多少|几|幾)([\u4e00-\u9fff]{1,2})/u.exec(question)?.[1];
  if (chinese === undefined) return undefined;
  return new RegExp(
    `[\\d０-９〇一二三四五六七八九十百千万萬亿億两兩半余餘多]\\s?(?:${chinese}|${chinese.charAt(0)})`,
    "u",
  );
}
