/**
 * Repairs a transcript with a model, window by window. The model writes each window's text again, as plain text: that is
 * half of what a list of changes with their places costs, and small models can do it. What it wrote is laid beside the
 * original, and only what is likely a repair is taken; the words stay those of the original, whatever the model says.
 * Where a window's reply is no good, it is repaired by rule. Limits: what was misheard as another common word of the same
 * sound is put right on the model's word alone; a reply that changes the script (简 to 繁) passes as repair.
 */
import type { SteppedModel } from "../models/stepped-model.ts";
import { asFootnoteError, FootnoteError, type ErrorBody } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { inParallel } from "../../lib/in-parallel.ts";
import { estimateTokens } from "../../lib/text/tokens.ts";
import type { ModelMessage } from "../ports/model.ts";
import { repairPrompt } from "../prompts/repair-prompt.ts";
import { agreeOn, overlooked, withAgreed } from "./agree-names.ts";
import type { Change } from "../domain/change.ts";
import { beside, changeOf, type FoundChange, withoutOverlap } from "./changes.ts";
import { namedIn, type ReadChange, readWindow } from "./read-window.ts";
import { type Repair, type RepairHints, repairOf, repairTranscript } from "./repair-transcript.ts";
import {
  coreTokens,
  cutWindows,
  halves,
  LEAST_WORDS,
  REPLY_GROWTH,
  REPLY_ROOM,
  shown,
} from "./repair-windows.ts";
import type { RepairWindow } from "./repair-windows.ts";
import { type SpokenWord, spokenWords } from "./spoken-words.ts";

export interface ModelRepairHints extends RepairHints {
  readonly title: string;
  /** BCP 47 primary language of the text, `und` where it is not known. */
  readonly language: string;
}

export interface ModelRepair {
  readonly repair: Repair;
  /** That windows were repaired by rule, and why. */
  readonly notices: readonly ErrorBody[];
  /** Differences between the text and what the model wrote that were passed over. */
  readonly rejected: number;
  /** Why, where nothing at all that the model wrote was of use. */
  readonly failed?: FootnoteError;
}

export interface RepairModelParts extends SteppedModel {
  /** `repairTranscript` of the same text and hints, which computes long; made here where it is not given. */
  readonly rule?: Repair;
}

/** Share of a window's words that the model left out, put in or said otherwise, from which its reply is another text. */
const MOST_REJECTED = 0.3;
/** Names that the first window brings to the others. */
const MOST_FOUND = 30;

/** What a window brings; `byRule` where its reply is not used. */
interface Outcome {
  readonly window: RepairWindow;
  readonly changes: readonly ReadChange[];
  readonly suggestions: readonly ReadChange[];
  readonly rejected: number;
  readonly byRule?: FootnoteError;
}

