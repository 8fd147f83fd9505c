/** The page's place in the address: `#/thread/ID`, `#/digest/ID`, `#/research` and `#/research/ID`, `#/about/ID` for a new thread about a document, or nothing for a new thread. */
import { useSyncExternalStore } from "react";
import type { DigestId, DocumentId, ResearchId, ThreadId } from "../../core/domain/ids.ts";

export function threadOfHash(hash: string): ThreadId | undefined {
  const id = /^#\/thread\/([\w-]+)$/.exec(hash)?.[1];
  return id as ThreadId | undefined;
}

export function hashOfThread(threadId: ThreadId | undefined): string {
  return threadId === undefined ? "#/" : `#/thread/${threadId}`;
}

/** The document that a new thread is to be about. */
export function documentOfHash(hash: string): DocumentId | undefined {
  return /^#\/about\/([\w-]+)$/.exec(hash)?.[1] as DocumentId | undefined;
}

export function hashOfDocument(documentId: DocumentId): string {
  return `#/about/${documentId}`;
}

export function useDocumentRoute(): DocumentId | undefined {
  return useSyncExternalStore(listen, () => documentOfHash(location.hash));
}

export function useThreadRoute(): ThreadId | undefined {
  return useSyncExternalStore(listen, () => threadOfHash(location.hash));
}

export function digestOfHash(hash: string): DigestId | undefined {
  return /^#\/digest\/([\w-]+)$/.exec(hash)?.[1] as DigestId | undefined;
}

export function hashOfDigest(digestId: DigestId): string {
  return `#/digest/${digestId}`;
}

export function useDigestRoute(): DigestId | undefined {
  return useSyncExternalStore(listen, () => digestOfHash(location.hash));
}

/** `new` where one is to be begun. */
export function researchOfHash(hash: string): ResearchId | "new" | undefined {
  if (hash === "#/research") return "new";
  return /^#\/research\/([\w-]+)$/.exec(hash)?.[1] as ResearchId | undefined;
}

export function hashOfResearch(id: ResearchId | undefined): string {
  return id === undefined ? "#/research" : `#/research/${id}`;
}

export function useResearchRoute(): ResearchId | "new" | undefined {
  return useSyncExternalStore(listen, () => researchOfHash(location.hash));
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
