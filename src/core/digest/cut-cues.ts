/**
 * What speaks for the end of a sentence between two words of speech without marks, and what against it: words that begin
 * sentences, particles that end questions, words that nothing ends behind. The unit is what `rough-units.ts` weighs with
 * lengths: 1 is about the difference between a usual sentence and one of half or double its length.
 */

type Openers = readonly (readonly [worth: number, pattern: RegExp])[];

/** What begins a sentence far more often than it stands within one. */
const HAN_OPENERS: Openers = [
  [
    1.6,
    /(?:但是?|然而|不过|而且|况且|所以|因此|于是|然后|首先|其次|再次|最后|另外|此外|同时|虽然|尽管|既然|当然|其实|显然|事实上|事实证明|说实话|据我所知|接下来|总之|总的来说|也就是说|换句话说|更重要的是|更关键的是|更厉害的|更惊人的|毕竟|好的|好了|那么|因为|由于|正是由于|如果说?|比如说?|例如|听说|预计|看来|一方面|另一方面|除非|即使|即便|无论|难道|请问|我们[尚上还]不|当[您你我他]|您(?:认为|觉得|担[忧心]|强调|提到|怎么|如何|是否)|[一二两三几]年前)/uy,
  ],
  [
    1.2,
    /(?:您|你们|关键(?:是|就?在于)|现在|目前|过去|未来|当时|如今|这|那|有人|感谢|谢谢|欢迎|正是|作为|随着|关于|对于|大家|至少|能否)/uy,
  ],
  [0.7, /(?:我们?|你(?!怎么看)|他们?|她们?|它们?|是否|为什么|关键)/uy],
];
/** With these people begin to reply. */
const HAN_REPLIES =
  /(?:百分百|绝对|确实|没错|是的|对的|有这个可能|已经|技术层面|我们?|他们|这|目前|显然|如果|首先|好的|不会|不是|当然|预计|据)/uy;
const OTHER_OPENERS: Openers = [
  [
    1.4,
    /(?:but|so|because|however|therefore|now|okay|ok|well|first|second|next|finally|and then|and so|for example|let's|what|why|how)\b/iuy,
  ],
  [0.8, /(?:and|if|when|while|then|this|that|these|those|there|it's|we|you|i|they|he|she|in|the)\b/iuy],
];
/** A word before these takes them into its own sentence: 是因为, 之所以. */
const HAN_HOLDS = /[是正就也都其之把被对跟和与给让为在的从向比用有由]$/u;
/** These do so before what is no conjunction: 看到这些. */
const HAN_TAKES = /[到著着过及]$/u;
const CONJUNCTION = 1.6;
/** Of a clause that waits for another one: 如果 … 他们就. */
const HAN_WAITS = /(?:由于|因为|如果|虽然|既然|只要|即使|即便|之所以)[^吗呢吧]{2,16}$/u;
const OTHER_HOLDS =
  /(?:\b(?:is|are|was|the|a|an|of|to|in|on|at|for|with|that|and|or|not|it's|by|from|as)\s+)$/iu;
/** Nothing ends behind these. */
const HAN_OPEN_END =
  /(?:[是把被对跟和与给让为在从向比用由及以像将使]|包括|相当于|也就是说|认为|觉得|理解|相信|看到|发现|证明|表明|说明|希望|担心|担忧|直接|通过|根据|除了|不能|能够|必须|应该|需要|可能|开始|当|但|而|如果|既然|虽然|因为|由于|即使|所以|如今|当时|首先|其实|许多|很多|所有|某些|今天|现在|目前|未来|方面|这[个些种类次]|那[个些种])$/u;
const HAN_ASKED = /[吗呢]$/u;
const HAN_QUESTION_END =
  /(?:吧|(?:是|意味[著着]|为|有|做|说)什么|怎么(?:看|样|办|做|说)|究竟在哪[里儿]?|有何.{2}|还是已经.{2}|存疑|不明[朗确]|拭目以待|而已|罢了)$/u;
/** A question is being asked; where it ends its words do not say. */
const HAN_ASKING = /(?:如何|有何|能否|究竟|何时|怎么|为什么|是否|什么|还是)[^吗呢吧]{2,16}$/u;

/** `before`: what stands before the gap, spaces included; what follows begins at `at`. */
export function cutCue(text: string, at: number, before: string, isHan: boolean): number {
  const bare = before.trimEnd();
  if (!isHan) return OTHER_HOLDS.test(before) ? 0 : openerAt(text, at, OTHER_OPENERS);
  if (HAN_ASKED.test(bare)) return 3;
  if (HAN_QUESTION_END.test(bare)) return 2;
  if (HAN_OPEN_END.test(bare)) return -1.5;
  if (HAN_HOLDS.test(bare)) return 0;
  const opener = openerAt(text, at, HAN_OPENERS);
  if (opener < CONJUNCTION && (HAN_TAKES.test(bare) || HAN_WAITS.test(bare))) return 0;
  HAN_REPLIES.lastIndex = at;
  return HAN_ASKING.test(bare) && HAN_REPLIES.test(text) ? opener + 0.8 : opener;
}

function openerAt(text: string, at: number, openers: Openers): number {
  for (const [worth, pattern] of openers) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return worth;
  }
  return 0;
}
