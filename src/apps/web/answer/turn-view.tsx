/** One question with its answer: while it is written, when it has ended, and when it failed. */
import type { NoteActions } from "./note-actions.ts";
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { detectLanguage } from "../../../lib/text/language.ts";
import type {
  Answer,
  Citation,
  Claim,
  NearSource,
  Source,
  Understanding,
  Usage,
  Verdict,
} from "../../../core/domain/answer.ts";
import type { Steps } from "../../../core/domain/steps.ts";
import type { TurnId } from "../../../core/domain/ids.ts";
import { words } from "../dictionary.ts";
import { createBlockReader } from "../../../lib/markdown/blocks.ts";
import type { Failure } from "../thread/conversation.ts";
import { AnswerText } from "./answer-text.tsx";
import { CalculationView } from "./calculation-view.tsx";
import type { CheckedClaim } from "./claim-card.tsx";
import { ShareButton } from "../share/share-button.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FailureNote } from "./failure-note.tsx";
import { quoteNames } from "../../../core/domain/cited-quotes.ts";
import { placeNotes } from "../../../core/domain/place-notes.ts";
import { NearestList, repeatsNearest } from "./nearest-list.tsx";
import { RecheckLine } from "./recheck-line.tsx";
import { hideUnsupported } from "./shown-answer.ts";
import { SourceList } from "./source-list.tsx";
import { StepsLine } from "./steps-line.tsx";
import { RelatedList, TurnActionsLine, VersionLine } from "./turn-actions.tsx";
import { TallyLine } from "./tally-line.tsx";
import { TurnNotices } from "./turn-notices.tsx";
import { WaysOn } from "./ways-on.tsx";
import { UsageLine } from "./usage-line.tsx";
import { useNoteCard } from "./use-note-card.tsx";
import { waitingWords } from "./waiting-words.ts";
import { useRecheck } from "./use-recheck.ts";

export interface TurnState {
  readonly turnId?: TurnId | undefined;
  readonly question: string;
  readonly understood?: Understanding | undefined;
  readonly answer: Answer;
  readonly state: "running" | "ended" | "stopped" | "failed";
  readonly usage?: Usage | undefined;
  readonly notices?: readonly Failure[] | undefined;
  readonly thinking?: string | undefined;
  readonly isQueued?: boolean | undefined;
  /** In the queue of a busy server. */
  readonly place?: number | undefined;
  readonly aboutMs?: number | undefined;
  readonly failure?: Failure | undefined;
  readonly steps?: Steps | undefined;
  readonly related?: readonly string[] | undefined;
  /** The first version of the turn in whose place it stands: itself, where there is one version. */
  readonly root?: TurnId | undefined;
  /** Which of its versions it is, from 1; absent where there is one. */
  readonly version?: { readonly at: number; readonly count: number } | undefined;
  /** Nothing else is being answered. */
  readonly canAsk?: boolean;
}

interface TurnViewProps extends TurnState {
  /** Something lies beside it. */
  readonly isReading?: boolean;
  /** What is not supported is not shown. */
  readonly isHiding: boolean;
  readonly onHide: (isHiding: boolean) => void;
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: NearSource) => void;
  /** All that may write, where there is a choice. */
  readonly models: readonly string[];
  /** In place of this turn, where there is one; else as a new question. */
  readonly onAsk: (question: string, how?: AskedAgain) => void;
  /** Puts a question into the box, to be changed. */
  readonly onDraft: (question: string, root?: TurnId) => void;
  readonly onVersion: (root: TurnId, at: number) => void;
}

/** How something is asked again. */
export interface AskedAgain {
  readonly root?: TurnId | undefined;
  readonly model?: string | undefined;
  /** Whatever was found: the model's own words. */
  readonly writer?: "model" | undefined;
  readonly isStrict?: boolean | undefined;
  /** False: searched for, though it may be a calculation. */
  readonly calculate?: false | undefined;
  /** Of everything, whatever it was asked of before. */
  readonly isWider?: boolean | undefined;
}

/** `checked`: the claim that the quote was cited for. */
export type OpenQuote = (citation: Citation, source: Source | undefined, checked?: CheckedClaim) => void;

