/**
 * The passages that a question would be answered from, without an answer: gathered and put in order by the same steps. Nothing
 * is kept but the pages that were read, as for an answer.
 */
import type { AskParts } from "../../core/answer/asking/asking.ts";
import { gather } from "../../core/answer/gather/gather.ts";
import { inBestOrder } from "../../core/answer/gather/in-best-order.ts";
import { understand } from "../../core/answer/understand/understand.ts";
import type { AskRequest } from "../../core/domain/ask-request.ts";
import type { ErrorBody, FootnoteError } from "../../core/domain/errors.ts";
import type { EventBody } from "../../core/domain/event.ts";
import type { Hit } from "../../core/domain/passage.ts";
import { createModelDesk } from "../../core/models/model-desk.ts";
import { createUsageCounter } from "../../core/models/usage-counter.ts";
import { chosenDocuments, chosenFilters, chosenSources } from "./ask-request.ts";
import { inQueue, type QuestionQueue } from "./question-queue.ts";

export interface Searched {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** What went less well than it should, such as an engine that failed. */
  readonly notices: readonly ErrorBody[];
}

/**
 * Yields what happens. Waits in the queue of questions, since it costs as much as one but for its writing. Throws
 * `question-empty`, `question-too-long`, `bad-request`, `not-found`, `web-search-off`, `too-busy`, `cancelled`.
 */
export async function* searchPassages(
  request: AskRequest,
  { parts, queue }: { readonly parts: AskParts; readonly queue: QuestionQueue },
  signal: AbortSignal,
): AsyncGenerator<EventBody, Searched> {
  const documentIds = await chosenDocuments(request, undefined, parts.store);
  const understood = understand(request.question, []);
  const sources = chosenSources(request.sources, parts.web !== undefined);
  const filters = chosenFilters(request, understood, parts.clock.now());
  const notices: ErrorBody[] = [];
  const notice = (error: FootnoteError): EventBody => {
    notices.push(error.toBody());
    return { type: "notice", error: error.toBody() };
  };
  queue.requireRoom();
  const leave = yield* inQueue(queue, signal);
  try {
    const { hits } = yield* gather({ understood, sources, filters, documentIds }, parts, notice, signal);
    const desk = createModelDesk(parts, {}, createUsageCounter());
    return { hits: yield* inBestOrder(understood, hits, parts, desk, notice, signal), notices };
  } finally {
    leave();
  }
}
