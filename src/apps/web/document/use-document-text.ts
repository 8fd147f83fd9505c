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
  showEarlier(): void;
  showLater(): void;
}

export function useDocumentText(id: DocumentId, place: TextWindow): DocumentTextControl {
  const [state, setState] = useState<DocumentText>({});
  const isGrowing = useRef(false);

  useEffect(() => {
    const controller = new AbortController();
    const load = async (): Promise<void> => {
      try {
        const document = await getDocument(id, controller.signal);
        const window = windowAround(place, document.length);
        const text = await getText(id, window.start, window.end, controller.signal);
        setState({ document, loaded: { ...window, text } });
      } catch (thrown) {
        if (!controller.signal.aborted) setState({ failure: failureOf(asFootnoteError(thrown)) });
      }
    };
    setState({});
    void load();
    return () => controller.abort();
  }, [id, place.start, place.end]);

  const grow = async (part: TextWindow): Promise<void> => {
    if (isGrowing.current) return;
    isGrowing.current = true;
    try {
      const text = await getText(id, part.start, part.end);
      setState((before) => {
        const { loaded } = before;
        // Another place was opened meanwhile.
        if (loaded?.start !== part.end && loaded?.end !== part.start) return before;
        const grown =
          loaded.start === part.end
            ? { start: part.start, end: loaded.end, text: text + loaded.text }
            : { start: loaded.start, end: part.end, text: loaded.text + text };
        return { ...before, loaded: grown };
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
