/** One thread: its turns, the turn that is being answered, and the question box below. */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import type { Source, ThreadSummary, Turn } from "../../../core/domain/answer.ts";
import type { DocumentId, TurnId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import type { AskedAgain, OpenQuote } from "../answer/turn-view.tsx";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { words } from "../dictionary.ts";
import { lazily } from "../lazily.tsx";
import { SponsoredSlot } from "../sponsored/sponsored-slot.tsx";
import { hasLimits, isEverywhere, NO_CHOICE } from "./ask-choice.ts";
import { AskingContext } from "./asking-context.ts";
import { Composer } from "./composer.tsx";
import type { Conversation } from "./conversation.ts";
import { ScopeLine } from "./scope-line.tsx";
import { AskOptions } from "./ask-options.tsx";
import { StartPage } from "./start-page.tsx";
import type { TurnListActions } from "./turn-list.tsx";
import { useScope } from "./use-scope.ts";
import type { ConversationControl } from "./use-conversation.ts";
import type { DigestableDocument } from "../digest/use-begin-digest.tsx";
import type { GivenFile } from "../library/dropped-files.ts";
import { addressOf } from "../use-place.ts";
import { useTabName } from "../use-tab-name.ts";
import { useRemembered } from "../use-remembered.ts";

/** Nobody who begins a thread needs what draws answers yet. */
const loadTurnList = async () => (await import("./turn-list.tsx")).TurnList;
const TurnList = lazily(loadTurnList);
/** But soon, and before the network may have gone: what is asked then stands there with why it failed. */
const SOON_MS = 1_500;

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
  /** Nothing is in the library but the guide. */
  readonly isNew: boolean;
  /** What was asked last, once it is known. */
  readonly recent: readonly ThreadSummary[] | undefined;
  /** Kinds of sources that can be chosen; none where there is only the library. */
  readonly sourceKinds: readonly SourceKind[];
  /** Who may write, the first unless another is chosen; none where answers are extractive. */
  readonly models: readonly string[];
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: Source) => void;
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly onDigest: (document: DigestableDocument) => void;
}

