/**
 * Reads a caption track into cues: YouTube's JSON, and the two XML forms that it sends to some clients. Times of
 * single words, positions and styles are dropped. An empty track has no cues, which is for the caller to judge.
 */
import type { Cue } from "../pages/subtitle-cues.ts";
import { z } from "zod";
import { decodeEntities, makeCue } from "../pages/subtitle-cues.ts";
import { foreignReply } from "./video-errors.ts";

const Json3 = z.object({ events: z.array(z.unknown()).default([]) });
const Event = z.object({
  tStartMs: z.number(),
  dDurationMs: z.number().default(0),
  segs: z.array(z.object({ utf8: z.string().default("") })),
});

/** In the track's order. Throws `fetch-failed` for what is no caption track. */
export function readCaptions(body: string): Cue[] {
  const text = body.trimStart();
  if (text === "") return [];
  if (text.startsWith("{")) return readJson(text);
  if (/<(?:transcript|timedtext)\b/.test(text.slice(0, 1_000))) return readXml(text);
  throw foreignReply("no-track");
}

function readJson(text: string): Cue[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw foreignReply("captions-broken");
  }
  const track = Json3.safeParse(json);
  if (!track.success) throw foreignReply("captions-shape");
  return track.data.events.flatMap((row) => {
    // Events without words open windows on the screen.
    const event = Event.safeParse(row);
    if (!event.success) return [];
    const { tStartMs, dDurationMs, segs } = event.data;
    return cueOf(tStartMs, dDurationMs, segs.map((seg) => seg.utf8).join(""));
  });
}

/** `<text start="1.5" dur="2">` (seconds) and `<p t="1500" d="2000">`. Split, not matched: linear whatever it holds. */
function readXml(xml: string): Cue[] {
  return xml.split(/<\/(?:text|p)>/).flatMap((part) => {
    const start = Math.max(part.lastIndexOf("<text "), part.lastIndexOf("<p "));
    const end = part.indexOf(">", start);
    if (start === -1 || end === -1 || part[end - 1] === "/") return [];
    const tag = part.slice(start, end);
    const seconds = attribute(tag, "start");
    // Words may stand in elements of their own; what is escaped is HTML once more.
    const words = decodeEntities(part.slice(end + 1).replace(/<[^<>]*>/g, ""));
    return seconds === undefined
      ? cueOf(attribute(tag, "t"), attribute(tag, "d") ?? 0, words)
      : cueOf(Math.round(seconds * 1_000), Math.round((attribute(tag, "dur") ?? 0) * 1_000), words);
  });
}

function attribute(tag: string, name: string): number | undefined {
  const value = new RegExp(`\\s${name}="(\\d{1,9}(?:\\.\\d{1,9})?)"`).exec(tag)?.[1];
  return value === undefined ? undefined : Number(value);
}

function cueOf(startMs: number | undefined, durationMs: number, words: string): Cue[] {
  if (startMs === undefined) return [];
  const cue = makeCue({ startMs, endMs: startMs + durationMs, lines: words.split("\n") }, "srt");
  return cue === undefined ? [] : [cue];
}
