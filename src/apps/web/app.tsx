/** The whole page: threads on the left, the open thread in the middle, a panel on the right. */
import { type ReactNode, useEffect, useState } from "react";
import type { Source, ThreadSummary } from "../../core/domain/answer.ts";
import type { Document } from "../../core/domain/document.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { deleteDocument, deleteThread, getHealth, listDocuments, listThreads } from "./api/client.ts";
import { aboutAnswers } from "./about-answers.ts";
import type { Health } from "../../core/domain/replies.ts";
import { announce } from "./announce.ts";
import { type CheckedClaim, hasCard } from "./answer/claim-card.tsx";
import { ClaimPanel } from "./answer/claim-panel.tsx";
import { FailureNote } from "./answer/failure-note.tsx";
import { placeOf } from "./answer/source-name.ts";
import type { OpenQuote } from "./answer/turn-view.tsx";
import { words } from "./dictionary.ts";
import { DigestView } from "./digest/digest-view.tsx";
import { useBeginDigest } from "./digest/use-begin-digest.tsx";
import { DocumentPanel, type DocumentPlace } from "./document/document-panel.tsx";
import { LibraryPanel } from "./library/library-panel.tsx";
import { useAdditions } from "./library/use-additions.ts";
import { useDrop } from "./library/use-drop.ts";
import {
  hashOfThread,
  hashOfResearch,
  useDigestRoute,
  useDocumentRoute,
  useResearchRoute,
  useThreadRoute,
} from "./route.ts";
import { ResearchStart } from "./research/research-start.tsx";
import { ResearchView } from "./research/research-view.tsx";
import { SettingsPanel } from "./settings/settings-panel.tsx";
import { Sidebar } from "./sidebar.tsx";
import { NO_CHOICE } from "./thread/ask-choice.ts";
import { type Failure, failureOf } from "./thread/conversation.ts";
import { ThreadView } from "./thread/thread-view.tsx";
import { useConversation } from "./thread/use-conversation.ts";
import { UsagePanel } from "./usage/usage-panel.tsx";
import { useMedia } from "./use-media.ts";
import { useRows } from "./use-rows.ts";

type Side =
  | { readonly kind: "library" | "usage" | "settings" }
  | { readonly kind: "document"; readonly place: DocumentPlace }
  /** A statement of which no source says anything. */
  | { readonly kind: "claim"; readonly checked: CheckedClaim };

