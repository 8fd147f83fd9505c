/**
 * A run as the events of a response, numbered from 0; the same events each time that the same run is played. A writer that took
 * over from another has a message of its own: the first one's ends incomplete, and is no part of the whole.
 */
import { type Answer, type Source, type Turn, withSource } from "../../../../core/domain/answer.ts";
import { asFootnoteError, type ErrorBody } from "../../../../core/domain/errors.ts";
import type { EventBody } from "../../../../core/domain/event.ts";
import {
  annotationsOf,
  contentOf,
  errorOf,
  messageId,
  messageOf,
  type ResponseHead,
  responseObject,
  resultsOf,
} from "./response-object.ts";

export interface ResponseEvent {
  readonly type: string;
  readonly sequence_number: number;
}

/** Puts a whole answer into the form that was asked for. */
export type Formed = (answer: Answer) => Promise<string>;

export interface EventOptions {
  /** What is formed comes whole, at the end. */
  readonly formed?: Formed | undefined;
  /** With Perplexity's event of what was found, before the text. */
  readonly tellsResults: boolean;
}

/** Ends with `response.completed` or `response.failed`. */
export async function* responseEvents(
  head: ResponseHead,
  events: AsyncIterable<EventBody>,
  { formed, tellsResults }: EventOptions,
): AsyncGenerator<ResponseEvent> {
  let next = 0;
  const event = (type: string, fields: object): ResponseEvent => ({
    type,
    sequence_number: next++,
    ...fields,
  });
  const item_id = messageId(head.id);
  let sources: Source[] = [];
  let output = -1;
  let text = "";
  const here = () => ({ item_id, output_index: output, content_index: 0 });
  const empty = { type: "output_text", text: "", annotations: [], logprobs: [] };
  const item = (status: string) => ({ id: item_id, type: "message", role: "assistant", status, content: [] });

  function* begin(): Generator<ResponseEvent> {
    if (output >= 0)
      yield event("response.output_item.done", { output_index: output, item: item("incomplete") });
    else if (tellsResults && sources.length > 0)
      yield event("response.reasoning.search_results", { results: resultsOf(sources) });
    output++;
    text = "";
    yield event("response.output_item.added", { output_index: output, item: item("in_progress") });
    yield event("response.content_part.added", { ...here(), part: empty });
  }
  function* finish({ answer, usage }: Turn, inForm: string | undefined): Generator<ResponseEvent> {
    const all = inForm ?? answer.text;
    // Nothing was said: what was found is told all the same.
    if (output < 0) yield* begin();
    if (all.length > text.length && all.startsWith(text))
      yield event("response.output_text.delta", {
        ...here(),
        delta: all.slice(text.length),
        logprobs: [],
      });
    yield event("response.output_text.done", { ...here(), text: all, logprobs: [] });
    yield event("response.content_part.done", { ...here(), part: contentOf(answer, inForm) });
    yield event("response.output_item.done", {
      output_index: output,
      item: messageOf(head.id, answer, inForm),
    });
    yield event("response.completed", {
      response: responseObject(head, { status: "completed", answer, usage, text: inForm }),
    });
  }
  const failed = (error: ErrorBody): ResponseEvent => {
    const status = error.code === "cancelled" ? "cancelled" : "failed";
    return event("response.failed", {
      response: responseObject(head, { status, error }),
      error: errorOf(error),
    });
  };

  const begun = responseObject(head, { status: "in_progress" });
  yield event("response.created", { response: begun });
  yield event("response.in_progress", { response: begun });
  let isWritten = false;
  for await (const one of events) {
    if (one.type === "source-found") {
      sources = withSource(sources, one.source);
    } else if (one.type === "answer-start") {
      isWritten = false;
    } else if (formed && (one.type === "answer-delta" || one.type === "claim-checked")) {
      // Of another text than the one that is given.
    } else if (one.type === "answer-delta") {
      if (!isWritten) yield* begin();
      isWritten = true;
      text += one.text;
      yield event("response.output_text.delta", { ...here(), delta: one.text, logprobs: [] });
    } else if (one.type === "claim-checked") {
      for (const annotation of annotationsOf(one.claim, sources))
        yield event("response.output_text.annotation.added", { ...here(), annotation });
    } else if (one.type === "answer-end") {
      const inForm = await formed?.(one.turn.answer).catch((thrown: unknown) => asFootnoteError(thrown));
      if (inForm instanceof Error) yield failed(inForm.toBody());
      else yield* finish(one.turn, inForm);
      return;
    } else if (one.type === "error") {
      yield failed(one.error);
      return;
    }
  }
}
