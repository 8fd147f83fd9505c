/**
 * The digest of a text by a model: in one call where the text fits, else by notes of its windows, which are joined to
 * the whole. Every step is kept, so that a run that broke off asks nothing twice. It knows no limits of cost: the model
 * that it is given does.
 */
import type { SteppedModel } from "../../models/stepped-model.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import { joinPrompt, notesPrompt, wholePrompt } from "../../prompts/digest-prompt.ts";
import { askStep } from "./ask-step.ts";
import { assembleDigest } from "./assemble-digest.ts";
import type { ModelDigestInput, WrittenDigest } from "./model-digest.ts";
import { JOIN_WISH, NOTES_WISH, WHOLE_WISH } from "./digest-wishes.ts";
import { joinNotes } from "./join-notes.ts";
import { noteWindows } from "./note-windows.ts";
import { readNoted } from "./read-noted.ts";
import { shownLines } from "./shown-units.ts";
import { roomOf, unitTokens, windowsOf } from "./windows.ts";

/**
 * Throws what the model throws where it can do nothing for any part of the text, `cancelled`, `cost-limit`, and
 * `document-empty` where nothing is said.
 */
export async function writeDigest(
  input: ModelDigestInput,
  parts: SteppedModel,
  signal: AbortSignal,
): Promise<WrittenDigest> {
  const { text, units, title, labels: language } = input;
  const { model, onProgress } = parts;
  if (units.length === 0) throw new FootnoteError("document-empty", say("digest.nothing-said"));
  const tokens = unitTokens(text, units);
  const empty = { title, language, lines: [] };
  try {
    const all = { from: 0, to: units.length };
    const single = roomOf(model, wholePrompt(empty), WHOLE_WISH.schema);
    if (windowsOf(tokens, single.tokens).length === 1) {
      onProgress?.({ step: "noting", done: 0, total: 1 });
      const whole = await askStep(
        {
          messages: wholePrompt({ title, language, lines: shownLines(text, units, all) }),
          wish: WHOLE_WISH,
          maxOutputTokens: single.maxOutputTokens,
          read: (value) => readNoted(value, (sentence) => sentence > 0 && sentence <= units.length),
        },
        parts,
        signal,
      );
      onProgress?.({ step: "noting", done: 1, total: 1 });
      return { digest: assembleDigest(whole, [whole], units, input, model.name), notices: [] };
    }
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    // It has less room than it said; windows of half the text may do.
    if (error.code !== "model-context-exceeded" || units.length < 2) throw error;
  }
  const room = roomOf(model, notesPrompt(empty), NOTES_WISH.schema);
  const total = tokens.reduce((sum, own) => sum + own, 0);
  const windows = windowsOf(tokens, Math.min(room.tokens, Math.ceil(total / 2) + 1));
  const { notes, notices } = await noteWindows(windows, units, room, input, parts, signal);
  const joinRoom = roomOf(model, joinPrompt(empty), JOIN_WISH.schema);
  const whole = await joinNotes(notes, joinRoom, input, parts, signal);
  return { digest: assembleDigest(whole, notes, units, input, model.name), notices };
}
