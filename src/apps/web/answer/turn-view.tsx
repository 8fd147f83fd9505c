/** One question with its answer: while it is written, when it has ended, and when it failed. */
import type { NoteActions } from "./note-actions.ts";
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { dollars } from "../../../lib/money.ts";
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
import type { TurnId } from "../../../core/domain/ids.ts";
import { words } from "../dictionary.ts";
import { createBlockReader } from "../../../lib/markdown/blocks.ts";
import type { Failure } from "../thread/conversation.ts";
import { AnswerText } from "./answer-text.tsx";
import { rewriteOf } from "./check-words.ts";
import type { CheckedClaim } from "./claim-card.tsx";
import { ShareButton } from "../share/share-button.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FailureNote } from "./failure-note.tsx";
import type { Block } from "../../../lib/markdown/tree.ts";
import { placeNotes } from "../../../core/domain/place-notes.ts";
import { RecheckLine } from "./recheck-line.tsx";
import { hideUnsupported } from "./shown-answer.ts";
import { SourceList } from "./source-list.tsx";
import { TallyLine } from "./tally-line.tsx";
import { useNoteCard } from "./use-note-card.tsx";
import { useRecheck } from "./use-recheck.ts";

/** What is shorter needs no figure. */
const LONG_WAIT_MS = 3_000;

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
  /** It is the last one, and nothing else is being answered. */
  readonly canRewrite?: boolean;
}

