/** A follow-up without the words that only join it to the question before: "And the rent?" → "the rent?", 那病假呢？ → 病假？ */
import { CHINESE_JOINING, ENGLISH_JOINING } from "./joining-words.ts";

const JOINING = new RegExp(`^\\s*(?:${ENGLISH_JOINING}|ok(?:ay)?|well)\\b[\\s,]*`, "iu");
const HAN_JOINING = new RegExp(`^\\s*(?:${CHINESE_JOINING}|如果是|要是)[，, ]*`, "u");
const TRAILING = /呢(?=[？?。]?\s*$)/u;

export function bareFollowUp(question: string): string {
  let bare = question.trim();
  for (let round = 0; round < 3; round++) bare = bare.replace(JOINING, "").replace(HAN_JOINING, "");
  bare = bare.replace(TRAILING, "");
  return /[\p{L}\p{N}]/u.test(bare) ? bare : question.trim();
}
