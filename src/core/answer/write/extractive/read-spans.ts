/** The runs of words of a sentence that may be the answer to a question, with what is seen of each. */
import { tokenize } from "../../../../lib/text/words.ts";
import type { Wanted } from "./wanted.ts";
import { askedPlace } from "./asked-place.ts";
import { type Feature, featuresOfSpan, type SpanQuestion } from "./span-features.ts";
import { readSpanSentence, type Span, spansOf } from "./span-sentence.ts";
import { spanUnits } from "./span-units.ts";

export interface ReadSpans {
  readonly spans: readonly Span[];
  readonly features: readonly (readonly Feature[])[];
  /** Of the question's words that the sentence has, the share that stands in the clause at this offset. */
  readonly shareAt: (offset: number) => number;
}

export function readSpans(sentence: string, wanted: Wanted): ReadSpans {
  const units = spanUnits(sentence);
  const askedAt = tokenize(sentence).flatMap(({ word, start, end }) => {
    const place = wanted.place.get(word);
    return place === undefined ? [] : [{ start, end, place }];
  });
  const read = readSpanSentence(sentence, units, askedAt);
  const question: SpanQuestion = {
    type: wanted.type,
    lower: wanted.lower,
    place: askedPlace(wanted.text),
    places: wanted.place,
  };
  const spans = spansOf(read);
  return {
    spans,
    features: spans.map((span) => featuresOfSpan(span, read, question)),
    shareAt: (offset) => {
      const at = units.findLastIndex(({ start }) => start <= offset);
      return read.shares[read.clause[at] ?? 0] ?? 0;
    },
  };
}
