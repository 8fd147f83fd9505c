/** One thread: its turns, the turn that is being answered, and the question box below. */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Source, Turn } from "../../../core/domain/answer.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import { type OpenQuote, TurnView, type TurnState } from "../answer/turn-view.tsx";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { words } from "../dictionary.ts";
import { SponsoredSlot } from "../sponsored/sponsored-slot.tsx";
import { NO_CHOICE } from "./ask-choice.ts";
import { Composer } from "./composer.tsx";
import type { Conversation } from "./conversation.ts";
import { ScopeLine } from "./scope-line.tsx";
import { SourceChooser } from "./source-chooser.tsx";
import { StrictChoice } from "./strict-choice.tsx";
import { useScope } from "./use-scope.ts";
import type { ConversationControl } from "./use-conversation.ts";
import { useTabName } from "../use-tab-name.ts";
import { useRemembered } from "../use-remembered.ts";

interface ThreadViewProps {
  readonly control: ConversationControl;
  /** What the library holds and who writes, in one line. */
  readonly about: string;
  /** The documents that a new thread is to be about. */
  readonly aboutIds: readonly DocumentId[] | undefined;
  /** What its address asks at once, and what that only puts into the box. */
  readonly addressed: { readonly asked?: string | undefined; readonly draft?: string | undefined };
  /** Names the tab as long as there is no question. */
  readonly besides: string | undefined;
  readonly hasSuggestions: boolean;
  /** Kinds of sources that can be chosen; none where there is only the library. */
  readonly sourceKinds: readonly SourceKind[];
  /** A model writes, unless it fails. */
  readonly hasModel: boolean;
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: Source) => void;
}

