/** Which captions of a video are read: one language, and in it those that people wrote before automatic ones. */
import type { CaptionTrack, Video } from "./video.ts";

/** The wanted language, else the one that is spoken, else English, else the first; `undefined` where there are none. */
export function chooseCaptions(
  { tracks, spoken }: Pick<Video, "tracks" | "spoken">,
  wanted?: string,
): CaptionTrack | undefined {
  for (const language of [wanted, spoken, "en"]) {
    if (language === undefined) continue;
    const found = inLanguage(tracks, language);
    if (found) return found;
  }
  return tracks.find((track) => !track.isAutomatic) ?? tracks[0];
}

/** Of the very variant first (`zh-Hant`), then of the same language; within each, written ones first. */
function inLanguage(tracks: readonly CaptionTrack[], language: string): CaptionTrack | undefined {
  const same = tracks.filter((track) => primary(track.language) === primary(language));
  const very = same.filter((track) => track.language.toLowerCase() === language.toLowerCase());
  return [...very, ...same].find((track) => !track.isAutomatic) ?? very[0] ?? same[0];
}

/** `zh-Hans` → `zh`. */
export function primary(language: string): string {
  return language.split(/[-_]/)[0]?.toLowerCase() ?? "";
}
