/** Sentences that lean on what stands before them, and what makes them stand alone. */
import type { Hit } from "../../../domain/passage.ts";
import type { OutlineUnit } from "./outline.ts";

const LEANING =
  /^["'“‘「]?(?:(?:he|she|it|they|his|her|its|their|this|that|these|those|such|there|however|but|and|so|then|also|both|similarly|therefore|additionally|moreover|yes|no)\b|[他她它其该該此]|这|這|那|并|並|而|但|因此|所以|后来|後來|同时|同時|另外|此外|本)/iu;

/** Whether it begins with a word that stands for something said before. */
export const leansBack = (sentence: string): boolean => LEANING.test(sentence);

/**
 * What to put before the sentence: its paragraph's label, else the nearest heading above it, else the title; nothing
 * where it stands alone. Items and rows say little without what stands above them.
 */
export function leadOf(sentence: string, unit: OutlineUnit, hit: Hit): string | undefined {
  const isFragment = unit.role === "item" || unit.role === "row";
  if (!LEANING.test(sentence) && !isFragment) return undefined;
  const { headingPath } = hit.passage;
  const lead = (unit.label ?? unit.heading ?? headingPath.at(-1) ?? hit.document.title).trim();
  return lead === "" || sentence.toLowerCase().includes(lead.toLowerCase()) ? undefined : lead;
}
