/** A follow-up without the words that only join it to the question before: "And the rent?" → "the rent?", 那病假呢？ → 病假？ */

const JOINING = /^\s*(?:and|but|so|also|then|or|ok(?:ay)?|well|what about|how about|what of)\b[\s,]*/iu;
const CHINESE_JOINING = /^\s*(?:那么|那麼|那|还有|還有|然后|然後|另外|而|以及|如果是|要是)[，, ]*/u;
const TRAILING = /呢(?=[？?。]?\s*$)/u;

export function bareFollowUp(question: string): string {
  let bare = question.trim();
  for (let round = 0; round < 3; round++) bare = bare.replace(JOINING, "").replace(CHINESE_JOINING, "");
  bare = bare.replace(TRAILING, "");
  return /[\p{L}\p{N}]/u.test(bare) ? bare : question.trim();
}
