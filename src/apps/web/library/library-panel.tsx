/** The library: adding to it, the sites, and what is in it. */
import { type ReactNode, useState } from "react";
import type { Document } from "../../../core/domain/document.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { followSite } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { LeftNote } from "../plan/own-plan.tsx";
import { Panel } from "../panel.tsx";
import { AddForm } from "./add-form.tsx";
import { DocumentList } from "./document-list.tsx";
import { SiteList } from "./site-list.tsx";
import type { AdditionsControl } from "./use-additions.ts";
import type { DocumentsControl } from "./use-documents.ts";

interface LibraryPanelProps {
  readonly documents: DocumentsControl;
  readonly adding: AdditionsControl;
  readonly onOpen: (document: Document) => void;
  readonly onDigest: (document: Document) => void;
  readonly onAsk: (ids: readonly DocumentId[]) => void;
  readonly onFailure: (thrown: unknown) => void;
  readonly onClose: () => void;
}

export function LibraryPanel(props: LibraryPanelProps): ReactNode {
  const { documents, adding, onOpen, onDigest, onAsk, onFailure, onClose } = props;
  /** Counts the sites that were begun here: the list looks again. */
  const [followed, setFollowed] = useState(0);
  const follow = (url: string): void =>
    void followSite(url).then(() => setFollowed((before) => before + 1), onFailure);
  return (
    <Panel title={words.library} label={words.library} onClose={onClose}>
      <div className="panel-scroll">
        <AddForm adding={adding} onFollow={follow} />
        <SiteList key={followed} onRead={documents.refresh} />
        <LeftNote of="analysis.pro" />
        <DocumentList
          documents={documents}
          onOpen={onOpen}
          onDigest={onDigest}
          onAsk={onAsk}
          onReadAgain={adding.addAddress}
        />
      </div>
    </Panel>
  );
}
