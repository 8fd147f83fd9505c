/**
 * The question in what a model wrote when it was asked for one: small models say first what it is, put it into tags or
 * quotation marks, explain it, or ask whether that will do. By form and by shared words alone; what is no question is
 * left to the rules.
 */
import { searchWords } from "../../../lib/text/search-words.ts";

/** A label before a colon, in so many words at most. */
const LABEL =
  /^(?:[^:：?？]{0,60}\b(?:question|query|rewrit\w*|rephras\w*|reformulat\w*|standalone|version|answer|output|result|final)\b[^:：?？]{0,30}|[^:：?？]{0,20}(?:问题|问句|提问|改写|重写|独立|查询|结果|回答)[^:：?？]{0,12}|q)\s*[:：]\s*/iu;
const AROUND = /^[\s"'“”«「『*_`>#-]+|(?<![\s"'“”»」』*_`])[\s"'“”»」』*_`]+$/gu;
const QUESTION = /[?？]["'”」』*_]*$/u;
/** Talk to the person who asked for it. */
const TALK =
  /^(?:sure|certainly|of course|okay|ok|here(?: is|'s| are)|let me|i(?:'ll| will| have|'ve| hope| can| think)|(?:is|does|would|will|could|can) (?:that|this|it) (?:ok|okay|work|help|do|be|suffice|suit)|do you (?:want|need)|would you like|please let|note|explanation|好的|当然|以下|这是|希望|请问还|是否需要|需要我|注)/iu;

/** `undefined` where there is none. `about`: what it must be about, to tell it from talk. */
export function questionIn(reply: string, about: string): string | undefined {
  const tagged = /<(question|query|rewritten|output)>([^]*?)<\/\1>/iu.exec(reply)?.[2] ?? reply;
  const lines = tagged
    .split("\n")
    .map((line) => bare(line))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const asked = lines.filter((line) => QUESTION.test(line) && !TALK.test(line));
  const words = new Set(searchWords(about));
  const shared = (line: string): number => searchWords(line).filter((word) => words.has(word)).length;
  const best = asked.toSorted((a, b) => shared(b) - shared(a))[0];
  if (best !== undefined) return best;
  // A request has no mark: it is one where nothing else was said.
  const [only, ...others] = lines.filter((line) => !TALK.test(line) && !/[:：]$/u.test(line));
  return others.length === 0 ? only : undefined;
}

function bare(line: string): string {
  const plain = line.replace(AROUND, "");
  const rest = plain.replace(LABEL, "");
  return (rest === "" ? plain : rest).replace(AROUND, "");
}