interface TurnViewProps extends TurnState {
  /** What is not supported is not shown. */
  readonly isHiding: boolean;
  readonly onHide: (isHiding: boolean) => void;
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: NearSource) => void;
  readonly onAskAgain: (question: string) => void;
  /** Whatever was found: the model's own words. */
  readonly onAskModel: (question: string) => void;
  /** Puts a question into the box, to be changed. */
  readonly onDraft: (question: string) => void;
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
    canRewrite = false,
    isHiding,
    onHide,
    onOpenQuote,
    onOpenClaim,
    onOpenDocument,
    onAskAgain,
    onAskModel,
    onDraft,
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
  const actions = useMemo<NoteActions>(
    () => ({
      sources,
      recheck,
      onPoint: setPointed,
      onNote,
      cardId,
      onOpen: (citation) => {
        const claim = latestClaims.current.find((one) => one.citations.includes(citation));
        const source = sources.find(({ number }) => number === citation.source);
        onOpenQuote(citation, source, claim && { claim, sources });
      },
      onOpenClaim: (claim: Claim) => onOpenClaim({ claim, sources }),
    }),
    [sources, recheck, onNote, cardId, onOpenQuote, onOpenClaim],
  );
  const [read] = useState(createBlockReader);
  const blocks = useMemo(() => {
    // Of a growing answer only what may still change is read again.
    const parsed = read(shown.text);
    const isRepeated = repeatsNearest(shown, parsed.at(-1));
    return placeNotes(isRepeated ? parsed.slice(0, -1) : parsed, shown.claims);
  }, [read, shown]);
  const isWaiting = isRunning && answer.text === "";
  const language = useMemo(() => detectLanguage(answer.text), [answer.text]);

  return (
    <article className="turn" aria-busy={isRunning}>
      {question === "" ? null : (
        <h2 className="question" dir="auto">
          {question}
        </h2>
      )}
      {understood ? (
        <p className="understood">
          {words.answering.understood[understood.by](understood.as)}{" "}
          <button type="button" className="link" onClick={() => onDraft(understood.as)}>
            {words.answering.change}
          </button>
        </p>
      ) : null}
      {notices.map((notice) => (
        <FailureNote
          key={notice.message}
          failure={notice}
          kind="notice"
          onAskAnyway={
            canRewrite && notice.code === "model-not-asked" ? () => onAskModel(question) : undefined
          }
        />
      ))}
      {isWaiting ? (
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
        onRewrite={canRewrite ? () => onAskAgain(rewriteOf(words.checking, question)) : undefined}
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
        <AnswerText raw={shown.text} blocks={blocks} pointed={pointed} actions={actions} />
      </div>
      {answer.nearest.length > 0 ? (
        <ul className="nearest" aria-label={words.answering.nearest}>
          {answer.nearest.map((source) => (
            <li key={source.number}>
              <button type="button" className="link" onClick={() => onOpenDocument(source)}>
                {source.title}
              </button>
              {source.quote === undefined ? null : (
                <button
                  type="button"
                  className="quote"
                  title={words.openQuote}
                  onClick={() => onOpenDocument(source)}
                >
                  <q dir="auto">{source.quote.text}</q>
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {state === "stopped" || state === "failed" ? (
        <FailureNote
          failure={failure ?? { message: words.stopped }}
          kind={state === "stopped" ? "notice" : "failure"}
          {...(question === "" ? {} : { onAskAgain: () => onAskAgain(question) })}
        />
      ) : null}
      {card}
      <SourceList answer={shown} actions={actions} />
      {state === "ended" &&
      turnId !== undefined &&
      answer.claims.some(({ citations }) => citations.length > 0) &&
      sources.some(canBeReadAgain) ? (
        <RecheckLine control={control} />
      ) : null}
      {state === "ended" && question !== "" && turnId !== undefined ? (
        <p className="turn-actions">
          <button type="button" className="link" onClick={() => onAskAgain(question)}>
            {words.tryAgain}
          </button>
          <button type="button" className="link" onClick={() => onDraft(question)}>
            {words.editQuestion}
          </button>
        </p>
      ) : null}
      {state === "ended" && turnId !== undefined && answer.status === "answered" ? (
        <div className="turn-takes">
          <ExportMenu turnId={turnId} />
          <ShareButton shared={{ kind: "turn", subject: turnId, title: question }} />
        </div>
      ) : null}
      {usage && answer.status === "answered" ? <UsageLine answer={answer} usage={usage} /> : null}
    </article>
  );
});

/** What was uploaded, and the guide, is kept here alone: it cannot have changed anywhere. */
function canBeReadAgain({ url }: Source): boolean {
  return !/^(?:upload|guide):/.test(url);
}

/** Answers that found nothing name the nearest documents in their text as well: shown once, as buttons. */
function repeatsNearest({ nearest, text }: Answer, last: Block | undefined): boolean {
  if (last?.kind !== "list" || last.items.length !== nearest.length) return false;
  return last.items.every((item, at) => {
    const title = nearest[at]?.title.replace(/\s+/g, " ").trim() ?? "";
    return (
      text
        .slice(item.start, item.end)
        .replace(/^[-*]\s+/, "")
        .trim() === title
    );
  });
}

function UsageLine({ answer, usage }: { answer: Answer; usage: Usage }): ReactNode {
  const number = new Intl.NumberFormat(words.language);
  const parts = [answer.writer === "extractive" ? words.quotesOnly : (answer.model ?? "")];
  if (answer.confidence !== undefined) parts.push(words.answering.confidence(answer.confidence));
  if (usage.modelCalls > 0) {
    parts.push(words.tokens(number.format(usage.inputTokens), number.format(usage.outputTokens)));
  }
  if (usage.costMicros !== null && usage.costMicros > 0) {
    parts.push(dollars(usage.costMicros, words.language));
  }
  const seconds = { style: "unit", unit: "second", maximumSignificantDigits: 2 } as const;
  parts.push(new Intl.NumberFormat(words.language, seconds).format(usage.elapsedMs / 1_000));
  return <p className="usage">{parts.join(" · ")}</p>;
}

function waitingWords(
  isQueued: boolean,
  place: number | undefined,
  isThinking: boolean,
  aboutMs: number,
): string {
  if (isQueued) return place === undefined ? words.queued : words.inQueue(place);
  if (isThinking) return words.thinking;
  return aboutMs < LONG_WAIT_MS ? words.looking : words.readingFor(Math.ceil(aboutMs / 1_000));
}
