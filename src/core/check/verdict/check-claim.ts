/**
 * Checks the claims of an answer against the passages of its sources: for each cited source the quotes that come nearest
 * with a verdict, and a verdict of them together with reasons. Pure, and some milliseconds for each source, so that it can
 * run while the answer streams; who does so for many at once does it in parts, a source in each.
 */
import { atOnce, type InParts } from "../../../lib/in-parts.ts";
import { type Attributed, attributedIn } from "../claims/attribution.ts";
import type { MarkedClaim } from "../claims/marked-claim.ts";
import { type Citation, type Claim, type Reason, type Verdict, VERDICTS } from "../../domain/answer.ts";
import type { Hit } from "../../domain/passage.ts";
import { renamed } from "../evidence/aliases.ts";
import { type Evidence, prepareEvidence } from "../evidence/evidence.ts";
import { likeliestFor } from "./likeliest-sources.ts";
import type { Held } from "./held.ts";
import { holdAgainst, nothingShared, readClaim, type ReadClaim } from "./held-against.ts";

/** What of a passage and its document the check looks at. */
export interface CheckedPassage {
  readonly passage: Pick<Hit["passage"], "documentId" | "start" | "text" | "headingPath">;
  readonly document: Pick<Hit["document"], "title">;
}

/** Source number → the passages of that source that the writer was given. */
export type HitsOfSources = ReadonlyMap<number, readonly CheckedPassage[]>;

export interface ClaimChecker {
  /** A source without passages gives no citation; a claim without any is `uncited`. */
  check(claim: MarkedClaim): Claim;
  /**
   * For a text that cites nothing: held against each source, and where none carries it against all together. The
   * quotes and reasons are of the nearest alone. `uncited` only where there are no sources.
   */
  checkAgainstAny(claim: MarkedClaim): Claim;
  readonly inParts: {
    check(claim: MarkedClaim): InParts<Claim>;
    checkAgainstAny(claim: MarkedClaim): InParts<Claim>;
  };
}

/** Prepares each source when it is first asked for. */
export function createClaimChecker(hitsOfSources: HitsOfSources): ClaimChecker {
  const prepared = new Map<string, Evidence>();
  const hitsOf = (sources: readonly number[]): readonly CheckedPassage[] =>
    sources.flatMap((source) => hitsOfSources.get(source) ?? []);
  const evidenceOf = (sources: readonly number[]): Evidence => {
    const key = sources.join();
    const known = prepared.get(key) ?? prepareEvidence(hitsOf(sources).map(stretchOf));
    prepared.set(key, known);
    return known;
  };
  type HeldBySource = { readonly held: Held; readonly citations: Citation[] };
  function* heldBy(read: readonly ReadClaim[], source: number): InParts<HeldBySource | undefined> {
    const evidence = evidenceOf([source]);
    const [whole] = read;
    const held = hold(read, evidence) ?? (whole && nothingShared(whole, evidence));
    yield;
    return held && { held, citations: citationsOf(source, held, hitsOf([source])) };
  }
  function* heldByEach(read: readonly ReadClaim[], sources: Iterable<number>): InParts<HeldBySource[]> {
    const each: HeldBySource[] = [];
    for (const source of sources) {
      const one = yield* heldBy(read, source);
      if (one) each.push(one);
    }
    return each;
  }

  function* check(marked: MarkedClaim): InParts<Claim> {
    const { start, end, text, within } = marked;
    const named = namedSource(marked);
    const sources = named ? [named.source] : marked.sources;
    const read = readingsOf(named ? { ...marked, text: named.text } : marked);
    const each = yield* heldByEach(read, sources);
    const citations = each.flatMap((one) => one.citations);
    let best = each.map(({ held }) => held).toSorted(byVerdict)[0];
    if (best && best.verdict !== "supported" && each.length > 1) {
      // What one source leaves open another may say.
      const together = hold(read, evidenceOf(sources));
      if (together && byVerdict(together, best) <= 0) best = together;
      yield;
    }
    const verdict: Verdict = best?.verdict ?? "uncited";
    const claim = { start, end, text, ...(within ? { within } : {}), verdict, citations };
    if (verdict === "supported") return { ...claim, reasons: [] };
    const reasons = best?.reasons ?? [NOT_CITED];
    const elsewhere = yield* carriedElsewhere(read, sources, best);
    return elsewhere
      ? // What the cited source says of other things explains nothing then.
        {
          ...claim,
          reasons: sources.length > 0 ? [otherSource(elsewhere)] : [...reasons, otherSource(elsewhere)],
          elsewhere,
        }
      : { ...claim, reasons };
  }

  function* checkAgainstAny(marked: MarkedClaim): InParts<Claim> {
    const { start, end, text, within } = marked;
    if (namedSource(marked)) return yield* check(marked);
    const read = readingsOf(marked);
    const sources = [...hitsOfSources.keys()];
    const each = yield* heldByEach(read, sources);
    let [best] = each.toSorted((a, b) => byVerdict(a.held, b.held) || b.held.cover - a.held.cover);
    const claim = { start, end, text, ...(within ? { within } : {}) };
    if (best === undefined) return { ...claim, verdict: "uncited", reasons: [NOT_CITED], citations: [] };
    if (best.held.verdict !== "supported" && each.length > 1) {
      const held = hold(read, evidenceOf(sources));
      if (held && !held.isContrary && byVerdict(held, best.held) < 0)
        best = { held, citations: citationsOfEach(sources, held) };
      yield;
    }
    const { verdict, reasons } = best.held;
    return { ...claim, verdict, reasons, citations: best.citations };
  }

  return {
    check: (marked) => atOnce(check(marked)),
    checkAgainstAny: (marked) => atOnce(checkAgainstAny(marked)),
    inParts: { check, checkAgainstAny },
  };

  /** Whose it is, where the claim says so in words. */
  function namedSource({ text }: MarkedClaim): Attributed | undefined {
    const named = attributedIn(text);
    return named && hitsOfSources.has(named.source) ? named : undefined;
  }

  /** Of the quotes that several sources give together. */
  function citationsOfEach(sources: readonly number[], held: Held): Citation[] {
    let first = 0;
    return sources.flatMap((source) => {
      const hits = hitsOf([source]);
      const own = held.quotes
        .map((place) => ({ ...place, stretch: place.stretch - first }))
        .filter(({ stretch }) => stretch >= 0 && stretch < hits.length);
      first += hits.length;
      return citationsOf(source, { ...held, quotes: own }, hits);
    });
  }

  function* carriedElsewhere(
    read: readonly ReadClaim[],
    cited: readonly number[],
    best: Held | undefined,
  ): InParts<Citation | undefined> {
    const [claim] = read;
    if (claim === undefined) return undefined;
    for (const source of likeliestFor(claim.statement.text, hitsOfSources, cited)) {
      const other = yield* heldBy(read, source);
      if (other?.held.verdict === "supported" && isSaidBetter(other.held, best)) return other.citations[0];
    }
    return undefined;
  }
}

