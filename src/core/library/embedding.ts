/**
 * Gives every passage its vector where an embedder is configured, and searches by them. Words find passages without
 * this, so whatever fails here is reported and retried later, and holds up no answer.
 *
 * Vectors are kept by the embedder's name, so those of two are never compared. While most passages have none yet, as
 * after a change of embedder, words search alone: among a few vectors the nearest one says little. Footnote's guide, most of a
 * small library, has none: words find it. That one process at a time makes vectors is not covered here: it is a job, whose
 * steps are the batches of passages that have none yet.
 */
import { within as inGivenTime } from "../../lib/within.ts";
import { belongingOf } from "../domain/belonging.ts";
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { AtWork } from "../ports/at-work.ts";
import type { Clock } from "../ports/clock.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { ValueStore } from "../ports/value-store.ts";
import type { VectorStore } from "../ports/vector-store.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import { embedPrefixes } from "../prompts/embed-prefixes.ts";
import { indexText } from "../retrieval/index-text.ts";
import type { VectorSearch } from "../retrieval/retrieve.ts";

/** Passages a step: some requests to the embedder, stored before the next ones are asked for. */
const BATCH = 256;
/** An answer waits this long for the vector of its question, and before for the last of those that are being made; servers that work need a fraction of a second. */
const QUERY_DEADLINE_MS = 3_000;
/** Where at least this share of the passages has a vector, they are searched. */
const ENOUGH = 0.9;
/**
 * Cosine of two vectors that one model made of one text: above 0.99 whatever the machine and the precision. Those of
 * two models are as near as chance has it.
 */
const SAME_COSINE = 0.9;

export interface Embedding extends VectorSearch {
  /** The embedder's. */
  readonly name: string;
  /** Resolves when every passage stored before the call has its vector. Throws `model-failed`, `model-timeout`. */
  embedAll(work: AtWork, onProgress?: (embedded: number) => void): Promise<void>;
  /**
   * Fills the index from the store where they differ, as after the index was thrown away, and forgets the vectors
   * where another model now answers under the embedder's name. Throws as `embedAll`.
   */
  heal(work: AtWork): Promise<void>;
  /** Brings the vectors into the index that others have stored meanwhile. */
  takeUp(work: AtWork): Promise<void>;
}

/** A passage as it is embedded, and the vector that it has. */
interface Sample {
  readonly text: string;
  readonly vector: Float32Array;
}

export interface EmbeddingParts {
  readonly store: VectorStore & ValueStore;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly clock: Clock;
}

