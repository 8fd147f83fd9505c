/** Above a digest: its title, the facts of it, how far it is, what went less well, and what can be done with it. */
import { type ReactNode, useState } from "react";
import type { DigestRecord } from "../../../core/domain/digest.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { dollars } from "../../../lib/money.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { sourceName } from "../answer/source-name.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { ShareButton } from "../share/share-button.tsx";
import { ExportLinks } from "./export-links.tsx";
import type { DigestControl } from "./use-digest.ts";

interface DigestHeadProps {
  readonly record: DigestRecord;
  readonly control: DigestControl;
}

export function DigestHead({ record, control }: DigestHeadProps): ReactNode {
  const { source, status, digest, notices, error } = record;
  const { digests } = words;
  const from = sourceName(source.url);
  const isRunning = status === "running";
  return (
    <header className="digest-head">
      <p className="digest-kind">
        {digest?.writer === "extractive" && !isRunning ? digests.titleOfRules : digests.title}
      </p>
      <h2 tabIndex={-1}>{source.title}</h2>
      <ul className="digest-facts">
        {from.name === "-" || from.name === source.title ? null : (
          <li>
            {from.href === undefined ? (
              from.name
            ) : (
              <a href={from.href} target="_blank" rel="noopener noreferrer">
                {from.name}
              </a>
            )}
          </li>
        )}
        {factsOf(record).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <li className={`digest-status ${status}`}>
          <span role="status">{digests.statuses[status]}</span>
        </li>
      </ul>
      {isRunning ? <Progress record={record} /> : null}
      {digest?.writer === "extractive" ? (
        <p className="digest-writer">
          {record.writer === "model" ? digests.extractiveMeanwhile : digests.extractive}
        </p>
      ) : null}
      {error && error.code !== "cancelled" ? <FailureNote failure={error} kind="failure" /> : null}
      {notices.map((notice) => (
        <FailureNote key={`${notice.code} ${notice.message}`} failure={notice} kind="notice" />
      ))}
      <Actions record={record} control={control} />
      {digest && isEmpty(digest) && !isRunning ? <p className="none">{digests.nothing}</p> : null}
    </header>
  );
}

const isEmpty = ({ corePoint, statements, chapters }: NonNullable<DigestRecord["digest"]>): boolean =>
  !corePoint && statements.length === 0 && chapters.length === 0;

function Progress({ record: { progress } }: { record: DigestRecord }): ReactNode {
  const { steps, ofSteps } = words.digests;
  const step = steps[progress?.step ?? "reading"];
  const total = progress?.total ?? 0;
  return (
    <div className="digest-progress">
      <p className="waiting">
        {/* Each step is said, each of its parts is not. */}
        <span role="status">{step}</span> {progress && total > 1 ? ofSteps(progress.done, total) : null}
      </p>
      <progress aria-label={step} {...(progress && total > 0 ? { value: progress.done, max: total } : {})} />
    </div>
  );
}

function Actions({ record, control }: DigestHeadProps): ReactNode {
  const { digests } = words;
  const { id, status, digest, source } = record;
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <div className="digest-actions">
      {status === "running" ? (
        <button type="button" onClick={control.stop}>
          {words.stop}
        </button>
      ) : null}
      {status === "failed" || status === "stopped" ? (
        <button type="button" className="primary" onClick={control.resume}>
          {digests.resume}
        </button>
      ) : null}
      {digest ? <ExportLinks id={id} digest={digest} /> : null}
      {digest ? <ShareButton shared={{ kind: "digest", subject: id, title: source.title }} /> : null}
      <button type="button" className="link digest-remove" onClick={() => setIsRemoving(true)}>
        {words.remove}
      </button>
      {isRemoving ? (
        <ConfirmDialog
          title={source.title}
          question={digests.removeAsk}
          onConfirm={control.remove}
          onDone={() => setIsRemoving(false)}
        />
      ) : null}
    </div>
  );
}

/** When it was made, how long the recording is, who wrote, what it cost. */
function factsOf({ createdAt, source, digest, usage, model }: DigestRecord): readonly string[] {
  const { costMicros, modelCalls } = usage;
  const written = digest?.writer === "model" ? (digest.model ?? model) : undefined;
  return [
    shownDate(createdAt),
    ...(source.durationMs === undefined ? [] : [clockTime(source.durationMs)]),
    ...(written === undefined ? [] : [words.digests.writtenBy(written)]),
    ...(modelCalls === 0
      ? []
      : [costMicros === null ? words.usage.priceUnknown : dollars(costMicros, words.language)]),
  ];
}

export function shownDate(instant: string): string {
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(instant));
}
