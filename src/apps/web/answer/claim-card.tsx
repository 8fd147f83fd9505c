/** What the check says of one statement: why it is marked, the words it was held against, and who says it instead. */
import type { ReactNode } from "react";
import type { Citation, Claim, Source } from "../../../core/domain/answer.ts";
import { words } from "../dictionary.ts";
import { parseBlocks } from "../../../lib/markdown/blocks.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { leavesOf } from "../../../lib/markdown/leaves.ts";
import { reasonText } from "./check-words.ts";
import { placeOf, sourceName } from "./source-name.ts";

/** A claim with what its citations point at. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly sources: readonly Source[];
  /** All of the answer, so that its other quotes can be gone to. */
  readonly all?: readonly Claim[];
}

interface ClaimCardProps extends CheckedClaim {
  /** The citation whose quote is shown below. */
  readonly shown: Citation | undefined;
  readonly onOpen: (citation: Citation) => void;
}

/** Of a claim that one quote carries there is nothing to say. */
export function hasCard({ verdict, citations }: Claim): boolean {
  return verdict !== "supported" || citations.length > 1;
}

export function ClaimCard({ claim, sources, shown, onOpen }: ClaimCardProps): ReactNode {
  const { checking } = words;
  const { verdict, reasons = [], citations, elsewhere } = claim;
  // Who says it comes first, with its words: what the others say instead matters less.
  const told = reasons.filter(
    ({ code }) => code !== "not-cited" && (code !== "other-source" || elsewhere === undefined),
  );
  return (
    <section className={`claim-card ${verdict}`} aria-label={checking.verdicts[verdict]} tabIndex={0}>
      <p className="claim-card-verdict">{checking.verdictHints[verdict]}</p>
      <blockquote aria-label={checking.statement} dir="auto">
        {plainText(claim.text)}
      </blockquote>
      {elsewhere ? (
        <>
          <h3>{checking.saysIt(elsewhere.source)}</h3>
          <CardQuote citation={elsewhere} sources={sources} onOpen={onOpen} isShown={elsewhere === shown} />
        </>
      ) : null}
      {told.length > 0 ? (
        <ul className="reasons">
          {told.map((reason) => (
            <li key={`${reason.code} ${reason.claimed}`}>{reasonText(checking, reason)}</li>
          ))}
        </ul>
      ) : null}
      {citations.length > 1 || (elsewhere && citations.length > 0) ? (
        <>
          <h3>{verdict === "supported" ? checking.restsOn : checking.nearest}</h3>
          {citations.map((citation) => (
            <CardQuote
              key={`${citation.source} ${citation.quote.start}`}
              {...{ citation, sources, onOpen }}
              isShown={citation === shown}
            />
          ))}
        </>
      ) : null}
    </section>
  );
}

interface CardQuoteProps {
  readonly citation: Citation;
  readonly sources: readonly Source[];
  readonly isShown: boolean;
  readonly onOpen: (citation: Citation) => void;
}

function CardQuote({ citation, sources, isShown, onOpen }: CardQuoteProps): ReactNode {
  const source = sources.find(({ number }) => number === citation.source);
  const from = source && sourceName(source.url);
  const where = [
    words.checking.source(citation.source),
    source?.title ?? "",
    placeOf(citation, source?.title),
  ];
  return (
    <>
      <button
        type="button"
        className="quote"
        aria-current={isShown || undefined}
        title={words.openQuote}
        onClick={() => onOpen(citation)}
      >
        <q dir="auto">{citation.quote.text}</q>
        <span className="place">{where.filter((part) => part !== "").join(" · ")}</span>
      </button>
      {from?.href === undefined ? null : (
        <a
          className="place card-link"
          href={safeHref(citation.link ?? "") ?? from.href}
          target="_blank"
          rel="noopener noreferrer"
        >
          {from.name}
        </a>
      )}
    </>
  );
}

/** Without its markup. */
function plainText(text: string): string {
  const leaves = parseBlocks(text).flatMap(leavesOf);
  return leaves.map(({ start, end }) => text.slice(start, end)).join("");
}
