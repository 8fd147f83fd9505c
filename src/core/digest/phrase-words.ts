/**
 * The words of a sentence as phrases are made of them: Chinese ones by a dictionary, others by their form, each with
 * whether a phrase may begin or end with it. Lists of words stand for a grammar, and miss what they do not name.
 */
import type { Unit } from "./unit.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import { isFiller } from "./fillers.ts";
import { withoutUnspoken } from "./unspoken.ts";
import { withoutEnd } from "../../lib/text/without-end.ts";

export interface PhraseWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** May a phrase begin or end with it, or be it alone? */
  readonly begins: boolean;
  readonly ends: boolean;
  readonly isAlone: boolean;
}

/** Characters that alone begin or end no Chinese phrase: particles, adverbs, the commonest verbs and measure words. */
const HAN_EDGES = new Set(
  Array.from(
    "的了是在和与及或也都就而被把对从向以于为之其此该这那有不没很吗呢吧啊谁哪几何个们我你他她它您会能要可说讲看做让给到去来上下里中后前时年月日再又还更最太才只每各某另已将应当若如则且但因虽即使由用过着得地么些样点次种件条位名想叫问请跟比好著并",
  ),
);
/** These end phrases (研究所, 说明书) or begin them (大模型) only. */
const HAN_NO_START = new Set(Array.from("所者性化"));
const HAN_NO_END = new Set(Array.from("大小多少新老高低非超"));
/** A dictionary word that begins or ends so is none. */
const HAN_WEAK_EDGE = /^[这那我你他她它您的了不没很吗呢吧啊谁哪几每各某另]|[了的吗呢吧啊们著着]$/u;
/** Chinese words that are no subject of a talk, beyond `fillers.ts`. */
const HAN_WEAK = new Set(
  (
    "认为 希望 带给 进入 启发 真正 可能 完全 能够 成为 作为 存在 出现 表示 提供 使用 正在 已经 总是 各种 之间 方面 情况 方式 关系 部分 过程 结果 内容 " +
    "意味 意味著 意味着 变成 达到 做到 得到 看到 发现 告诉 了解 理解 相信 相当 直接 快速 绝对 确实 最终 当时 目前 未来 过去 如今 显然 毕竟 否则 关于 根据 随着 完成 " +
    "参与 尝试 选择 决定 继续 保持 具有 属于 产生 利用 采用 超过 达成 看来 说实话 只能 必须 无法 尤其 任何 所有 整个 主要 重要 不同 相同 新的 一年 有人 " +
    "几个 两个 三个 四个 一次 一定 一直 一般 一起 一边 上面 下面 左边 右边 前面 后面 等等 对应 分别 假设 得出 等于"
  ).split(" "),
);

const OTHER_WEAK = new Set(
  (
    "now whatever anyway cuz works work working started start starting starts running trying try seem seems interested " +
    "understand find finding found write writing written plus minus equal equals second third next before doing does done " +
    "decided send sends asked ask imagine whether close having become becomes call calls turn turns turning keep keeps kept " +
    "move moves moving show shows shown tell tells told give gives given gave happen happens happened believe hear heard " +
    "end ended set sets changes change changed build builds generates around next today tomorrow yesterday again " +
    "whole general certain possible important interesting able available such different similar certainly absolutely obviously " +
    "honourable honorable hopefully cannot without within upon among yours ours mine sort kind bunch couple half ten hundred " +
    "four five six seven eight nine twenty thirty minutes minute hours hour days day weeks week months month years year " +
    "long short big small little large high low free full best better worse worst sorry please sir madam mr mrs ms dr yourself"
  ).split(" "),
);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const MAX_RUN = 500;

/** Splits a unit into Chinese words by the dictionary and others by their form. */
export function phraseWords(text: string, { start, end }: Unit): PhraseWord[] {
  const run: PhraseWord[] = [];
  const said = withoutUnspoken(text.slice(start, end));
  for (const match of said.matchAll(
    /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{N}\p{M}.'’+#\-]--\p{Script=Han}]*/gv,
  )) {
    const at = start + match.index;
    const [written] = match;
    if (isHan(written.charCodeAt(0))) {
      for (let from = 0; from < written.length; from += MAX_RUN) {
        for (const { segment, index } of segmenter.segment(written.slice(from, from + MAX_RUN)))
          run.push(hanWord(segment, at + from + index));
      }
    } else run.push(otherWord(withoutEnd(written, /[.'’+-]/u), at));
  }
  return run;
}

function hanWord(segment: string, start: number): PhraseWord {
  const pairs = segment.length < 2 ? [] : words(segment);
  const isWeak =
    HAN_WEAK_EDGE.test(segment) ||
    isStopWord(segment) ||
    isFiller(segment) ||
    HAN_WEAK.has(segment) ||
    pairs.some((pair) => isFiller(pair)) ||
    /^[零一二三四五六七八九十百千万亿两几]+[个种次年月日条位倍点分]?$/u.test(segment);
  const isOpen = !isWeak && !HAN_EDGES.has(segment);
  return {
    key: segment,
    start,
    end: start + segment.length,
    begins: isOpen && !HAN_NO_START.has(segment),
    ends: isOpen && !HAN_NO_END.has(segment),
    isAlone: isOpen && segment.length >= 2,
  };
}

function otherWord(written: string, start: number): PhraseWord {
  const bare = written.replace(/['’]s$/iu, "");
  const stems = words(bare);
  const key = stems.join("_");
  const isSmall = stems.every((one) => isStopWord(one) || isFiller(one)) || /^\d/u.test(bare);
  const isOpen =
    !isSmall && bare.length >= 2 && !/['’]|ly$/u.test(bare) && !OTHER_WEAK.has(bare.toLowerCase());
  return {
    key,
    start,
    end: start + bare.length,
    begins: isOpen,
    ends: isOpen,
    isAlone: isOpen && bare.length >= 3,
  };
}
