/** Over an answer: how many of its statements are supported, and what can be done about the rest. */
import type { ReactNode } from "react";
import {
  type Answer,
  isDoubt,
  isLeftOut,
  type Verdict,
  VERDICTS,
  worstVerdict,
} from "../../../core/domain/answer.ts";
import { findingsOf } from "../../../core/domain/check-findings.ts";
import { words } from "../dictionary.ts";

interface TallyLineProps {
  readonly answer: Answer;
  readonly isRunning: boolean;
  readonly isHiding: boolean;
  readonly onHide: (isHiding: boolean) => void;
  /** Statements of this verdict stand out; all of them where there is none. */
  readonly only: Verdict | undefined;
  readonly onOnly: (only: Verdict | undefined) => void;
  /** Where the answer may be asked for anew. */
  readonly onRewrite: (() => void) | undefined;
}

export function TallyLine(props: TallyLineProps): ReactNode {
  const { answer, isRunning, isHiding, onHide, only, onOnly, onRewrite } = props;
  const { claims, leftOut } = answer;
  const { checking } = words;
  const failing = claims.filter(isLeftOut).length;
  const isDoubtful = claims.some(({ verdict }) => isDoubt(verdict));
  const tally = tallyOf(answer, isRunning);
  const verdicts = isRunning ? [] : VERDICTS.filter((one) => claims.some(({ verdict }) => verdict === one));
  if (tally === "" && !leftOut) return null;
  return (
    <p className="tally" data-verdict={tally === "" || isRunning ? undefined : verdictOf(answer)}>
      {tally === "" ? null : <span className="tally-count">{tally}</span>}
      {verdicts.length < 2
        ? null
        : verdicts.map((one) => (
            <button
              key={one}
              type="button"
              className="link"
              aria-pressed={only === one}
              onClick={() => onOnly(only === one ? undefined : one)}
            >
              {`${checking.verdicts[one]} ${claims.filter(({ verdict }) => verdict === one).length}`}
            </button>
          ))}
      {leftOut ? <span>{checking.leftOut(leftOut.claims)}</span> : null}
      {failing > 0 ? (
        <>
          {isHiding ? <span>{checking.hidden(failing)}</span> : null}
          <button type="button" className="link" onClick={() => onHide(!isHiding)}>
            {isHiding ? checking.showAll : checking.hide}
          </button>
        </>
      ) : null}
      {isDoubtful && onRewrite ? (
        <button type="button" className="link" title={checking.rewriteHint} onClick={onRewrite}>
          {checking.rewrite}
        </button>
      ) : null}
    </p>
  );
}

function tallyOf({ claims, writer, status, text }: Answer, isRunning: boolean): string {
  const { checking } = words;
  if (status === "not-found" || text === "") return "";
  // It keeps its place free until the first statement is checked.
  if (claims.length === 0) return isRunning ? checking.checking : "";
  if (writer === "extractive")
    return claims.some(({ computed, citations }) => computed !== undefined || citations.length > 1)
      ? checking.ofCells
      : checking.verbatim;
  const tally = checking.tally(claims.filter(({ verdict }) => !isDoubt(verdict)).length, claims.length);
  const findings = isRunning ? "" : checking.findings(findingsOf(claims));
  return findings === "" ? tally : `${tally}${checking.findingsBehind}${findings}`;
}

/** What a strict answer would leave out counts as not supported, whatever its verdict is. */
function verdictOf({ claims }: Answer): Verdict {
  return worstVerdict(claims.map((claim) => (isLeftOut(claim) ? "unsupported" : claim.verdict)));
}
