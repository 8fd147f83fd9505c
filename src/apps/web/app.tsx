/** The whole page: threads on the left, the open thread in the middle, a panel on the right. */
import { type ReactNode, useEffect, useState } from "react";
import type { NearSource } from "../../core/domain/answer.ts";
import type { Document } from "../../core/domain/document.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { getHealth } from "./api/client.ts";
import { aboutAnswers } from "./about-answers.ts";
import type { Health } from "../../core/domain/replies.ts";
import { announce } from "./announce.ts";
import type { CheckedClaim } from "./answer/claim-card.tsx";
import { FailureNote } from "./answer/failure-note.tsx";
import { placeOf } from "./answer/source-name.ts";
import type { OpenQuote } from "./answer/turn-view.tsx";
import { words } from "./dictionary.ts";
import { useBeginDigest } from "./digest/use-begin-digest.tsx";
import type { DocumentPlace } from "./document/document-panel.tsx";
import { AdditionTray } from "./library/addition-tray.tsx";
import { lazily } from "./lazily.tsx";
import type { Side, Span } from "./place.ts";
import { useAdditions } from "./library/use-additions.ts";
import { useDocuments } from "./library/use-documents.ts";
import { useDrop } from "./library/use-drop.ts";
import { Sidebar } from "./sidebar.tsx";
import { NO_CHOICE } from "./thread/ask-choice.ts";
import { type Failure, failureOf } from "./thread/conversation.ts";
import { ThreadView } from "./thread/thread-view.tsx";
import { useConversation } from "./thread/use-conversation.ts";
import { useThreads } from "./thread/use-threads.ts";
import { focusNote, useKeys } from "./use-keys.ts";
import { usePlace } from "./use-place.ts";
import { useMedia } from "./use-media.ts";

// Views that are not there from the start are loaded when they are first shown.
const ClaimPanel = lazily(async () => (await import("./answer/claim-panel.tsx")).ClaimPanel);
const DigestsView = lazily(async () => (await import("./digest/digests-view.tsx")).DigestsView);
const DigestView = lazily(async () => (await import("./digest/digest-view.tsx")).DigestView);
const DiscoverView = lazily(async () => (await import("./discover/discover-view.tsx")).DiscoverView);
const DocumentPanel = lazily(async () => (await import("./document/document-panel.tsx")).DocumentPanel);
const LibraryPanel = lazily(async () => (await import("./library/library-panel.tsx")).LibraryPanel);
const ResearchStart = lazily(async () => (await import("./research/research-start.tsx")).ResearchStart);
const ResearchView = lazily(async () => (await import("./research/research-view.tsx")).ResearchView);
const SettingsPanel = lazily(async () => (await import("./settings/settings-panel.tsx")).SettingsPanel);
const UsagePanel = lazily(async () => (await import("./usage/usage-panel.tsx")).UsagePanel);
const KeysDialog = lazily(async () => (await import("./keys-dialog.tsx")).KeysDialog);

