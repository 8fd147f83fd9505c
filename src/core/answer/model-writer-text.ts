/**
 * What becomes of a model's raw text on its way to a person: `NOT_FOUND` is caught, footnote markers are taken out,
 * and each claim is checked as soon as its sentence is over. No model and no limits in here.
 */
import type { Claim } from "../domain/answer.ts";
import { createClaimChecker } from "../check/check-claim.ts";
import type { HitsOfSources } from "../check/check-claim.ts";
import { createClaimSplitter } from "../check/claims.ts";
import { createMarkerParser } from "./citation-markers.ts";
import type { MarkedText, Marker } from "./citation-markers.ts";
import { createNotFoundFilter } from "./not-found-filter.ts";

export interface CheckedText {
  /** Clean text to be added to what came before; may be empty. */
  readonly text: string;
  /** Claims that are new, checked. */
  readonly claims: readonly Claim[];
}

export interface ModelWriterText {
  push(delta: string): CheckedText;
  flush(): CheckedText;
  saysNotFound(): boolean;
}

export function createModelWriterText(sourceCount: number, hitsOfSources: HitsOfSources): ModelWriterText {
  const filter = createNotFoundFilter();
  const parser = createMarkerParser(sourceCount);
  const splitter = createClaimSplitter();
  const checker = createClaimChecker(hitsOfSources);
  const markers: Marker[] = [];
  let text = "";
  /** White space before the first word, which would only shift the offsets. */
  let trimmed = 0;

  function take(parts: readonly MarkedText[], isEnd: boolean): CheckedText {
    let fresh = "";
    for (const part of parts) {
      const clean = text + fresh === "" ? part.text.trimStart() : part.text;
      trimmed += part.text.length - clean.length;
      fresh += clean;
      for (const { at, sources } of part.markers) markers.push({ at: Math.max(0, at - trimmed), sources });
    }
    text += fresh;
    if (fresh === "" && !isEnd) return { text: "", claims: [] };
    const claims = splitter.advance(text, markers, isEnd).map((claim) => checker.check(claim));
    return { text: fresh, claims };
  }

  return {
    push: (delta) => take([parser.push(filter.push(delta))], false),
    flush: () => take([parser.push(filter.flush()), parser.flush()], true),
    saysNotFound: () => filter.wasFound(),
  };
}
