/**
 * Makes lines of a digest of what a model wrote: each is held against the sentences that it names, as the claims of
 * answers are. A line that names none is looked for in the text, and cited only where the text carries it.
 */
import type { Unit } from "../unit.ts";
import { type CheckedPassage, createClaimChecker } from "../../check/verdict/check-claim.ts";
import { nearestPassages, type NearestPassages } from "../../check/verdict/nearest-passages.ts";
import type { Claim } from "../../domain/answer.ts";
import type { DigestLine } from "../../domain/digest.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { Quoting } from "../quoting.ts";
import type { NotedLine } from "./read-noted.ts";

/** Sentences before and behind those that are named: what “it” and “there” are of. */
const AROUND = 1;
/** Sentences of a passage in which a line is looked for. */
const SENTENCES_A_PASSAGE = 6;
/** Stretches of neighbouring sentences that are quoted where the text does not carry the line. */
const MOST_QUOTES = 3;
/** The one source of all lines. */
const SOURCE = 1;

/** Of sentences numbered from 1, each within `units`. */
export type CheckedLineOf = (line: NotedLine) => DigestLine;

export function checkedLines(
  { text, title }: { readonly text: string; readonly title: string },
  units: readonly Unit[],
  { citationOf }: Quoting,
): CheckedLineOf {
  const passageOf = (from: number, to: number): CheckedPassage => {
    const start = (units[Math.max(0, from)] as Unit).start;
    const end = (units[Math.min(units.length - 1, to)] as Unit).end;
    return {
      passage: { documentId: "" as DocumentId, start, text: text.slice(start, end), headingPath: [] },
      document: { title },
    };
  };
  let everywhere: NearestPassages | undefined;
  const nearest = (said: string): readonly CheckedPassage[] => {
    everywhere ??= nearestPassages([
      Array.from({ length: Math.ceil(units.length / SENTENCES_A_PASSAGE) }, (_, nth) =>
        passageOf(nth * SENTENCES_A_PASSAGE, (nth + 1) * SENTENCES_A_PASSAGE - 1),
      ),
    ]);
    return everywhere.of(said, new Set([SOURCE])).get(SOURCE) ?? [];
  };
  const held = (said: string, passages: readonly CheckedPassage[]): Claim =>
    createClaimChecker(new Map([[SOURCE, passages]])).check({
      start: 0,
      end: said.length,
      text: said,
      sources: [SOURCE],
    });
  const quotesOf = (claim: Claim) => claim.citations.map(({ quote }) => citationOf(quote));

  return ({ text: said, sentences, speaker: named }) => {
    const speaker = named !== undefined && text.includes(named) ? { speaker: named } : {};
    if (sentences.length === 0) {
      const claim = held(said, nearest(said));
      if (claim.verdict === "supported") {
        return { text: said, citations: quotesOf(claim), ...speaker, verdict: "supported", reasons: [] };
      }
      const [reason] = createClaimChecker(new Map()).check({ ...claim, sources: [] }).reasons ?? [];
      return {
        text: said,
        citations: [],
        ...speaker,
        verdict: "uncited",
        reasons: reason ? [reason] : [],
      };
    }
    const runs = runsOf(sentences);
    const heldWithin = (more: number): Claim => {
      const stretches = joined(runs.map(({ from, to }) => ({ from: from - more, to: to + more })));
      const passages = stretches.map(({ from, to }) => passageOf(from - 1, to - 1));
      return held(said, passages);
    };
    // By those that are named alone where they will do: in speech without marks a quote runs on into what is around.
    const alone = heldWithin(0);
    const claim = alone.verdict === "supported" ? alone : heldWithin(AROUND);
    const { verdict, reasons = [] } = claim;
    const citations =
      verdict === "supported"
        ? quotesOf(claim)
        : runs
            .slice(0, MOST_QUOTES)
            .map(({ from, to }) =>
              citationOf({ start: (units[from - 1] as Unit).start, end: (units[to - 1] as Unit).end }),
            );
    return { text: said, citations, ...speaker, verdict, reasons };
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Neighbours together; both ends count. */
function runsOf(sentences: readonly number[]): Run[] {
  return joined(sentences.map((sentence) => ({ from: sentence, to: sentence })));
}

/** In rising order. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && run.from <= last.to + 1) all[all.length - 1] = { from: last.from, to: run.to };
    else all.push(run);
  }
  return all;
}
