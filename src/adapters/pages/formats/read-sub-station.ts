/**
 * Subtitles of SubStation Alpha (ASS, SSA): the lines that are spoken, with their times and who speaks. Drawings, comments,
 * signs that only move and the styles are left out. Not covered: karaoke timing within a line.
 */
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import type { Cue } from "../subtitle-cues.ts";
import { languagesOf } from "../subtitle-languages.ts";

const FIELDS = "layer,start,end,style,name,marginl,marginr,marginv,effect,text".split(",");

export function readSubStation(text: string): ReadParts {
  const cues: Cue[] = [];
  let fields = FIELDS;
  let isEvents = false;
  let untimed = 0;
  let title: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (/^\s*\[/u.test(line)) {
      isEvents = /^\s*\[events\]/iu.test(line);
      continue;
    }
    const stated = /^Title:\s*(.+)$/iu.exec(line)?.[1]?.trim();
    if (!isEvents && stated !== undefined && !/^(?:<untitled>|default aegisub file)$/iu.test(stated))
      title ??= stated;
    if (!isEvents) continue;
    const format = /^\s*Format:\s*(.+)$/iu.exec(line)?.[1];
    if (format !== undefined) fields = format.split(",").map((field) => field.trim().toLowerCase());
    const dialogue = /^\s*Dialogue:\s*(.*)$/iu.exec(line)?.[1];
    if (dialogue === undefined) continue;
    const cells = dialogue.split(",");
    const valueOf = (name: string): string => cells[fields.indexOf(name)] ?? "";
    // The text is the last field, commas and all.
    const written = cells.slice(fields.length - 1).join(",");
    const lines = spokenLines(written);
    if (lines.length === 0) continue;
    const startMs = timeOf(valueOf("start"));
    if (startMs === undefined) {
      untimed += 1;
      continue;
    }
    const speaker = valueOf("name").trim() || valueOf("actor").trim();
    const endMs = timeOf(valueOf("end")) ?? startMs + 2_000;
    const last = cues.at(-1);
    // The same line in several layers (a glow, a border) is said once.
    if (last !== undefined && last.startMs === startMs && last.lines.join("\n") === lines.join("\n"))
      continue;
    cues.push({ startMs, endMs, lines, ...(speaker === "" ? {} : { speaker }) });
  }
  const total = cues.length + untimed;
  return {
    ...joinLanguages(languagesOf(cues)),
    ...(title === undefined ? {} : { title }),
    unread: untimed === 0 ? [] : [say("subtitles.without-time", { count: untimed, total })],
  };
}

function spokenLines(written: string): string[] {
  // Between `\p1` and `\p0` stand the strokes of a drawing.
  if (/\{[^}]{0,1000}\\p[1-9]/u.test(written)) return [];
  return written
    .replace(/\{[^}]{0,1000}\}/gu, "")
    .replace(/\\h/gu, " ")
    .split(/\\[Nn]/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
}

function timeOf(written: string): number | undefined {
  const found = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[.:,](\d{1,3}))?\s*$/u.exec(written);
  if (found === null) return undefined;
  const [, hours, minutes, seconds, fraction = "0"] = found;
  return (
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"))
  );
}
