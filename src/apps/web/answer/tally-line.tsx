/** Over an answer: how many of its statements are supported, and what can be done about the rest. */
import { type ReactNode, useMemo } from "react";
import {
  type Answer,
  type Claim,
  isDoubt,
  isLeftOut,
  type Verdict,
  VERDICTS,
  worstVerdict,
} from "../../../core/domain/answer.ts";
import { findingsOf } from "../../../core/domain/check-findings.ts";
import { words } from "../dictionary.ts";
import { missingWords } from "./missing-words.ts";

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
  const { answer, isRunning } = props;
  const tally = tallyOf(answer, isRunning);
  if (tally === "" && !answer.leftOut) return null;
  return (
    <div
      className="tally"
      data-verdict={tally === "" || isRunning || mayMiss(answer) ? undefined : verdictOf(answer)}
    >
      {tally === "" ? null : <p className="tally-count">{tally}</p>}
      <TallyMore {...props} />
    </div>
  );
}

/** One line, whatever stands in it: the text below it does not move when the answer has ended. */
function TallyMore(props: TallyLineProps): ReactNode {
  const { answer, isRunning, isHiding, onHide, only, onOnly, onRewrite } = props;
  const { claims, leftOut, writer } = answer;
  const { checking } = words;
  const failing = claims.filter(isLeftOut).length;
  const isDoubtful = claims.some(({ verdict }) => isDoubt(verdict));
  const verdicts = isRunning ? [] : VERDICTS.filter((one) => claims.some(({ verdict }) => verdict === one));
  const findings = isRunning ? "" : checking.findings(findingsOf(claims));
  const isWell = verdicts.length < 2 && failing === 0 && !leftOut && !isDoubtful;
  const ownWords = useMemo(() => (isRunning ? 0 : claims.filter(hasOwnWords).length), [isRunning, claims]);
  if (isRunning || isWell) {
    // Of what is quoted there is nothing to compare.
    if (writer === "extractive") return null;
    return <p className="tally-more">{ownWords > 0 ? checking.ownWords(ownWords) : checking.wordingOnly}</p>;
  }
  return (
    <p className="tally-more">
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
      {findings === "" ? null : <span title={findings}>{findings}</span>}
    </p>
  );
}

/** It passed, and says something in words that no quote of it has. */
function hasOwnWords({ verdict, text, citations }: Claim): boolean {
  return (
    verdict === "supported" &&
    missingWords(
      text,
      citations.map(({ quote }) => quote.text),
    ).length > 0
  );
}

/** Below this the quoted words may answer something else: then nothing is ticked off. */
const LIKELY = 0.6;

const mayMiss = ({ writer, confidence = 1 }: Answer): boolean =>
  writer === "extractive" && confidence < LIKELY;

function tallyOf(answer: Answer, isRunning: boolean): string {
  const { claims, writer, status, text } = answer;
  const { checking } = words;
  if (status === "not-found" || text === "") return "";
  // It keeps its place free until the first statement is checked.
  if (claims.length === 0) return isRunning ? checking.checking : "";
  if (writer === "extractive")
    return claims.some(({ computed, citations }) => computed !== undefined || citations.length > 1)
      ? checking.ofCells
      : mayMiss(answer)
        ? checking.verbatimPerhaps
        : checking.verbatim;
  return checking.tally(claims.filter(({ verdict }) => !isDoubt(verdict)).length, claims.length);
}

/** What a strict answer would leave out counts as not supported, whatever its verdict is. */
function verdictOf({ claims }: Answer): Verdict {
  return worstVerdict(claims.map((claim) => (isLeftOut(claim) ? "unsupported" : claim.verdict)));
}
