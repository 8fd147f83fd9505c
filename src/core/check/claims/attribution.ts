/** "Source 3 says that …", 来源3指出：a claim that names in words whose it is. It is held against that source alone. */

export interface Attributed {
  readonly source: number;
  /** What is said to be said. */
  readonly text: string;
}

const RULES: readonly RegExp[] = [
  /^\s*(?:according to|as (?:stated|said|written) (?:in|by)|in) (?:the )?(?:source|document|passage|footnote|reference) (?:no\. ?)?\[?(?<source>\d{1,3})\]?,?\s+(?<text>.+)$/isu,
  /^\s*(?:the )?(?:source|document|passage|footnote|reference) (?:no\. ?)?\[?(?<source>\d{1,3})\]? (?:says?|states?|reports?|writes?|notes?|claims?|mentions?|tells?(?: us)?|explains?|confirms?)(?: that)?[,:]?\s+(?<text>.+)$/isu,
  /^\s*(?:根据|据|按照|依据)(?:来源|资料|文档|文献|脚注)\s?\[?(?<source>\d{1,3})\]?(?:的(?:说法|记载))?[，,：:]\s*(?<text>.+)$/su,
  /^\s*(?:来源|资料|文档|文献|脚注)\s?\[?(?<source>\d{1,3})\]?(?:中)?(?:说|称|指出|写道|写到|提到|显示|表示|记载|说明)[，,：:]?\s*(?<text>.+)$/su,
];

export function attributedIn(claim: string): Attributed | undefined {
  for (const rule of RULES) {
    const { source, text } = rule.exec(claim)?.groups ?? {};
    if (source !== undefined && text !== undefined) return { source: Number(source), text };
  }
  return undefined;
}
