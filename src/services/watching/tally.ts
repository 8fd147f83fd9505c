/** What this process has answered and called since it began, in numbers for whoever watches it: never a question, a key or a quote. */
import type { QuestionQueue } from "../asking/question-queue.ts";
import { createRegistry, type Registry } from "../../lib/prometheus/registry.ts";
import type { Turn } from "../../core/domain/answer.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { ModelCall } from "../../core/domain/model-call.ts";
import { NO_TRACES, type Traces } from "../../core/ports/traces.ts";
import type { UsageStore } from "../../core/ports/usage-store.ts";

export interface Tally {
  readonly registry: Registry;
  /** In which order and for how long, where somebody watches that. */
  readonly traces: Traces;
  /** Counts how a question ends; it is waited for by somebody else. */
  follow(turn: Promise<Turn>): void;
  /** How many questions there are, whenever it is asked. */
  watch(queue: Pick<QuestionQueue, "asked">): void;
  /** The same store, of which calls of models are counted as they are kept. */
  counting<Store extends UsageStore>(store: Store): Store;
}

const SECONDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

export function createTally(traces: Traces = NO_TRACES): Tally {
  const registry = createRegistry();
  const answers = registry.counter(
    "footnote_answers_total",
    "Answers by what came of them and who wrote them.",
  );
  const seconds = registry.histogram("footnote_answer_seconds", "From the question to its answer.", SECONDS);
  const failures = registry.counter(
    "footnote_questions_failed_total",
    "Questions without an answer, by error code.",
  );
  const calls = registry.counter("footnote_model_calls_total", "Calls of models, by what they were for.");
  const tokens = registry.counter(
    "footnote_model_tokens_total",
    "Tokens of models; cached ones are among the input.",
  );
  const cost = registry.counter(
    "footnote_model_cost_dollars_total",
    "What calls with a known price have cost.",
  );

  const called = ({
    model,
    role,
    inputTokens,
    cachedInputTokens,
    outputTokens,
    costMicros,
  }: ModelCall): void => {
    calls.add({ model, role });
    tokens.add({ model, kind: "input" }, inputTokens);
    tokens.add({ model, kind: "cached" }, cachedInputTokens);
    tokens.add({ model, kind: "output" }, outputTokens);
    if (costMicros !== null) cost.add({ model }, costMicros / 1_000_000);
  };

  return {
    registry,
    traces,
    follow(turn) {
      turn.then(
        ({ answer: { status, writer }, usage }) => {
          answers.add({ status, writer });
          seconds.observe({ writer }, usage.elapsedMs / 1_000);
        },
        (thrown: unknown) => failures.add({ code: asFootnoteError(thrown).code }),
      );
    },
    watch(queue) {
      registry.gauge("footnote_questions_answering", "Questions being answered.", () => queue.asked().going);
      registry.gauge("footnote_questions_waiting", "Questions in the queue.", () => queue.asked().waiting);
    },
    counting: (store) => ({
      ...store,
      async addModelCall(call: ModelCall) {
        await store.addModelCall(call);
        called(call);
      },
    }),
  };
}
