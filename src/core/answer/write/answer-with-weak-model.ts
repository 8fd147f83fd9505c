/**
 * Answers with a model that can neither cite nor refuse, as small ones: the extractive writer goes before it. Where that
 * finds nothing, no call is made; else the model is given the words that it found first, and its answer is shown only where
 * it says the same and all of it is carried. Until that is known nothing of it is shown, since it is short.
 */
import type { Writing } from "../asking/asking.ts";
import type { Answer } from "../../domain/answer.ts";
import type { FootnoteError } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Hit } from "../../domain/passage.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import { answerExtractively } from "./answer-extractively.ts";
import { answerWithModel, type ModelAnswer } from "./answer-with-model.ts";
import { extract } from "./extract.ts";
import type { Extracted } from "./extractive/extracted.ts";
import { agrees } from "./agrees.ts";
import { differs, notAsked, replaced } from "./model/fault-notices.ts";

/** Throws what the model throws. */
export async function* answerWithWeakModel(writing: Writing): AsyncGenerator<EventBody, Answer> {
  const { asking, parts } = writing;
  const extracted = await extract(writing);
  const [model] = writing.desk.order(parts.models.answer);
  if (extracted.status === "not-found") {
    if (model) yield writing.notice(notAsked(model.name));
    return yield* answerExtractively(writing, extracted);
  }
  const hits = foundFirst(extracted, [...writing.thread.hits, ...writing.hits]);
  // Of a document as a whole it would be given a part.
  if (hits === undefined) return yield* answerExtractively(writing, extracted);
  const held: (EventBody | FootnoteError)[] = [];
  const { answer, fault } = yield* heldBack({ ...writing, hits }, held);
  if (fault === undefined && agrees(answer, extracted, asking.understood.question)) {
    for (const one of held) yield one instanceof Error ? writing.notice(one) : one;
    return answer;
  }
  yield writing.notice(fault === undefined ? differs(answer) : replaced(answer, fault));
  return yield* answerExtractively(writing, extracted);
}

/** The model's answer; what is shown of it goes into `held`, as do its notices, and only what passes meanwhile comes. */
async function* heldBack(
  writing: Writing,
  held: (EventBody | FootnoteError)[],
): AsyncGenerator<EventBody, ModelAnswer> {
  const notices = new Map<EventBody, FootnoteError>();
  const notice = (error: FootnoteError): EventBody => {
    const event: EventBody = { type: "notice", error: error.toBody() };
    notices.set(event, error);
    return event;
  };
  const events = answerWithModel({ ...writing, notice }, writing.parts.models.answer);
  for (;;) {
    const { value, done } = await events.next();
    if (done) return value;
    if (value.type === "model-asked" || value.type === "thinking-delta") yield value;
    else held.push(notices.get(value) ?? value);
  }
}

/** The passages of the sentences that answer, and then the others; `undefined` where they are none of these. */
function foundFirst({ sentences }: Extracted, hits: readonly Hit[]): Hit[] | undefined {
  const first = new Set(sentences.map(({ hit }) => hit));
  if (![...first].every((hit) => hits.includes(hit))) return undefined;
  return dropNearDuplicates([...first, ...hits.filter((hit) => !first.has(hit))]);
}
