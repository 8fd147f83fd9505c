/** What was found of the parts of Footnote, each with its mark. */
import type { ReactNode } from "react";
import type { Finding } from "../../../core/domain/finding.ts";
import { words } from "../dictionary.ts";
import { codeParts } from "./code-parts.ts";

export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <FindingRow key={`${finding.part} ${finding.message}`} finding={finding} />
      ))}
    </ul>
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