export function App(): ReactNode {
  const place = usePlace();
  const { middle, side, go, openSide, closeSide } = place;
  const threadId = middle.kind === "thread" ? middle.id : undefined;
  /** Of what lies beside, what its address does not say. */
  const [documentPlace, setDocumentPlace] = useState<DocumentPlace>();
  const [claim, setClaim] = useState<CheckedClaim>();
  const [isHelping, setIsHelping] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [health, setHealth] = useState<Health>();
  const [failure, setFailure] = useState<Failure>();
  const tellFailure = (thrown: unknown): void => {
    const error = asFootnoteError(thrown);
    // What is gone already needs no deleting.
    if (error.code !== "not-found") setFailure(failureOf(error));
  };
  const threads = useThreads(tellFailure, (ids) => {
    if (threadId !== undefined && ids.includes(threadId)) go({ kind: "new" }, { keepsSide: true });
  });
  const refreshHealth = (): void => void getHealth().then(setHealth, () => undefined);
  const documents = useDocuments(tellFailure, refreshHealth);
  const refreshLibrary = (): void => {
    documents.refresh();
    refreshHealth();
  };
  const adding = useAdditions(refreshLibrary);
  const control = useConversation(threadId, {
    onStart(id) {
      go({ kind: "thread", id }, { keepsSide: true, replace: place.asked !== undefined });
      threads.refresh();
    },
    onEnd: () => threads.refresh(),
  });
  const isOver = useDrop((things) => {
    openSide({ kind: "library" });
    adding.addFiles(things);
  });
  const hasPanel = side !== undefined || (place.isUnnamedOpen && claim !== undefined);
  /** Where the panel lies over the thread, what is below it cannot be reached. */
  const isCovered = useMedia("(max-width: 1000px)") && hasPanel;

  useEffect(refreshHealth, []);

  const openAt = (shown: DocumentPlace): void => {
    setDocumentPlace(shown);
    openSide({ kind: "document", id: shown.documentId, at: spanShown(shown) });
  };
  const openQuote: OpenQuote = (citation, source, checked) => {
    const { documentId } = citation.quote;
    const where = placeOf(citation, source?.title);
    openAt({ documentId, title: source?.title ?? "", citation, where, ...(checked ? { checked } : {}) });
  };
  const openClaim = (checked: CheckedClaim): void => {
    const { claim, sources } = checked;
    const citation = claim.citations[0] ?? claim.elsewhere;
    if (!citation) {
      setClaim(checked);
      return place.openUnnamed();
    }
    openQuote(
      citation,
      sources.find(({ number }) => number === citation.source),
      checked,
    );
  };
  const openDocument = ({
    documentId,
    title,
    quote,
  }: Pick<NearSource, "documentId" | "title" | "quote">): void =>
    openAt({ documentId, title, at: quote && { start: quote.start, end: quote.end } });

  const digesting = useBeginDigest((id) => go({ kind: "digest", id }), tellFailure);
  const beginDigest = ({ id, title }: Document): void => digesting.begin({ documentId: id, title });
  const { live } = control.conversation;

  useKeys({
    onAsk: () => focusOn(".composer textarea"),
    onSearch() {
      setIsMenuOpen(true);
      // Where the menu is a drawer, it is drawn first.
      requestAnimationFrame(() => focusOn(".threads-head input"));
    },
    onHelp: () => setIsHelping(true),
    onNote: focusNote,
    onEscape() {
      if (hasPanel) closeSide();
      else if (live?.state === "running") control.stop();
    },
  });

  return (
    <div className={hasPanel ? "app has-panel" : "app"}>
      <button type="button" className="skip" onClick={() => focusOn("main")}>
        {words.skip}
      </button>
      <Sidebar
        threads={threads}
        openId={threadId}
        documentCount={health?.ownDocuments}
        isOpen={isMenuOpen}
        isInert={isCovered}
        onToggle={() => setIsMenuOpen(!isMenuOpen)}
        onChoose={() => setIsMenuOpen(false)}
        onLibrary={() => openSide({ kind: "library" })}
        onUsage={() => openSide({ kind: "usage" })}
        onSettings={() => openSide({ kind: "settings", section: "general" })}
      />
      <div className="middle" inert={isCovered}>
        {middle.kind === "digest" ? (
          <DigestView
            id={middle.id}
            isAsking={live?.state === "running"}
            askFailure={live?.failure}
            onAsk={(question, documentId) => control.ask(question, NO_CHOICE, { documentIds: [documentId] })}
            onStopAsking={control.stop}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onRemove={() => go({ kind: "digests" })}
          />
        ) : null}
        {middle.kind === "discover" ? <DiscoverView /> : null}
        {middle.kind === "digests" ? <DigestsView /> : null}
        {middle.kind === "research" && middle.id === undefined ? (
          <ResearchStart onBegun={(id) => go({ kind: "research", id })} />
        ) : null}
        {middle.kind === "research" && middle.id !== undefined ? (
          <ResearchView
            id={middle.id}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onOpenDocument={openDocument}
            onFork={(forked) => go({ kind: "research", id: forked })}
            onRemove={() => go({ kind: "research" })}
          />
        ) : null}
        {middle.kind === "new" || middle.kind === "thread" ? (
          <ThreadView
            control={control}
            about={health ? aboutAnswers(health) : ""}
            sourceKinds={health?.webSearch ? health.sources : []}
            models={health?.models ?? NO_MODELS}
            aboutIds={middle.kind === "new" ? middle.aboutIds : undefined}
            addressed={{ asked: place.asked, draft: place.draft }}
            besides={side && sideName(side, documentPlace)}
            isNew={health?.ownDocuments === 0 && health.documents > 0}
            recent={threads.isLoaded ? threads.rows : undefined}
            onOpenQuote={openQuote}
            onOpenClaim={openClaim}
            onOpenDocument={openDocument}
            onFiles={adding.addFiles}
            onDigest={digesting.begin}
          />
        ) : null}
      </div>
      {side?.kind === "library" ? (
        <LibraryPanel
          documents={documents}
          adding={adding}
          onOpen={({ id, title }) => openDocument({ documentId: id, title })}
          onDigest={beginDigest}
          onAsk={(aboutIds) => go({ kind: "new", aboutIds }, { keepsSide: !isCovered })}
          onFailure={tellFailure}
          onClose={closeSide}
        />
      ) : null}
      {side?.kind === "usage" ? (
        <UsagePanel isOver={isCovered} occasion={threads.rows} onClose={closeSide} />
      ) : null}
      {side?.kind === "settings" ? (
        <SettingsPanel
          section={side.section}
          onSection={(section) => openSide({ kind: "settings", section })}
          onChanged={() => {
            refreshLibrary();
            threads.refresh();
          }}
          onClose={closeSide}
        />
      ) : null}
      {side?.kind === "document" ? (
        <DocumentPanel
          place={placeShown(side, documentPlace)}
          onDigest={middle.kind === "digest" ? undefined : beginDigest}
          onOpenQuote={openQuote}
          onKeepNote={adding.addFiles}
          onClose={closeSide}
        />
      ) : null}
      {side === undefined && place.isUnnamedOpen && claim !== undefined ? (
        <ClaimPanel checked={claim} onClose={closeSide} />
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
      {isHelping ? <KeysDialog onClose={() => setIsHelping(false)} /> : null}
      {digesting.shown}
      {threads.shown}
      {documents.shown}
      <AdditionTray adding={adding} />
      {isOver ? <div className="drop-cover">{words.dropHere}</div> : null}
      <p className="visually-hidden" role="status">
        {announce(control.conversation)}
      </p>
    </div>
  );
}

const NO_MODELS: readonly string[] = [];

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Opened from an answer, it has more to show than its address says. */
function placeShown(
  { id, at }: Side & { kind: "document" },
  opened: DocumentPlace | undefined,
): DocumentPlace {
  const span = opened && spanShown(opened);
  const isSame = opened?.documentId === id && span?.start === at?.start && span?.end === at?.end;
  return isSame ? opened : { documentId: id, title: "", at };
}

function spanShown({ citation, at }: DocumentPlace): Span | undefined {
  const quote = citation?.quote;
  return quote === undefined ? at : { start: quote.start, end: quote.end };
}

function sideName(side: Side, opened: DocumentPlace | undefined): string | undefined {
  if (side.kind === "document") return opened?.documentId === side.id ? opened.title : words.document;
  return side.kind === "library" ? words.library : words[side.kind].title;
}
