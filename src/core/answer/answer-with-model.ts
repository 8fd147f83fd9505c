/** Answers by a language model from numbered passages within a token budget; each sentence is checked as it comes. */
import type { Answer, Claim } from "../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../domain/errors.ts";
import type { EventBody } from "../domain/event.ts";
import type { Model } from "../ports/model.ts";
import { pack } from "../retrieval/pack.ts";
import { answerNotFound, passageSelected } from "./answer-extractively.ts";
import type { Writing } from "./answer-question.ts";
import { writeWithModel } from "./model-writer.ts";
import { placedClaim } from "./placed.ts";
import { numberSources } from "./sources.ts";

/** Tokens of passages in a prompt: what answers is among them for all but 1 to 4 % of evals/context's questions. */
const PASSAGE_TOKENS = 2_000;

export async function* answerWithModel(writing: Writing): AsyncGenerator<EventBody, Answer> {
  const { asking, parts, usage, signal } = writing;
  const model = parts.model as Model;
  const hits = pack(writing.hits, PASSAGE_TOKENS);
  const sources = numberSources();
  for (const hit of hits) {
    const isNew = !sources.has(hit.document.id);
    const source = sources.of(hit.document);
    if (isNew) yield { type: "source-found", source };
    yield passageSelected(source, hit);
  }
  const events = writeWithModel({
    question: asking.understood,
    hits,
    sources: sources.list,
    history: asking.history.map((turn) => ({ question: turn.question, answer: turn.answer.text })),
    model,
    signal,
  });
  const claims: Claim[] = [];
  let text = "";
  let isStarted = false;
  try {
    for await (const event of events) {
      if (event.type === "delta") {
        if (!isStarted) yield { type: "answer-start", writer: "model", model: model.name };
        isStarted = true;
        text += event.text;
        yield { type: "answer-delta", text: event.text };
      } else if (event.type === "claim") {
        const claim = await placedClaim(event.claim, parts.store);
        claims.push(claim);
        yield { type: "claim-checked", claim };
      } else if (event.type === "end") {
        usage.addModelCall(event);
        if (event.isTruncated) yield writing.notice(cutShort());
        if (event.status === "not-found") {
          yield { type: "answer-start", writer: "model", model: model.name };
          return { ...(yield* answerNotFound(writing)), writer: "model", model: model.name };
        }
      }
    }
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    // What was shown is kept; before that, the caller decides who takes over.
    if (!isStarted || error.code === "cancelled") throw error;
    usage.addModelCall({ inputTokens: 0, outputTokens: 0 });
    yield writing.notice(error);
  }
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)));
  return {
    text,
    status: "answered",
    writer: "model",
    model: model.name,
    claims,
    sources: sources.list.filter((source) => cited.has(source.number)),
    nearest: [],
  };
}

function cutShort(): FootnoteError {
  return new FootnoteError(
    "model-failed",
    "The answer was cut short: it reached the most that a model may write.",
    {
      hint: "Ask a narrower question.",
    },
  );
}
