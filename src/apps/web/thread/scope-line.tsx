/** Above the question box: what the thread is about, where its questions are asked of certain documents, and a way out. */
import { type ReactNode, useEffect, useState } from "react";
import type { Turn } from "../../../core/domain/answer.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { getDocument } from "../api/client.ts";
import { words } from "../dictionary.ts";

interface ScopeLineProps {
  readonly documentIds: readonly DocumentId[];
  /** Turns whose sources may name the documents. */
  readonly known: readonly Turn[];
  readonly onLeave: () => void;
}

export function ScopeLine({ documentIds, known, onLeave }: ScopeLineProps): ReactNode {
  const titles = useTitles(documentIds, known);
  return (
    <p className="scope">
      <span>{words.chooser.about(titles)}</span>
      <button
        type="button"
        aria-label={words.chooser.leaveAbout}
        title={words.chooser.leaveAbout}
        onClick={onLeave}
      >
        ✕
      </button>
    </p>
  );
}

/** The ids themselves, where nothing knows a title: such a document is gone. */
function useTitles(documentIds: readonly DocumentId[], known: readonly Turn[]): readonly string[] {
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>({});
  const sources = known.flatMap(({ answer }) => [...answer.sources, ...answer.nearest]);
  const titleOf = (id: DocumentId): string | undefined =>
    sources.find(({ documentId }) => documentId === id)?.title ?? asked[id];
  const missing = documentIds.filter((id) => titleOf(id) === undefined).join(" ");
  useEffect(() => {
    const controller = new AbortController();
    for (const id of missing.split(" ").filter((one) => one !== "")) {
      getDocument(id as DocumentId, controller.signal).then(
        ({ title }) => setAsked((before) => ({ ...before, [id]: title })),
        () => undefined,
      );
    }
    return () => controller.abort();
  }, [missing]);
  return documentIds.map((id) => titleOf(id) ?? id);
}
