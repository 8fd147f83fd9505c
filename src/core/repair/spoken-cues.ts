/**
 * When the stretches of a recording's text were spoken, from where its times stand. Documents keep when a cue begins,
 * not when it ends: an end is taken from how long the words of this recording commonly take, on the long side, so that
 * only what is surely silence counts as a pause.
 */
import type { Mark } from "../domain/document.ts";
import { placesIn } from "../domain/places.ts";
import type { SpokenCue } from "./mark-sentences.ts";

/** Times the common length: slow words are no silence. */
const SLOW = 1.5;
/** Fewer tell nothing of how fast somebody speaks. */
const LEAST_CUES = 10;

/** In order; none for what is no recording. */
export function spokenCues(text: string, marks: readonly Mark[]): SpokenCue[] {
  const { cues } = placesIn(text, marks);
  if (cues.length < LEAST_CUES) return [];
  const timed = cues.map(({ start, atMs }, nth) => {
    const next = cues[nth + 1];
    const end = start + text.slice(start, next?.start ?? text.length).trimEnd().length;
    return { start, end, startMs: atMs, lastMs: Math.max(0, (next?.atMs ?? atMs) - atMs) };
  });
  const rates = timed
    .filter(({ start, end, lastMs }) => end > start && lastMs > 0)
    .map(({ start, end, lastMs }) => lastMs / (end - start))
    .toSorted((a, b) => a - b);
  const rate = SLOW * (rates[rates.length >> 1] ?? 0);
  return timed.map(({ start, end, startMs, lastMs }) => ({
    start,
    end,
    startMs,
    endMs: startMs + Math.min(lastMs, Math.round(rate * (end - start))),
  }));
}
