/** Sums as rows: what it is, what it cost, and for how much work. The first ones; the rest on demand. */
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import { dollars } from "../../../lib/money.ts";
import { words } from "../dictionary.ts";
import { ShowMore } from "../show-more.tsx";
import { shownNumber } from "./day-chart.tsx";

/** As many as can be looked over. */
const SHOWN_ROWS = 10;

interface SumListProps {
  readonly sums: readonly UsageSum[];
  readonly nameOf: (sum: UsageSum) => string;
  /** Where a row leads, if anywhere. */
  readonly linkOf?: (sum: UsageSum) => string | undefined;
}

export function SumList({ sums, nameOf, linkOf }: SumListProps): ReactNode {
  const [shown, setShown] = useState(SHOWN_ROWS);
  // Where no price is known at all, that is said once, above.
  const isPriced = sums.some(({ calls, unpricedCalls }) => unpricedCalls < calls);
  return (
    <>
      <ul className="sum-list">
        {sums.slice(0, shown).map((sum) => (
          <li key={sum.key}>
            <span className="sum-name">
              {linkOf?.(sum) === undefined ? (
                nameOf(sum)
              ) : (
                <Link href={linkOf(sum) ?? ""}>{nameOf(sum)}</Link>
              )}
            </span>
            <span className="sum-cost">{isPriced ? costOf(sum) : ""}</span>
            <span className="sum-facts">{factsOf(sum)}</span>
          </li>
        ))}
      </ul>
      <ShowMore onMore={sums.length > shown ? () => setShown(shown + 10 * SHOWN_ROWS) : undefined} />
    </>
  );
}

export function costOf({ calls, costMicros, unpricedCalls }: UsageSum): string {
  return unpricedCalls === calls ? words.usage.priceUnknown : dollars(costMicros, words.language);
}

export function factsOf(sum: UsageSum): string {
  const { calls, inputTokens, cachedInputTokens, outputTokens, unpricedCalls } = sum;
  const parts = [
    words.usage.calls(calls),
    words.usage.read(shownNumber(inputTokens), cachedInputTokens > 0 ? shownNumber(cachedInputTokens) : ""),
    words.usage.written(shownNumber(outputTokens)),
  ];
  if (unpricedCalls > 0 && unpricedCalls < calls) parts.push(words.usage.unpriced(unpricedCalls));
  return parts.join(" · ");
}
