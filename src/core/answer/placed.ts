/** Tells where a citation's quote stands: its own page or time, not those at which its passage begins. */
import type { Citation, Claim } from "../domain/answer.ts";
import type { DocumentStore } from "../ports/store.ts";

type Places = Pick<DocumentStore, "placeAt">;

export async function placed(citation: Citation, store: Places): Promise<Citation> {
  const { quote } = citation;
  return { ...citation, ...(await store.placeAt(quote.documentId, quote.start)) };
}

export async function placedClaim(claim: Claim, store: Places): Promise<Claim> {
  const citations = await Promise.all(claim.citations.map((citation) => placed(citation, store)));
  return { ...claim, citations };
}