export const TurnView = memo((props: TurnViewProps): ReactNode => {
  const {
    turnId,
    question,
    understood,
    answer,
    state,
    usage,
    notices = [],
    thinking = "",
    isQueued = false,
    place,
    aboutMs = 0,
    failure,
    steps,
    related = [],
    root,
    version,
    canAsk = false,
    models,
    isReading = false,
    isHiding,
    onHide,
    onOpenQuote,
    onOpenClaim,
    onOpenDocument,
    onAsk,
    onDraft,
    onVersion,
  } = props;
  const [pointed, setPointed] = useState<number>();
  const { sources, claims } = answer;
  const isRunning = state === "running";
  const { answer: shown } = useMemo(
    () => (isHiding ? hideUnsupported(answer, isRunning) : { answer }),
    [answer, isHiding, isRunning],
  );
  const control = useRecheck(turnId);
  const { recheck } = control;
  // The actions must stay the same while claims come in.
  const latestClaims = useRef(claims);
  useLayoutEffect(() => {
    latestClaims.current = claims;
  });
  const { id: cardId, show: onNote, card } = useNoteCard(sources);
  const [only, setOnly] = useState<Verdict>();
  /** The one whose quote is open beside it. */
  const [opened, setOpened] = useState<number>();
  const names = useMemo(() => (isRunning ? undefined : quoteNames(answer)), [isRunning, answer]);
  const actions = useMemo<NoteActions>(
    () => ({
      sources,
      names,
      recheck,
      onPoint: setPointed,
      onNote,
      cardId,
      onOpen: (citation) => {
        const at = latestClaims.current.findIndex((one) => one.citations.includes(citation));
        const claim = latestClaims.current[at];
        setOpened(at);
        const source = sources.find(({ number }) => number === citation.source);
        onOpenQuote(citation, source, claim && { claim, sources, all: latestClaims.current });
      },
      onOpenClaim: (claim: Claim) => onOpenClaim({ claim, sources, all: latestClaims.current }),
    }),
    [sources, names, recheck, onNote, cardId, onOpenQuote, onOpenClaim],
  );
  const [read] = useState(createBlockReader);
  const blocks = useMemo(() => {
    // Of a growing answer only what may still change is read again.
    const parsed = read(shown.text);
    const isRepeated = repeatsNearest(shown, parsed.at(-1));
    return placeNotes(isRepeated ? parsed.slice(0, -1) : parsed, shown.claims);
  }, [read, shown]);
  const language = useMemo(() => detectLanguage(answer.text), [answer.text]);

  const told = {
    notices,
    onAskAnyway: canAsk ? () => onAsk(question, { root, writer: "model" }) : undefined,
    onGoOn: canAsk ? () => onAsk(words.answering.goOnQuestion) : undefined,
  };

  return (
    <article className="turn" aria-busy={isRunning}>
      {question === "" ? null : (
        <h2 className="question" dir="auto">
          {question}
        </h2>
      )}
      {version && root ? <VersionLine {...version} onShow={(at) => onVersion(root, at)} /> : null}
      {understood ? (
        <p className="understood">
          {words.answering.understood[understood.by](understood.as)}{" "}
          <button type="button" className="link" onClick={() => onDraft(understood.as, root)}>
            {words.answering.change}
          </button>
        </p>
      ) : null}
      <TurnNotices {...told} where="above" />
      {steps && !isQueued ? <StepsLine steps={steps} /> : null}
      {isRunning && answer.text === "" ? (
        <p className="waiting">{waitingWords(isQueued, place, thinking !== "", aboutMs)}</p>
      ) : null}
      {thinking === "" ? null : (
        <details className="thinking">
          <summary>{words.thoughts}</summary>
          <p>{thinking}</p>
        </details>
      )}
      <TallyLine
        answer={answer}
        isRunning={isRunning}
        isHiding={isHiding}
        onHide={onHide}
        only={only}
        onOnly={setOnly}
        onRewrite={canAsk ? () => onAsk(question, { root, isStrict: true }) : undefined}
      />
      {!isRunning && answer.text !== "" && shown.text === "" ? (
        <p className="none">{words.checking.allHidden}</p>
      ) : null}
      <div
        className="answer"
        lang={language === "und" ? undefined : language}
        data-state={state}
        data-only={only}
      >
        {answer.calculated ? (
          <CalculationView
            calculated={answer.calculated}
            onSearch={canAsk ? () => onAsk(question, { root, calculate: false }) : undefined}
          />
        ) : (
          <AnswerText
            raw={shown.text}
            blocks={blocks}
            pointed={pointed ?? (isReading ? opened : undefined)}
            actions={actions}
          />
        )}
      </div>
      <TurnNotices {...told} where="below" />
      {answer.nearest.length > 0 ? <NearestList sources={answer.nearest} onOpen={onOpenDocument} /> : null}
      {state === "stopped" || state === "failed" ? (
        <FailureNote
          failure={failure ?? { message: words.stopped }}
          kind={state === "stopped" ? "notice" : "failure"}
          {...(question === "" ? {} : { onAskAgain: () => onAsk(question, { root }) })}
        />
      ) : null}
      {card}
      {/* Below a text that grows they would be pushed down with every line. */}
      {isRunning ? null : <SourceList answer={shown} actions={actions} />}
      {state === "ended" &&
      turnId !== undefined &&
      answer.claims.some(({ citations }) => citations.length > 0) &&
      sources.some(canBeReadAgain) ? (
        <RecheckLine control={control} />
      ) : null}
      {state === "ended" && question !== "" && turnId !== undefined ? (
        <TurnActionsLine
          models={answer.calculated ? [] : models.filter((model) => model !== answer.model)}
          onAsk={(model) => onAsk(question, { root, model })}
          onEdit={() => onDraft(question, root)}
        />
      ) : null}
      {canAsk ? (
        <WaysOn
          question={question}
          answer={answer}
          onWiden={() => onAsk(question, { root, isWider: true })}
        />
      ) : null}
      {state === "ended" && turnId !== undefined && answer.status === "answered" ? (
        <div className="turn-takes">
          <ExportMenu turnId={turnId} />
          <ShareButton shared={{ kind: "turn", subject: turnId, title: question }} />
        </div>
      ) : null}
      {usage && answer.status === "answered" ? <UsageLine answer={answer} usage={usage} /> : null}
      {canAsk && related.length > 0 ? (
        <RelatedList questions={related} onAsk={(asked) => onAsk(asked)} />
      ) : null}
    </article>
  );
});

/** What was uploaded, and the guide, is kept here alone: it cannot have changed anywhere. */
function canBeReadAgain({ url }: Source): boolean {
  return !/^(?:upload|guide):/.test(url);
}
