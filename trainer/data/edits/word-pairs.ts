/** One word for another of a list: opposite directions, before and after, quantifiers, modality. */
import { type Edit, type FalseLabel, likeCase, replaceSpan, spansOf } from "./edit.ts";

/** `a/b`: either for the other, and the old sentence contradicts the new one. */
const DIRECTION_EN =
  "before/after increased/decreased increase/decrease increases/decreases increasing/decreasing rose/fell rises/falls rising/falling grew/shrank higher/lower highest/lowest above/below raised/lowered raise/cut larger/smaller largest/smallest longer/shorter longest/shortest older/younger oldest/youngest more/fewer better/worse best/worst first/last earlier/later early/late northern/southern eastern/western north/south east/west northeast/southwest upper/lower upstream/downstream left/right inside/outside import/export imported/exported enter/leave entered/left opened/closed arrived/departed won/lost gained/lost bought/sold strong/weak stronger/weaker wider/narrower faster/slower heavier/lighter hot/cold maximum/minimum majority/minority expand/shrink expanded/reduced began/ended begins/ends starts/stops accept/reject accepted/rejected approved/rejected enable/disable enabled/disabled added/removed internal/external ascending/descending positive/negative public/private winter/summer predecessor/successor male/female mother/father sister/brother son/daughter husband/wife";
const DIRECTION_ZH =
  "之前/之后 以前/以后 增加/减少 增长/下降 上升/下降 提高/降低 提升/降低 升高/降低 高于/低于 大于/小于 多于/少于 超过/不到 最高/最低 最大/最小 最多/最少 最早/最晚 北部/南部 东部/西部 东北/西南 西北/东南 以北/以南 以东/以西 上游/下游 左侧/右侧 扩大/缩小 扩张/收缩 加强/削弱 增强/减弱 延长/缩短 加快/减慢 开始/结束 开放/关闭 开启/关闭 启用/禁用 进口/出口 买入/卖出 购买/出售 胜利/失败 击败/败给 成功/失败 同意/反对 批准/否决 接受/拒绝 支持/反对 以上/以下 前者/后者 父亲/母亲 儿子/女儿 丈夫/妻子 哥哥/弟弟 姐姐/妹妹 男性/女性 内部/外部 升序/降序 公立/私立 进入/离开 加入/退出 上升/下跌 上涨/下跌 赢得/输掉 优于/不如 强于/弱于 盈利/亏损 前任/继任 早期/晚期 夏季/冬季 夏天/冬天";
/** `a>b=l`: a is replaced by b, and the old sentence then has the label. */
const QUANTITY_EN =
  "all>some of=- some>all=1 some>no=0 some of the>none of the=0 some of the>all of the=1 most>all=1 most>few=0 many>few=0 many>most=1 several>all=1 few>most=0 every>no=0 each>no=0 both>neither=0 always>never=0 usually>always=1 often>always=1 often>rarely=0 sometimes>always=1 rarely>often=0 mostly>entirely=1 mainly>exclusively=1 mainly>hardly=0 primarily>exclusively=1 partly>entirely=1 generally>always=1 frequently>rarely=0 nearly>more than=0 almost>more than=0 over>under=0";
const QUANTITY_ZH =
  "所有>部分=- 一些>所有=1 部分>全部=1 有些>所有=1 大多数>所有=1 大多数>少数=0 多数>少数=0 大部分>全部=1 大部分>小部分=0 许多>极少数=0 许多>所有=1 很多>很少=0 不少>很少=0 少数>多数=0 通常>总是=1 经常>很少=0 常常>总是=1 有时>总是=1 很少>经常=0 主要>完全=1 几乎>不止=0 一般>总是=1 至少>至多=0 至多>至少=0 最多>至少=0 均>均不=0 都>都不=0 分别>共同=0";
const MODAL_EN =
  "may>must=0 can>must=0 might>will certainly=1 may be>is certainly=1 must>may=0 shall>may=0 should>need not=0 required>optional=0 optional>required=0 mandatory>voluntary=0 voluntary>mandatory=0 probably>certainly=1 possibly>certainly=1 likely to>certain to=1 reportedly>certainly=1 allegedly>certainly=1 recommended>required=1 suggests>proves=1 planned to>managed to=1 wanted to>managed to=1 tried to>managed to=1 expected>guaranteed=1";
