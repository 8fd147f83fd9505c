/** A library made of an eval set: the real passage index in a temporary folder, passages in memory. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openFtsIndex } from "../../src/adapters/passage-index/fts-index.ts";
import { openLanceIndex } from "../../src/adapters/passage-index/lance-index.ts";
import { openOpensearchIndex } from "../../src/adapters/passage-index/opensearch/opensearch-index.ts";
import { connectOpensearch } from "../../src/adapters/passage-index/opensearch/opensearch-server.ts";
import { HOME } from "../../src/compose/home-scope.ts";
import { belongingOf, type Within } from "../../src/core/domain/belonging.ts";
import type { Document } from "../../src/core/domain/document.ts";
import type { DocumentId, PassageId } from "../../src/core/domain/ids.ts";
import type { Passage } from "../../src/core/domain/passage.ts";
import type { PassageIndex } from "../../src/core/ports/passage-index.ts";
import { cutPassages } from "../../src/core/retrieval/cut-passages.ts";
import { indexText } from "../../src/core/retrieval/index-text.ts";
import type { EvalSet } from "./sets.ts";

/** Passages of one article, at most: so many more are asked for where one is left out. */
const MOST_OF_AN_ARTICLE = 60;

export interface EvalLibrary {
  readonly index: Pick<PassageIndex, "search">;
  readonly store: {
    getPassages(ids: readonly PassageId[]): Promise<{ passage: Passage; document: Document }[]>;
  };
  /** All of it. */
  readonly within: Within;
  readonly passageCount: number;
  /** The same library as if the documents of one article were not in it. */
  without(article: string): Pick<EvalLibrary, "index" | "store" | "within">;
  /** Which of the set's documents an id stands for. */
  documentNumber(id: DocumentId): number;
  close(): Promise<void>;
}

/** The index that is measured: a library of these sizes lives in FTS5, a large one in LanceDB, that of several servers in OpenSearch. */
export type Tier = "fts5" | "lance" | "opensearch";

export async function makeLibrary(set: EvalSet, tier: Tier = "fts5"): Promise<EvalLibrary> {
  const folder = await mkdtemp(path.join(tmpdir(), "footnote-eval-"));
  const index = await openTier(tier, folder);
  const pairs = new Map<PassageId, { passage: Passage; document: Document }>();
  const numbers = new Map<DocumentId, number>();
  set.documents.forEach(({ title, text }, number) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
    const id = `doc_${number}` as DocumentId;
    numbers.set(id, number);
    const spans = cutPassages(text, []);
    const document: Document = {
      id,
      title,
      url: `upload:${number}`,
      mediaType: "text/plain",
      language: set.language,
      contentHash: String(number),
      fetchedAt: "2026-01-01T00:00:00Z",
      length: text.length,
      passageCount: spans.length,
    };
    for (const span of spans) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
      const passageId = (pairs.size + 1) as PassageId;
      const passage = { ...span, id: passageId, documentId: id, text: text.slice(span.start, span.end) };
      pairs.set(passageId, { passage, document });
    }
  });
  const within: Within = { spaceId: HOME.spaceId };
  const rows = [...pairs.values()].map(({ passage, document }) => ({
    id: passage.id,
    ...belongingOf(document, within.spaceId),
    text: indexText(passage, document),
  }));
  await index.add(rows);
  await index.settle();
  const store: EvalLibrary["store"] = {
    getPassages: (ids) => Promise.resolve(ids.flatMap((id) => pairs.get(id) ?? [])),
  };
  const articleOf = (id: PassageId): string | undefined => {
    const documentId = pairs.get(id)?.document.id;
    return documentId === undefined ? undefined : set.documents[numbers.get(documentId) ?? -1]?.article;
  };
  return {
    index,
    store,
    within,
    without: (article) => ({
      store,
      within,
      index: {
        async search(query, limit, only) {
          const hits = await index.search(query, limit + MOST_OF_AN_ARTICLE, only);
          return hits.filter((hit) => articleOf(hit.id) !== article).slice(0, limit);
        },
      },
    }),
    passageCount: pairs.size,
    documentNumber: (id) => numbers.get(id) ?? -1,
    async close() {
      await index.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTier(tier: Tier, folder: string): Promise<PassageIndex> {
  if (tier === "lance") return openLanceIndex(folder);
  if (tier === "fts5") return openFtsIndex(path.join(folder, "fresh.db"));
  const url = process.env["OPENSEARCH_URL"];
  if (url === undefined) throw new Error("Set OPENSEARCH_URL, or run this by scripts/opensearch.ts.");
  return openOpensearchIndex(connectOpensearch(url), `eval-${path.basename(folder).toLowerCase()}`);
}
