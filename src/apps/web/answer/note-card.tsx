/**
 * What a footnote rests on, beside it as long as it is pointed at or has the focus: the quote, where it stands, the verdict, and what the quote
 * does not have. The pointer may go onto it; Escape takes it away.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { Citation, Claim, Source } from "../../../core/domain/answer.ts";
import { words } from "../dictionary.ts";
import { reasonText } from "./check-words.ts";
import { missingWords } from "./missing-words.ts";
import { placeOf } from "./source-name.ts";

export interface ShownNote {
  readonly claim: Claim;
  readonly citation: Citation;
  /** The footnote itself. */
  readonly anchor: Element;
}

interface NoteCardProps {
  readonly id: string;
  readonly note: ShownNote;
  readonly sources: readonly Source[];
  /** The pointer is on the card, or has left it. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onClose: () => void;
}

/** Of a quote; the rest is in the document. In UTF-16 code units. */
const MOST_SHOWN = 600;
const GAP = 8;

export function NoteCard({ id, note, sources, onHold, onClose }: NoteCardProps): ReactNode {
  const { claim, citation, anchor } = note;
  const card = useRef<HTMLDivElement>(null);
  const { citing, checking } = words;
  const source = sources.find(({ number }) => number === citation.source);
  const { text } = citation.quote;
  const place = placeOf(citation, source?.title);
  const reasons = (claim.reasons ?? []).map((reason) => reasonText(checking, reason));
  const missing =
    citation.verdict === "supported"
      ? missingWords(
          claim.text,
          claim.citations.map(({ quote }) => quote.text),
        )
      : [];

  useLayoutEffect(() => {
    const own = card.current;
    if (own === null) return;
    if (!own.matches(":popover-open")) own.showPopover();
    const box = anchor.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = own;
    const isBelow = box.bottom + GAP + offsetHeight < innerHeight || box.top < offsetHeight + GAP;
    style.left = `${Math.max(GAP, Math.min(box.left, innerWidth - offsetWidth - GAP))}px`;
    style.top = `${isBelow ? box.bottom + GAP : box.top - GAP - offsetHeight}px`;
  }, [anchor]);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    addEventListener("keydown", close);
    addEventListener("scroll", onClose, true);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("scroll", onClose, true);
    };
  }, [onClose]);

  return (
    <div
      ref={card}
      id={id}
      role="tooltip"
      popover="manual"
      className={`note-card ${citation.verdict}`}
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
    >
      <p className="note-card-source">
        <bdi>{source?.title}</bdi>
        {place === "" ? null : <span className="place"> {place}</span>}
      </p>
      <blockquote dir="auto">
        {text.slice(0, MOST_SHOWN).toWellFormed()}
        {text.length > MOST_SHOWN ? "…" : ""}
      </blockquote>
      <p className="note-card-verdict">{checking.verdictHints[citation.verdict]}</p>
      {reasons.map((reason) => (
        <p key={reason} className="note-card-reason">
          {reason}
        </p>
      ))}
      {missing.length > 0 ? <p className="note-card-reason">{citing.notInQuote(missing)}</p> : null}
    </div>
  );
}
