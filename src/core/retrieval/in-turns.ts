/** Cutting and ranking of long texts part by part: between two parts everything else has its turn. */
import type { PassageSpan } from "../domain/passage-span.ts";
import type { Hit } from "../domain/passage.ts";
import type { Clock } from "../ports/clock.ts";
import { cutPassages } from "./cut-passages.ts";
import { rank } from "./rank.ts";

/** Characters cut, and passages ranked, in some ten milliseconds: what has more is a book. */
const CUT_AT_ONCE = 200_000;
const RANKED_AT_ONCE = 400;

/** A text without marks. Long ones are parted at ends of lines, where there are any. */
export async function cutInTurns(text: string, clock: Pick<Clock, "turn">): Promise<PassageSpan[]> {
  const spans: PassageSpan[] = [];
  for (let start = 0; start < text.length;) {
    if (start > 0) await clock.turn?.();
    const end = partEnd(text, start);
    for (const span of cutPassages(text.slice(start, end), []))
      spans.push({ ...span, start: start + span.start, end: start + span.end });
    start = end;
  }
  return spans;
}

function partEnd(text: string, start: number): number {
  const most = start + CUT_AT_ONCE;
  if (most >= text.length) return text.length;
  const line = text.lastIndexOf("\n", most) + 1;
  if (line > start) return line;
  const blank = text.lastIndexOf(" ", most) + 1;
  if (blank > start) return blank;
  // No pair of code units is parted.
  return /[\uD800-\uDBFF]/.test(text[most - 1] ?? "") ? most - 1 : most;
}

/** The best `most`, best first. Of more than are ranked at once, those that are best of their part. */
export async function rankInTurns(
  query: string,
  hits: readonly Hit[],
  most: number,
  clock: Pick<Clock, "turn">,
): Promise<Hit[]> {
  if (hits.length <= RANKED_AT_ONCE) return rank(query, hits).slice(0, most);
  const best: Hit[] = [];
  for (let start = 0; start < hits.length; start += RANKED_AT_ONCE) {
    await clock.turn?.();
    const part = hits.slice(start, start + RANKED_AT_ONCE);
    const scores = new Map(part.map((hit) => [hit.passage.id, hit.score]));
    // With the scores that they came with: they are ranked once more.
    for (const hit of rank(query, part).slice(0, most))
      best.push({ ...hit, score: scores.get(hit.passage.id) ?? hit.score });
  }
  return best.length < hits.length ? rankInTurns(query, best, most, clock) : rank(query, best).slice(0, most);
}
