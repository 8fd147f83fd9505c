/**
 * The framework of a document: three to eight parts, each a kind of statement that it makes (background, challenge,
 * breakthrough …) with its most central sentence; where kinds are too few, chapters under their own phrase.
 */
import type { Unit } from "./unit.ts";
import type { DigestLanguage } from "../domain/digest.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import { type Centrality, chooseUnits } from "./centrality.ts";
import { CUE_CLASSES } from "./cue-classes.ts";
import { isQuestion } from "./sentence-looks.ts";
import type { Terms } from "./terms.ts";
import type { Topic } from "./topics.ts";

export interface FrameworkChoice {
  readonly label: string;
  /** Numbers of units, in order. */
  readonly units: readonly number[];
}

export interface FrameworkParts {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly terms: Terms;
  readonly centrality: Centrality;
  readonly topics: readonly Topic[];
  /** Of each topic; empty where it has none. */
  readonly titles: readonly string[];
  readonly language: DigestLanguage;
  /** Units that say something else already. */
  readonly taken: readonly (number | undefined)[];
}

const [FEWEST_PARTS, MOST_PARTS] = [3, 6];
/** A kind that fewer sentences are of is no part of a document, unless it is short. */
const FEWEST_SENTENCES = 2;
/** Of the kind with the most evidence: a kind with far less is a few words, no part. */
const LEAST_WORTH = 0.3;
/** What words of other kinds in the same sentence take from a kind's own. */
const OTHER_KINDS = 0.5;
/** Evidence of a sentence that is added to the first of its part. */
const CLEAR = 1.5;
/** Of the most central sentence's worth: less is beside the point, whatever words it has. */
const LEAST_CENTRAL = 0.15;
/** A part has a second sentence where both are short: characters, a Chinese one counting for three. */
const SENTENCES_A_PART = 2;
const SHORT_PART = 280;

export function frameworkOf(parts: FrameworkParts): FrameworkChoice[] {
  const { text, units, terms, centrality, topics, titles, language } = parts;
  const taken = new Set(parts.taken);
  const enough = LEAST_CENTRAL * centrality.scores.reduce((best, score) => Math.max(best, score), 0);
  const states = (unit: number): boolean => {
    const { start, end } = units[unit] as Unit;
    return (centrality.scores[unit] as number) >= enough && !isQuestion(text.slice(start, end));
  };
  const matches = CUE_CLASSES.map(({ pattern }) =>
    units.map(({ start, end }) => new Set(text.slice(start, end).toLowerCase().match(pattern)).size),
  );
  const all = units.map((_, unit) => matches.reduce((sum, own) => sum + (own[unit] as number), 0));
  const kinds = CUE_CLASSES.map(({ label }, kind) => {
    // A sentence with words of several kinds is a good example of none.
    const own = (matches[kind] as number[]).map((count, unit) =>
      states(unit) ? Math.max(0, count - OTHER_KINDS * ((all[unit] as number) - count)) : 0,
    );
    const worth = own.reduce(
      (sum, evidence, unit) => sum + evidence * (centrality.scores[unit] as number),
      0,
    );
    return {
      label: label[language],
      own,
      worth,
      sentences: own.filter((evidence) => evidence > 0).length,
      kind,
    };
  })
    .filter(({ sentences }) => sentences >= (units.length < 20 ? 1 : FEWEST_SENTENCES))
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ worth }, _, sorted) => worth >= LEAST_WORTH * (sorted[0]?.worth ?? 0))
    .slice(0, MOST_PARTS);
  const choose = (
    label: string,
    order: number,
    from: Iterable<number>,
    evidence: (unit: number) => number,
  ) => {
    const chosen = chooseUnits({
      terms,
      centrality,
      from: [...from].filter((unit) => !taken.has(unit) && states(unit)),
      most: SENTENCES_A_PART,
      favour: (unit) => Math.sqrt(evidence(unit)),
    })
      .filter(
        (unit, nth, both) =>
          nth === 0 ||
          (evidence(unit) >= CLEAR && both.reduce((sum, one) => sum + widthOf(one), 0) <= SHORT_PART),
      )
      .toSorted((a, b) => a - b);
    for (const unit of chosen) taken.add(unit);
    return chosen.length === 0 ? [] : [{ label, order, units: chosen }];
  };
  // The rarest kinds choose first: the commonest finds another sentence.
  const chosen = kinds
    .toSorted((a, b) => a.sentences - b.sentences)
    .flatMap(({ label, own, kind }) =>
      choose(
        label,
        kind,
        own.flatMap((found, unit) => (found > 0 ? [unit] : [])),
        (unit) => own[unit] ?? 0,
      ),
    );
  for (const [nth, topic] of topics.entries()) {
    if (chosen.length >= FEWEST_PARTS) break;
    const label = titles[nth] ?? "";
    if (label === "" || chosen.some((part) => part.label === label)) continue;
    const own = Array.from({ length: topic.to - topic.from }, (_, at) => topic.from + at);
    chosen.push(...choose(label, CUE_CLASSES.length + nth, own, () => 1));
  }
  return chosen
    .slice(0, MOST_PARTS)
    .toSorted((a, b) => a.order - b.order)
    .map(({ label, units: own }) => ({ label, units: own }));

  function widthOf(unit: number): number {
    const { start, end } = units[unit] as Unit;
    return Array.from(text.slice(start, end), (character) => (isHan(character.charCodeAt(0)) ? 3 : 1)).reduce(
      (sum, width) => sum + width,
      0,
    );
  }
}
