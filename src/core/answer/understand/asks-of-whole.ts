/** Questions about a document as a whole: what it is about, what it says in short, what was decided in it. */

const WHOLE =
  /\b(?:summari[sz]e|summary|sum up|tl;?dr|in short|gist|overview|outline)\b|\bwhat(?:'s| is| was| are| were)?\s+(?:it|(?:this|that|the)(?= (?:all )?about)|(?:this|that|the) (?:\w+ )?(?:document|file|text|article|page|report|paper|letter|talk|meeting|contract|notes?|study|mail|e-?mail|minutes)(?: (?:of|from|by|to|with|for) [^?,]{1,40}?)?)\s+(?:all )?about\b|\bwhat (?:does|did) (?:it|(?:this|that)(?= )|(?:this|that|the) (?:\w+ )?(?:document|file|text|article|report|paper|letter|talk|contract|notes?|study|mail|minutes|author|speaker))\s+(?:\w+ )?(?:say|discuss|cover|deal with|describe|argue|conclude)\b(?! (?:about|on|of) \w)|\bwhat (?:is|are|were) (?:the )?(?:main|key|most important) (?:points?|ideas?|messages?|findings?|results?|topics?|take-?aways?)\b|\bmain points?\b|\b(?:what|which) (?:topics?|subjects?|points) (?:does|do|did|were|was|are)\b|讲了?(?:些)?什么|講了?(?:些)?什麼|说了?(?:些)?什么|說了?(?:些)?什麼|写了?(?:些)?什么|討論了?(?:些)?什麼|讨论了?(?:些)?什么|谈了?(?:些)?什么|總結|总结|概括|概述|摘要|主要内容|主要內容|大意|中心思想|要点|要點|关于什么|關於什麼|主旨/iu;
const DECIDED =
  /\bwhat (?:was|were|has been|did .{2,40}?) (?:decided?|agreed?|resolved?|concluded?)\b|\bwhich decisions?\b|\bwhat decisions?\b|决定了?(?:些)?什么|決定了?(?:些)?什麼|(?:有|做)(?:了)?(?:哪些|什么|什麼)(?:决定|決定|决议|決議|结论)|结论是什么|結論是什麼/iu;

const TASKS =
  /\bwho (?:does|has to do|must do|is to do|should do) what\b|\b(?:action items?|to-?dos?|next steps|open tasks|tasks)\b.{0,20}\?|\bwhat (?:has|have|needs?|is left) to be done\b|谁(?:负责)?(?:要)?做什么|誰做什麼|待办|待辦|行动项|后续工作|下一步(?:做|是)什么|有哪些任务/iu;

/** "What is The Weighing about?": of what it names, which is a document only where one has that title. */
const ABOUT =
  /^\s*what(?:'s| is| was) (?:the (?:(?:short )?story|book|novel|poem|tale|text|piece|chapter|essay|document|file|agreement|memo|leaflet|paper|article) )?["“'‘]?(.{2,80}?)["”'’]? (?:all )?about[?.!\s]*$|^(?:请问|請問)?(.{2,40}?)(?:主要)?(?:讲|講|说|說|写|寫)的?是(?:什么|什麼|啥)[？?。]?$/iu;

/** The title that is asked about; `undefined` where the question is of no such form. */
export function titleAsked(question: string): string | undefined {
  return ABOUT.exec(question)
    ?.slice(1)
    .find((one) => one !== undefined);
}

export type WholeQuestion = "about" | "decided" | "tasks";

/** "What was decided about the roof?" asks for one decision. */
const OF_ONE =
  /\b(?:decide|decided|agree|agreed|resolve|resolved|conclude|concluded|decisions?) (?:about|on|regarding|concerning|to do (?:about|with)) \w|(?:关于|關於|对于|對於|针对|針對|就|对|對).{2,30}(?:决定|決定|决议|決議|结论|結論)/iu;

/** `undefined` where something in particular is asked. */
export function asksOfWhole(question: string): WholeQuestion | undefined {
  if (OF_ONE.test(question)) return undefined;
  if (DECIDED.test(question)) return "decided";
  if (TASKS.test(question)) return "tasks";
  return WHOLE.test(question) ? "about" : undefined;
}
