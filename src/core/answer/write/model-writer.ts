/**
 * The model writer: asks a model for an answer from numbered passages, streams its text without footnote markers, and
 * checks each claim against the cited passages as soon as its sentence is over. When a model fails, the next one takes
 * over: from the beginning where nothing was shown yet, else it goes on where the other broke off. One whose context is
 * smaller than was known is asked again with what fits. A runaway is cut.
 * It does not choose passages, number sources or decide what happens when the last model fails: it throws, and what
 * was yielded stands.
 */
import type { Understood } from "../understand/understood.ts";
import type { EarlierTurn } from "../../domain/earlier-turn.ts";
import type { HitsOfSources } from "../../check/verdict/check-claim.ts";
import type { Claim, Source } from "../../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { ModelRole } from "../../domain/model-call.ts";
import type { Hit } from "../../domain/passage.ts";
import type { ModelTokens } from "../../domain/price.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Model, ModelRequest } from "../../ports/model.ts";
import { fitPrompt } from "./fit-prompt.ts";
import { answerShape } from "./extractive/answer-shape.ts";
import { expectedWaitMs } from "../../models/expected-wait.ts";
import type { ModelDesk } from "../../models/model-desk.ts";
import { usageOf, MAX_CHARACTERS_A_TOKEN, MAX_THINKING_LENGTH } from "../../models/model-limits.ts";
import { createModelWriterText } from "./model-writer-text.ts";
import type { CheckedText } from "./model-writer-text.ts";
import { saysNothingFound } from "./model/refusal.ts";
import { stands } from "./model/standing.ts";
import { createStrayWatch, type Stray } from "./model/stray-watch.ts";

/** A model that goes on after `NOT_FOUND` is cut here, in characters. */
const MAX_NOT_FOUND_LENGTH = 200;
/** Near to greedy: an answer from passages wants no invention. */
const TEMPERATURE = 0.1;

/** Some servers send all they have to say at once: so many characters of it are read between two turns of the program. */
const READ_AT_ONCE = 2_000;

export interface WriteInput {
  readonly question: Pick<Understood, "standalone" | "language">;
  /** Best first; each model gets as many as its context holds. */
  readonly hits: readonly Hit[];
  /** The documents of `hits`, numbered from 1 without gaps. */
  readonly sources: readonly Source[];
  readonly history: readonly EarlierTurn[];
  readonly instruction?: string | undefined;
  /** What no source carries is left out, and nothing is given before it is checked. */
  readonly isStrict: boolean;
  /** In the order in which they are preferred; at least one. */
  readonly models: readonly Model[];
  readonly role: ModelRole;
  readonly desk: ModelDesk;
  readonly signal?: AbortSignal;
  readonly clock?: Pick<Clock, "turn">;
}

export type WriterEvent =
  /** Who writes what follows. */
  | { readonly type: "model"; readonly model: Model }
  /** It is asked now, and will take about so long. */
  | { readonly type: "asked"; readonly model: Model; readonly aboutMs: number }
  | { readonly type: "delta"; readonly text: string }
  | { readonly type: "thinking"; readonly text: string }
  /** All that was given was no answer, but thought aloud: it begins now. */
  | { readonly type: "begins-anew" }
  | { readonly type: "claim"; readonly claim: Claim }
  /** So many more claims do not stand in a strict answer, and in place of so many more stand the source's words. */
  | { readonly type: "left-out"; readonly claims: number; readonly quoted: number }
  /** `failed` gave up, and `next` takes over. */
  | {
      readonly type: "took-over";
      readonly failed: Model;
      readonly error: FootnoteError;
      readonly next: Model;
    }
  | {
      readonly type: "end";
      /** The joined deltas. */
      readonly text: string;
      /** The claims yielded before, in order. */
      readonly claims: readonly Claim[];
      /**
       * `not-found`: the model says that the passages do not answer, or all that it says was left out. Where it said so in
       * words of its own, they were given and count for nothing.
       */
      readonly status: "answered" | "not-found";
      /** The answer was cut at a limit. */
      readonly isTruncated: boolean;
      /** The provider would have no more of it. */
      readonly isRefused?: true;
      /** It was left, because it went astray. */
      readonly stray?: Stray;
    };

/**
 * Ends with exactly one `end`, or throws what the last model throws (`model-…`, `cost-limit`, `cancelled`), and
 * `model-failed` where it writes nothing at all.
 */