/** Throws `cancelled`; whatever else a model throws becomes a notice, and its windows are repaired by rule. */
export async function repairWithModel(
  original: string,
  hints: ModelRepairHints,
  parts: RepairModelParts,
  signal: AbortSignal,
): Promise<ModelRepair> {
  const rule = parts.rule ?? repairTranscript(original, hints);
  const words = spokenWords(original);
  if (words.length === 0) return { repair: rule, notices: [], rejected: 0 };
  const isNamed = namedIn(hintTexts(hints));
  let refusal: FootnoteError | undefined;

  const ask = async (window: RepairWindow, found: readonly FoundTerm[]): Promise<Outcome[]> => {
    const { from, to } = shown(window, words);
    const text = original.slice(words[from]!.start, words[to - 1]!.end);
    const nothing = { window, changes: [], suggestions: [], rejected: 0 };
    try {
      if (refusal) throw refusal;
      signal.throwIfAborted();
      const reply = await written(promptOf(text, hints, found), text, parts, signal);
      const read = readWindow(withoutQuotedSpeakers(reply.text), { original, words, from, to, isNamed });
      if (read === undefined || read.rejectedWords > MOST_REJECTED * (to - from)) {
        const said = say("repair.other-text", { name: parts.model.name });
        return [{ ...nothing, byRule: new FootnoteError("model-failed", said) }];
      }
      // Only what is of use: another text would come again and again.
      await parts.steps.keep(reply.key, JSON.stringify(reply.text));
      const isOwn = ownedBy(window, words);
      const { changes, suggestions, rejected } = read;
      return [{ window, changes: changes.filter(isOwn), suggestions: suggestions.filter(isOwn), rejected }];
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cancelled" || signal.aborted) throw error;
      if (error.code === "model-context-exceeded" && window.to - window.from >= 2 * LEAST_WORDS) {
        const [first, second] = halves(window) as [RepairWindow, RepairWindow];
        return [...(await ask(first, found)), ...(await ask(second, found))];
      }
      // The next window would be refused alike: no key, no money, no such model.
      if (!error.retryable && !OF_ONE_WINDOW.has(error.code)) refusal = error;
      return [{ ...nothing, byRule: error }];
    }
  };

  const rest = estimateTokens(
    promptOf("", hints, [])
      .map(({ content }) => content)
      .join("\n"),
  );
  const windows = cutWindows(original, words, rule.sentences, coreTokens(parts.model, rest));
  let done = 0;
  const asked = async (window: RepairWindow, found: readonly FoundTerm[]): Promise<Outcome[]> => {
    const outcomes = await ask(window, found);
    parts.onProgress?.({ step: "repairing", done: ++done, total: windows.length });
    return outcomes;
  };
  // The first alone, so that the others know the names that it brought.
  const first = await asked(windows[0]!, []);
  const found = termsOf(original, first);
  const others = await inParallel(windows.slice(1), parts.parallel, (window) => asked(window, found), signal);
  return joined(original, rule, words, [...first, ...others.flat()], parts.model.name);
}

/** Errors that say nothing of the next window. */
const OF_ONE_WINDOW: ReadonlySet<string> = new Set(["model-context-exceeded", "model-content-refused"]);

function joined(
  original: string,
  rule: Repair,
  words: readonly SpokenWord[],
  outcomes: readonly Outcome[],
  model: string,
): ModelRepair {
  const said = (changes: readonly ReadChange[], code: "model-says" | "also"): Change[] =>
    withoutOverlap(
      changes.map(({ start, end, after, kind }) => {
        const made: FoundChange = { start, end, after, kind, reason: { code, model } };
        return changeOf(original, made);
      }),
    );
  const read = outcomes.flatMap(({ changes }) => changes);
  const agreed = agreeOn(original, read);
  const kept = withAgreed(original, read, agreed);
  const isWords = ({ kind }: ReadChange): boolean => kind === "name" || kind === "word";
  // What a person's hints say is sure; then what the model heard; marks and capitals come between.
  const sure = rule.changes.filter(({ kind }) => kind === "name");
  const suggestions = beside(
    sure,
    said(
      outcomes.flatMap((one) => one.suggestions),
      "model-says",
    ),
  );
  const firm = [...sure, ...suggestions].toSorted((a, b) => a.start - b.start);
  const heard = beside(firm, said(kept.filter(isWords), "model-says"));
  const held = [...firm, ...heard].toSorted((a, b) => a.start - b.start);
  const more = beside(held, said(overlooked(original, kept, agreed), "also"));
  const names = [...sure, ...heard, ...more].toSorted((a, b) => a.start - b.start);
  const byRule = outcomes.filter((outcome) => outcome.byRule !== undefined);
  const marks = withoutOverlap([
    ...said(
      kept.filter((change) => !isWords(change)),
      "model-says",
    ),
    ...byRule.flatMap(({ window }) => {
      const isOwn = ownedBy(window, words);
      return rule.changes.filter((change) => change.kind !== "name" && isOwn(change));
    }),
  ]);
  const all = [...names, ...suggestions].toSorted((a, b) => a.start - b.start);
  return {
    repair: repairOf(original, withoutOverlap([...names, ...beside(all, marks)]), suggestions),
    notices: noticesOf(byRule, outcomes.length),
    ...(byRule.length === outcomes.length ? { failed: byRule[0]!.byRule! } : {}),
    rejected: outcomes.reduce((sum, { rejected }) => sum + rejected, 0),
  };
}

