/**
 * Has a model make the whole of the notes of windows: where they are too long for one prompt, neighbours are joined
 * first, as often as it takes; what a model will not shorten is cut. Figures and names take no part in it.
 */
import type { SteppedModel } from "../../models/stepped-model.ts";
import { estimateTokens } from "../../../lib/text/tokens.ts";
import { inParallel } from "../../../lib/in-parallel.ts";
import { asFootnoteError } from "../../domain/errors.ts";
import { joinPrompt, type NumberedLine, sectionPrompt } from "../../prompts/digest-prompt.ts";
import { askStep } from "./ask-step.ts";
import type { ModelDigestInput } from "./model-digest.ts";
import { JOIN_WISH, SECTION_WISH } from "./digest-wishes.ts";
import { type Noted, readNoted } from "./read-noted.ts";
import type { Room } from "./windows.ts";

/** Times that the room is halved for a model that has less than it says. */
const MOST_HALVINGS = 5;
/** Of the notes of a level, those of the next at the most: else it goes on for ever. */
const SHRINKING = 0.7;

/** Throws what the model throws. */
export async function joinNotes(
  notes: readonly Noted[],
  room: Room,
  input: ModelDigestInput,
  parts: SteppedModel,
  signal: AbortSignal,
): Promise<Noted> {
  for (let halvings = 0; ; halvings++) {
    try {
      const smaller = { ...room, tokens: room.tokens / 2 ** halvings };
      return await joinWithin(notes, smaller, input, parts, signal);
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code !== "model-context-exceeded" || halvings === MOST_HALVINGS) throw error;
    }
  }
}

async function joinWithin(
  notes: readonly Noted[],
  { tokens: most, maxOutputTokens }: Room,
  { title, labels: language }: ModelDigestInput,
  parts: SteppedModel,
  signal: AbortSignal,
): Promise<Noted> {
  let level = notes.map(linesOf);
  let [done, calls] = [0, 1];
  const report = (): void => parts.onProgress?.({ step: "joining", done, total: calls });
  for (let total = sum(level); total > most && level.length > 1;) {
    const batches = batchesOf(level, most);
    calls += batches.length;
    report();
    const sections = await inParallel(
      batches,
      parts.parallel,
      async (batch, stop) => {
        const lines = cutTo(batch.flat(), most);
        const messages = sectionPrompt({ title, language, lines });
        const read = readerOf(lines);
        const joined = await askStep({ messages, wish: SECTION_WISH, maxOutputTokens, read }, parts, stop);
        done += 1;
        report();
        return linesOf(joined);
      },
      signal,
    );
    const now = sum(sections);
    const allowed = (SHRINKING * total) / Math.max(1, sections.length);
    level = now <= SHRINKING * total ? sections : sections.map((lines) => cutTo(lines, allowed));
    total = sum(level);
  }
  report();
  const lines = cutTo(level.flat(), most);
  const messages = joinPrompt({ title, language, lines });
  const whole = await askStep(
    { messages, wish: JOIN_WISH, maxOutputTokens, read: readerOf(lines) },
    parts,
    signal,
  );
  done += 1;
  report();
  return whole;
}

/** Of a reply: only sentences that a note is of may be named. */
function readerOf(lines: readonly NumberedLine[]): (value: unknown) => Noted {
  const shown = new Set(lines.flatMap(({ numbers }) => numbers));
  return (value) => readNoted(value, (sentence) => shown.has(sentence));
}

/** What weighs most comes first of each window, so that cutting takes the rest. */
function linesOf({ chapters, statements, questions, ideas, links }: Noted): NumberedLine[] {
  const lines: NumberedLine[] = [
    ...chapters.map(({ from, title, text, sentences }) => ({
      numbers: [from, ...sentences.filter((sentence) => sentence !== from)],
      text: `chapter “${title}”: ${text}`,
    })),
    ...statements.map(({ text, sentences, speaker }) => ({
      numbers: sentences,
      text: speaker === undefined ? text : `${text} (says ${speaker})`,
    })),
    ...questions.map(({ text, sentences }) => ({ numbers: sentences, text: `open: ${text}` })),
    ...ideas.map(({ label, sentences }) => ({ numbers: sentences, text: `concept: ${label}` })),
  ].filter(({ numbers }) => numbers.length > 0);
  const [about] = lines;
  // Ties stand in no sentence of their own.
  const ties = links.map(({ from, to, label }) => `${from} – ${label} → ${to}`).join("; ");
  return about && ties !== ""
    ? [...lines, { numbers: about.numbers.slice(0, 1), text: `ties: ${ties}` }]
    : lines;
}

export function lineTokens({ numbers, text }: NumberedLine): number {
  return estimateTokens(`${numbers.join(",")}: ${text}\n`);
}

function sum(level: readonly (readonly NumberedLine[])[]): number {
  return level.reduce((total, lines) => lines.reduce((own, line) => own + lineTokens(line), total), 0);
}

/** Neighbours, as many as fit, two at the least. */
function batchesOf(level: readonly NumberedLine[][], most: number): NumberedLine[][][] {
  const batches: NumberedLine[][][] = [];
  let size = 0;
  for (const lines of level) {
    const own = sum([lines]);
    const last = batches.at(-1);
    if (last && (size + own <= most || last.length < 2)) {
      last.push(lines);
      size += own;
    } else {
      batches.push([lines]);
      size = own;
    }
  }
  return batches;
}

/** The last lines are left out. */
function cutTo(lines: readonly NumberedLine[], most: number): NumberedLine[] {
  let left = most;
  return lines.filter((line) => (left -= lineTokens(line)) >= 0);
}
