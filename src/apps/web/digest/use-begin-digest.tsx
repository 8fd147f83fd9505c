/** Begins a digest of a document and opens it; asks first where it may cost more than the server does unasked. */
import { type ReactNode, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import { askedMicros, beginDigest } from "../api/digests.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { toldLater } from "../told.ts";

export interface DigestableDocument {
  readonly documentId: DocumentId;
  readonly title: string;
}

export interface BeginDigestControl {
  readonly begin: (document: DigestableDocument) => void;
  /** What is under way, or asked; to be shown over the page. */
  readonly shown: ReactNode;
}

type State =
  | { readonly kind: "beginning"; readonly document: DigestableDocument }
  | {
      readonly kind: "asking";
      readonly document: DigestableDocument;
      readonly message: string;
      readonly micros: number;
    }
  | undefined;

export function useBeginDigest(
  onBegun: (id: DigestId) => void,
  onFailure: (thrown: unknown) => void,
): BeginDigestControl {
  const [state, setState] = useState<State>();
  const begin = async (document: DigestableDocument, acceptMicros?: number): Promise<void> => {
    setState({ kind: "beginning", document });
    try {
      const { id } = await beginDigest(document.documentId, acceptMicros);
      setState(undefined);
      onBegun(id);
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cost-unconfirmed") {
        return setState({
          kind: "asking",
          document,
          message: (await toldLater(error.toBody())).message,
          micros: askedMicros(error),
        });
      }
      setState(undefined);
      onFailure(thrown);
    }
  };
  return {
    begin: (document) => {
      if (state === undefined) void begin(document);
    },
    shown: state && (
      <>
        {state.kind === "beginning" ? (
          <div className="toast begun" role="status">
            <p className="waiting">{words.digests.beginning(state.document.title)}</p>
          </div>
        ) : (
          <ConfirmDialog
            title={words.digests.costAsk}
            question={state.message}
            confirm={words.digests.costYes}
            onConfirm={() => void begin(state.document, state.micros)}
            onDone={() => setState((now) => (now === state ? undefined : now))}
          />
        )}
      </>
    ),
  };
}
