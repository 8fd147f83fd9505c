/** TTML and DFXP subtitles: each paragraph with its time. Frames count as 30 a second where nothing else is said. */
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import type { Cue } from "../subtitle-cues.ts";
import { languagesOf } from "../subtitle-languages.ts";
import { say } from "../../../core/domain/said/say.ts";
import { attribute, elementsOf, findAll, findFirst, parseXml, type XmlElement } from "./xml-tree.ts";

export function readTimedXml(text: string): ReadParts {
  const root = parseXml(text);
  const head = findFirst(root, "tt") ?? root;
  const rates = {
    frames: Number(attribute(head, "framerate") ?? 30) || 30,
    ticks: Number(attribute(head, "tickrate") ?? 1) || 1,
  };
  const cues: Cue[] = [];
  let untimed = 0;
  for (const division of findAll(root, "body")) {
    for (const paragraph of findAll(division, "p")) {
      const lines = linesOf(paragraph);
      if (lines.length === 0) continue;
      const timed = attribute(paragraph, "begin") === undefined ? firstTimed(paragraph) : paragraph;
      const startMs = timeOf(attribute(timed, "begin"), rates);
      if (startMs === undefined) {
        untimed += 1;
        continue;
      }
      const endMs =
        timeOf(attribute(timed, "end"), rates) ?? startMs + (timeOf(attribute(timed, "dur"), rates) ?? 2_000);
      cues.push({ startMs, endMs, lines });
    }
  }
  const unread =
    untimed === 0 ? [] : [say("subtitles.without-time", { count: untimed, total: cues.length + untimed })];
  return { ...joinLanguages(languagesOf(cues)), unread };
}

function firstTimed(paragraph: XmlElement): XmlElement {
  return elementsOf(paragraph).find((child) => attribute(child, "begin") !== undefined) ?? paragraph;
}

function linesOf(paragraph: XmlElement): string[] {
  const write = (node: XmlElement | string): string => {
    if (typeof node === "string") return node.replace(/\s+/gu, " ");
    if (node.name === "br") return "\n";
    return node.name === "metadata" ? "" : node.children.map(write).join("");
  };
  return write(paragraph)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** `00:01:02.500`, `00:01:02:15` (frames), `62.5s`, `62500ms`, `1500t`. */
function timeOf(written: string | undefined, rates: { frames: number; ticks: number }): number | undefined {
  if (written === undefined) return undefined;
  const clock = /^(\d+):(\d{1,2}):(\d{1,2})(?:[.,](\d+)|:(\d+))?$/u.exec(written.trim());
  if (clock !== null) {
    const [, hours, minutes, seconds, fraction = "", frames = "0"] = clock;
    const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return Math.round(
      whole * 1000 + Number(`0.${fraction || 0}`) * 1000 + (Number(frames) / rates.frames) * 1000,
    );
  }
  const offset = /^([\d.]+)(h|m|s|ms|f|t)$/u.exec(written.trim());
  if (offset === null) return undefined;
  const units: Readonly<Record<string, number>> = {
    h: 3_600_000,
    m: 60_000,
    s: 1_000,
    ms: 1,
    f: 1_000 / rates.frames,
    t: 1_000 / rates.ticks,
  };
  return Math.round(Number(offset[1]) * (units[offset[2] ?? "s"] ?? 1_000));
}
