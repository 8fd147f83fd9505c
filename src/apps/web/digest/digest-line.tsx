/** One line of a digest: who says it, what, where; and where its places do not carry it, the mark that answers have. */
import type { ReactNode } from "react";
import type { DigestLine, DigestSource } from "../../../core/domain/digest.ts";
import { hintOf } from "../answer/check-words.ts";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import { words } from "../dictionary.ts";
import { checkedLine } from "./digest-place.ts";
import { type OpenPlace, PlaceLinks } from "./place-links.tsx";

/** What the lines of one digest share. */
export interface LineActions {
  readonly source: DigestSource;
  readonly onOpen: (place: Parameters<OpenPlace>[0], checked?: CheckedClaim) => void;
  /** Why a line is marked. */
  readonly onOpenClaim: (checked: CheckedClaim) => void;
}

export function Line({ line, actions }: { line: DigestLine; actions: LineActions }): ReactNode {
  const { source, onOpen, onOpenClaim } = actions;
  const checked = checkedLine(line, source);
  const verdict = checked?.claim.verdict ?? "supported";
  const why = (): void => (checked ? onOpenClaim(checked) : undefined);
  return (
    <>
      {line.speaker === undefined ? null : <span className="speaker">{line.speaker}</span>}
      {verdict === "supported" ? (
        <span lang={languageOf(line, source)}>{line.text}</span>
      ) : (
        // A shortcut for the mouse: the button behind the line does the same for everybody.
        <span className={`claim ${verdict}`} onClick={why}>
          {line.text}
        </span>
      )}{" "}
      <PlaceLinks places={line.citations} source={source} onOpen={(place) => onOpen(place, checked)} />
      {verdict === "supported" ? null : (
        <button
          type="button"
          className={`verdict ${verdict}`}
          aria-label={words.checking.why(words.checking.verdicts[verdict], line.text)}
          title={hintOf(words.checking, { ...line, verdict })}
          onClick={why}
        >
          {words.checking.verdicts[verdict]}
        </button>
      )}
    </>
  );
}

/** What is quoted is in the document's language. */
function languageOf({ verdict }: DigestLine, { language }: DigestSource): string | undefined {
  return verdict !== undefined || language === "und" ? undefined : language;
}
