/** What the models were called for and what that cost: asked for anew for other days, and when an answer has ended. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import type { UsageReply } from "../../../core/domain/replies.ts";
import { getUsage } from "../api/client.ts";
import { dayBefore } from "./day-columns.ts";
import type { UsageRange } from "./usage-words.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

export interface ShownUsage extends Omit<UsageReply, "sums"> {
  /** The days that are looked at, ISO 8601 dates (UTC), both included; all of them from the first with a call. */
  readonly first: string;
  readonly last: string;
  readonly days: readonly UsageSum[];
  readonly models: readonly UsageSum[];
  readonly threads: readonly UsageSum[];
}

export interface UsageControl {
  /** What was there before stays until other sums have come. */
  readonly usage?: ShownUsage;
  readonly failure?: Failure;
  readonly askAgain: () => void;
}

/** `occasion`: another value is a reason to ask again. */
export function useUsage(range: UsageRange, occasion: unknown): UsageControl {
  const [state, setState] = useState<Omit<UsageControl, "askAgain">>({});
  const [tries, setTries] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const load = async (): Promise<void> => {
      const last = new Date().toISOString().slice(0, 10);
      const since = range === "all" ? undefined : dayBefore(last, Number(range) - 1);
      try {
        const [days, models, threads] = await Promise.all([
          getUsage("day", since, leaving.signal),
          getUsage("model", since, leaving.signal),
          getUsage("thread", since, leaving.signal),
        ]);
        const { sums, ...rest } = days;
        const first = since ?? sums.at(-1)?.key ?? last;
        setState({
          usage: { ...rest, first, last, days: sums, models: models.sums, threads: threads.sums },
        });
      } catch (thrown) {
        if (!leaving.signal.aborted) setState({ failure: failureOf(asFootnoteError(thrown)) });
      }
    };
    void load();
    return () => leaving.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- the last two are occasions
  }, [range, occasion, tries]);

  return { ...state, askAgain: () => setTries((before) => before + 1) };
}
