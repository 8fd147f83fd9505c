/**
 * What a renamed or moved folder leaves behind: documents whose file is gone and whose very bytes, under the same name,
 * were just added from elsewhere. They go, so that nothing is said twice. Two files that are both there stay two documents.
 */
import { fileURLToPath } from "node:url";
import type { Document } from "../../core/domain/document.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { Files } from "../../core/ports/files.ts";

export interface MovedDocument {
  readonly from: string;
  readonly to: string;
}

interface Parts {
  readonly store: Pick<DocumentStore, "listByContent" | "removeDocument">;
  readonly files: Pick<Files, "walk">;
}

/** `added`: of this addition. Indexes hear of it at the next flush. */
export async function dropMoved(
  { store, files }: Parts,
  added: readonly Document[],
): Promise<MovedDocument[]> {
  const fresh = new Map(added.filter(isFile).map((document) => [keyOf(document), document]));
  if (fresh.size === 0) return [];
  const hashes = [...new Set([...fresh.values()].map(({ contentHash }) => contentHash))];
  const own = new Set(added.map(({ id }) => id));
  const moved: MovedDocument[] = [];
  for (const old of (await store.listByContent(hashes)).filter(isFile)) {
    const now = fresh.get(keyOf(old));
    if (now === undefined || own.has(old.id) || !(await isGone(files, old.url))) continue;
    if (await store.removeDocument(old.id)) moved.push({ from: old.url, to: now.url });
  }
  return moved;
}

const isFile = ({ url }: Document): boolean => url.startsWith("file:");

const keyOf = ({ contentHash, url }: Document): string => `${contentHash} ${url.slice(url.lastIndexOf("/"))}`;

/** Not where it cannot be looked at: a drive that is not there now may come back with another file. */
async function isGone(files: Pick<Files, "walk">, url: string): Promise<boolean> {
  for await (const found of files.walk(fileURLToPath(url))) {
    if (!("error" in found)) return false;
    const { cause } = found.error;
    return cause instanceof Error && Reflect.get(cause, "code") === "ENOENT";
  }
  return false;
}
