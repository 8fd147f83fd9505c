/**
 * What of a document's phrases and names can stand alone as a concept, the best first: names and longer phrases before
 * single words, and last what is a verb by the words beside it or says nothing by itself. Lists stand for a lexicon.
 */
import { isHan } from "../../lib/text/sentence-end.ts";
import { stem } from "../../lib/text/stem.ts";
import type { Phrase, PhrasePlace } from "./phrases.ts";
import type { StatedName } from "./stated-names.ts";

export interface ConceptCandidate {
  readonly text: string;
  /** In order, all of them of phrases that stand often; see `phrases.ts`. */
  readonly places: readonly PhrasePlace[];
  readonly count: number;
  readonly worth: number;
}

const NAME = 2.2;
const LONG = 2.2;
const MIDDLE = 1.7;
const SINGLE = 1;
const GENERIC = 0.3;
const VERB = 0.3;
const OPENS = 0.4;
/** Share of its places that look so. */
const VERB_SHARE = 0.3;

/** Nouns that need another to say of what they are. */
const HAN_GENERIC = new Set(
  (
    "方案 突破 资源 关键 技术 产品 发展 能力 影响 优势 模式 性能 功能 细节 测试 公司 观点 水平 行业 领域 专家 路径 分享 对话 方向 工作 企业 项目 内容 " +
    "研究 系统 服务 目标 国家 社会 世界 机会 价值 环境 经验 机制 生活 学习 建设 支持 管理 稳定 高效 优秀 顶尖 证明 开发 便宜 复杂 聪明 反而 解决 找到 投入 " +
    "网上 也在 正是 能否 是否 做出 意思 概念 例子 结构 角度 程度 范围 条件 标准 要求 作用 特点 意义 变化 数量 全部 形成 组成 说明 提出 提供 提高 增加 减少 " +
    "推动 促进 实现 解释 表达 讨论 交流 合作 活动 部门 单位 地方 城市 人们 朋友 老师 学生 孩子 同志 全国 我国 年代 经过 当前 期间 阶段 情形 现象 结论 答案 主题 " +
    "话题 节目 全国 重点 核心 思路 措施 状态 类型 层面 空间 速度 力量 行为 个体 整体 对象 现实 历史 传统 现代 效果 成果 计算 分析 设计 考虑 变成"
  ).split(" "),
);
const OTHER_GENERIC = new Set(
  (
    "people group project issue part side case example number area level problem information member fact reason idea system " +
    "process work data place person world life line order form term result change value amount rate step set state type use " +
    "word name end start page section thing matter meeting support service plan report need effect interest position opportunity " +
    "situation community government country committee approach way respect sense piece bunch stage today moment job answer role " +
    "run add store show click open everything else cool true fair enough kay exactly nuh api ceo cto ppt pdf app tv ok pd agreement concern discussion decision action experience purpose statement file field mode input output method check"
  )
    .split(" ")
    .map(stem),
);
/** Before and behind a verb of two characters. */
const HAN_BEFORE_VERB = /(?:[不没会能要将正已更很最地也就都再又来去并被所]|正在|也在|无法|可以|必须|应该)$/u;
const HAN_BEHIND_VERB = /^[了着著过到出成得]/u;
/** Words of a clause and no name of a thing: 波在传播, 科学跟人文. */
const HAN_CLAUSE = /.[在跟和与于被把就也都].|.的./u;
const HAN_VERB_END = /[出到起成在得着著]$/u;
const OTHER_VERB = /^\p{Ll}+(?:ed|ing|ly|er|est|ise|ize|ify)$/u;

export function conceptCandidates(
  text: string,
  phrases: readonly Phrase[],
  names: readonly StatedName[],
): ConceptCandidate[] {
  const all = new Map<string, ConceptCandidate>();
  const note = (one: Omit<ConceptCandidate, "worth">, weight: number): void => {
    const key = one.text.toLowerCase();
    const spread = new Set(one.places.map(({ unit }) => unit)).size;
    const worth = Math.log2(1 + Math.min(one.count, 2 * spread)) * weight;
    // What is a phrase and a name is the better of the two; the names know its other forms.
    if ((all.get(key)?.worth ?? -1) < worth) all.set(key, { ...one, worth });
  };
  for (const { text: written, places, count } of names)
    note({ text: written, places, count }, isGeneric(written) ? SINGLE : NAME);
  const isName = new Set(names.map((name) => name.text));
  for (const { text: written, places, count } of phrases) {
    // A capital that makes no name began a sentence: what began it is seldom what is spoken of.
    const opens = /^\p{Lu}\P{Lu}*$/u.test(written) && !isName.has(written);
    note({ text: written, places, count }, weightOf(text, written, places) * (opens ? OPENS : 1));
  }
  return [...all.values()].toSorted(
    (a, b) => b.worth - a.worth || (a.places[0] as PhrasePlace).start - (b.places[0] as PhrasePlace).start,
  );
}

function weightOf(text: string, written: string, places: readonly PhrasePlace[]): number {
  if (isHan(written.charCodeAt(0))) {
    if (HAN_GENERIC.has(written) || HAN_VERB_END.test(written) || HAN_CLAUSE.test(written)) return GENERIC;
    if (written.length >= 3) return written.length === 3 ? MIDDLE : LONG;
    const looked = places.slice(0, 20);
    const verbs = looked.filter(
      ({ start, end }) =>
        HAN_BEFORE_VERB.test(text.slice(Math.max(0, start - 2), start)) ||
        HAN_BEHIND_VERB.test(text.slice(end, end + 1)),
    ).length;
    return verbs >= VERB_SHARE * looked.length ? VERB : SINGLE;
  }
  const parts = written.split(/[ -]/u);
  if (parts.every(isGeneric)) return GENERIC * parts.length;
  if (parts.length > 1) return parts.some(isGeneric) ? MIDDLE : LONG;
  if (/\p{Lu}/u.test(written)) return MIDDLE;
  return OTHER_VERB.test(written) ? VERB : SINGLE;
}

function isGeneric(written: string): boolean {
  return OTHER_GENERIC.has(stem(written.toLowerCase())) || HAN_GENERIC.has(written);
}