export function ThreadView({
  control,
  about,
  aboutIds,
  addressed,
  besides,
  isNew,
  recent,
  sourceKinds,
  models,
  onOpenQuote,
  onOpenClaim,
  onOpenDocument,
  onFiles,
  onDigest,
}: ThreadViewProps): ReactNode {
  const { conversation, stop, reload } = control;
  const [choice, setChoice] = useState(NO_CHOICE);
  const [draft, setDraft] = useState<Draft | undefined>(
    addressed.draft === undefined ? undefined : { question: addressed.draft },
  );
  /** Which version of a place is looked at, where that is not the latest. */
  const [looked, setLooked] = useState<ReadonlyMap<TurnId, number>>(NOTHING_LOOKED_AT);
  const [isStrict, setIsStrict] = useRemembered("strict");
  const [isHiding, setIsHiding] = useRemembered("hide-unsupported");
  const scope = useScope(conversation, aboutIds);
  const hasModel = models.length > 0;
  const ask = (
    question: string,
    { root, isStrict: strictly, writer, isWider, ...others }: AskedAgain = {},
  ): void => {
    const limits = scope.documentIds.length > 0 || isWider ? NO_CHOICE : choice;
    const how = { ...limits, isStrict: hasModel && (strictly ?? isStrict), writer };
    // In the place of a turn it is asked of what that was asked of.
    const documentIds = isWider ? [] : root === undefined ? scope.asked : undefined;
    control.ask(question, how, { documentIds, versionOf: root, ...others });
    if (root !== undefined) setLooked((before) => new Map([...before].filter(([one]) => one !== root)));
    setDraft(undefined);
  };
  const options = {
    kinds: sourceKinds,
    choice,
    onChoose: setChoice,
    hasModel,
    isStrict,
    onStrict: setIsStrict,
  };
  const { live, turns, state, failure } = conversation;
  const isRunning = live?.state === "running";
  const isEmpty = state === "ready" && turns.length === 0 && live === undefined;
  const actions = useStable({
    onOpenQuote,
    onOpenClaim,
    onOpenDocument,
    onAsk: ask,
    onDraft: (question, root) => setDraft({ question, root }),
    onVersion: (root, at) => setLooked((before) => new Map(before).set(root, at)),
    onHide: setIsHiding,
  });
  const justAnswered = answeredHere(conversation);
  const { threadId } = conversation;
  const isNarrow =
    scope.documentIds.length > 0 || (sourceKinds.length > 0 && (hasLimits(choice) || !isEverywhere(choice)));
  const hasWeb = sourceKinds.includes("web");
  const around = useMemo(
    () => ({ threadId, isNarrow, hasWeb, hasModel, onDigest }),
    [threadId, isNarrow, hasWeb, hasModel, onDigest],
  );

  useTabName(turns[0]?.question ?? live?.question ?? besides);

  useEffect(() => {
    const timer = setTimeout(() => void loadTurnList().catch(() => undefined), SOON_MS);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (addressed.asked !== undefined && isEmpty) ask(addressed.asked);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- an address that asks is the occasion
  }, [addressed.asked]);

  return (
    <main className={isEmpty ? "thread is-empty" : "thread"} tabIndex={-1}>
      <div className="thread-scroll">
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
          {isEmpty ? null : (
            <AskingContext value={around}>
              <TurnList
                conversation={conversation}
                looked={looked}
                actions={actions}
                models={models}
                isReading={besides !== undefined}
                isHiding={isHiding}
              >
                {justAnswered ? (
                  <SponsoredSlot
                    key={justAnswered.turnId}
                    question={justAnswered.question}
                    thread={conversation.threadId ?? ""}
                  />
                ) : null}
              </TurnList>
            </AskingContext>
          )}
        </div>
      </div>
      <div className="column ask">
        {scope.documentIds.length > 0 ? (
          <ScopeLine documentIds={scope.documentIds} known={conversation.turns} onLeave={scope.leave} />
        ) : null}
        {draft?.root === undefined ? null : (
          <p className="scope">
            <span>{words.answering.changing(draft.question)}</span>
            <button
              type="button"
              aria-label={words.answering.leaveChanging}
              title={words.answering.leaveChanging}
              onClick={() => setDraft(undefined)}
            >
              ✕
            </button>
          </p>
        )}
        <Composer
          isFollowUp={turns.length > 0}
          isRunning={isRunning}
          threadKey={conversation.threadId ?? ""}
          placeholder={turns.length > 0 || sourceKinds.length === 0 ? undefined : words.askAnywhere}
          draft={draft}
          onAsk={(question) => ask(question, { root: draft?.root })}
          onStop={stop}
          onFiles={onFiles}
        />
        <AskOptions isFolded={!isEmpty} isScoped={scope.documentIds.length > 0} {...options} />
        {scope.documentIds.length > 0 || !isEmpty || about === "" ? null : (
          <p className="about">
            {isNew ? words.answering.ways.emptyLibrary : about}{" "}
            {isNew ? (
              <Link href={addressOf(NEW, { kind: "library" })}>{words.answering.ways.addDocuments}</Link>
            ) : null}{" "}
            {hasModel ? null : (
              <Link href={addressOf(NEW, { kind: "settings", section: "models" })}>
                {words.answering.ways.addModel}
              </Link>
            )}
          </p>
        )}
        {isEmpty && isNew && aboutIds === undefined ? (
          <div className="suggestions">
            {words.suggestions.map((suggestion) => (
              <button key={suggestion} type="button" onClick={() => ask(suggestion)}>
                {suggestion}
              </button>
            ))}
          </div>
        ) : null}
        {isEmpty && about !== "" && recent && (!isNew || recent.length > 0) && aboutIds === undefined ? (
          <StartPage threads={recent} onAsk={(question) => ask(question)} />
        ) : null}
      </div>
    </main>
  );
}

/** What is in the box is a question that was asked: `root`, in whose place it will be. */
interface Draft {
  readonly question: string;
  readonly root?: TurnId | undefined;
}

const NEW = { kind: "new" } as const;
const NOTHING_LOOKED_AT: ReadonlyMap<TurnId, number> = new Map();

/** Of the web alone, of nobody's own documents, and no sum: the last answer, where it ended while this page looked on. */
function answeredHere({ turns, live, seenToEnd }: Conversation): Turn | undefined {
  const last = turns.at(-1);
  const isSeen = last !== undefined && !live && last.turnId === seenToEnd;
  if (!isSeen || last.answer.status !== "answered" || last.answer.calculated !== undefined) return undefined;
  return last.documentIds === undefined ? last : undefined;
}

/** The same functions for ever, which call the latest ones: turns that have ended need not be drawn again. */
function useStable(latest: TurnListActions): TurnListActions {
  const ref = useRef(latest);
  useLayoutEffect(() => {
    ref.current = latest;
  });
  const [stable] = useState<TurnListActions>(() => ({
    onOpenQuote: (citation, source, checked) => ref.current.onOpenQuote(citation, source, checked),
    onOpenClaim: (checked) => ref.current.onOpenClaim(checked),
    onOpenDocument: (source) => ref.current.onOpenDocument(source),
    onAsk: (question, how) => ref.current.onAsk(question, how),
    onDraft: (question, root) => ref.current.onDraft(question, root),
    onVersion: (root, at) => ref.current.onVersion(root, at),
    onHide: (isHiding) => ref.current.onHide(isHiding),
  }));
  return stable;
}
