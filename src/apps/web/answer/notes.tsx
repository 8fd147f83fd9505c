/** The footnotes after a claim: a number for each source, and a mark where the sources do not carry the claim. */
import type { NoteActions } from "./note-actions.ts";
import type { ReactNode } from "react";
import type { Citation } from "../../../core/domain/answer.ts";
import { quoteKey } from "../../../core/domain/cited-quotes.ts";
import { words } from "../dictionary.ts";
import { hintOf } from "./check-words.ts";
import { checkedQuote, isLost } from "./fates.tsx";
import type { PlacedClaim } from "../../../core/domain/place-notes.ts";

export function Notes({ placed, actions }: { placed: PlacedClaim; actions: NoteActions }): ReactNode {
  const { claim, index } = placed;
  const bySource = new Map<number, Citation>();
  for (const citation of claim.citations) {
    if (!bySource.has(citation.source)) bySource.set(citation.source, citation);
  }
  const pointing = {
    onMouseEnter: () => actions.onPoint(index),
    onMouseLeave: () => actions.onPoint(undefined),
    onFocus: () => actions.onPoint(index),
    onBlur: () => actions.onPoint(undefined),
  };
  return (
    <sup className="notes">
      {[...bySource.values()].map((citation) => {
        const source = actions.sources.find(({ number }) => number === citation.source);
        const isGone = claim.citations.some(
          (one) => one.source === citation.source && isLost(checkedQuote(actions.recheck, one)),
        );
        const name = actions.names?.get(quoteKey(citation)) ?? String(citation.source);
        const verdict = isGone ? words.lostQuote : words.checking.verdicts[citation.verdict];
        return (
          <button
            key={citation.source}
            type="button"
            className={`note ${citation.verdict}${isGone ? " lost" : ""}`}
            aria-label={words.note(name, source?.title ?? "", verdict)}
            aria-describedby={actions.cardId}
            onClick={() => {
              actions.onNote(undefined, true);
              actions.onOpen(citation);
            }}
            onMouseEnter={(event) => {
              pointing.onMouseEnter();
              actions.onNote({ claim, citation, anchor: event.currentTarget });
            }}
            onMouseLeave={() => {
              pointing.onMouseLeave();
              actions.onNote(undefined);
            }}
            onFocus={(event) => {
              pointing.onFocus();
              if (event.currentTarget.matches(":focus-visible"))
                actions.onNote({ claim, citation, anchor: event.currentTarget }, true);
            }}
            onBlur={() => {
              pointing.onBlur();
              actions.onNote(undefined, true);
            }}
          >
            {name}
          </button>
        );
      })}
      {claim.verdict === "supported" ? null : (
        <button
          type="button"
          className={`verdict ${claim.verdict}`}
          aria-label={words.checking.why(words.checking.verdicts[claim.verdict], claim.text)}
          title={hintOf(words.checking, claim)}
          onClick={() => actions.onOpenClaim(claim)}
          {...pointing}
        >
          {words.checking.verdicts[claim.verdict]}
        </button>
      )}
    </sup>
  );
}
