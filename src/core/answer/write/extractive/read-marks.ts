/**
 * The words that answer, chosen again with what the reader says of where they begin and end: of the sentence that comes
 * first, and of others that have a mark. Without a reader, or where reading fails, the marks by words stay.
 */
import type { AnswerPlaces, PairReader } from "../../../ports/pair-reader.ts";
import type { Extracted } from "./extracted.ts";
import { isMarkable, markOf } from "./mark-words.ts";
import type { Wanted } from "./wanted.ts";

/** Sentences whose words are read: each costs as much as one that is judged. */
const MOST = 3;

export async function withReadMarks(
  extracted: Extracted,
  wanted: Wanted,
  pairs: PairReader | undefined,
  signal: AbortSignal,
): Promise<Extracted> {
  const { sentences, form, status } = extracted;
  if (pairs === undefined || status !== "answered" || form !== "sentences" || !isMarkable(wanted))
    return extracted;
  const marked = sentences.filter(({ mark }, nth) => nth === 0 || mark !== undefined).slice(0, MOST);
  let places: readonly AnswerPlaces[];
  try {
    const asked = marked.map(({ text }) => ({ first: wanted.text, second: text }));
    places = await pairs.locate(asked, signal);
  } catch {
    signal.throwIfAborted();
    return extracted;
  }
  const read = new Map(marked.map((sentence, nth) => [sentence, places[nth]]));
  return {
    ...extracted,
    sentences: sentences.map((sentence) => {
      const own = read.get(sentence);
      if (own === undefined) return sentence;
      const { mark: _, ...rest } = sentence;
      const mark = markOf(sentence.text, wanted, own);
      return mark === undefined ? rest : { ...rest, mark };
    }),
  };
}
