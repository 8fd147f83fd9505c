/** For tests: a model that replies to prompts for digests as it is told, steps that are kept in memory, and a long text. */
import type { SteppedModel } from "../src/core/models/stepped-model.ts";
import { digestReply } from "./fake-digest-reply.ts";
import type { Model, ModelRequest } from "../src/core/ports/model.ts";
import { digestDocument } from "../src/core/digest/digest-document.ts";
import { placesIn } from "../src/core/domain/places.ts";
import { saidUnits } from "../src/core/digest/said-units.ts";
import type { ModelDigestInput } from "../src/core/digest/model/model-digest.ts";

/** Text, or an error that the call fails with. */
type Reply = (request: ModelRequest, nth: number) => string | Error | undefined;

export interface FakeDigesting extends SteppedModel {
  readonly requests: readonly ModelRequest[];
  readonly kept: Map<string, string>;
  /** The most calls that were under way at once. */
  mostAtOnce(): number;
  readonly progress: readonly string[];
}

/** Where `reply` says nothing, the reply is made of the sentences in the prompt. */
export function fakeDigesting(
  options: {
    readonly reply?: Reply;
    readonly contextTokens?: number;
    readonly parallel?: number;
    readonly kept?: Map<string, string>;
  } = {},
): FakeDigesting {
  const requests: ModelRequest[] = [];
  const kept = options.kept ?? new Map<string, string>();
  const progress: string[] = [];
  let [underWay, most] = [0, 0];
  const model: Model = {
    name: "fake/digesting",
    contextTokens: options.contextTokens,
    async *stream(request) {
      requests.push(request);
      most = Math.max(most, ++underWay);
      try {
        const reply = options.reply?.(request, requests.length - 1) ?? digestReply(request.messages) ?? "";
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
        if (typeof reply !== "string") throw reply;
        yield { type: "text", text: reply };
        yield { type: "end", inputTokens: 100, outputTokens: 20 };
      } finally {
        underWay -= 1;
      }
    },
  };
  return {
    model,
    requests,
    kept,
    progress,
    mostAtOnce: () => most,
    steps: {
      recall: async (key) => kept.get(key),
      keep: async (key, json) => void kept.set(key, kept.get(key) ?? json),
    },
    hash: (text) => text,
    parallel: options.parallel ?? 3,
    onProgress: ({ step, done, total }) => void progress.push(`${step} ${done}/${total}`),
  };
}

export function digestInput(text: string, title = "A talk", labels: "en" | "zh" = "en"): ModelDigestInput {
  const input = { text, marks: [], language: labels };
  const units = saidUnits(text, input.marks, placesIn(text, input.marks));
  return { ...input, title, labels, units, extractive: digestDocument(input, labels, units) };
}

const SUBJECTS = ["bridge", "harbour", "railway", "tunnel", "market", "museum", "garden", "library"];

/** `count` sentences, each with its own figure. */
export function longText(count: number): string {
  return Array.from({ length: count }, (_, nth) => {
    const subject = SUBJECTS[Math.floor((nth * SUBJECTS.length) / count)];
    return `The ${subject} of Sydney was measured by Anna Miller and found to be ${nth + 11} metres long in that year.`;
  }).join(" ");
}

export const BRIDGE = `The Harbour Bridge opened in 1932. It is 503 metres long. Anna Miller says that it changed the city. Before it, people took the ferry. The cost was 10 million dollars. Who will pay for the next one?`;

/** What the model was shown. */
export function passageIn({ messages }: ModelRequest): string {
  return messages.at(-1)?.content ?? "";
}
