/** Finds the digest that was made of the same text in the same way. */
import type { DigestRecord, DigestSummary } from "../../core/domain/digest.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import type { ReadSource } from "./read-digest-source.ts";

/** The newest one; the text itself is compared, so that a file or a page that changed is digested anew. */
export async function findDigest(
  store: DigestStore & TextStore,
  { url, page }: ReadSource,
  asked: Pick<DigestRecord, "language" | "writer" | "model">,
): Promise<DigestSummary | undefined> {
  for (const known of await store.listDigests()) {
    const { source, language, writer, model } = known;
    const isAlike =
      source.url === url &&
      source.title === page.title &&
      source.length === page.text.length &&
      language === asked.language &&
      writer === asked.writer &&
      model === asked.model;
    if (isAlike && (await store.readText(source.documentId, 0, source.length)) === page.text) return known;
  }
  return undefined;
}
