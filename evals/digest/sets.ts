/**
 * The recordings of this eval, read from public data outside the repo: VCSum (Chinese meetings), QMSum (English
 * meetings), and two sets of lectures with timed sentences. Each becomes a text as a person would have it, with the
 * places of its turns or sentences, where its topics end, and a person's summary where there is one. Topics that no
 * recording's text is whole for are left out.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Mark } from "../../src/core/domain/document.ts";
import { partOf } from "../qa/sets.ts";

export interface Recording {
  readonly id: string;
  readonly part: "tune" | "report";
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The set's own pieces: turns of a meeting, sentences of a lecture. UTF-16. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  /** Nth piece is the last of its topic; the last piece of all is not named. */
  readonly boundaries: readonly number[];
  /** By a person; absent for lectures. */
  readonly summary?: string;
}

export interface RecordingSet {
  readonly name: SetName;
  readonly language: "en" | "zh";
  readonly recordings: readonly Recording[];
}

export const SET_NAMES = ["vcsum", "vcsum.topics", "qmsum", "clvts", "avlecture"] as const;
export type SetName = (typeof SET_NAMES)[number];

/** The folder of the data, or `undefined` where there is none. */
export function findData(): string | undefined {
  const root = process.env["FOOTNOTE_EVAL_DATA"] ?? path.join(import.meta.dirname, "../../../shared/data");
  const folder = path.join(root, "transcripts");
  return existsSync(folder) ? folder : undefined;
}

export function readSet(folder: string, name: SetName): RecordingSet | undefined {
  switch (name) {
    case "vcsum":
    case "vcsum.topics":
      return readVcsum(folder, name);
    case "qmsum":
      return readQmsum(folder);
    case "clvts":
    case "avlecture":
      return readLectures(folder, name);
  }
}

function readRows<T>(folder: string, file: string): T[] {
  const found = path.join(folder, file);
  if (!existsSync(found)) return [];
  const bytes = readFileSync(found);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** `between`: what stands between two pieces. */
function joined(pieces: readonly string[], between: string): Pick<Recording, "text" | "pieces"> {
  const places: { start: number; end: number }[] = [];
  let length = 0;
  for (const piece of pieces) {
    places.push({ start: length, end: length + piece.length });
    length += piece.length + between.length;
  }
  return { text: pieces.join(between), pieces: places };
}

interface VcsumTopic {
  readonly id: string;
  readonly context: readonly (readonly string[])[];
  readonly speaker: readonly number[];
  readonly discussion: string;
}

interface VcsumMeeting {
  readonly id: string;
  readonly eos_index: readonly number[];
  readonly summary: string;
}

function readVcsum(folder: string, name: "vcsum" | "vcsum.topics"): RecordingSet | undefined {
  const topics = new Map(readRows<VcsumTopic>(folder, "vcsum.short.dev.jsonl").map((row) => [row.id, row]));
  const meetings = readRows<VcsumMeeting>(folder, "vcsum.long.dev.jsonl");
  if (topics.size === 0 || meetings.length === 0) return undefined;
  const recordings = meetings.flatMap((meeting): Recording[] => {
    const own = meeting.eos_index.flatMap((_, nth) => topics.get(`${meeting.id}_${nth}`) ?? []);
    const part = partOf(meeting.id);
    if (name === "vcsum.topics") {
      return own.map((topic) => ({
        id: topic.id,
        part,
        ...joined(turnsOf(topic), "\n\n"),
        marks: [],
        boundaries: [],
        summary: topic.discussion,
      }));
    }
    let turns = 0;
    const boundaries = own.map((topic) => (turns += topic.context.length) - 1).slice(0, -1);
    const text = joined(own.flatMap(turnsOf), "\n\n");
    return [{ id: meeting.id, part, ...text, marks: [], boundaries, summary: meeting.summary }];
  });
  return { name, language: "zh", recordings };
}

function turnsOf({ context, speaker }: VcsumTopic): string[] {
  return context.map((sentences, nth) => `发言人${speaker[nth]}：${sentences.join("")}`);
}

interface QmsumMeeting {
  readonly topic_list: readonly { readonly relevant_text_span: readonly (readonly [string, string])[] }[];
  readonly general_query_list: readonly { readonly answer: string }[];
  readonly meeting_transcripts: readonly { readonly speaker: string; readonly content: string }[];
}

function readQmsum(folder: string): RecordingSet | undefined {
  const rows = ["val", "train"].flatMap((part) =>
    readRows<QmsumMeeting>(folder, `qmsum.${part}.jsonl.gz`).map((row, nth) => ({
      row,
      id: `qmsum.${part}.${nth}`,
    })),
  );
  if (rows.length === 0) return undefined;
  const recordings = rows.map(({ row, id }): Recording => {
    const turns = row.meeting_transcripts.map(({ speaker, content }) => `${speaker}: ${content}`);
    // Topics may overlap or leave turns out; each ends where the next one begins.
    const starts = row.topic_list
      .flatMap((topic) => topic.relevant_text_span.map(([from]) => Number(from)))
      .toSorted((a, b) => a - b);
    const boundaries = [...new Set(starts)].filter((start) => start > 2).map((start) => start - 1);
    const summary = row.general_query_list[0]?.answer ?? "";
    return { id, part: partOf(id), ...joined(turns, "\n\n"), marks: [], boundaries, summary };
  });
  return { name: "qmsum", language: "en", recordings };
}

interface Lecture {
  readonly example_id: string;
  readonly text: readonly string[];
  readonly stet: readonly (readonly [number, number])[];
  readonly labels: readonly number[];
}

function readLectures(folder: string, name: "clvts" | "avlecture"): RecordingSet | undefined {
  const rows = readRows<Lecture>(folder, `lectures.${name}.dev.jsonl.gz`);
  if (rows.length === 0) return undefined;
  const recordings = rows.map((row): Recording => {
    const text = joined(
      row.text.map((sentence) => sentence.replace(/\s+/gu, " ").trim()),
      name === "clvts" ? "" : " ",
    );
    const marks = text.pieces.map(({ start }, nth): Mark => ({
      kind: "time",
      start,
      atMs: Math.round((row.stet[nth]?.[0] ?? 0) * 1000),
    }));
    const last = row.labels.length - 1;
    const boundaries = row.labels.flatMap((label, nth) => (label === 1 && nth < last ? [nth] : []));
    return { id: row.example_id, part: partOf(row.example_id), ...text, marks, boundaries };
  });
  return { name, language: name === "clvts" ? "zh" : "en", recordings };
}
