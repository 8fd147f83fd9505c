/** Over an answer: how many of its statements are supported, and what can be done about the rest. */
import type { ReactNode } from "react";
import { type Answer, isLeftOut } from "../../../core/domain/answer.ts";
import { words } from "../dictionary.ts";

interface TallyLineProps {
  readonly answer: Answer;
  readonly isRunning: boolean;
  readonly isHiding: boolean;
  readonly onHide: (isHiding: boolean) => void;
  /** Where the answer may be asked for anew. */
  readonly onRewrite: (() => void) | undefined;
}

export function TallyLine({ answer, isRunning, isHiding, onHide, onRewrite }: TallyLineProps): ReactNode {
  const { claims, leftOut } = answer;
  const { checking } = words;
  const failing = claims.filter(isLeftOut).length;
  const isDoubtful = claims.some(({ verdict }) => verdict !== "supported");
  const tally = tallyOf(answer, isRunning);
  if (tally === "" && !leftOut) return null;
  return (
    <p className="tally" data-verdict={tally === "" || isRunning ? undefined : verdictOf(answer)}>
      {tally === "" ? null : <span className="tally-count">{tally}</span>}
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
  if (writer === "extractive") return checking.verbatim;
  return checking.tally(claims.filter(({ verdict }) => verdict === "supported").length, claims.length);
}

function verdictOf({ claims }: Answer): string {
  if (claims.some(isLeftOut)) return "unsupported";
  return claims.some(({ verdict }) => verdict === "partial") ? "partial" : "supported";
}
