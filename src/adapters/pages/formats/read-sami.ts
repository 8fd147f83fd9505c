/** Subtitles of SAMI (.smi): a time, then the words in each language by the name of its class. Not covered: its styles. */
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import { type Cue, decodeEntities, LAST_MS } from "../subtitle-cues.ts";

export function readSami(source: string): ReadParts {
  const title = /<title[^>]*>([^<]{1,300})/iu.exec(source)?.[1]?.trim();
  const times = Array.from(source.matchAll(/<sync\b[^>]*?\bstart\s*=\s*["']?(\d{1,10})[^>]*>/giu));
  const languages = new Map<string, Cue[]>();
  /** What each language has on the screen. */
  const shown = new Map<string, { startMs: number; lines: string[] }>();
  const end = (language: string, endMs: number): void => {
    const open = shown.get(language);
    if (open === undefined) return;
    shown.delete(language);
    if (open.lines.length === 0) return;
    const cues = languages.get(language) ?? [];
    cues.push({ ...open, endMs });
    languages.set(language, cues);
  };
  for (const [nth, time] of times.entries()) {
    const startMs = Number(time[1]);
    const own = source.slice(time.index + time[0].length, times[nth + 1]?.index ?? source.length);
    for (const [language, lines] of spokenIn(own)) {
      end(language, startMs);
      shown.set(language, { startMs, lines });
    }
  }
  for (const [language, { startMs }] of shown) end(language, startMs + LAST_MS);
  return { ...joinLanguages([...languages.values()]), ...(title ? { title: decodeEntities(title) } : {}) };
}

/** Blank words take away what is shown. */
function spokenIn(markup: string): [language: string, lines: string[]][] {
  return markup
    .split(/<p\b/iu)
    .slice(1)
    .map((part) => {
      const tag = /^[^>]*>/u.exec(part)?.[0] ?? "";
      const lines = decodeEntities(
        part
          .slice(tag.length)
          .replace(/<br\b[^<>]{0,100}>/giu, "\n")
          .replace(/<[^<>]{0,500}>/gu, ""),
      )
        .split("\n")
        .map((line) => line.replace(/\s+/gu, " ").trim())
        .filter((line) => line !== "");
      return [/\bclass\s*=\s*["']?([\w-]+)/iu.exec(tag)?.[1]?.toLowerCase() ?? "", lines];
    });
}
