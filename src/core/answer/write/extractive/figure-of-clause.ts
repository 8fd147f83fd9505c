/**
 * Where one sentence gives two figures of one unit ("is let for 18 euros a day; members pay 11 euros"), the one that answers
 * stands in the clause that has more of the question: what the reader says of forms does not tell them apart. Not covered:
 * figures written in words of Latin script.
 */
interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

const FIGURES =
  /(\p{Sc}\s?)?(\d+(?:[.,:]\d+)*|[〇零一二三四五六七八九十百千万萬亿億两兩半]+)\s?([%％‰°]|\p{Script=Han}{1,2}?(?=[，。、；：）\s\d]|$)|\p{L}{1,12}\b)?/gu;

/** The span itself where no other figure of its unit stands in a clause that has more. `shareAt`: by offset. */
export function figureOfClause(
  sentence: string,
  span: MarkedSpan,
  shareAt: (offset: number) => number,
): MarkedSpan {
  const figures = [...sentence.matchAll(FIGURES)].map(({ 0: text, index, 1: sign, 3: unit }) => ({
    start: index,
    end: index + text.trimEnd().length,
    unit: (sign ?? unit ?? "").trim().toLowerCase(),
  }));
  const within = figures.filter(({ start, end }) => start < span.end && end > span.start);
  const [own] = within;
  if (own === undefined || own.unit === "" || within.length > 1) return span;
  const share = shareAt(own.start);
  const [other] = figures
    .filter((one) => one.unit === own.unit && shareAt(one.start) > share)
    .toSorted((a, b) => shareAt(b.start) - shareAt(a.start));
  return other === undefined ? span : { start: other.start, end: other.end };
}
