/** Loads a document and the part of its text that is looked at; never the whole of a long one. */
import { useEffect, useRef, useState } from "react";
import type { Document } from "../../../core/domain/document.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { getDocument, getText } from "../api/client.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { earlier, later, type TextWindow, windowAround } from "./text-window.ts";

export interface DocumentText {
  readonly document?: Document;
  /** What is loaded: `text` is what stands at `[start, end)`. */
  readonly loaded?: TextWindow & { readonly text: string };
  readonly failure?: Failure;
}

export interface DocumentTextControl extends DocumentText {
  readonly showEarlier: () => void;
  readonly showLater: () => void;
}

export function useDocumentText(id: DocumentId, { start, end }: TextWindow): DocumentTextControl {
  const wanted = `${id} ${start} ${end}`;
  const [kept, setState] = useState<DocumentText & { readonly wanted: string }>({ wanted });
  // What was loaded for another place is not shown while this one loads.
  const state: DocumentText = kept.wanted === wanted ? kept : {};
  const isGrowing = useRef(false);

  useEffect(() => {
    const controller = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const document = await getDocument(id, controller.signal);
        const window = windowAround({ start, end }, document.length, document.mediaType === "text/csv");
        const text = await getText(id, window.start, window.end, controller.signal);
        setState({ wanted, document, loaded: { ...window, text } });
      } catch (thrown) {
        if (!controller.signal.aborted) setState({ wanted, failure: failureOf(asFootnoteError(thrown)) });
      }
    };
    void load();
    return () => controller.abort();
  }, [id, start, end, wanted]);

  const grow = async (part: TextWindow): Promise<void> => {
    if (isGrowing.current) return;
    isGrowing.current = true;
    try {
      const text = await getText(id, part.start, part.end);
      setState((before) => {
        const { loaded } = before;
        // Another place was opened meanwhile.
        if (before.wanted !== wanted || (loaded?.start !== part.end && loaded?.end !== part.start))
          return before;
        const grown =
          loaded.start === part.end
            ? { start: part.start, end: loaded.end, text: text + loaded.text }
            : { start: loaded.start, end: part.end, text: loaded.text + text };
        return { wanted, ...(before.document ? { document: before.document } : {}), loaded: grown };
      });
    } catch (thrown) {
      setState((before) => ({ ...before, failure: failureOf(asFootnoteError(thrown)) }));
    } finally {
      isGrowing.current = false;
    }
  };

  return {
    ...state,
    showEarlier: () => void (state.loaded && grow(earlier(state.loaded))),
    showLater: () =>
      void (state.loaded && state.document && grow(later(state.loaded, state.document.length))),
  };
}
