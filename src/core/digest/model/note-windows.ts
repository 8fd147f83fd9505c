/**
 * Has a model take notes of the windows of a text, several at once. A window that it has no room for is halved; one that
 * it fails at is stood in for by what the text says without a model.
 */
import type { SteppedModel } from "../../models/stepped-model.ts";
import type { Unit } from "../unit.ts";
import { inParallel } from "../../../lib/in-parallel.ts";
import type { Digest, DigestLine } from "../../domain/digest.ts";
import { asFootnoteError, type ErrorBody, type ErrorCode, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import { notesPrompt } from "../../prompts/digest-prompt.ts";
import { askStep } from "./ask-step.ts";
import type { ModelDigestInput } from "./model-digest.ts";
import { NOTES_WISH } from "./digest-wishes.ts";
import { type Noted, readNoted } from "./read-noted.ts";
import { shownLines, unitFrom } from "./shown-units.ts";
import { halves, type Room, type Window } from "./windows.ts";

export interface NotedWindows {
  /** In the order of the text. */
  readonly notes: readonly Noted[];
  readonly notices: readonly ErrorBody[];
}

/** A model that failed at one window may do the next; these say that it will not, or that nothing should go on. */
const FOR_THIS_WINDOW: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "model-failed",
  "model-timeout",
  "model-limited",
  "model-context-exceeded",
  "model-content-refused",
]);

/** Throws what the model threw where it failed at every window. */
export async function noteWindows(
  windows: readonly Window[],
  units: readonly Unit[],
  room: Room,
  input: ModelDigestInput,
  parts: SteppedModel,
  signal: AbortSignal,
): Promise<NotedWindows> {
  let done = 0;
  const failures: FootnoteError[] = [];
  const report = (): void => parts.onProgress?.({ step: "noting", done, total: windows.length });
  report();

  const note = async (window: Window, stop: AbortSignal): Promise<Noted[]> => {
    const lines = shownLines(input.text, units, window);
    const messages = notesPrompt({ title: input.title, language: input.labels, lines });
    const read = (value: unknown): Noted =>
      readNoted(value, (sentence) => sentence > window.from && sentence <= window.to);
    try {
      const { maxOutputTokens } = room;
      return [await askStep({ messages, wish: NOTES_WISH, maxOutputTokens, read }, parts, stop)];
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (stop.aborted || !FOR_THIS_WINDOW.has(error.code)) throw error;
      const parted = error.code === "model-context-exceeded" ? halves(window) : undefined;
      // One after the other: the window has one place among the calls under way.
      if (parted) return [...(await note(parted[0], stop)), ...(await note(parted[1], stop))];
      failures.push(error);
      return [standIn(window, units, input.extractive)];
    }
  };

  const notes = await inParallel(
    windows,
    parts.parallel,
    async (window, stop) => {
      const own = await note(window, stop);
      done += 1;
      report();
      return own;
    },
    signal,
  );
  const all = notes.flat();
  const [first] = failures;
  if (first && failures.length === all.length) throw first;
  return { notes: all, notices: first ? [notice(first, failures.length, all.length)] : [] };
}

function notice({ code, said, hinted }: FootnoteError, failed: number, total: number): ErrorBody {
  const notice = say("digest.parts-without-model", { failed, total, why: said });
  return new FootnoteError(code, notice, { hint: hinted }).toBody();
}

/** The sentences that were chosen without a model, as notes. */
function standIn({ from, to }: Window, units: readonly Unit[], extractive: Digest): Noted {
  const numbersOf = ({ citations }: DigestLine): number[] =>
    citations.map(({ start }) => unitFrom(units, start)).filter((unit) => unit >= from && unit < to);
  const linesOf = (lines: readonly DigestLine[]) =>
    lines.flatMap((line) => {
      const sentences = numbersOf(line).map((unit) => unit + 1);
      return sentences.length === 0 ? [] : [{ text: line.text, sentences }];
    });
  return {
    parts: [],
    chapters: extractive.chapters.flatMap((chapter) => {
      const begins = unitFrom(units, chapter.start);
      if (begins < from || begins >= to) return [];
      const sentences = numbersOf(chapter).map((unit) => unit + 1);
      const title = chapter.title === "" ? chapter.text.slice(0, 40).toWellFormed() : chapter.title;
      return [{ text: chapter.text, title, from: begins + 1, sentences }];
    }),
    statements: linesOf(extractive.statements),
    questions: linesOf(extractive.openQuestions),
    groups: [],
    ideas: [],
    links: [],
    figures: [],
    names: [],
  };
}
