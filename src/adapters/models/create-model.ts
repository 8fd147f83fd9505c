/**
 * A hosted or local model as the port has it, over any protocol: streams text and thoughts apart, asks again
 * where that may help, leaves out what the server refuses, and ends in time and in size. No images.
 * What a failure means is `model-error.ts`'s matter; which model takes over after one is decided elsewhere.
 */
import { protocolStreamAt } from "./protocol-stream-at.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { Model, ModelAbility, ModelPart, ModelRequest } from "../../core/ports/model.ts";
import { contextAfterRefusal } from "./context-after-refusal.ts";
import { countOnServer } from "./count-on-server.ts";
import { asTooLong, modelFailure } from "./model-error.ts";
import { withKnownNames } from "./model-names.ts";
import { KNOWN_OF_PROTOCOL, type ModelPlace, providerOf } from "./model-place.ts";
import { PROVIDERS } from "./providers.ts";
import {
  DEFAULT_DEADLINES,
  type ModelDeadlines,
  readStream,
  type StreamEnd,
  type ThinkingRoom,
  thinkingRoom,
} from "./read-stream.ts";
import { withoutNamedRole, withoutOneWish } from "./without-one-wish.ts";

export interface ModelConfig extends ModelPlace, ThinkingRoom, Pick<Model, "price" | "contextTokens"> {
  readonly deadlines?: ModelDeadlines;
  /** Tries after the first where a failure may pass; none where another model can take over. */
  readonly retries?: number;
  /** Waits before them where the provider names none: this long, then twice as long. */
  readonly retryMs?: number;
}

const DEFAULT_RETRIES = 2;
const DEFAULT_RETRY_MS = 1_000;
/** A provider that wants to be left alone for longer is not waited for: the person is told, or another model asked. */
const LONGEST_WAIT_MS = 10_000;

/** A model whose server is asked over the network, with what is known of that server. */
export interface HostedModel extends Model {
  /** What turned out so far. */
  findings(): ModelFindings;
  /** The next request starts from these; what is absent in them stays as it is. */
  learn(findings: ModelFindings, contextTokens?: number, ability?: ModelAbility): void;
}

/** Loads the protocol. */
export async function createModel(config: ModelConfig): Promise<HostedModel> {
  const open = await protocolStreamAt(config);
  const deadlines = config.deadlines ?? DEFAULT_DEADLINES;
  let findings: ModelFindings = { ...KNOWN_OF_PROTOCOL[config.protocol ?? "openai"], ...config.known };
  let { contextTokens } = config;
  let ability: ModelAbility | undefined;

  async function* stream(request: ModelRequest, signal?: AbortSignal): AsyncGenerator<ModelPart> {
    const isStopped = (): boolean => signal?.aborted === true;
    const givenUpAt = performance.now() + deadlines.firstPartMs;
    let trial = findings;
    let first: FootnoteError | undefined;
    for (let tries = 0; ;) {
      if (isStopped()) throw stopped();
      let isBegun = false;
      try {
        const reading = readStream({
          config,
          open,
          deadlines,
          request,
          findings: trial,
          contextTokens,
          signal,
          givenUpAt,
        });
        let end: StreamEnd | undefined;
        for await (const part of reading) {
          isBegun = true;
          // What was left out was the reason: it is not sent again.
          if (trial !== findings) findings = trial = { ...findings, ...trial };
          if (part.type === "end") end = part;
          else yield part;
        }
        if (!end) return;
        findings = trial = { ...findings, ...end.learned };
        if (end.ranOutThinking && !end.hadRoomToThink) continue;
        yield request.tools === undefined || end.calls.length === 0
          ? end.part
          : { ...end.part, calls: end.calls };
        return;
      } catch (thrown) {
        if (isStopped()) throw stopped();
        const refused = modelFailure(thrown, config);
        // vLLM names the limit on the output where that and the prompt are too much together.
        const isLimit = refused.param === "max_tokens" || refused.param === "max_completion_tokens";
        const failure =
          refused.isMalformed && isLimit && trial.limitName === "max_completion_tokens"
            ? asTooLong(refused)
            : refused;
        if (isBegun) throw failure.error;
        if (failure.error.code === "model-context-exceeded") {
          const thinkingTokens = thinkingRoom({ config, request, findings: trial, contextTokens });
          contextTokens = contextAfterRefusal(request, thinkingTokens, failure.stated ?? {});
          throw failure.error;
        }
        first ??= failure.isMalformed ? failure.error : undefined;
        const next = failure.isMalformed
          ? withoutOneWish(request, trial, failure)
          : failure.error.code === "model-failed" && withoutNamedRole(request, trial, failure);
        if (next) {
          trial = next;
          continue;
        }
        const error = failure.isMalformed ? (first ?? failure.error) : failure.error;
        const waitMs = error.retryAfterMs ?? (config.retryMs ?? DEFAULT_RETRY_MS) * 2 ** tries;
        const isLate = performance.now() + waitMs > givenUpAt;
        const retries = config.retries ?? DEFAULT_RETRIES;
        // A model that is being read from a disk is waited for as long as one whose server says nothing meanwhile.
        if (!failure.isLoading || retries === 0) tries++;
        if (!error.retryable || isLate || waitMs > LONGEST_WAIT_MS || tries > retries)
          throw await withKnownNames(error, config, failure.isMalformed, signal);
        await sleep(waitMs, undefined, signal ? { signal } : {}).catch(() => undefined);
      }
    }
  }

  const { name, price } = config;
  const canCount = PROVIDERS.some((row) => row.name === providerOf(name) && row.countsTokens);
  return {
    name,
    ...(price === undefined ? {} : { price }),
    get contextTokens() {
      return contextTokens;
    },
    get ability() {
      return ability;
    },
    ...(canCount ? { countTokens: (messages, signal) => countOnServer(config, messages, signal) } : {}),
    stream,
    findings: () => findings,
    learn(known, tokens = contextTokens, able = ability) {
      findings = { ...findings, ...known };
      contextTokens = tokens;
      ability = able;
    },
  };
}

function stopped(): FootnoteError {
  return new FootnoteError("cancelled", say("model.question-stopped"));
}
