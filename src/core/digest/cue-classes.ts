/**
 * Words that tell what part a sentence plays in a talk: background, challenge, breakthrough … English and Chinese. A
 * word of a class does not make a sentence one of it; a sentence that is central as well is a good guess.
 */
import type { DigestLanguage } from "../domain/digest.ts";

export interface CueClass {
  readonly label: Readonly<Record<DigestLanguage, string>>;
  readonly pattern: RegExp;
}

/** In the order in which people tell a story. */
export const CUE_CLASSES: readonly CueClass[] = [
  {
    label: { en: "Background", zh: "背景" },
    pattern:
      /背景|过去|当初|最初|历史|原本|起初|以往|早年|年前|一直以来|现状|\b(?:background|historically|history|originally|in the past|used to|began|years ago|previously|currently)\b/giu,
  },
  {
    label: { en: "Definition", zh: "概念" },
    pattern:
      /是指|定义|所谓|叫做|称为|指的是|概念|\b(?:is defined|definition|is called|refers to|the concept of|what we call)\b/giu,
  },
  {
    label: { en: "Challenge", zh: "挑战" },
    pattern:
      /挑战|困难|难题|受限|不利|劣势|障碍|瓶颈|风险|担忧|威胁|差距|不足|缺乏|痛点|压力|矛盾|问题(?:是|在于)|\b(?:challeng\w+|problems?|difficult\w*|risks?|concern\w*|obstacles?|barriers?|lack of|shortage|threat\w*|crisis|struggl\w+|constraints?)\b/giu,
  },
  {
    label: { en: "Breakthrough", zh: "突破" },
    pattern:
      /突破|创新|首次|首创|攻克|成功|解决了|发明|发现了|领先|实现了|\b(?:breakthroughs?|innovat\w+|solved|achiev\w+|discover\w+|invent\w+|for the first time|novel|pioneer\w+|success\w*)\b/giu,
  },
  {
    label: { en: "Method", zh: "方法" },
    pattern:
      /方法|采用|利用|通过|架构|算法|步骤|流程|机制|原理|措施|\b(?:methods?|approach\w*|techniques?|algorithms?|mechanism|procedure|process|by using|we use|strateg\w+)\b/giu,
  },
  {
    label: { en: "Impact", zh: "影响" },
    pattern:
      /影响|意味|改变|导致|冲击|带来|促进|推动|打破|颠覆|结果是|\b(?:impacts?|effects?|affect\w*|means that|consequences?|as a result|led to|changed?|transform\w+|contribut\w+)\b/giu,
  },
  {
    label: { en: "Competition", zh: "竞争" },
    pattern:
      /竞争|对手|竞赛|追赶|格局|反超|优势|护城河|壁垒|\b(?:compet\w+|rivals?|race|ahead of|advantages?|outperform\w*|versus)\b/giu,
  },
  {
    label: { en: "Business model", zh: "商业模式" },
    pattern:
      /商业|收入|盈利|利润|广告|付费|订阅|变现|营收|客户|市场|定价|免费|\b(?:business|revenue|profits?|customers?|advertis\w+|market\w*|pricing|paid|subscription|sales|commercial)\b/giu,
  },
  {
    label: { en: "Decision", zh: "决定" },
    pattern:
      /决定|决策|同意|通过了|确定了|分工|表决|\b(?:decid\w+|decision|agreed?|approved?|proposal|resolution)\b/giu,
  },
  {
    label: { en: "Advice", zh: "建议" },
    pattern:
      /建议|应该|应当|必须|务必|不要|最好|\b(?:should|recommend\w*|must|advice|ought to|important to)\b/giu,
  },
  {
    label: { en: "Trend", zh: "趋势" },
    pattern:
      /趋势|未来|将会|预计|越来越|走向|方向|前景|今后|长期|正在变|转向|取代|\b(?:trends?|future|expect\w*|increasingly|going forward|in the coming|long[- ]term|will become|next (?:few )?years?|moving towards?)\b/giu,
  },
];

/** What sums up. */
export const CONCLUSION =
  /总之|总的来说|总结|综上|核心|关键|最重要|重要的是|说明|证明|表明|意味着|归根|结论|可见|重点|\b(?:in (?:short|conclusion|summary)|overall|the (?:main|key|whole|big) (?:point|idea|thing|question|message)|most important\w*|the point is|shows? that|proves?|conclude|essentially|the bottom line|what matters|goal|purpose|aim)\b/giu;

/** A reason, a purpose or a principle, stated in general; the strongest first. */
export const REASONS: readonly (readonly [worth: number, pattern: RegExp])[] = [
  [
    3,
    /本质|归根(?:结底|到底)|根本(?!没|不)|核心(?:原则|是|在于|问题)|关键(?:是|在于|就在于)|才是(?:关键|真正)|真正(?:威胁|重要)|规律|原则|催生|\b(?:essence|essentially|fundamental\w*|the key (?:is|to)|at (?:its|the) (?:core|heart)|root cause|principle|the real (?:reason|problem|question)|underlying)\b/iu,
  ],
  [
    2,
    /之所以|正是(?:因为|由于)|因此|从而|迫使|为了|目的是|使得|取决于|除非|只有.{1,20}才|越.{1,12}越|\b(?:therefore|the reason|that's why|that is why|in order to|the (?:goal|purpose|aim) (?:is|of)|depends on|because of|due to|hence|thus|unless)\b/iu,
  ],
  [1, /因为|由于|所以|如果.{2,40}(?:就|才|会)|意味|\b(?:because|so that|since|if .{3,80}then|means)\b/iu],
];
