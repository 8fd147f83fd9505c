/**
 * Has the judging model, where one is named, judge what the check of an answer leaves open. The text is out by then: what
 * is judged comes as claims checked once more. Whatever goes wrong, the answer stands as it was checked.
 */
import type { Writing } from "../asking/asking.ts";
import { within } from "../../../lib/within.ts";
import { judgeClaims } from "../../check/judge/judge-claims.ts";
import { isOpen } from "../../check/judge/judged-claim.ts";
import type { Answer, Claim, Source } from "../../domain/answer.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Model } from "../../ports/model.ts";
import { countedModel } from "../../models/counted-model.ts";
import { groupBySource } from "./model-writer.ts";

/** A turn ends with its judgements: nobody waits longer for them. */
export const JUDGE_MS = 30_000;

/** `hits` and `sources`: what the writer was given. */
export async function* judgeAnswer(
  answer: Answer,
  { hits, sources }: { readonly hits: readonly Hit[]; readonly sources: readonly Source[] },
  writing: Writing,
): AsyncGenerator<EventBody, Answer> {
  const { parts, desk, placer, signal } = writing;
  const { judge } = parts.models;
  // One that just failed would only be waited for again.
  if (!judge || signal.aborted || desk.isAside(judge) || !answer.claims.some(isOpen)) return answer;
  // One that did not tell a true statement from a false one would raise verdicts by chance.
  if (judge.ability?.judges === false) return answer;

  const judged: Claim[] = [];
  let failure: FootnoteError | undefined;
  try {
    await within(
      JUDGE_MS,
      (ms, stop) => parts.clock.sleep(ms, stop),
      async (stop) => {
        const batches = judgeClaims(answer.claims, {
          hitsOfSources: groupBySource(hits, sources),
          model: countedModel(judge, desk, "judge"),
          signal: stop,
        });
        for await (const batch of batches) judged.push(...batch);
      },
      (cause) => tooLate(judge, cause),
      signal,
    );
    desk.answered(judge);
  } catch (thrown) {
    failure = asFootnoteError(thrown);
    desk.failed(judge, failure);
  }
  const claims = [...answer.claims];
  for (const one of judged) {
    const claim = await placer.claim(one);
    claims[claims.findIndex(({ start }) => start === claim.start)] = claim;
    yield { type: "claim-checked", claim };
  }
  if (failure && !signal.aborted) yield writing.notice(notJudged(failure));
  return { ...answer, claims };
}

function tooLate({ name }: Model, cause: unknown): FootnoteError {
  return new FootnoteError("model-timeout", say("answer.judge-late", { name }), {
    hint: say("answer.judge-late-hint"),
    retryable: true,
    cause,
  });
}

function notJudged(error: FootnoteError): FootnoteError {
  const said = say("common.then", { first: error.said, more: say("answer.not-judged") });
  return new FootnoteError(error.code, said, { hint: error.hinted, cause: error });
}
