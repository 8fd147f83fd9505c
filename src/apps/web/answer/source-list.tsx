/** The sources of an answer, numbered, each with the words that were quoted from it. */
import type { NoteActions } from "./note-actions.ts";
import { Fragment, type ReactNode } from "react";
import type { Answer, Citation, Source } from "../../../core/domain/answer.ts";
import { citedQuotes, quoteKey } from "../../../core/domain/cited-quotes.ts";
import { linkAtTime } from "../../../lib/youtube-link.ts";
import { words } from "../dictionary.ts";
import { checkedQuote, QuoteFateLine, SourceFateLine } from "./fates.tsx";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { placeOf, sourceName } from "./source-name.ts";
import { UnreadLines } from "./unread-lines.tsx";

export function SourceList({ answer, actions }: { answer: Answer; actions: NoteActions }): ReactNode {
  const cited = answer.sources
    .map((source) => ({ source, quotes: citedQuotes(answer, source.number) }))
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => a.source.number - b.source.number);
  if (cited.length === 0) return null;
  return (
    <section className="sources" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <ol>
        {cited.map(({ source, quotes }) => {
          const rechecked = actions.recheck?.sources.find(({ number }) => number === source.number);
          return (
            <li key={source.number} value={source.number}>
              <SourceTitle source={source} />
              {rechecked ? <SourceFateLine source={rechecked} /> : null}
              {quotes.map(({ citation, claims: [claimIndex] }) => {
                const checked = checkedQuote(actions.recheck, citation);
                return (
                  <Fragment key={`${citation.quote.start}-${citation.quote.end}`}>
                    <QuoteButton
                      citation={citation}
                      claimIndex={claimIndex}
                      source={source}
                      actions={actions}
                    />
                    {rechecked && checked ? (
                      <QuoteFateLine
                        checked={checked}
                        source={rechecked}
                        citation={citation}
                        actions={actions}
                      />
                    ) : null}
                  </Fragment>
                );
              })}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function SourceTitle({ source }: { source: Source }): ReactNode {
  const { name, href } = sourceName(source.url);
  return (
    <div className="source-title">
      <span className="source-number" aria-hidden="true">
        {source.number}
      </span>
      <strong>
        <bdi>{source.title}</bdi>
      </strong>
      {href === undefined ? (
        name === source.title ? null : (
          <span className="source-url">{name}</span>
        )
      ) : (
        <a className="source-url" href={href} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      )}
      <SourceFacts source={source} />
      <UnreadLines unread={source.unread} />
    </div>
  );
}

/** Who wrote it, and when, as far as the page says. */
function SourceFacts({ source: { author, publishedAt, updatedAt } }: { source: Source }): ReactNode {
  const date = new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" });
  const dayOf = (at: string | undefined): string => {
    // A year, or a month of it, where no more is known.
    if (at !== undefined && at.length < 10) return at;
    const instant = new Date(at ?? "");
    return Number.isNaN(instant.getTime()) ? "" : date.format(instant);
  };
  const updated = dayOf(updatedAt);
  const facts = [author ?? "", dayOf(publishedAt), updated === "" ? "" : words.updated(updated)];
  const shown = facts.filter((fact) => fact !== "").join(" · ");
  return shown === "" ? null : <div className="source-facts">{shown}</div>;
}

interface QuoteButtonProps {
  readonly citation: Citation;
  readonly claimIndex: number;
  readonly source: Source;
  readonly actions: NoteActions;
}

function QuoteButton({ citation, claimIndex, source, actions }: QuoteButtonProps): ReactNode {
  const place = placeOf(citation, source.title);
  const name = actions.names?.get(quoteKey(citation));
  const isTimed = citation.atMs !== undefined && linkAtTime(source.url, citation.atMs) !== source.url;
  const href = safeHref(citation.link ?? linkAtTime(source.url, citation.atMs));
  const isPlaced = href !== undefined && href !== safeHref(source.url);
  const button = (
    <button
      type="button"
      className={`quote ${citation.verdict}`}
      title={words.openQuote}
      onClick={() => actions.onOpen(citation)}
      onMouseEnter={() => actions.onPoint(claimIndex)}
      onMouseLeave={() => actions.onPoint(undefined)}
      onFocus={() => actions.onPoint(claimIndex)}
      onBlur={() => actions.onPoint(undefined)}
    >
      {name === undefined || name === String(source.number) ? null : (
        <span className="quote-name">{name}</span>
      )}
      <q dir="auto">{citation.quote.text}</q>
      {place === "" || (isPlaced && isTimed) ? null : <span className="place">{place}</span>}
    </button>
  );
  if (!isPlaced) return button;
  return (
    <>
      {button}
      <a
        className="place at-quote"
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={isTimed ? words.citing.playFrom(place) : undefined}
      >
        {isTimed ? `▶ ${place}` : `${words.citing.openPage} ↗`}
      </a>
    </>
  );
}