export function ThreadView({
  control,
  about,
  aboutIds,
  addressed,
  besides,
  hasSuggestions,
  sourceKinds,
  hasModel,
  onOpenQuote,
  onOpenClaim,
  onOpenDocument,
}: ThreadViewProps): ReactNode {
  const { conversation, stop, reload } = control;
  const [choice, setChoice] = useState(NO_CHOICE);
  const [draft, setDraft] = useState(
    addressed.draft === undefined ? undefined : { question: addressed.draft },
  );
  const [isStrict, setIsStrict] = useRemembered("strict");
  const [isHiding, setIsHiding] = useRemembered("hide-unsupported");
  const scope = useScope(conversation, aboutIds);
  const ask = (question: string, writer?: "model"): void => {
    const limits = scope.documentIds.length > 0 ? NO_CHOICE : choice;
    control.ask(question, { ...limits, isStrict: hasModel && isStrict, writer }, scope.asked);
  };
  const { live, turns, state, failure } = conversation;
  const isRunning = live?.state === "running";
  const isEmpty = state === "ready" && turns.length === 0 && live === undefined;
  const actions = useStable({
    onOpenQuote,
    onOpenClaim,
    onOpenDocument,
    onAskAgain: (question) => ask(question),
    onAskModel: (question) => ask(question, "model"),
    onDraft: (question) => setDraft({ question }),
    onHide: setIsHiding,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const shown = shownTurns(conversation);
  const turnCount = shown.length;
  const justAnswered = answeredHere(conversation);

  useTabName(turns[0]?.question ?? live?.question ?? besides);

  useEffect(() => {
    if (addressed.asked !== undefined && isEmpty) ask(addressed.asked);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- an address that asks is the occasion
  }, [addressed.asked]);

  // A new question goes to the top of the view; the answer then grows below it and nothing moves.
  useEffect(() => {
    const last = scroller.current?.querySelector(".turn:last-of-type");
    if (turnCount > 1) last?.scrollIntoView({ block: "start" });
    else scroller.current?.scrollTo({ top: 0 });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- these are the occasions
  }, [conversation.threadId, turnCount]);

  return (
    <main className={isEmpty ? "thread is-empty" : "thread"} tabIndex={-1}>
      <div className="thread-scroll" ref={scroller}>
        <div className="column">
          {isEmpty ? (
            <div className="welcome">
              <h2>{words.welcome}</h2>
              <p>{words.welcomeMore}</p>
            </div>
          ) : null}
          {state === "loading" ? <p className="waiting">{words.loading}</p> : null}
          {failure ? (
            <>
              <FailureNote failure={failure} kind="failure" />
              <button type="button" onClick={reload}>
                {words.tryLoading}
              </button>
            </>
          ) : null}
          {shown.map(({ key, ...turn }) => (
            <TurnView key={key} {...turn} {...actions} isHiding={isHiding} />
          ))}
          {justAnswered ? (
            <SponsoredSlot
              key={justAnswered.turnId}
              question={justAnswered.question}
              thread={conversation.threadId ?? ""}
            />
          ) : null}
        </div>
      </div>
      <div className="column ask">
        {scope.documentIds.length > 0 ? (
          <ScopeLine documentIds={scope.documentIds} known={conversation.turns} onLeave={scope.leave} />
        ) : null}
        <Composer
          isFollowUp={turns.length > 0}
          isRunning={isRunning}
          threadKey={conversation.threadId ?? ""}
          draft={draft}
          onAsk={ask}
          onStop={stop}
        />
        {sourceKinds.length > 0 && scope.documentIds.length === 0 ? (
          <SourceChooser kinds={sourceKinds} choice={choice} onChoose={setChoice} />
        ) : null}
        {hasModel ? <StrictChoice isStrict={isStrict} onChoose={setIsStrict} /> : null}
        {isEmpty && hasSuggestions && aboutIds === undefined ? (
          <div className="suggestions">
            {words.suggestions.map((suggestion) => (
              <button key={suggestion} type="button" onClick={() => ask(suggestion)}>
                {suggestion}
              </button>
            ))}
          </div>
        ) : null}
        {scope.documentIds.length > 0 ? null : <p className="about">{about}</p>}
      </div>
    </main>
  );
}

/** A turn keeps its key when it ends, and with it its place and the focus in it. */
function shownTurns({ turns, live }: Conversation): (TurnState & { key: string })[] {
  const ended = turns.map(({ turnId, question, understood, answer, usage, notices }, at) => ({
    key: turnId as string,
    turnId,
    question,
    understood,
    answer,
    usage,
    state: "ended" as const,
    notices,
    canRewrite: !live && at === turns.length - 1,
  }));
  if (!live) return ended;
  return [...ended, { key: live.turnId ?? "asking", ...live }];
}

/** Of the web alone, and of nobody's own documents: the last answer, where it ended while this page looked on. */
function answeredHere({ turns, live, seenToEnd }: Conversation): Turn | undefined {
  const last = turns.at(-1);
  const isSeen = last !== undefined && !live && last.turnId === seenToEnd;
  return isSeen && last.answer.status === "answered" && last.documentIds === undefined ? last : undefined;
}

interface TurnActions {
  readonly onOpenQuote: ThreadViewProps["onOpenQuote"];
  readonly onOpenClaim: ThreadViewProps["onOpenClaim"];
  readonly onOpenDocument: ThreadViewProps["onOpenDocument"];
  readonly onAskAgain: (question: string) => void;
  readonly onAskModel: (question: string) => void;
  readonly onDraft: (question: string) => void;
  readonly onHide: (isHiding: boolean) => void;
}

/** The same functions for ever, which call the latest ones: turns that have ended need not be drawn again. */
function useStable(latest: TurnActions): TurnActions {
  const ref = useRef(latest);
  useLayoutEffect(() => {
    ref.current = latest;
  });
  const [stable] = useState<TurnActions>(() => ({
    onOpenQuote: (citation, source, checked) => ref.current.onOpenQuote(citation, source, checked),
    onOpenClaim: (checked) => ref.current.onOpenClaim(checked),
    onOpenDocument: (source) => ref.current.onOpenDocument(source),
    onAskAgain: (question) => ref.current.onAskAgain(question),
    onAskModel: (question) => ref.current.onAskModel(question),
    onDraft: (question) => ref.current.onDraft(question),
    onHide: (isHiding) => ref.current.onHide(isHiding),
  }));
  return stable;
}
