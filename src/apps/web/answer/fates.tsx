/** What became of a source and of its quotes, once they were checked again. */
import type { NoteActions } from "./note-actions.ts";
import type { ReactNode } from "react";
import type { Citation } from "../../../core/domain/answer.ts";
import {
  isStanding,
  type Recheck,
  type RecheckedQuote,
  type RecheckedSource,
} from "../../../core/domain/recheck.ts";
import { words } from "../dictionary.ts";
import { sourceName } from "./source-name.ts";
import { useTold } from "../told.ts";

export function SourceFateLine({ source }: { source: RecheckedSource }): ReactNode {
  const told = useTold();
  const { fate, readAt, redirectedTo, error } = source;
  const since = readAt === undefined ? "" : new Date(readAt).toLocaleDateString(words.language);
  return (
    <p className={`source-fate ${fate}`}>
      {words.sourceFates[fate](since)}
      {redirectedTo === undefined ? null : ` ${words.redirectedTo(sourceName(redirectedTo).name)}`}
      {error ? ` ${told(error).message}` : null}
    </p>
  );
}

interface QuoteFateLineProps {
  readonly checked: RecheckedQuote;
  readonly source: RecheckedSource;
  readonly citation: Citation;
  readonly actions: NoteActions;
}

export function QuoteFateLine({ checked, source, citation, actions }: QuoteFateLineProps): ReactNode {
  const { fate, now } = checked;
  // Why is said once for all quotes of the source.
  if (fate === "unchecked") return null;
  const { documentId } = source;
  return (
    <>
      <p className={isStanding(fate) ? "quote-fate stands" : "quote-fate lost"}>{words.quoteFates[fate]}</p>
      {fate !== "changed" || !now ? null : documentId === undefined ? (
        <div className="quote now">
          <q>{now.text}</q>
        </div>
      ) : (
        <button
          type="button"
          className="quote now"
          title={words.openQuote}
          onClick={() =>
            actions.onOpen({
              source: citation.source,
              verdict: citation.verdict,
              quote: { documentId, ...now },
            })
          }
        >
          <q>{now.text}</q>
        </button>
      )}
    </>
  );
}

/** The checked quote that a citation rests on. */
export function checkedQuote(
  recheck: Recheck | undefined,
  { source, quote }: Citation,
): RecheckedQuote | undefined {
  return recheck?.sources
    .find(({ number }) => number === source)
    ?.quotes.find((one) => one.quote.start === quote.start && one.quote.end === quote.end);
}

export function isLost(checked: RecheckedQuote | undefined): boolean {
  return checked?.fate === "changed" || checked?.fate === "missing";
}
