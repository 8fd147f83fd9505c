/** Extracts from given passages, with a store, vectors and a reader that say what they are told to. */
import type { DocumentId } from "../../domain/ids.ts";
import type { PairReader } from "../../ports/pair-reader.ts";
import { type FakePassage, fakeHits } from "../../retrieval/fake-hits.ts";
import { understand } from "../understand/understand.ts";
import { extract } from "./extract.ts";
import type { Extracted } from "./extractive/extracted.ts";

interface Given {
  readonly own?: readonly FakePassage[];
  readonly guide?: readonly FakePassage[];
  readonly thread?: readonly FakePassage[];
  /** How near each text is to the question, for those with such words; .7 for others. */
  readonly nearness?: Readonly<Record<string, number>>;
  /** How likely sentences with such words answer; .02 for others. */
  readonly answers?: Readonly<Record<string, number>>;
  /** How well texts with such words match the question piece by piece; .2 others. */
  readonly matched?: Readonly<Record<string, number>>;
}

export function extractFrom(
  question: string,
  { own = [], guide = [], thread = [], nearness, answers, matched = {} }: Given,
): Promise<Extracted> {
  const guideHits = fakeHits(guide).map((hit) => ({
    ...hit,
    document: { ...hit.document, url: `guide:${hit.document.title}.md` },
  }));
  const nearnessOf = (text: string): number =>
    Object.entries(nearness ?? {}).find(([words]) => text.includes(words))?.[1] ?? 0.7;
  const ownHits = fakeHits(own).map((hit) =>
    nearness === undefined ? hit : { ...hit, nearness: nearnessOf(hit.passage.text) },
  );
  return extract({
    asking: { understood: understand(question, []), documentIds: undefined },
    hits: [...guideHits, ...ownHits],
    thread: { question, hits: fakeHits(thread) },
    signal: new AbortController().signal,
    parts: {
      ...(nearness === undefined
        ? {}
        : {
            vectors: {
              searchFor: () => () => Promise.resolve([]),
              nearness: (_: string, texts: readonly string[]) => Promise.resolve(texts.map(nearnessOf)),
            },
          }),
      ...(answers === undefined
        ? {}
        : {
            pairs: {
              read: readerOf(answers),
              locate: () => Promise.resolve([]),
              glance: (_: string, texts: readonly string[]) => Promise.resolve(texts.map(() => 0)),
              match: (_: string, texts: readonly string[]) =>
                Promise.resolve(
                  texts.map((text) => ({
                    near: nearnessOf(text),
                    matched: Object.entries(matched).find(([words]) => text.includes(words))?.[1] ?? 0.2,
                  })),
                ),
            },
          }),
      clock: { now: () => "2026-05-20T09:00:00Z" },
      store: {
        readText: (id: DocumentId) =>
          Promise.resolve(ownHits.find(({ document }) => document.id === id)?.passage.text ?? ""),
        getDocument: () => Promise.resolve(undefined),
      },
    },
  });
}

function readerOf(answers: Readonly<Record<string, number>>): PairReader["read"] {
  return (_, pairs) =>
    Promise.resolve(
      pairs.map(({ second }) => {
        const likely = Object.entries(answers).find(([words]) => second.includes(words))?.[1] ?? 0.02;
        return [(1 - likely) / 2, (1 - likely) / 2, likely];
      }),
    );
}
