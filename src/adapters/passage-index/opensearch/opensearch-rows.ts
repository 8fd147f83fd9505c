/** What both indexes of OpenSearch keep of where a row belongs, and how a search is limited to it. */
import type { Belonging, Within } from "../../../core/domain/belonging.ts";

/** Most terms of one condition that the server takes. */
const MOST_TERMS = 60_000;

/** Copies on another node where there is one. */
export const SETTINGS = { auto_expand_replicas: "0-1" };

export const BELONGING = {
  space: { type: "keyword" },
  document: { type: "keyword" },
  published: { type: "keyword" },
  latest: { type: "keyword" },
};

/** Days are empty where none is known. */
export function belongingFields({ spaceId, documentId, published = "", latest = "" }: Belonging) {
  return { space: spaceId, document: documentId, published, latest };
}

/** Conditions that all hold. */
export function withinFilters({ spaceId, documentIds, since, until }: Within): object[] {
  const filters: object[] = [{ term: { space: spaceId } }];
  if (documentIds !== undefined) {
    const terms: object[] = [];
    for (let at = 0; at < documentIds.length; at += MOST_TERMS) {
      terms.push({ terms: { document: documentIds.slice(at, at + MOST_TERMS) } });
    }
    filters.push(terms.length === 0 ? { match_none: {} } : { bool: { should: terms } });
  }
  if (since !== undefined && since !== "") {
    filters.push({ bool: { should: [{ term: { latest: "" } }, { range: { latest: { gte: since } } }] } });
  }
  if (until !== undefined && until !== "") filters.push({ range: { published: { lte: until } } });
  return filters;
}
