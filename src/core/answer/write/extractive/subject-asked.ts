/**
 * Who or what a question of yes or no is asked of: the guests of "Can guests use the boats?", 访客 of 访客可以停车吗？ What
 * answers mostly names them. Of oneself ("May I keep a dog?") it is what one would keep. Not covered: that in Chinese.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";

const ENGLISH =
  /^\s*(?:and |but |so )?(?:can|may|must|should|could|do|does|are|is|will|have|has)(?: not|n't)? (?:the |our |my |your |all |any )?([\p{L}-]+(?: [\p{L}-]+)?)\b/iu;
/** Of oneself: what one would like to keep, bring or use. */
const OBJECT =
  /^\s*(?:and |but |so )?(?:can|may|must|should|could|am|are|do|is it)\b(?: not)? (?:i|we|you|one|it|allowed|ok|okay)\b[^?,]{0,30}?\b(?:an?|my|our|any) ([\p{L}-]+)/iu;
const HAN =
  /^(\p{Script=Han}{2,4}?)(?:能不能|可不可以|能|可以|需要|要不要|是否|会|要|得)(?=\p{Script=Han}{1,10}[吗嗎？?])/u;
const ONESELF = /^(?:i|we|you|one|it|there|this|that|he|she|they)\b/iu;

/** Words as `words` gives them; none where nobody is named. */
export function subjectAsked(question: string): readonly string[] {
  const isHan = /\p{Script=Han}/u.test(question);
  const named = (isHan ? HAN : ENGLISH).exec(question)?.[1];
  const said = named === undefined || ONESELF.test(named) ? OBJECT.exec(question)?.[1] : named;
  if (said === undefined) return [];
  const [first] = words(isHan ? said : (said.split(" ")[0] ?? "")).filter((word) => !isStopWord(word));
  return first === undefined ? [] : [first];
}