/** Whether a change is the window's: one in a gap belongs to the word before it. */
function ownedBy({ from, to }: RepairWindow, words: readonly SpokenWord[]): (change: ReadChange) => boolean {
  const start = from === 0 ? -1 : words[from]!.start;
  const end = words[to]?.start ?? Infinity;
  const isGap = (kind: ReadChange["kind"]): boolean =>
    kind === "mark" || kind === "paragraph" || kind === "turn";
  return (change) => {
    const at = isGap(change.kind) ? change.start - 0.5 : change.start;
    return at >= start && at < end;
  };
}

function noticesOf(byRule: readonly Outcome[], total: number): ErrorBody[] {
  const kinds = new Map<string, { error: FootnoteError; count: number }>();
  for (const { byRule: error } of byRule) {
    if (error === undefined) continue;
    const kind = kinds.get(error.code) ?? { error, count: 0 };
    kinds.set(error.code, { ...kind, count: kind.count + 1 });
  }
  return [...kinds.values()].map(({ error: { code, said, hinted }, count }) => {
    const notice = say("repair.parts-without-model", { count, total, why: said });
    return new FootnoteError(code, notice, { hint: hinted }).toBody();
  });
}

/** The reply as it was kept, or as the model gives it now. Throws `model-context-exceeded` where it was cut too. */
async function written(
  messages: readonly ModelMessage[],
  text: string,
  { model, steps, hash }: SteppedModel,
  signal: AbortSignal,
): Promise<{ readonly key: string; readonly text: string }> {
  const key = `repair:${hash(JSON.stringify([model.name, messages]))}`;
  const kept = await steps.recall(key);
  if (kept !== undefined) return { key, text: String(JSON.parse(kept)) };
  const maxOutputTokens = replyTokens(text);
  let reply = "";
  let finish: string | undefined;
  for await (const part of model.stream(
    { messages: [...messages], maxOutputTokens, temperature: 0 },
    signal,
  )) {
    if (part.type === "text") reply += part.text;
    else if (part.type === "was-thinking") reply = "";
    else if (part.type === "end") finish = part.finish;
    // Nothing of it would be taken.
    if (reply.length > 4 * text.length + 2_000) break;
  }
  if (finish === "length") {
    throw new FootnoteError("model-context-exceeded", say("repair.part-too-long", { name: model.name }));
  }
  if (finish === "refused") {
    throw new FootnoteError("model-content-refused", say("repair.part-refused", { name: model.name }));
  }
  return { key, text: reply };
}

/** “User”: at the beginning of a line is how prompts show such names, lest a server take them for its own marks. */
function withoutQuotedSpeakers(reply: string): string {
  return reply.replaceAll(/^([\p{Zs}\t]*)“(\p{L}+)”(?=[^\S\n]*[:：])/gmu, "$1$2");
}

function replyTokens(text: string): number {
  return Math.ceil(REPLY_GROWTH * estimateTokens(text)) + REPLY_ROOM;
}

interface FoundTerm {
  readonly term: string;
  readonly heard: readonly string[];
}

/** Names that the first window put right, by the order in which they came. */
function termsOf(original: string, outcomes: readonly Outcome[]): FoundTerm[] {
  const names = outcomes.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "name"));
  const terms = new Map<string, string[]>();
  for (const { before, after } of agreeOn(original, names)) {
    terms.set(after, [...(terms.get(after) ?? []), before]);
  }
  return [...terms].slice(0, MOST_FOUND).map(([term, heard]) => ({ term, heard }));
}

export function promptOf(text: string, hints: ModelRepairHints, found: readonly FoundTerm[]): ModelMessage[] {
  const given = (hints.glossary ?? []).map((term) => (typeof term === "string" ? { term } : term));
  return repairPrompt({
    text,
    title: hints.title,
    description: hints.description,
    terms: [...given, ...found],
  });
}

function hintTexts({ title, description, glossary = [] }: ModelRepairHints): string[] {
  return [title, description ?? "", ...glossary.map((term) => (typeof term === "string" ? term : term.term))];
}
