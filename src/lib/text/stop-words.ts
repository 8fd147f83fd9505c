/**
 * Words that say nothing about what a text is about, English and Chinese, question words among them.
 * English ones are matched as stems (see stem.ts), Chinese ones as the character pairs that words.ts makes.
 */
import { stem } from "./stem.ts";

const ENGLISH =
  "a an the this that these those it its he she they them his her their our your my we you i me us him who whom whose " +
  "which what when where why how is are was were be been being am do does did done have has had having can could will " +
  "would shall should may might must of in on at by for from with to into onto as and or but nor not no if than then " +
  "so such there here about over under between after before during while also very more most much many some any each " +
  "all both few other own same only just too up down out off again further once because until through against s t don " +
  "one's get got let please tell know explain name named call called give given list many long far kind type sort";

/** Question words, particles and the commonest verbs and adverbs, simplified and traditional. */
const CHINESE =
  "什么 什麼 甚么 甚麼 哪些 哪个 哪個 哪里 哪裡 哪裏 哪儿 哪兒 哪年 哪位 哪种 哪種 哪一 谁的 誰的 多少 怎么 怎麼 怎样 怎樣 为何 為何 如何 几个 幾個 " +
  "几年 幾年 何时 何時 何地 何处 何處 何人 什麽 為什 为什 么样 麼樣 么时 麼時 时候 時候 地方 是谁 是誰 是什 是哪 是多 有多 有哪 有什 是在 " +
  "是由 是怎 是如 是何 一个 一個 一种 一種 这个 這個 那个 那個 这些 這些 那些 我们 我們 你们 你們 他们 他們 它们 它們 自己 以及 因为 因為 " +
  "所以 但是 如果 可以 没有 沒有 不是 就是 还是 還是 的是 了什 的什 么是 麼是 请问 請問 告诉 告訴 叫做 称为 稱為 被称 被稱 哪一 一年 " +
  "的 了 是 在 和 与 與 及 或 也 都 就 而 被 把 对 對 从 從 向 以 于 於 为 為 之 其 此 该 該 这 這 那 有 不 没 沒 很 吗 嗎 呢 吧 啊 谁 誰 " +
  "哪 几 幾 何 多 个 個 中 上 下 里 裡 后 後 前 时 時 年 月 日 会 會 能 要 我 你 他 她 它 们 們";

const STOP = new Set<string>([...ENGLISH.split(" "), ...ENGLISH.split(" ").map(stem), ...CHINESE.split(" ")]);

/** Takes a word as `words` gives it. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** Characters of which a Chinese pair may be made without meaning anything: 的在, 了是 … */
const EMPTY_CHARACTERS = new Set(
  Array.from(
    "的了是在和与與及或也都就而被把对對从從向以于於为為之其此该該这這那有不吗嗎呢吧啊谁誰哪几幾何么麼什个個们們",
  ),
);

/** True for a pair of Chinese characters one of which only joins words: half of it is noise. */
export function isHalfEmpty(word: string): boolean {
  return word.length === 2 && (EMPTY_CHARACTERS.has(word.charAt(0)) || EMPTY_CHARACTERS.has(word.charAt(1)));
}