export function App(): ReactNode {
  const threadId = useThreadRoute();
  const aboutId = useDocumentRoute();
  const digestId = useDigestRoute();
  const researchId = useResearchRoute();
  const [side, setSide] = useState<Side>();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [health, setHealth] = useState<Health>();
  const [failure, setFailure] = useState<Failure>();
  const threads = useRows(listThreads);
  const documents = useRows(async (offset) => (await listDocuments(offset)).documents);
  const refreshHealth = (): void => void getHealth().then(setHealth, () => undefined);
  const refreshLibrary = (): void => {
    documents.refresh();
    refreshHealth();
  };
  const adding = useAdditions(refreshLibrary);
  const control = useConversation(threadId, {
    onStart: (id) => {
      location.hash = hashOfThread(id);
    },
    onEnd: () => threads.refresh(),
  });
  const isOver = useDrop((things) => {
    setSide({ kind: "library" });
    adding.addFiles(things);
  });
  /** Where the panel lies over the thread, what is below it cannot be reached. */
  const isCovered = useMedia("(max-width: 1000px)") && side !== undefined;

  useEffect(refreshHealth, []);

  const openQuote: OpenQuote = (citation, source, checked) => {
    const { documentId } = citation.quote;
    const where = placeOf(citation, source?.title);
    const card = checked && hasCard(checked.claim) ? { checked } : {};
    setSide({
      kind: "document",
      place: { documentId, title: source?.title ?? "", citation, where, ...card },
    });
  };
  const openClaim = (checked: CheckedClaim): void => {
    const { claim, sources } = checked;
    const citation = claim.citations[0] ?? claim.elsewhere;
    if (!citation) return setSide({ kind: "claim", checked });
    openQuote(
      citation,
      sources.find(({ number }) => number === citation.source),
      checked,
    );
  };
  const openDocument = ({ documentId, title }: Pick<Source, "documentId" | "title">): void =>
    setSide({ kind: "document", place: { documentId, title } });

  const tellFailure = (thrown: unknown): void => {
    const error = asFootnoteError(thrown);
    // What is gone already needs no deleting.
    if (error.code !== "not-found") setFailure(failureOf(error));
  };
  const digesting = useBeginDigest(() => setSide(undefined), tellFailure);
  const beginDigest = ({ id, title }: Document): void => digesting.begin({ documentId: id, title });
  const { live } = control.conversation;
  const removeThread = async (thread: ThreadSummary): Promise<void> => {
    await deleteThread(thread.threadId).catch(tellFailure);
    if (thread.threadId === threadId) location.hash = hashOfThread(undefined);
    threads.refresh();
  };
  const removeDocument = async (document: Document): Promise<void> => {
    await deleteDocument(document.id).catch(tellFailure);
    refreshLibrary();
  };

  return (
    <div className={side ? "app has-panel" : "app"}>
      <Sidebar
        threads={threads}
        openId={threadId}
        documentCount={health?.documents}
        isOpen={isMenuOpen}
        isInert={isCovered}
        onToggle={() => setIsMenuOpen(!isMenuOpen)}
        onDelete={(thread) => void removeThread(thread)}
        onChoose={() => setIsMenuOpen(false)}
        onLibrary={() => setSide({ kind: "library" })}
        onUsage={() => setSide({ kind: "usage" })}
        onSettings={() => setSide({ kind: "settings" })}
      />
      <div className="middle" inert={isCovered}>
        {digestId === undefined ? null : (
          <DigestView
            id={digestId}
            isAsking={live?.state === "running"}
            askFailure={live?.failure}
            onAsk={(question, documentId) => control.ask(question, NO_CHOICE, [documentId])}
            onStopAsking={control.stop}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onRemove={() => {
              location.hash = hashOfThread(undefined);
            }}
          />
        )}
        {researchId === "new" ? <ResearchStart /> : null}
        {researchId === undefined || researchId === "new" ? null : (
          <ResearchView
            id={researchId}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onOpenDocument={openDocument}
            onRemove={() => {
              location.hash = hashOfResearch(undefined);
            }}
          />
        )}
        {digestId === undefined && researchId === undefined ? (
          <ThreadView
            control={control}
            about={health ? aboutAnswers(health) : ""}
            sourceKinds={health?.webSearch ? health.sources : []}
            hasModel={typeof health?.model === "string"}
            aboutId={aboutId}
            hasSuggestions={threads.isLoaded && threads.rows.length === 0}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onOpenDocument={openDocument}
          />
        ) : null}
      </div>
      {side?.kind === "library" ? (
        <LibraryPanel
          documents={documents}
          adding={adding}
          onOpen={({ id, title }) => openDocument({ documentId: id, title })}
          onDigest={beginDigest}
          onChooseDigest={() => isCovered && setSide(undefined)}
          onDelete={(document) => void removeDocument(document)}
          onClose={() => setSide(undefined)}
        />
      ) : null}
      {side?.kind === "usage" ? (
        <UsagePanel
          occasion={threads.rows}
          onChoose={() => isCovered && setSide(undefined)}
          onClose={() => setSide(undefined)}
        />
      ) : null}
      {side?.kind === "settings" ? <SettingsPanel onClose={() => setSide(undefined)} /> : null}
      {side?.kind === "document" ? (
        <DocumentPanel
          place={side.place}
          onDigest={digestId === undefined ? beginDigest : undefined}
          onOpenQuote={openQuote}
          onClose={() => setSide(undefined)}
        />
      ) : null}
      {side?.kind === "claim" ? (
        <ClaimPanel checked={side.checked} onClose={() => setSide(undefined)} />
      ) : null}
      {failure ? (
        <div className="toast">
          <FailureNote failure={failure} kind="failure" />
          <button
            type="button"
            className="icon"
            aria-label={words.close}
            onClick={() => setFailure(undefined)}
          >
            ✕
          </button>
        </div>
      ) : null}
      {digesting.shown}
      {isOver ? <div className="drop-cover">{words.dropHere}</div> : null}
      <p className="visually-hidden" role="status">
        {announce(control.conversation)}
      </p>
    </div>
  );
}
