/**
 * What can be said in two ways only, whatever the words: it rose or it fell, it is allowed or it is not. For each such
 * axis the words of either side, English and Chinese, so that "cheaper" meets "fell" and 可以 meets "allowed". Which
 * side a clause is on is decided by these words and a negation before them; irony and double negation are not covered.
 */

export interface Axis {
  readonly name: string;
  readonly plus: RegExp;
  readonly minus: RegExp;
  /** "Not allowed" is forbidden; "did not rise" need not be a fall. */
  readonly isFlipped: boolean;
}

export interface Side {
  readonly axis: string;
  readonly sign: 1 | -1;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** With the "not" that turns it. */
  readonly asSaid: string;
}

/** Does the word say by itself what another says with a "not": closed, forbidden, free of charge? */
export function isDenial({ axis, sign }: Pick<Side, "axis" | "sign">): boolean {
  return axis === "charge" ? sign > 0 : sign < 0;
}

const words = (list: string): string =>
  list
    .trim()
    .split(/\s*\|\s*|\n\s*/u)
    .join("|");
const side = (english: string, chinese: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${words(english)})(?![\p{L}])|${words(chinese)}`, "giu");

export const AXES: readonly Axis[] = [
  {
    name: "rise",
    isFlipped: false,
    plus: side(
      "ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|raise[sd]?|raising|gr[eo]w(?:s|n|ing|th)?|climb(?:s|ed|ing)?|gain(?:s|ed)?|surg(?:e|es|ed)|jump(?:s|ed)?|go(?:es|ing)? up|went up|gone up|(?:was|were|is|are) up|up (?:by|from)|higher|dearer|more expensive|costlier|greater|larger|bigger|doubl(?:e|es|ed)|expand(?:s|ed)?|more(?= (?:than(?! \\d)|money|people|books|visitors))|more|better than",
      "上升|回升|上涨|红火|上漲|上调|上調|提高|提升|增加|增长|增多|增至|增到|增为|扩大|扩建|攀升|走高|高于|多于|大于|更高|更多|更大|更贵|更怕|涨(?![停潮水])|升(?:到|至|为|高|了)|多(?=[花用收付交]?了?近?约?\\d)|多了|多[花用付收]|高出|超出|超过预|比[^，。；]{1,12}(?:多|大|高|贵)(?![数学])|[大高贵重厚宽]了|(?<![不未])[大高贵](?=\\d)",
    ),
    minus: side(
      "fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing|tion)|cut(?:s|ting)?(?= (?:by|from|to|in)| the (?:price|fee|rent|cost|budget|number|fare))|shr[aiu]nk|shrinks?|go(?:es|ing)? down|went down|gone down|down (?:by|from|to)|cheaper|less expensive|smaller|fewer|less|halv(?:e|es|ed)|slump(?:s|ed)?|dip(?:s|ped)?|dwindl(?:e|es|ed)|sav(?:e|es|ed|ing)(?= \\d)",
      "下降|下跌|冷清|跌去|下调|下調|降低|降至|降到|降为|降了|减少|减至|减到|减为|缩小|缩减|压缩|削减|回落|走低|跌至|跌到|低于|少于|小于|更低|更少|更小|更便宜|每年降|降(?=\\d)|跌(?=了|\\d)|少(?=[花用收付交]?了?近?约?\\d)|少了|少[花用付收]|节省|节约|低出|[小低轻薄窄]了|便宜(?=了|\\d)|(?<!最)便宜了|比[^，。；]{1,12}(?:便宜|小|低|少)(?![学数])",
    ),
  },
  {
    name: "change",
    isFlipped: true,
    plus: side(
      "chang(?:e|es|ed|ing)|alter(?:s|ed)?|rose|risen|rises?|rising|raised|fell|fallen|falls|increased?|increases|decreased?|reduced|dropped|goes up|went up|gone up|went down|gone down|dearer|cheaper|doubled|halved",
      "改变|变化|变了|改了|改为|改成|上涨|下降|上升|上调|下调|提高|降低|增加|减少|涨(?:到|至|了|价)|降(?:到|至|了|价)",
    ),
    minus: side(
      "stay(?:s|ed)? (?:at|the same|as (?:it|they))|unchanged|remain(?:s|ed)? (?:at|the same|unchanged|as)|(?:is|are|was|were|be) kept at|the same as before|as before",
      "不变|未变|没变|没有变|照旧|持平|维持(?=在|原|不)|保持(?=在|原|不)|没有变化|如旧|仍(?:为|是)(?=\\d)",
    ),
  },
  {
    name: "duration",
    isFlipped: false,
    plus: side(
      "longer|slower|lengthen(?:s|ed)?|extend(?:s|ed)?|prolong(?:s|ed)?",
      "更长|更久|更慢|延长|变长|变慢|拉长|[长慢久]了",
    ),
    minus: side("shorter|faster|quicker|shorten(?:s|ed)?", "更短|更快|缩短|变短|变快|[短快]了"),
  },
  {
    name: "timing",
    isFlipped: false,
    plus: side(
      "earlier|sooner|ahead of (?:time|schedule|plan)|brought forward",
      "提前|提早|更早|早于|早了|往前",
    ),
    minus: side(
      "late|later|delay(?:s|ed)?|postpon(?:e|es|ed)|put off|behind schedule",
      "推迟|晚了|延后|延期|顺延|推后|往后|更晚|晚于|延迟|迟于",
    ),
  },
  {
    name: "permission",
    isFlipped: true,
    plus: side(
      "allow(?:s|ed)?|permit(?:s|ted)?|may|can|could|free to|welcome to|support(?:s|ed)?|possible|entitled to|have the right|has the right",
      "可以|不受影响|不受此限|不在此限|照常通行|允许|准许|许可|获准|能够|(?<!不)可(?=[自用在与和凭拨以放带免申进入存选从由于])|有权|(?<![不可功性未效本])能(?![力源量耗见够否])",
    ),
    minus: side(
      "forbid(?:s|den)?|ban(?:s|ned)?|prohibit(?:s|ed)?|cannot|can't|impossible|must not|mustn't|outlaw(?:s|ed)?",
      "不得|不许|不准|不能|不可(?!或)|不允许|禁止|严禁|请勿|切勿|勿|谢绝|不宜|不应|不要|不让|禁(?=放|用|入|烟|停|带)",
    ),
  },
  {
    name: "inclusion",
    isFlipped: true,
    plus: side(
      "includ(?:e|es|ed|ing)|cover(?:s|ed)|contain(?:s|ed)?|compris(?:e|es|ed)",
      "包括|包含|涵盖|在内|计入|纳入|用于分析|含有|(?<!不)含(?=[税早餐运邮])|属于保修|在保修",
    ),
    minus: side(
      "exclud(?:e|es|ed|ing)|without|leaves? out|left out",
      "不包括|不包含|不含|除外|不在|不计入|未纳入|不属于|排除|剔除",
    ),
  },
  {
    name: "charge",
    isFlipped: true,
    plus: side(
      "free of charge|for free|free(?= for| to all)|for nothing|costs? nothing|gratis",
      "免费|免票|免[收交缴付]|不收费|不用花钱|不花钱|不要钱|不用付|不用交|无需付|不用付费|分文不取",
    ),
    minus: side(
      "charged?(?! with)|at a price|subject to a fee",
      "收费|要花钱|要付钱|要[收交付](?=\\d)|付费|自费|需购票|要交钱|要收钱|要交",
    ),
  },
  {
    name: "votes",
    isFlipped: true,
    plus: side(
      "in favou?r|voted for|votes? for|approv(?:e|es|ed)|adopt(?:s|ed)|passed|accept(?:s|ed)|agreed|granted|upheld",
      "赞成|通过了|获得通过|表决通过|同意了|批准了|(?<!未)(?<!没有)(?<!未获)通过(?=上调|该|了|这)",
    ),
    minus: side(
      "against|reject(?:s|ed)?|refus(?:e|es|ed)|turned down|dismissed the|voted down|denied",
      "反对|否决|未通过|没有通过|未获通过|拒绝|驳回",
    ),
  },
  {
    name: "opening",
    isFlipped: true,
    plus: side("open(?:s|ed)?", "开放|开馆|开门|营业|照常"),
    minus: side("clos(?:e|es|ed)|shut(?:s)?(?: down)?", "闭馆|关闭|关门|停业|歇业|休息|暂停|停水|停电|停供"),
  },
  {
    name: "bound",
    isFlipped: false,
    plus: side(
      "at least|no less than|no fewer than|a minimum of|or more|not less than|or older|at the earliest|no earlier than",
      "至少|最早(?=[要在也到])|最少|不少于|不低于|不得少于|不得低于|不得小于|不小于|以上|起码|[要须得]超过|[要须得]高于",
    ),
    minus: side(
      "at most|no more than|up to|a maximum of|or less|not more than|at the most|at the latest|no later than",
      "最多|至多|最晚|最迟|不超过|不得超过|不能超过|不得高于|不能高于|不得大于|不大于|不得多于|不多于|不高于|以下|以内|之内|限报|最长",
    ),
  },
  {
    name: "sides",
    isFlipped: false,
    plus: side(
      "left|upper|inside|indoors?|east(?:ern)?|north(?:ern)?",
      "左侧|左边|上方|室内|以东|以北|东侧|北侧",
    ),
    minus: side(
      "right-hand|lower deck|outside|outdoors?|west(?:ern)?|south(?:ern)?",
      "右侧|右边|下方|室外|以西|以南|西侧|南侧",
    ),
  },
  {
    name: "extreme",
    isFlipped: false,
    plus: side(
      "highest|largest|biggest|most expensive|loudest|longest|oldest|maximum|dearest",
      "最高|最大|最贵|最长|最多的|最吵|最响",
    ),
    minus: side(
      "lowest|smallest|cheapest|quietest|shortest|youngest|minimum",
      "最低|最小|最便宜|最短|最少的|最安静",
    ),
  },
  {
    name: "working",
    isFlipped: true,
    plus: side("needed|need|needs|required|necessary", "需要|须要|必要"),
    minus: side("needless|unnecessary|optional|not needed", "不必|无需|无须|不需要|不用|毋须"),
  },
];

const NEGATOR =
  /(?:\b(?:not|never|no|nobody|none|neither|nor|no one|nothing|without|hardly)\b|n't\b|n’t\b)(?:\s+\p{L}+){0,3}?\s*$|(?:不|未|没有|没|无|并非|非)(?:被|再|会|得)?$/iu;
/** "No cooking above the second floor is allowed": all that follows is denied, as far as the sentence is one. */
const AT_HEAD = /^\s*(?:no|none|neither|nobody|nothing)\s(?!.*\b(?:and|but|while|or)\b).*$/isu;
/** These begin or end with a word of a side and are none. */
const NO_SIDE =
  /\b(?:no (?:more|less|fewer|later|earlier|longer) than|(?:more|less|fewer|later|earlier|longer) than (?=\d|a\b|an\b|two|three|four|five|six|ten)|any (?:more|longer)|no longer|cannot help|can't help|more or less|once more|what is more|more than (?=once)|(?:not|no) later than|(?:ban|prohibition)\b[^.;]{0,40}?\b(?:lifted|dropped|abolished|ended)|(?:lift|drop|abolish|end)(?:s|ed|ped)? the (?:ban|prohibition)|mayor?\b(?=\s\d)|as well as|two or more|in may\b|(?:\d|of|in|by|until|since|to) may\b|may \d+|fall in|over and above|later(?= on\b)|less than (?=half|once|twice))/giu;

const known = new WeakMap<{ readonly text: string }, readonly Side[]>();

/** Those of a statement or a clause, read once. */
export function sidesOf(said: { readonly text: string }): readonly Side[] {
  const sides = known.get(said) ?? sidesIn(said.text);
  known.set(said, sides);
  return sides;
}

/** The sides that a piece of text takes, in order. */
export function sidesIn(text: string): Side[] {
  const blank = text.replace(NO_SIDE, (found) => " ".repeat(found.length));
  const sides: Side[] = [];
  for (const { name, plus, minus, isFlipped } of AXES) {
    const taken: { start: number; end: number }[] = [];
    for (const [pattern, sign] of [
      [minus, -1],
      [plus, 1],
    ] as const) {
      for (const { index: start, 0: written } of blank.matchAll(pattern)) {
        const end = start + written.length;
        if (taken.some((one) => start < one.end && end > one.start)) continue;
        taken.push({ start, end });
        const before = blank.slice(0, start).replace(/^.*(?:[,;:.](?!\d)|[，；：。])/su, "");
        const not = NEGATOR.exec(before.slice(-28)) ?? (isFlipped ? AT_HEAD.exec(before) : null) ?? undefined;
        const behind = isFlipped ? /^\s(?:not|only not)\b|^n't/iu.exec(blank.slice(end)) : null;
        const isNegated = not !== undefined || behind !== null;
        if (isNegated && !isFlipped) continue;
        sides.push({
          axis: name,
          sign: isNegated ? (-sign as 1 | -1) : sign,
          start,
          end,
          written: text.slice(start, end),
          asSaid: text.slice(start - (not?.[0].length ?? 0), end + (behind?.[0].length ?? 0)).trim(),
        });
      }
    }
  }
  return sides;
}
