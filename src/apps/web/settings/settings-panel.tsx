/** What is configured, what is not and which variable would change it, as the server finds it. Nothing can be set here. */
import { type ReactNode, useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { Finding } from "../../../core/domain/finding.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { listFindings } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { codeParts } from "./code-parts.ts";

export function SettingsPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    const leaving = new AbortController();
    listFindings(words.settings.language, leaving.signal).then(setFindings, (thrown: unknown) => {
      if (!leaving.signal.aborted) setFailure(failureOf(asFootnoteError(thrown)));
    });
    return () => leaving.abort();
  }, []);

  return (
    <Panel title={words.settings.title} label={words.settings.title} onClose={onClose}>
      <div className="panel-scroll">
        <p className="settings-about">{words.settings.about}</p>
        {failure ? <FailureNote failure={failure} kind="failure" /> : null}
        {!findings && !failure ? <p className="waiting">{words.loading}</p> : null}
        <ul className="finding-list">
          {findings?.map((finding) => (
            <FindingRow key={`${finding.part} ${finding.message}`} finding={finding} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

const MARKS: Readonly<Record<Finding["status"], string>> = { ok: "✓", off: "–", untried: "?", failed: "✕" };

function FindingRow({ finding }: { readonly finding: Finding }): ReactNode {
  const { status, title, message, details = [], hint } = finding;
  return (
    <li className={`finding ${status}`}>
      <h3>
        <span className="finding-mark" aria-hidden="true">
          {MARKS[status]}
        </span>
        <span className="finding-title">{title}</span>
        <span className="finding-status">{words.settings.statuses[status]}</span>
      </h3>
      <p>
        <WithCode text={message} />
      </p>
      {details.map((line) => (
        <p key={line} className="finding-more">
          <WithCode text={line} />
        </p>
      ))}
      {hint ? (
        <p className="finding-more">
          <WithCode text={hint} />
        </p>
      ) : null}
    </li>
  );
}

function WithCode({ text }: { readonly text: string }): ReactNode {
  // The parts of a text stand still, so their places name them.
  return codeParts(text).map((part, nth) =>
    part.isCode ? <code key={nth}>{part.text}</code> : <span key={nth}>{part.text}</span>,
  );
}
