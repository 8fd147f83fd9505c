/** Use and cost: in all, against the limits that are set, and by day, model and thread. It changes nothing. */
import { type ReactNode, useState } from "react";
import type { ThreadId } from "../../../core/domain/ids.ts";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import { OwnPlanPart } from "../plan/own-plan.tsx";
import { addressOf } from "../use-place.ts";
import { CapList } from "./cap-list.tsx";
import { DayChart, shownNumber, dayName } from "./day-chart.tsx";
import { costOf, factsOf, SumList } from "./sum-list.tsx";
import type { UsageRange } from "./usage-words.ts";
import { type ShownUsage, useUsage } from "./use-usage.ts";

interface UsagePanelProps {
  /** Another value says that there may be other sums. */
  readonly occasion: unknown;
  /** It lies over the threads that it leads to, and makes way for them. */
  readonly isOver: boolean;
  readonly onClose: () => void;
}

export function UsagePanel({ occasion, isOver, onClose }: UsagePanelProps): ReactNode {
  const [range, setRange] = useState<UsageRange>("30");
  const { usage, failure, askAgain } = useUsage(range, occasion);
  return (
    <Panel title={words.usage.title} label={words.usage.title} onClose={onClose}>
      <div className="panel-scroll">
        <div className="ranges" role="group" aria-label={words.usage.range}>
          {RANGES.map((one) => (
            <button key={one} type="button" aria-pressed={one === range} onClick={() => setRange(one)}>
              {words.usage.ranges[one]}
            </button>
          ))}
        </div>
        {failure ? (
          <>
            <FailureNote failure={failure} kind="failure" />
            <button type="button" onClick={askAgain}>
              {words.tryLoading}
            </button>
          </>
        ) : null}
        {!usage && !failure ? <p className="waiting">{words.loading}</p> : null}
        <OwnPlanPart />
        {usage ? <Sums usage={usage} isOver={isOver} /> : null}
      </div>
    </Panel>
  );
}

const RANGES: readonly UsageRange[] = ["7", "30", "90", "all"];

interface SumsProps extends Pick<UsagePanelProps, "isOver"> {
  readonly usage: ShownUsage;
}

function Sums({ usage, isOver }: SumsProps): ReactNode {
  const { first, last, days, models, threads, caps, spentTodayMicros } = usage;
  const limits = <CapList caps={caps} spentTodayMicros={spentTodayMicros} />;
  if (days.length === 0) {
    return (
      <>
        <p className="none">{words.usage.none}</p>
        {limits}
      </>
    );
  }
  const total = days.reduce(together);
  return (
    <>
      <p className="usage-total">
        {total.unpricedCalls === total.calls
          ? words.usage.allTokens(shownNumber(total.inputTokens + total.outputTokens))
          : costOf(total)}
      </p>
      <p className="sum-facts">{factsOf(total)}</p>
      {total.unpricedCalls === total.calls ? <p className="sum-facts">{words.usage.setPrice}</p> : null}
      {limits}
      <section className="usage-part">
        <h3>{words.usage.byDay}</h3>
        <DayChart days={days} first={first} last={last} />
        <details>
          <summary>{words.usage.eachDay}</summary>
          <SumList sums={days} nameOf={({ key }) => dayName(key)} />
        </details>
      </section>
      <section className="usage-part">
        <h3>{words.usage.byModel}</h3>
        <SumList sums={models} nameOf={({ key }) => key} />
      </section>
      <section className="usage-part">
        <h3>{words.usage.byThread}</h3>
        <SumList
          sums={goneTogether(threads)}
          nameOf={({ title }) => title ?? words.usage.threadsGone}
          linkOf={({ key, title }) =>
            title === undefined
              ? undefined
              : addressOf({ kind: "thread", id: key as ThreadId }, isOver ? undefined : { kind: "usage" })
          }
        />
      </section>
    </>
  );
}

/** What threads cost that are no longer kept cannot be told apart by anybody: one row, the last. */
function goneTogether(threads: readonly UsageSum[]): readonly UsageSum[] {
  const gone = threads.filter(({ title }) => title === undefined);
  const kept = threads.filter(({ title }) => title !== undefined);
  return gone.length === 0 ? kept : [...kept, gone.reduce(together)];
}

function together(one: UsageSum, other: UsageSum): UsageSum {
  return {
    key: "",
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    cachedInputTokens: one.cachedInputTokens + other.cachedInputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    costMicros: one.costMicros + other.costMicros,
    unpricedCalls: one.unpricedCalls + other.unpricedCalls,
  };
}