/** A cell says something only with its row and column; a source may leave out what the column's head says. */
function readingsOf({ text, within }: MarkedClaim): ReadClaim[] {
  if (within === undefined) return [readClaim(text)];
  const { subject, head } = within;
  return [`${subject} ${head} ${text}`, `${subject} ${text}`].map((words) => readClaim(words));
}

function hold([whole, ...shorter]: readonly ReadClaim[], evidence: Evidence): Held | undefined {
  const asNamed = whole && renamed(whole.statement.original, evidence);
  const held = whole && holdAgainst(asNamed === undefined ? whole : readClaim(asNamed), evidence);
  if (held?.verdict === "supported") return held;
  // Where the source has the head's words, another figure than the column's is no support.
  const isFree = (read: ReadClaim): boolean =>
    [...(whole?.words.weights.keys() ?? [])].every(
      (word) => read.words.weights.has(word) || !evidence.hasWord(word),
    );
  for (const read of shorter.filter(isFree)) {
    const other = holdAgainst(read, evidence);
    if (other?.verdict === "supported") return other;
  }
  return held;
}

function byVerdict(a: Held, b: Held): number {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
}

/** Share of a claim from which on another source says it, and has not only its figure or its verb. */
const SAID = 0.7;

/** Where the cited source has another figure for it, that figure elsewhere must be of the same: with more of the words. */
function isSaidBetter(other: Held, cited: Held | undefined): boolean {
  if (cited === undefined) return other.cover >= SAID;
  const isFigure = cited.reasons.some(({ code }) => code === "number-differs" || code === "unit-differs");
  return other.cover > cited.cover || (!isFigure && other.cover >= SAID);
}

const NOT_CITED: Reason = { code: "not-cited", message: "No source is named for this." };

function otherSource({ source }: Citation): Reason {
  return { code: "other-source", message: `Source ${source} says it, and is not cited for it.`, source };
}

function stretchOf({ passage, document }: CheckedPassage) {
  return {
    start: passage.start,
    text: passage.text,
    about: [document.title, ...passage.headingPath].join("\n"),
  };
}

function citationsOf(source: number, held: Held, hits: readonly CheckedPassage[]): Citation[] {
  return held.quotes.flatMap(({ stretch, start, end }) => {
    const hit = hits[stretch];
    return hit === undefined ? [] : [{ ...quotedAt(source, hit, start, end), verdict: held.verdict }];
  });
}

/** A quote of a passage, by offsets into its text. */
export function quotedAt(
  source: number,
  { passage }: CheckedPassage,
  start: number,
  end: number,
): Omit<Citation, "verdict"> {
  const { documentId, headingPath } = passage;
  const text = passage.text.slice(start, end);
  return {
    source,
    quote: { documentId, start: passage.start + start, end: passage.start + end, text },
    ...(headingPath.length > 0 ? { headingPath } : {}),
  };
}
