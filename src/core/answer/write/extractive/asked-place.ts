/**
 * Where a question asks: what stands before and behind its question word, the noun that says what kind of thing is asked
 * for ("which *company*", 哪个*城市*), and how the answer stands to these in a statement. Not covered: two questions in one.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";

/**
 * `subject`: "Who built …", the answer stands before the verb; `object`: "What did … build", behind it; `place`: the
 * question word stands where the answer does ("… was built in what year", Chinese as a rule).
 */
export type AskedForm = "subject" | "object" | "place";

export interface AskedPlace {
  readonly form: AskedForm;
  /** Words before and behind the question word, as `words` gives them; the nearest to it first. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** The noun asked for, and the thing asked of the subject, as words. */
  readonly head: readonly string[];
}

const ENGLISH =
  /\b(?:what|which|who|whom|whose|when|where|how (?:many|much|long|far|old|often|tall|deep|high|large|big|wide|fast|heavy)|how)\b(?:['’]s)?/iu;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/iu;
const HAN =
  /什么时候|什麼時候|什么|什麼|甚麼|哪一?[个個些里裡儿兒年天位种種座所家部条條项項国國类類]?|谁|誰|多少|几|幾|多[大高长長远遠久重深宽寬快厚早]|怎么样?|怎麼樣?|怎样|怎樣|如何|为何|為何|何[时時地处處人年月日]?|第几|第幾/u;
const EMPTY_HEAD = /^(?:type|kind|sort|name|part|form|one|ones|of|other|else|the|a|an)$/iu;

export function askedPlace(question: string): AskedPlace {
  return /\p{Script=Han}/u.test(question) ? chinesePlace(question) : englishPlace(question);
}

function englishPlace(question: string): AskedPlace {
  const found = ENGLISH.exec(question);
  const at = found?.index ?? 0;
  const asks = found?.[0] ?? "";
  const before = telling(question.slice(0, at)).toReversed();
  const rest = question.slice(at + asks.length);
  const written = rest.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const auxiliary = written.findIndex((word) => AUXILIARY.test(word));
  const isNounAsked = /^(?:what|which|whose|how (?:many|much))/iu.test(asks);
  const leading = isNounAsked ? written.slice(0, auxiliary < 0 ? 2 : Math.min(auxiliary, 4)) : [];
  const head = telling(leading.filter((word) => !EMPTY_HEAD.test(word)).join(" "));
  const of =
    /^\s*(?:(?:is|are|was|were)\s*)?(?:the |a |an )?([\p{L}-]+(?: [\p{L}-]+)?) (?:of|for|in|that|which|given|used)\b/iu.exec(
      head.length === 0 ? rest : "",
    )?.[1];
  const isPlaced = before.length >= 2;
  // "Who did they see": the answer is what the verb takes; "who saw them": what does it.
  const takes = /^(?:do|does|did|can|could|will|would|should|has|have|had)$/iu.test(written[auxiliary] ?? "");
  const isFar = auxiliary > 4;
  const isBe = /^(?:is|are|was|were)$/iu.test(written[auxiliary] ?? "");
  const form: AskedForm = isPlaced
    ? "place"
    : auxiliary >= 0 && !isFar && (takes || (isBe && !/^who/iu.test(asks)))
      ? "object"
      : "subject";
  return { form, before, behind: telling(rest), head: head.length > 0 ? head : telling(of ?? "") };
}

function chinesePlace(question: string): AskedPlace {
  const found = HAN.exec(question);
  const at = found?.index ?? question.length;
  const rest = question.slice(at + (found?.[0].length ?? 0));
  const noun =
    /^(?:的)?(\p{Script=Han}{1,3}?)(?:[的是在有了被由会會能可，,]|[？?]|$)/u.exec(rest)?.[1] ??
    rest.slice(0, 2);
  const before = question.slice(0, at);
  const of = /(\p{Script=Han}{2,4})(?:是|为|為|叫|有|在)?$/u.exec(before)?.[1];
  return {
    form: "place",
    before: telling(before).toReversed(),
    behind: telling(rest),
    head: /\p{Script=Han}/u.test(noun) ? telling(noun) : telling(of?.slice(-2) ?? ""),
  };
}

const telling = (text: string): string[] => words(text).filter((word) => !isStopWord(word));
