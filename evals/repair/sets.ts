/**
 * Transcripts with marks, for fitting and measuring repair: lectures and meetings, Chinese and English, as words with
 * what ends after each. Half of them, by a hash of their name, is for fitting.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { CLAUSE_END, SENTENCE_END } from "../../src/core/repair/sentence-ends.ts";
import { spokenWords } from "../../src/core/repair/spoken-words.ts";
import { partOf } from "../qa/sets.ts";

export interface Transcript {
  readonly set: "lectures.zh" | "meetings.zh" | "lectures.en" | "meetings.en";
  readonly language: "zh" | "en";
  readonly name: string;
  readonly part: "tune" | "report";
  readonly words: readonly string[];
  /** After each word: `CLAUSE_END`, `SENTENCE_END`, or 0. */
  readonly ends: Uint8Array;
  /** After which words a question ends. */
  readonly questions: ReadonlySet<number>;
}

export function findTranscripts(): string | undefined {
  const root = process.env["FOOTNOTE_EVAL_DATA"] ?? path.join(import.meta.dirname, "../../../shared/data");
  const folder = path.join(root, "transcripts");
  return existsSync(folder) ? folder : undefined;
}

interface Lecture {
  readonly example_id: string;
  readonly text: readonly string[];
}
interface ChineseMeeting {
  readonly id: string;
  readonly context: readonly (readonly string[])[];
}
interface EnglishMeeting {
  readonly meeting_transcripts: readonly { readonly content: string }[];
}

export function readTranscripts(folder: string): Transcript[] {
  const lines = <T>(name: string): T[] => {
    const bytes = readFileSync(path.join(folder, name));
    const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as T]));
  };
  const made: Transcript[] = [];
  for (const { example_id: name, text } of lines<Lecture>("lectures.clvts.dev.jsonl.gz")) {
    made.push(transcript("lectures.zh", "zh", name, text.join("")));
  }
  for (const { id, context } of lines<ChineseMeeting>("vcsum.short.dev.jsonl")) {
    // Parts of one meeting are on one side.
    made.push(transcript("meetings.zh", "zh", id.split("_")[0] ?? id, context.flat().join("")));
  }
  for (const { example_id: name, text } of lines<Lecture>("lectures.avlecture.dev.jsonl.gz")) {
    const course = name.split(/_\d/)[0] ?? name;
    made.push(
      transcript("lectures.en", "en", course, text.join(" ").replaceAll(/\b[A-Z]{4,}:|\[[A-Z ]+\]/g, " ")),
    );
  }
  for (const file of ["qmsum.train.jsonl.gz", "qmsum.val.jsonl.gz"]) {
    for (const [nth, { meeting_transcripts: turns }] of lines<EnglishMeeting>(file).entries()) {
      const text = turns.map(({ content }) => content).join(" ");
      const joined = text
        .replaceAll(/\{\w+\}/g, " ")
        .replaceAll(/ (['’](?:m|re|s|ve|ll|d|t)\b)/g, "$1")
        .replaceAll(/ n['’]t\b/g, "n't");
      made.push(transcript("meetings.en", "en", `${file} ${nth}`, joined));
    }
  }
  return made;
}

function transcript(
  set: Transcript["set"],
  language: Transcript["language"],
  name: string,
  text: string,
): Transcript {
  const words = spokenWords(text);
  const ends = new Uint8Array(words.length);
  const questions = new Set<number>();
  for (const [nth, { end }] of words.entries()) {
    const between = text.slice(end, words[nth + 1]?.start ?? text.length);
    if (/[？?]/.test(between)) questions.add(nth);
    if (/[。？！?!…]|\.(?:\s|$)/.test(between)) ends[nth] = SENTENCE_END;
    else if (/[，、；：,;:]| -+ |--/.test(between)) ends[nth] = CLAUSE_END;
  }
  return { set, language, name, part: partOf(name), words: words.map((word) => word.text), ends, questions };
}
