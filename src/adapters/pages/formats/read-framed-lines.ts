/**
 * Subtitles of a line for each caption, whose own lines are set apart by bars: MicroDVD, which counts frames, and MPL2, which
 * counts tenths of a second. Not covered: the size of the picture, karaoke.
 */
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import { type Cue, LAST_MS } from "../subtitle-cues.ts";
import { languagesOf } from "../subtitle-languages.ts";

/** Films; a first caption of a figure says otherwise: `{1}{1}25.000`. */
const FRAMES_A_SECOND = 23.976;
const TENTH_MS = 100;

const LINE = /^\s*(?:\{(\d{1,7})\}\{(\d{0,7})\}|\[(\d{1,7})\]\[(\d{0,7})\])(.*)$/u;

export function readFramedLines(source: string): ReadParts {
  const cues: Cue[] = [];
  let frameMs = 1_000 / FRAMES_A_SECOND;
  for (const line of source.split(/\r\n|\r|\n/u)) {
    const found = LINE.exec(line);
    if (found === null) continue;
    const [, frame, lastFrame, tenth, lastTenth, written = ""] = found;
    const rate = /^\s*(\d{2}(?:[.,]\d{1,3})?)\s*$/u.exec(written)?.[1];
    if (cues.length === 0 && frame !== undefined && rate !== undefined) {
      frameMs = 1_000 / Number(rate.replace(",", "."));
      continue;
    }
    const unitMs = frame === undefined ? TENTH_MS : frameMs;
    const startMs = Math.round(Number(frame ?? tenth) * unitMs);
    const last = lastFrame ?? lastTenth ?? "";
    const endMs = last === "" ? startMs + LAST_MS : Math.round(Number(last) * unitMs);
    const lines = written
      .split("|")
      .map((own) =>
        own
          .replace(/\{[a-z]:[^}]{0,40}\}/giu, "")
          .replace(/^\s*\//u, "")
          .trim(),
      )
      .filter((own) => own !== "");
    if (lines.length > 0) cues.push({ startMs, endMs, lines });
  }
  return joinLanguages(languagesOf(cues));
}
