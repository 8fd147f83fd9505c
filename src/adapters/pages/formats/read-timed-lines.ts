/** Lyrics (LRC) and captions (SBV, SubViewer): lines with their times. Of LRC what stands in its head is the title and the author. */
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import { type Cue, LAST_MS } from "../subtitle-cues.ts";
import { languagesOf } from "../subtitle-languages.ts";

export function readLyrics(source: string): ReadParts {
  const timed: { startMs: number; line: string }[] = [];
  for (const line of source.split(/\r\n|\r|\n/u)) {
    const stamps = /^\s*((?:\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]\s*)+)(.*)$/u.exec(line);
    const words = (stamps?.[2] ?? "").replace(/<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>/gu, "").trim();
    if (stamps === null || words === "") continue;
    for (const [, minutes, seconds, fraction = "0"] of (stamps[1] ?? "").matchAll(
      /\[(\d+):(\d+)(?:[.:](\d+))?\]/gu,
    ))
      timed.push({
        startMs: (Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0")),
        line: words,
      });
  }
  timed.sort((a, b) => a.startMs - b.startMs);
  const cues = timed.map(({ startMs, line }, at): Cue => {
    const endMs = timed.slice(at + 1).find((next) => next.startMs > startMs)?.startMs ?? startMs + LAST_MS;
    return { startMs, endMs, lines: [line] };
  });
  const told = (key: string): string | undefined =>
    new RegExp(`^\\[${key}:([^\\]\\n]+)\\]`, "imu").exec(source)?.[1]?.trim();
  const title = told("ti");
  const author = told("ar") ?? told("au");
  return {
    ...joinLanguages(languagesOf(cues)),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
  };
}

export function readCaptions(source: string): ReadParts {
  const cues: Cue[] = [];
  const pattern = /^(\d+):(\d\d):(\d\d)\.(\d{2,3}),(\d+):(\d\d):(\d\d)\.(\d{2,3})[ \t]*$/u;
  let open: { startMs: number; endMs: number; lines: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined && open.lines.length > 0) cues.push(open);
    open = undefined;
  };
  for (const line of source.split(/\r\n|\r|\n/u)) {
    const [, ...parts] = pattern.exec(line) ?? [];
    // `.10` is a tenth of a second.
    const [h = 0, m = 0, s = 0, ms = 0, h2 = 0, m2 = 0, s2 = 0, ms2 = 0] = parts.map((part, at) =>
      Number(at % 4 === 3 ? part.padEnd(3, "0") : part),
    );
    if (parts.length > 0) {
      close();
      open = {
        startMs: ((h * 60 + m) * 60 + s) * 1000 + ms,
        endMs: ((h2 * 60 + m2) * 60 + s2) * 1000 + ms2,
        lines: [],
      };
    } else if (line.trim() !== "")
      open?.lines.push(...line.split(/\[br\]/iu).flatMap((own) => own.trim() || []));
  }
  close();
  return joinLanguages(languagesOf(cues));
}
