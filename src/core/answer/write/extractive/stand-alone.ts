/** Sentences that lean on what stands before them, and the heading that makes them stand alone. */
import type { Hit } from "../../../domain/passage.ts";

const LEANING =
  /^["'“‘「]?(?:(?:he|she|it|they|his|her|its|their|this|that|these|those|such|there|however|but|and|so|then|also|both|similarly|therefore|additionally|moreover)\b|[他她它其该該此]|这|這|那|并|並|而|但|因此|所以|后来|後來|同时|同時|另外|此外|本)/iu;
/** List items, table rows and lines of code say little without the heading above them. */
const FRAGMENT = /^(?:[-*+•]\s|\d{1,3}[.)、]\s?|\||[（(]\d)/u;

/** What to put before the sentence: the innermost heading, else the title; nothing where it stands alone. */
export function leadOf(sentence: string, hit: Hit): string | undefined {
  if (!LEANING.test(sentence) && !FRAGMENT.test(sentence)) return undefined;
  const lead = (hit.passage.headingPath.at(-1) ?? hit.document.title).trim();
  return lead === "" || sentence.toLowerCase().includes(lead.toLowerCase()) ? undefined : lead;
}
