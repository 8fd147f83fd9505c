/**
 * Transcripts that programs keep as JSON: of Whisper and those built on it, and captions of YouTube. Each piece with its time
 * and, where it is said, who speaks; what is none of them is read as records. Not covered: times of single words.
 */
import { isRecord, type JsonRecord, parsedJson, recordsOf } from "../../../lib/parsed-json.ts";
import type { ReadParts } from "../read-parts.ts";
import { joinLanguages } from "../read-subtitles.ts";
import type { Cue } from "../subtitle-cues.ts";
import { languagesOf } from "../subtitle-languages.ts";
import { readJson } from "./read-records.ts";

/** Told by names that stand in it, without reading it as a whole. */
export function isTimedJson(text: string): boolean {
  return (
    /^\s*\{[\s\S]*?"segments"\s*:\s*\[\s*\{[^{}[\]]{0,2000}"start"\s*:/u.test(text) ||
    /^\s*\{[\s\S]*?"transcription"\s*:\s*\[\s*\{[\s\S]{0,400}"offsets"\s*:/u.test(text) ||
    /^\s*\{[\s\S]{0,20000}?"events"\s*:\s*\[[\s\S]{0,2000}?"tStartMs"\s*:/u.test(text)
  );
}

export function readTimedJson(text: string): ReadParts {
  const value = parsedJson(text);
  const cues = isRecord(value) ? cuesOf(value) : [];
  return cues.length === 0 ? readJson(text) : joinLanguages(languagesOf(cues));
}

function cuesOf(value: JsonRecord): Cue[] {
  const seconds = (given: unknown): number => Number(given) * 1000;
  return [
    ...recordsOf(value["segments"]).map((one) =>
      cueOf(seconds(one["start"]), seconds(one["end"]), one["text"], one["speaker"]),
    ),
    ...recordsOf(value["transcription"]).map((one) => {
      const offsets = isRecord(one["offsets"]) ? one["offsets"] : {};
      return cueOf(Number(offsets["from"]), Number(offsets["to"]), one["text"], one["speaker"]);
    }),
    ...recordsOf(value["events"]).map((one) => {
      const startMs = Number(one["tStartMs"]);
      const words = recordsOf(one["segs"]).map(({ utf8 }) => (typeof utf8 === "string" ? utf8 : ""));
      return cueOf(startMs, startMs + Number(one["dDurationMs"] ?? 0), words.join(""), undefined);
    }),
  ].filter((cue) => cue !== undefined);
}

function cueOf(startMs: number, endMs: number, text: unknown, speaker: unknown): Cue | undefined {
  if (!Number.isFinite(startMs) || typeof text !== "string") return undefined;
  const lines = text.split("\n").flatMap((line) => line.replace(/\s+/gu, " ").trim() || []);
  if (lines.length === 0) return undefined;
  return {
    startMs: Math.round(startMs),
    endMs: Math.round(Number.isFinite(endMs) ? endMs : startMs),
    lines,
    ...(typeof speaker === "string" && speaker.trim() !== "" ? { speaker: speaker.trim() } : {}),
  };
}