export function createEmbedding(parts: EmbeddingParts): Embedding {
  const { store, vectors, embedder, clock } = parts;
  const { name, patienceMs = QUERY_DEADLINE_MS } = embedder;
  const prefixes = embedPrefixes(name);
  /** The stored value that says whether enough passages have their vector. */
  const coverage = `coverage of ${name}`;
  /** Of the vectors, once the model that answers is known to be the one that made them; 0 until then. */
  let dimensions = 0;
  /** The last passage whose vector went into the index here. */
  let through = 0;
  /** Vectors are being made here: the last of them, or more than anybody would wait for. */
  let making: { readonly lastOnes?: Promise<unknown> } | undefined;

  const isEnough = async (): Promise<boolean> => {
    const { passages, vectors } = await store.countVectors(name);
    return vectors >= passages * ENOUGH;
  };

  const setCoverage = async (value: "enough" | "few"): Promise<void> => {
    if ((await store.getValue(coverage)) !== value) await store.setValue(coverage, value);
  };

  const isOfSame = (known: Sample, again: Float32Array | undefined): boolean => {
    const isSame = cosine(again, known.vector) >= SAME_COSINE;
    dimensions = isSame ? known.vector.length : 0;
    return isSame;
  };

  const forget = async (): Promise<void> => {
    await setCoverage("few");
    await store.removeVectors(name);
    await vectors.clear();
  };

  const embedAll: Embedding["embedAll"] = async (work, onProgress) => {
    const done = Promise.withResolvers<void>();
    making = {};
    try {
      await embedBatches(work, onProgress, () => (making = { lastOnes: done.promise }));
    } finally {
      making = undefined;
      done.resolve();
    }
  };

  const embedBatches = async (
    work: AtWork,
    onProgress: ((embedded: number) => void) | undefined,
    onLast: () => void,
  ): Promise<void> => {
    for (let embedded = 0; ;) {
      const batch = await store.passagesWithoutVector(name, BATCH);
      if (batch.length === 0) return setCoverage("enough");
      if (batch.length < BATCH) onLast();
      if (embedded === 0 && batch.length === BATCH && !(await isEnough())) await setCoverage("few");
      const texts = batch.map(({ passage, document }) => prefixes.passage + indexText(passage, document));
      // With the first ones goes a passage whose vector is known, in case that another model answers by now.
      const known = embedded === 0 ? await sample() : undefined;
      const found = await embedder.embed(known ? [...texts, known.text] : texts, work.signal);
      await work.goOn();
      if (known && !isOfSame(known, found.at(-1))) {
        await forget();
        continue;
      }
      const rows = batch.map(({ passage, document, spaceId }, nth) => ({
        ...belongingOf(document, spaceId),
        id: passage.id,
        vector: found[nth] as Float32Array,
      }));
      // A crash between these two leaves rows in the index that the store lacks: taken out, then added again.
      await vectors.remove(rows.map((row) => row.id));
      await vectors.add(rows);
      await store.putVectors(name, rows);
      dimensions = rows[0]?.vector.length ?? 0;
      embedded += rows.length;
      onProgress?.(embedded);
    }
  };

  const fillIndex = async (work: AtWork): Promise<void> => {
    // One that cannot even be counted is damaged.
    const inIndex = await vectors.count().catch(() => -1);
    if (inIndex === (await store.countVectors(name)).vectors) return;
    await vectors.clear();
    through = 0;
    await fillOn(work);
  };

  const fillOn = async (work: AtWork): Promise<void> => {
    for (;;) {
      const rows = await store.readVectors(name, through, BATCH);
      if (rows.length === 0) return;
      await work.goOn();
      // Another process over the same index may have been faster.
      if (through > 0) await vectors.remove(rows.map((row) => row.id));
      await vectors.add(rows);
      through = rows.at(-1)?.id ?? through;
    }
  };

  const sample = async (): Promise<Sample | undefined> => {
    const found = await store.sampleVector(name);
    return (
      found && { text: prefixes.passage + indexText(found.passage, found.document), vector: found.vector }
    );
  };

  const forgetOthers = async (work: AtWork): Promise<void> => {
    const known = dimensions === 0 ? await sample() : undefined;
    if (known === undefined) return;
    const [again] = await embedder.embed([known.text], work.signal);
    await work.goOn();
    if (!isOfSame(known, again)) await forget();
  };

  const isCovered = async (): Promise<boolean> => {
    const value = await store.getValue(coverage);
    if (value !== undefined) return value === "enough";
    if (!(await isEnough())) return false;
    await setCoverage("enough");
    return true;
  };

  const inTime = (texts: readonly string[]): Promise<Float32Array[]> =>
    inGivenTime(
      patienceMs,
      (ms, stop) => clock.sleep(ms, stop),
      (stop) => embedder.embed(texts, stop),
      (cause) =>
        new FootnoteError("model-timeout", say("model.late", { name }), {
          hint: say("library.words-only"),
          retryable: true,
          cause,
        }),
    );

  /** The last ones, as after a small library is added; an answer waits no longer for them than for its question's vector. */
  const untilMade = async (lastOnes: Promise<unknown>): Promise<void> => {
    const isDone = new AbortController();
    const isLate = clock.sleep(patienceMs, isDone.signal).catch(() => undefined);
    await Promise.race([lastOnes, isLate]);
    isDone.abort();
  };

  /** `undefined` where there are no vectors that it can be compared with. Throws `index-unavailable` where they are being made. */
  const vectorOf = async (query: string): Promise<Float32Array | undefined> => {
    if (making?.lastOnes !== undefined) await untilMade(making.lastOnes);
    if (!(await isCovered())) {
      if (making === undefined) return undefined;
      throw new FootnoteError("index-unavailable", say("library.vectors-in-making"), {
        hint: say("library.vectors-in-making-hint"),
        retryable: true,
      });
    }
    // Until it is known, a passage goes along whose vector is known.
    const known = dimensions === 0 ? await sample() : undefined;
    const [vector, again] = await inTime([prefixes.query + query, ...(known ? [known.text] : [])]);
    if (known && !isOfSame(known, again)) return undefined;
    return vector?.length === dimensions ? vector : undefined;
  };

  return {
    name,
    embedAll,
    async heal(work) {
      await fillIndex(work);
      await forgetOthers(work);
    },

    async takeUp(work) {
      if (through > 0) await fillOn(work);
      await fillIndex(work);
    },

    ...(embedder.isNear === true
      ? {
          async nearness(question: string, texts: readonly string[], signal?: AbortSignal) {
            const [asked, ...found] = await embedder.embed(
              [prefixes.query + question, ...texts.map((text) => prefixes.passage + text)],
              signal,
            );
            return found.map((vector) => cosine(vector, asked as Float32Array));
          },
        }
      : {}),

    searchFor(query) {
      let vector: Promise<Float32Array | undefined> | undefined;
      return async (limit, within) => {
        const own = await (vector ??= vectorOf(query));
        return own === undefined ? [] : vectors.search(own, limit, within);
      };
    },
  };
}

/** Of two vectors of unit length; 0 where they differ in dimensions. */
function cosine(one: Float32Array | undefined, other: Float32Array): number {
  if (one?.length !== other.length) return 0;
  return one.reduce((sum, value, nth) => sum + value * (other[nth] ?? 0), 0);
}
