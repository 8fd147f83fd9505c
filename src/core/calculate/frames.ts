/** What a person says around a calculation: "what is … ?", 等于多少. */
import { byName } from "../../lib/by-name.ts";
import type { Tongue } from "./value.ts";

const BEFORE_EN =
  /^(?:please |can you |could you |tell me |quick(?:ly)? |so |and )*(?:(?:(calculate|compute|evaluate|work out|solve)(?: the value of| what is)?|what(?:'?s| is| are| does| do)|how (?:much|many) (?:is|are|does|do|makes?)|how much) )?/iu;
const BEHIND_EN = /\s*(?:(=|equals?|makes?)(?: what| to what)?)?\s*(?:,? please)?\s*[?.!]*$/iu;
const BEFORE_ZH = /^(?:请问|请|帮我|麻烦)*((?:计算一下|计算|算一下|算算|算|求)?)/u;
const BEHIND_ZH = /(?:(等于|得|=)(?:多少|几)?|是(?:多少|几)|(?:是)?多少)?(?:呢|啊|吧)?[?。.!]*$/u;

export interface Framed {
  readonly text: string;
  /** Words or a sign that ask for a calculation and nothing else. */
  readonly isAsked: boolean;
}

export function withoutFrame(question: string, tongue: Tongue): Framed {
  const [before, behind] = tongue === "zh" ? [BEFORE_ZH, BEHIND_ZH] : [BEFORE_EN, BEHIND_EN];
  const start = before.exec(question);
  const rest = question.slice(start?.[0].length ?? 0);
  const end = behind.exec(rest);
  const text = (end ? rest.slice(0, end.index) : rest).trim();
  return { text, isAsked: Boolean(start?.[1]) || Boolean(end?.[1]) };
}

const VULGAR = byName<string>({
  "½": "1/2",
  "¼": "1/4",
  "¾": "3/4",
  "⅓": "1/3",
  "⅔": "2/3",
});

/** One way of writing for wide and narrow signs. What makes another number of it, raised figures, is kept apart before. */
export function tidy(question: string): string {
  return question
    .replace(/(\d)([½¼¾⅓⅔])/gu, (_, whole: string, part: string) => `(${whole}+${VULGAR[part]})`)
    .replace(/[½¼¾⅓⅔]/gu, (part) => `(${VULGAR[part]})`)
    .replace(/(?<![a-zµμ])²/giu, "^2")
    .replace(/(?<![a-zµμ])³/giu, "^3")
    .replace(/([a-z])²/giu, "$1^2")
    .replace(/([a-z])³/giu, "$1^3")
    .normalize("NFKC")
    .replace(/[’′]/gu, "'")
    .replace(/[“”″]/gu, '"')
    .replace(/、/gu, ",")
    .replace(/\s+/gu, " ")
    .trim();
}
