/**
 * A run as what a chat protocol can carry: its sources, then its text with their numbers behind each statement that they
 * carry, then the finished turn. Text waits until it is checked, so that a number stands where it belongs; what no claim is
 * made of, such as code, comes with what follows it.
 */
import {
  type Answer,
  type Claim,
  type Source,
  type Turn,
  withSource,
} from "../../../../core/domain/answer.ts";
import { errorFromBody } from "../../../../core/domain/errors.ts";
import type { EventBody } from "../../../../core/domain/event.ts";

export type AnswerPart =
  /** Those that may be cited; again where more have come. */
  | { readonly type: "sources"; readonly sources: readonly Source[] }
  | { readonly type: "thinking"; readonly text: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "end"; readonly turn: Turn };

/** Throws what the run failed with. */
export async function* answerParts(events: AsyncIterable<EventBody>): AsyncGenerator<AnswerPart> {
  let sources: readonly Source[] = [];
  let told: readonly Source[] | undefined;
  let text = "";
  /** How much of `text` is out. */
  let given = 0;
  /** Programs look for sources in what comes first. */
  function* withSources(part: AnswerPart): Generator<AnswerPart> {
    if (told !== sources) yield { type: "sources", sources };
    told = sources;
    yield part;
  }
  for await (const event of events) {
    switch (event.type) {
      case "source-found":
        sources = withSource(sources, event.source);
        break;
      case "answer-start":
        // Another writer begins anew, and what is out cannot be taken back.
        if (given > 0) yield { type: "text", text: "\n\n" };
        text = "";
        given = 0;
        break;
      case "thinking-delta":
        yield* withSources({ type: "thinking", text: event.text });
        break;
      case "answer-delta":
        text += event.text;
        break;
      case "claim-checked":
        if (event.claim.end > given) {
          const checked = text.slice(given, event.claim.end) + marksOf(event.claim);
          given = event.claim.end;
          yield* withSources({ type: "text", text: checked });
        }
        break;
      case "answer-end":
        if (text.length > given) yield* withSources({ type: "text", text: text.slice(given) });
        yield { type: "end", turn: event.turn };
        break;
      case "error":
        throw errorFromBody(event.error);
      default:
        break;
    }
  }
}

/** A whole answer with the numbers of its sources. */
export function markedText({ text, claims }: Pick<Answer, "text" | "claims">): string {
  let out = "";
  let at = 0;
  for (const claim of claims) {
    if (claim.end <= at) continue;
    out += text.slice(at, claim.end) + marksOf(claim);
    at = claim.end;
  }
  return out + text.slice(at);
}

/** None behind what its sources do not carry. */
function marksOf({ verdict, citations }: Claim): string {
  if (verdict === "unsupported" || verdict === "uncited") return "";
  return [...new Set(citations.map(({ source }) => source))].map((number) => `[${number}]`).join("");
}
