/**
 * Reads the cues of SRT and WebVTT files: when each begins and ends, and its lines without markup. Bad cues are
 * skipped and the rest goes on, as players do. Positions, styles, regions and notes are dropped.
 */
import { byName } from "../../lib/by-name.ts";

export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  /** Without tags and entities, none empty. */
  readonly lines: readonly string[];
  /** Who speaks, where the file says so (`<v Name>`). */
  readonly speaker?: string;
}

/** How long the last caption stays, or one of which nothing says it. */
export const LAST_MS = 4_000;

/** Fractions may be missing, or stand behind a colon or a semicolon; arrows come in all lengths. */
const TIME = String.raw`(?:\d{1,4}\s?[:：]\s?)?\d{1,2}\s?[:：]\s?\d{1,2}(?:\s?[.,:;，：；。]\s?\d{1,3})?`;
const ARROW = String.raw`(?:-{1,3}>|–>|—>|→|-{2,3})`;
const TIMING = new RegExp(`^[ \\t]*(${TIME})[ \\t]*${ARROW}[ \\t]*(${TIME})(?:[ \\t].*)?$`, "u");

/** What is meant as a timing, whether or not it can be read. */
const isTiming = (line: string): boolean => line.includes("-->") || TIMING.test(line);

interface OpenCue {
  readonly startMs: number;
  readonly endMs: number;
  /** As they stand in the file. */
  readonly lines: string[];
}

export interface ParsedCues {
  readonly cues: readonly Cue[];
  /** Cues with words whose time cannot be read. */
  readonly untimed: number;
}

export function parseSubtitles(text: string, kind: "srt" | "vtt"): ParsedCues {
  const cues: Cue[] = [];
  let untimed = 0;
  let isLost = false;
  let open: OpenCue | undefined;
  const close = (isBeforeTiming: boolean): void => {
    if (open === undefined) return;
    if (isBeforeTiming) dropNumber(open.lines);
    const cue = makeCue(open, kind);
    if (cue !== undefined) cues.push(cue);
    open = undefined;
  };
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (isTiming(line)) {
      close(true);
      open = openCue(line);
      isLost = open === undefined;
    } else if (isLost && line.trim() !== "") {
      untimed += 1;
      isLost = false;
    } else if (line === "" && kind === "vtt") {
      close(false);
    } else {
      // In SRT a blank line may stand within a cue: only the next timing ends it.
      open?.lines.push(line);
    }
  }
  close(false);
  return { cues, untimed };
}

/** `undefined` where the timing cannot be read: the lines that follow belong to nothing and are dropped. */
function openCue(line: string): OpenCue | undefined {
  const timing = TIMING.exec(line);
  const startMs = timing?.[1] === undefined ? undefined : milliseconds(timing[1]);
  const endMs = timing?.[2] === undefined ? undefined : milliseconds(timing[2]);
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs, lines: [] };
}

/** Of `1:02:03:450` the last part is a fraction, for hours have two colons. */
function milliseconds(time: string): number | undefined {
  const [, clock = "", fraction = ""] =
    /^((?:\d+:)?\d+:\d+)(?:[.,:;](\d{1,3}))?$/u.exec(
      time.normalize("NFKC").replaceAll("。", ".").replaceAll(/\s/gu, ""),
    ) ?? [];
  if (clock === "") return undefined;
  const parts = clock.split(":").map(Number);
  const [seconds = 0, minutes = 0, hours = 0] = parts.reverse();
  if (seconds > 59 || minutes > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, "0"));
}

/** The number of the next SRT cue stands on the last line, after a blank one where the file is well made. */
function dropNumber(lines: string[]): void {
  if (/^\s*\d+\s*$/u.test(lines.at(-1) ?? "") && (lines.length === 1 || lines.at(-2)?.trim() === ""))
    lines.pop();
}

/** `undefined` where no words are left without the markup. */
export function makeCue(open: OpenCue, kind: "srt" | "vtt"): Cue | undefined {
  const source = open.lines.join("\n");
  const speaker =
    kind === "vtt" ? /<v(?:\.[^\s>]{0,100})?[ \t]{1,10}([^>\n]{1,200})>/u.exec(source)?.[1] : undefined;
  const lines = withoutMarkup(source, kind)
    .split("\n")
    .map((line) => line.replace(/[\s\u{200b}\u{feff}]+/gu, " ").trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return undefined;
  const name = speaker === undefined ? "" : decodeEntities(speaker).trim();
  return { startMs: open.startMs, endMs: open.endMs, lines, ...(name === "" ? {} : { speaker: name }) };
}

function withoutMarkup(source: string, kind: "srt" | "vtt"): string {
  // WebVTT has no bare `<`; in SRT one may be meant, so only what looks like a tag goes.
  const tag =
    kind === "vtt" ? /<[^<>]*(?:>|$)/gu : /<\/?[a-z][^>\n]{0,200}>|<\d[\d:.]{4,14}>|\{\\[^}\n]{0,100}\}/giu;
  return decodeEntities(source.replace(tag, ""));
}

/** The references that WebVTT names, the few more that files hold, and numbers. */
const ENTITIES = byName<string>({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u{a0}",
  lrm: "",
  rlm: "",
  hellip: "…",
  mdash: "—",
  ndash: "–",
});

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0x1f && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
      ? String.fromCodePoint(code)
      : "";
  });
}
