/** One research as a page: how far it is, its plan, its report with footnotes that open, and what was done. */
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { Source } from "../../../core/domain/answer.ts";
import { EXPORT_FORMATS } from "../../../core/domain/export-format.ts";
import type { ResearchId } from "../../../core/domain/ids.ts";
import type { ResearchRecord } from "../../../core/domain/research.ts";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import { FailureNote } from "../answer/failure-note.tsx";
import { type OpenQuote, TurnView } from "../answer/turn-view.tsx";
import { researchExportPath } from "../api/research.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { shownDate } from "../digest/digest-head.tsx";
import { words } from "../dictionary.ts";
import { ShareButton } from "../share/share-button.tsx";
import { addressOf } from "../use-place.ts";
import { useTabName } from "../use-tab-name.ts";
import { useFromTop } from "../use-from-top.ts";
import { EstimateNote, ResearchBudget } from "./research-budget.tsx";
import { ResearchPlan } from "./research-plan.tsx";
import { ScheduleChoice } from "./schedule-choice.tsx";
import { ResearchSteps } from "./research-steps.tsx";
import { type ResearchControl, useResearch } from "./use-research.ts";

interface ResearchViewProps {
  readonly id: ResearchId;
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onOpenDocument: (source: Source) => void;
  readonly onRemove: () => void;
  readonly onFork: (id: ResearchId) => void;
}

const NO_MODELS: readonly string[] = [];
const nothing = (): void => undefined;

export function ResearchView(props: ResearchViewProps): ReactNode {
  const { id, onOpenQuote, onOpenClaim, onOpenDocument, onRemove, onFork } = props;
  const control = useResearch(id, onRemove, onFork);
  const { record, failure } = control;
  useTabName(record?.question ?? words.research.title);
  const [isHiding, setIsHiding] = useState(false);
  const scroller = useFromTop(id, record !== undefined);

  return (
    <main className="thread" tabIndex={-1}>
      <div className="thread-scroll" ref={scroller}>
        <div className="column research">
          {failure ? <FailureNote failure={failure} kind="failure" /> : null}
          {!record && !failure ? <p className="waiting">{words.loading}</p> : null}
          {record ? <Head record={record} control={control} /> : null}
          {record?.report ? (
            <TurnView
              question=""
              answer={record.report}
              state="ended"
              isHiding={isHiding}
              onHide={setIsHiding}
              onOpenQuote={onOpenQuote}
              onOpenClaim={onOpenClaim}
              onOpenDocument={onOpenDocument}
              models={NO_MODELS}
              onAsk={nothing}
              onDraft={nothing}
              onVersion={nothing}
            />
          ) : null}
          {record ? (
            <ResearchPlan record={record} onApprove={control.approve} onPause={control.pause} />
          ) : null}
          {record && record.steps.length > 0 ? <ResearchSteps record={record} control={control} /> : null}
        </div>
      </div>
    </main>
  );
}

function Head({ record, control }: { record: ResearchRecord; control: ResearchControl }): ReactNode {
  const { id, question, status, notices, error, report, nextAt, previous } = record;
  const { research } = words;
  const [isRemoving, setIsRemoving] = useState(false);
  const isResting = status === "paused" || status === "failed" || status === "cancelled";
  return (
    <header className="digest-head">
      <p className="digest-kind">{research.title}</p>
      <h2 tabIndex={-1}>{question}</h2>
      <ul className="digest-facts">
        <li className={`digest-status ${status}`}>
          <span role="status">{research.statuses[status]}</span>
        </li>
        {nextAt === undefined ? null : <li>{research.again(shownDate(nextAt))}</li>}
      </ul>
      {previous === undefined ? null : (
        <p>
          <Link className="link" href={addressOf({ kind: "research", id: previous })}>
            {research.previous}
          </Link>
        </p>
      )}
      {status === "planned" ? <EstimateNote forecast={record} /> : null}
      <ResearchBudget record={record} />
      {error ? <FailureNote failure={error} kind="failure" /> : null}
      {notices.map((notice) => (
        <FailureNote key={`${notice.code} ${notice.message}`} failure={notice} kind="notice" />
      ))}
      <div className="digest-actions">
        {status === "running" ? (
          <button type="button" onClick={control.pause}>
            {research.pause}
          </button>
        ) : null}
        {isResting ? (
          <button type="button" className="primary" onClick={control.resume}>
            {research.resume}
          </button>
        ) : null}
        {status === "stopped-by-budget" ? (
          <button type="button" className="primary" onClick={control.resumeWithMore}>
            {research.more}
          </button>
        ) : null}
        {status === "running" || status === "paused" || status === "planned" ? (
          <button type="button" onClick={control.cancel}>
            {research.end}
          </button>
        ) : null}
        {report ? (
          <details className="export">
            <summary>{words.citing.export}</summary>
            <p className="export-choices">
              {EXPORT_FORMATS.map((format) => (
                <a key={format} href={researchExportPath(id, format)} download>
                  {words.citing.formats[format]}
                </a>
              ))}
            </p>
          </details>
        ) : null}
        {report ? <ShareButton shared={{ kind: "research", subject: id, title: question }} /> : null}
        {status === "planned" ? null : (
          <ScheduleChoice everyMs={record.everyMs} onChoose={control.schedule} />
        )}
        <button type="button" className="link digest-remove" onClick={() => setIsRemoving(true)}>
          {words.remove}
        </button>
        {isRemoving ? (
          <ConfirmDialog
            title={question}
            question={research.removeAsk}
            onConfirm={control.remove}
            onDone={() => setIsRemoving(false)}
          />
        ) : null}
      </div>
    </header>
  );
}