const MODAL_ZH =
  "可以>必须=0 必须>可以=0 应当>可以=0 可能>一定=1 也许>必定=1 大概>一定=1 建议>要求=1 打算>已经=1 试图>成功=1 据说>事实上=1 据称>事实上=1 自愿>强制=0 强制>自愿=0 推荐>必须=1";
const BOUND_EN = "at least/at most more than/less than no more than/no less than over/under";
const BOUND_ZH = "至少/至多 不少于/不超过 以上/以下 超过/不足 多于/少于";

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly label: FalseLabel;
}

const opposites = (line: string): Pair[] =>
  pairsIn(line).flatMap(([a, b]) => [
    { from: a!, to: b!, label: 0 as const },
    { from: b!, to: a!, label: 0 as const },
  ]);

/** Words stand in pairs with a slash; a blank within a phrase belongs to it where both sides have one. */
function pairsIn(line: string): string[][] {
  const phrases =
    line.match(/(?:at least\/at most|more than\/less than|no more than\/no less than|\S+\/\S+)/gu) ?? [];
  return phrases.map((phrase) => phrase.split("/"));
}

/** Left out where the last sign is `-`: the old sentence implies the new one. */
const oneWay = (line: string): Pair[] =>
  (line.match(/\S[^>=]*>[^>=]*=[-01](?=\s|$)/gu) ?? []).flatMap((rule) => {
    const [, from, to, label] = /^(.*)>(.*)=(.)$/u.exec(rule.trim())!;
    return label === "-" ? [] : [{ from: from!, to: to!, label: label === "0" ? 0 : 1 }];
  });

const LISTS: Readonly<
  Record<"direction" | "quantifier" | "modality", Readonly<Record<string, readonly Pair[]>>>
> = {
  direction: { en: opposites(DIRECTION_EN), zh: opposites(DIRECTION_ZH) },
  quantifier: {
    en: [...oneWay(QUANTITY_EN), ...opposites(BOUND_EN)],
    zh: [...oneWay(QUANTITY_ZH), ...opposites(BOUND_ZH)],
  },
  modality: { en: oneWay(MODAL_EN), zh: oneWay(MODAL_ZH) },
};

/** What turns a word of the lists into another word, or into a part of one. */
const SPOILT: readonly RegExp[] = [
  /^(?:.*)(?:May \d|in May|of May|World War|at first|at last|first of all|not only|more or less|as well as)/u,
];
const BEFORE_ZH: Readonly<Record<string, RegExp>> = {
  都: /[首成古国京故帝王大建迁之定东]$/u,
  均: /[平人年月日]$/u,
  有时: /所$/u,
  支持: /的$/u,
  反对: /的$/u,
};
const AFTER_ZH: Readonly<Record<string, RegExp>> = {
  都: /^[市城会督护铎未不没无非]|^[^，。]{0,6}[未不没无]/u,
  均: /^[匀线衡等价未不没无]/u,
  不少: /^于/u,
  有时: /^[间候期]/u,
  可能: /^[性会]/u,
  主要: /^[的是有]/u,
  计划: /^[的，。、》生经是]/u,
  希望: /^[的，。、小工]/u,
  建议: /^[的，。、书]/u,
  一般: /^[的，。]/u,
  少数: /^民族/u,
  成功: /^的/u,
  分别: /^[是的]/u,
};

/** One pattern for all words of a list, the longest first; trying each word alone would cost a hundred times as much. */
interface CompiledList {
  readonly pattern: RegExp;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
}