export async function* writeWithModel(input: WriteInput): AsyncGenerator<WriterEvent> {
  const { desk, role, signal } = input;
  const hitsOfSources = groupBySource(input.hits, input.sources);
  const begin = () =>
    createModelWriterText(
      input.sources.length,
      hitsOfSources,
      input.isStrict,
      input.question.standalone,
      input.clock?.turn,
    );
  let written = begin();
  const claims: Claim[] = [];
  let text = "";
  let raw = "";
  let isTruncated = false;
  let isRefused = false;
  let stray: Stray | undefined;

  async function* give(checking: AsyncGenerator<CheckedText>): AsyncGenerator<WriterEvent> {
    for await (const checked of checking) {
      text += checked.text;
      claims.push(...checked.claims);
      if (checked.text !== "") yield { type: "delta", text: checked.text };
      for (const claim of checked.claims) yield { type: "claim", claim };
      const { leftOut, quoted } = checked;
      if (leftOut > 0 || quoted > 0) yield { type: "left-out", claims: leftOut, quoted };
    }
  }

  function* beginAnew(): Generator<WriterEvent> {
    if (text !== "") yield { type: "begins-anew" };
    written = begin();
    claims.length = 0;
    text = "";
    raw = "";
  }

  /** Until the model ends or is cut; throws what it throws. */
  async function* streamFrom(model: Model): AsyncGenerator<WriterEvent> {
    const { question, hits: passages, sources, history, instruction } = input;
    const { standalone, language } = question;
    const asked = answerShape(standalone);
    const shape = asked === "statement" ? undefined : asked;
    const prompt = await fitPrompt(
      model,
      { question: standalone, language, passages, sources, history, instruction, written: raw, shape },
      signal,
    );
    const request: ModelRequest = { ...prompt, temperature: TEMPERATURE };
    const aboutMs = expectedWaitMs(model, prompt.messages);
    if (aboutMs !== undefined) yield { type: "asked", model, aboutMs };
    let watch = createStrayWatch(rulesOf(request));
    let own = "";
    let thinking = "";
    let used: ModelTokens | undefined;
    const done = await desk.admit(model, request);
    try {
      for await (const part of model.stream(request, signal)) {
        if (part.type === "end") {
          used = part;
          isTruncated = part.finish === "length";
          isRefused = part.finish === "refused";
        } else if (part.type === "thinking") {
          thinking += part.text;
          yield part;
        } else if (part.type === "was-thinking") {
          yield* beginAnew();
          thinking += own;
          own = "";
          watch = createStrayWatch(rulesOf(request));
        } else {
          own += part.text;
          raw += part.text;
          stray = watch.push(part.text);
          if (stray !== undefined) break;
          for (let start = 0; start < part.text.length; start += READ_AT_ONCE) {
            if (start > 0) await input.clock?.turn?.();
            yield* give(written.push(part.text.slice(start, start + READ_AT_ONCE)));
          }
          if (written.isOver()) break;
        }
        if (written.saysNotFound() && !written.hasWords() && raw.length > MAX_NOT_FOUND_LENGTH) break;
        const isRunaway = own.length > request.maxOutputTokens * MAX_CHARACTERS_A_TOKEN;
        if (isRunaway || thinking.length > MAX_THINKING_LENGTH) {
          isTruncated = true;
          break;
        }
      }
    } finally {
      await done(role, usageOf(used, request.messages, thinking + own));
    }
    stray ??= watch.flush();
    const isSilent = (): boolean => stray === undefined && !written.hasWords() && !written.saysNotFound();
    if (isSilent()) yield* give(written.flush());
    if (isSilent()) throw wroteNothing(model, isTruncated);
  }

  /** A model that refused the prompt for its length holds less than was thought: it gets what fits, once. */
  async function* streamWhatFits(model: Model): AsyncGenerator<WriterEvent> {
    const held = model.contextTokens;
    try {
      yield* streamFrom(model);
    } catch (thrown) {
      const isTooLong = asFootnoteError(thrown).code === "model-context-exceeded";
      if (!isTooLong || model.contextTokens === held) throw thrown;
      yield* streamFrom(model);
    }
  }

  const models = desk.order(input.models);
  for (const [nth, model] of models.entries()) {
    yield { type: "model", model };
    try {
      yield* streamWhatFits(model);
      desk.answered(model);
      break;
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      desk.failed(model, error);
      const next = models[nth + 1];
      if (next === undefined || error.code === "cancelled") {
        // What was shown keeps its claims.
        if (text !== "") yield* give(written.flush());
        throw error;
      }
      yield { type: "took-over", failed: model, error, next };
      if (!written.hasWords()) {
        written = begin();
        raw = "";
      }
    }
  }
  yield* give(written.flush());
  const isEmpty = text.trim() === "" || (!claims.some(stands) && saysNothingFound(text));
  yield {
    type: "end",
    text,
    claims,
    status: isEmpty ? "not-found" : "answered",
    isTruncated,
    ...(isRefused ? { isRefused } : {}),
    ...(stray === undefined ? {} : { stray }),
  };
}

/** What is said in every prompt, beside what this question is about. */
function rulesOf({ messages }: ModelRequest): string {
  return messages.find(({ role }) => role === "system")?.content ?? "";
}

function wroteNothing(model: Model, isTruncated: boolean): FootnoteError {
  return new FootnoteError("model-failed", say("answer.empty", { name: model.name }), {
    hint: isTruncated ? say("answer.used-up-thinking") : say("answer.ask-or-choose"),
    retryable: true,
  });
}

export function groupBySource(hits: readonly Hit[], sources: readonly Source[]): HitsOfSources {
  return new Map(
    sources.map(({ number, documentId }) => [number, hits.filter((hit) => hit.document.id === documentId)]),
  );
}
