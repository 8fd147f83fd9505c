/** The limits that are set, and how much of the day's is used. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import { dollars } from "../../../lib/money.ts";
import type { UsageReply } from "../../../core/domain/replies.ts";
import { words } from "../dictionary.ts";
import { addressOf } from "../use-place.ts";

const SETTINGS = addressOf({ kind: "new" }, { kind: "settings", section: "limits" });

export function CapList({ caps, spentTodayMicros }: Omit<UsageReply, "sums">): ReactNode {
  const { perDayMicros, perQuestionMicros } = caps;
  const money = (micros: number): string => dollars(micros, words.language);
  return (
    <section className="usage-part">
      <h3>{words.usage.limits}</h3>
      {perDayMicros === undefined && perQuestionMicros === undefined ? (
        <p className="none">
          {words.usage.noLimits} <Link href={SETTINGS}>{words.usage.setLimits}</Link>
        </p>
      ) : null}
      {perDayMicros === undefined ? null : (
        <div className={spentTodayMicros >= perDayMicros ? "cap used-up" : "cap"}>
          <p>{words.usage.spentToday(money(spentTodayMicros), money(perDayMicros))}</p>
          <svg aria-hidden="true">
            <rect className="column" width="100%" height="100%" />
            <rect className="value" width={shareOf(spentTodayMicros, perDayMicros)} height="100%" />
          </svg>
          {spentTodayMicros >= perDayMicros ? <p>{words.usage.usedUp}</p> : null}
        </div>
      )}
      {perQuestionMicros === undefined ? null : <p>{words.usage.perQuestion(money(perQuestionMicros))}</p>}
    </section>
  );
}

function shareOf(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.min(100, (part / whole) * 100)}%`;
}