function compile(pairs: readonly Pair[], language: string): CompiledList {
  const of = new Map<string, Pair[]>();
  for (const pair of pairs) of.set(pair.from, [...(of.get(pair.from) ?? []), pair]);
  const all = [...of.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
  const pattern =
    language === "zh" ? new RegExp(all, "gu") : new RegExp(`(?<![\\p{L}-])(?:${all})(?![\\p{L}-])`, "giu");
  return { pattern, pairs: of };
}

function pairEdit(kind: keyof typeof LISTS): Edit {
  const lists = new Map(
    ["en", "zh"].map((language) => [language, compile(LISTS[kind][language]!, language)]),
  );
  return (sentence, { chance, language }) => {
    const { pattern, pairs } = lists.get(language)!;
    const found = spansOf(sentence, pattern).flatMap((span) => {
      const word = span.match[0];
      // "May" the month, "Most" a name, are no words of the lists; "All" at the beginning is.
      if (language === "en" && /^\p{Lu}/u.test(word) && span.start > 0) return [];
      if (!fits(word.toLowerCase(), sentence.slice(0, span.start), sentence.slice(span.end))) return [];
      return (pairs.get(word.toLowerCase()) ?? []).map((pair) => ({ ...span, pair }));
    });
    if (found.length === 0) return undefined;
    const one = chance.pick(found);
    const text = replaceSpan(sentence, one, likeCase(one.pair.to, one.match[0]));
    return { text, label: one.pair.label };
  };
}

function fits(word: string, before: string, after: string): boolean {
  if (BEFORE_ZH[word]?.test(before) === true || AFTER_ZH[word]?.test(after) === true) return false;
  if (SPOILT.some((pattern) => pattern.test(`${before.slice(-8)}${word}${after.slice(0, 6)}`))) return false;
  // "not after", "no more", "不增加": the opposite of a denied word is no contradiction.
  if (/(?:\bnot|\bno|n't|\bnever|[不没未无非])\s?$/u.test(before)) return false;
  if (
    (word === "above" || word === "below") &&
    !/^ (?:the \w+ (?:line|level|mean|average)|sea|\d|average|zero|ground)/u.test(after)
  ) {
    return false;
  }
  // A bound stands behind a quantity; 以下几种 only points on.
  if (
    (word === "以上" || word === "以下") &&
    !/[\d%一二三四五六七八九十百千万亿个名人年岁元米公里斤级天日月倍次种项]$/u.test(before)
  )
    return false;
  if (word === "often" && /\bhow $/iu.test(before)) return false;
  if (word === "left" && !/^ (?:the|his|her|their|for|in|school)/u.test(after)) return false;
  if (word === "right" && !/^ (?:side|of|hand|bank)/u.test(after)) return false;
  if (word === "first" && !/\bthe $/u.test(before)) return false;
  if (word === "last" && !/\bthe $/u.test(before)) return false;
  if (word === "over" && !/^ \d/u.test(after)) return false;
  if (word === "under" && !/^ \d/u.test(after)) return false;
  if ((word === "more" || word === "fewer") && !/^ (?!than|or)[a-z]+s\b/u.test(after)) return false;
  if (word === "all" && /(?:\bat|\bof|after|above|first of) $/iu.test(before)) return false;
  if (
    (word === "most" || word === "some" || word === "many" || word === "few") &&
    !/^ (?:of |[a-z]+s\b)/u.test(after)
  )
    return false;
  if (word === "may" && !/^ [a-z]/u.test(after)) return false;
  return true;
}

export const editDirection = pairEdit("direction");
export const editQuantifier = pairEdit("quantifier");
export const editModality = pairEdit("modality");

/** `from 70 to 95` becomes `from 95 to 70`; 从 and 由 … 到, 至, 为 alike. */
export const editFromTo: Edit = (sentence, { language }) => {
  const pattern =
    language === "zh"
      ? /([从由])(\d[\d.,]*[年%岁元人米万月日]?)(增加到|增至|上升到|下降到|降至|升至|提高到|减少到|延长到|到|至)(\d[\d.,]*[年%岁元人米万月日]?)(?![\d.])/u
      : /\b(from) ([^\s,.;]+(?: \p{Lu}[^\s,.;]+)?) (to) ([^\s,.;]+(?: \p{Lu}[^\s,.;]+)?)(?=[ ,.;])/u;
  const match = pattern.exec(sentence);
  if (match === null || match[2] === match[4]) return undefined;
  // "Ages range from 3 to 80" is the same the other way round.
  if (/\b(?:rang\w+|var\w+|anything|anywhere) $/u.test(sentence.slice(0, match.index))) return undefined;
  const space = language === "zh" ? "" : " ";
  const [, from, first, to, second] = match as unknown as [string, string, string, string, string];
  const text = sentence.replace(match[0], () => [from, second, to, first].join(space));
  return { text, label: 0 };
};
