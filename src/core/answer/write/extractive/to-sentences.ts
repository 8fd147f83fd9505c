/** From chosen candidates to the sentences of an answer: what leads each, its number in a list, its day, the words that answer. */
import { daysIn } from "../../understand/asked-time.ts";
import type { Chosen } from "./choose-sentences.ts";
import { dayOfContext } from "./dated.ts";
import type { ExtractedSentence } from "./extracted.ts";
import type { Candidate } from "./features.ts";
import { markOf } from "./mark-words.ts";
import { leadOf } from "./stand-alone.ts";
import type { Wanted } from "./wanted.ts";

/** The words that answer are marked where one sentence does; of a list everything is the answer. */
export function withMark(
  sentences: readonly ExtractedSentence[],
  form: Chosen["form"],
  wanted: Wanted,
): ExtractedSentence[] {
  return sentences.map((sentence, nth) => {
    const mark = nth === 0 && form === "sentences" ? markOf(sentence.text, wanted) : undefined;
    return mark === undefined ? sentence : { ...sentence, mark };
  });
}

/** The quotes in order; the lead of the first one serves a whole list. */
export function toSentences({ form, candidates }: Chosen): ExtractedSentence[] {
  let item = 0;
  let led: string | undefined;
  return candidates.map((candidate, nth) => {
    const sentence = toSentence(candidate);
    // What a sentence leans on may have been said right before it.
    const isLed = sentence.lead === led || isRightAfter(candidates[nth - 1], candidate);
    const lead = isLed ? undefined : sentence.lead;
    led = sentence.lead ?? led;
    const { lead: _, ...rest } = sentence;
    const withLead = lead === undefined ? rest : { ...rest, lead };
    if (form === "sentences") return withLead;
    const opens = candidate.unit.opensItem || candidate.unit.list === undefined;
    if (opens) item++;
    return { ...(nth === 0 ? withLead : rest), item: opens ? item : 0 };
  });
}

const isRightAfter = (before: Candidate | undefined, { hit, nth }: Candidate): boolean =>
  before?.hit.passage.id === hit.passage.id && before.nth === nth - 1;

/** A bullet, a number or `A:` says nothing by itself: the quote begins after it. */
function toSentence({ hit, start, end, text, unit }: Candidate): ExtractedSentence {
  const { mark } = unit;
  const quoted = text.slice(mark);
  // Whoever asks about a document of their naming knows what it is called.
  const isNamed = hit.passage.sentences !== undefined;
  const lead = isNamed ? undefined : leadOf(quoted, unit, hit);
  const { passage, document } = hit;
  return {
    ...(lead === undefined ? {} : { lead }),
    text: withoutBold(quoted).replace(/\s+/gu, " "),
    quote: {
      documentId: document.id,
      start: passage.start + start + mark,
      end: passage.start + end,
      text: quoted,
    },
    hit,
  };
}

/** The signs of bold words are no words; the quote keeps them. */
export const withoutBold = (text: string): string =>
  text.replace(/\*\*([^*\n]+)\*\*|(?<!\w)__([^_\n]+)__(?!\w)|^\*\*|\*\*$/gu, "$1$2");

/** Two values from two documents, each with where and when it was said. */
export function bothSaid(candidates: readonly Candidate[], wanted: Wanted): ExtractedSentence[] {
  return candidates.map((candidate, nth) => {
    const [sentence] = withMark(
      toSentences({ form: "sentences", candidates: [candidate] }),
      "sentences",
      wanted,
    );
    return { ...dated(sentence as ExtractedSentence, candidate), item: nth + 1 };
  });
}

/** A report says of which day it is: by its title, where that says so, else by its title and day. */
export function dated(sentence: ExtractedSentence, candidate: Candidate | undefined): ExtractedSentence {
  if (candidate === undefined) return sentence;
  const { title } = candidate.hit.document;
  const day = dayOfContext(candidate);
  if (day === undefined) return sentence;
  const written = [day.year, day.month, day.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const isSaid = daysIn(title).length > 0;
  return { ...sentence, lead: isSaid ? title : `${title} (${written})` };
}

/** Said by itself, not as an item of a list. */
export function withoutItem(sentence: ExtractedSentence): ExtractedSentence {
  const { item: _, ...rest } = sentence;
  return rest;
}
