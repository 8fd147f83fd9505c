/**
 * What becomes of a model's raw text on its way to a person: what stands around the answer goes, `NOT_FOUND` is caught, a list of sources goes,
 * footnote markers are taken out, and each claim is checked and bound to its source as soon as its sentence is over. A strict text comes sentence by sentence, and without those
 * that no source carries: where the source says something else of the same, its words stand instead. No model and no limits in here.
 */
import { inTurns } from "../../../lib/in-parts.ts";
import { createLeavingOut } from "../../../lib/text/leave-out.ts";
import { type Claim, isLeftOut } from "../../domain/answer.ts";
import type { HitsOfSources } from "../../check/verdict/check-claim.ts";
import { createClaimSplitter } from "../../check/claims/claims.ts";
import { createMarkerParser } from "../../check/markers/citation-markers.ts";
import type { MarkedText, Marker } from "../../check/markers/citation-markers.ts";
import { NOT_FOUND_TOKEN } from "../../prompts/answer-prompt.ts";
import { createAnswerEdges } from "./model/answer-edges.ts";
import { createClaimBinder } from "./model/bind-claim.ts";
import { createQuoter } from "./model/quote-instead.ts";
import { createSourceListFilter } from "./model/source-list-filter.ts";
import { createNotFoundFilter } from "./not-found-filter.ts";

export interface CheckedText {
  /** Clean text to be added to what came before; may be empty. */
  readonly text: string;
  /** Claims that are new, checked. */
  readonly claims: readonly Claim[];
  /** How many more a strict text does without, and how many more of `claims` are the source's words in place of the model's. */
  readonly leftOut: number;
  readonly quoted: number;
}

const NOTHING: CheckedText = { text: "", claims: [], leftOut: 0, quoted: 0 };

export interface ModelWriterText {
  /** The text first, then its claims one by one; a strict text when all that is new of it is checked. */
  push(delta: string): AsyncGenerator<CheckedText>;
  flush(): AsyncGenerator<CheckedText>;
  saysNotFound(): boolean;
  /** The model has said something beside that, whether or not it was let through. */
  hasWords(): boolean;
  /** Whatever comes is no part of the answer. */
  isOver(): boolean;
}

/** `turn` lets others have theirs: no answer, however long or quick, holds everybody else up by being checked. */
export function createModelWriterText(
  sourceCount: number,
  hitsOfSources: HitsOfSources,
  isStrict: boolean,
  question: string,
  turn?: () => Promise<void>,
): ModelWriterText {
  const edges = createAnswerEdges();
  const filter = createNotFoundFilter(writesToken(hitsOfSources));
  const list = createSourceListFilter(
    [...hitsOfSources.values()].flatMap(([first]) => (first === undefined ? [] : [first.document.title])),
  );
  const parser = createMarkerParser(sourceCount);
  const splitter = createClaimSplitter();
  const binder = createClaimBinder(hitsOfSources, question);
  const quoter = createQuoter();
  const strict = isStrict
    ? createLeavingOut<Claim>(
        (claim) => !isLeftOut(claim),
        (claim) => quoter.insteadOf(claim),
      )
    : undefined;
  const markers: Marker[] = [];
  let text = "";
  /** White space before the first word, which would only shift the offsets. */
  let trimmed = 0;

  async function* take(parts: readonly MarkedText[], isEnd: boolean): AsyncGenerator<CheckedText> {
    let fresh = "";
    for (const part of parts) {
      const clean = text + fresh === "" ? part.text.trimStart() : part.text;
      trimmed += part.text.length - clean.length;
      fresh += clean;
      for (const { at, sources } of part.markers) markers.push({ at: Math.max(0, at - trimmed), sources });
    }
    text += fresh;
    if (fresh === "" && !isEnd) return;
    const marked = splitter.advance(text, markers, isEnd);
    if (!strict) yield { ...NOTHING, text: fresh };
    const claims: Claim[] = [];
    for (const one of marked) {
      const claim = await inTurns(binder.bind(one), turn);
      if (strict) claims.push(claim);
      else yield { ...NOTHING, claims: [claim] };
    }
    if (!strict) return;
    const before = quoter.count();
    const left = strict.advance(text, claims, isEnd);
    const leftOut = claims.length - left.kept.length;
    yield { text: left.text, claims: left.kept, leftOut, quoted: quoter.count() - before };
  }

  return {
    push: (delta) => take([parser.push(list.push(filter.push(edges.push(delta))))], false),
    flush: () => {
      const rest = filter.push(edges.flush()) + filter.flush();
      return take([parser.push(list.push(rest) + list.flush()), parser.flush()], true);
    },
    saysNotFound: () => filter.wasFound(),
    hasWords: () => text.trim() !== "",
    isOver: () => edges.isOver(),
  };
}

/** Sources about programs may have the token for a word of their own. */
function writesToken(hitsOfSources: HitsOfSources): boolean {
  return [...hitsOfSources.values()].some((hits) =>
    hits.some(({ passage }) => passage.text.includes(NOT_FOUND_TOKEN)),
  );
}
