/**
 * What a run has used of its budget, and what that lets it do. Calls under way hold back the most that they can use, so that
 * branches side by side go over by no more than one call does.
 */
import type { ResearchBudget, ResearchSpent } from "../../domain/research.ts";

export const NOTHING_SPENT: ResearchSpent = {
  searches: 0,
  pages: 0,
  modelCalls: 0,
  tokens: 0,
  costMicros: 0,
  elapsedMs: 0,
};

/** From this share of money, tokens or minutes on nothing new is begun: the rest is for writing. */
const WRITE_FROM = 0.8;
const MINUTE_MS = 60_000;

export interface Meter {
  /** Of steps that were done, in this process or an earlier one. */
  add(spent: ResearchSpent): void;
  spent(): ResearchSpent;
  /** How many searches may still be begun; none once it is time to write. */
  searchesLeft(): number;
  /** Whether pages of the web may still be read. */
  mayReadPages(): boolean;
  /** Whether there is still money, tokens and time to look for more. */
  mayGoOn(): boolean;
  /** Whether a call fits that takes so much at most; what it resolves to gives back what was held for it. */
  hold(most: { readonly tokens: number; readonly costMicros: number }): (() => void) | undefined;
  /** Whether a call was refused for want of tokens or money. */
  isShort(): boolean;
  /** Until the minutes are over. */
  leftMs(): number;
}

/** `nowMs` never goes back; `earlierMs` is what earlier processes have worked at it. */
export function createMeter(budget: ResearchBudget, earlierMs: number, nowMs: () => number): Meter {
  const startedMs = nowMs();
  let sum = NOTHING_SPENT;
  const held = { tokens: 0, costMicros: 0 };
  let isShort = false;
  const elapsedMs = (): number => Math.round(earlierMs + nowMs() - startedMs);
  const isBelow = (share: number): boolean =>
    sum.tokens + held.tokens < share * budget.tokens &&
    (sum.costMicros ?? 0) + held.costMicros < share * budget.costMicros &&
    elapsedMs() < share * budget.minutes * MINUTE_MS;
  // Without a model nothing is paid: a budget of nothing is then no reason to stop.
  const isFree = (): boolean => sum.modelCalls === 0 && held.tokens === 0;
  const mayGoOn = (): boolean =>
    isFree() ? elapsedMs() < WRITE_FROM * budget.minutes * MINUTE_MS : isBelow(WRITE_FROM);

  return {
    add(spent) {
      sum = addSpent(sum, spent);
    },
    spent: () => ({ ...sum, elapsedMs: elapsedMs() }),
    searchesLeft: () => (mayGoOn() ? Math.max(0, budget.searches - sum.searches) : 0),
    mayReadPages: () => sum.pages < budget.pages,
    mayGoOn,
    hold({ tokens, costMicros }) {
      // One call alone may be larger than what is left: over by one call, and no more.
      const isBeside = held.tokens > 0;
      const isOver =
        sum.tokens + held.tokens + tokens > budget.tokens ||
        (sum.costMicros ?? 0) + held.costMicros + costMicros > budget.costMicros;
      if (!isBelow(1) || (isBeside && isOver)) {
        isShort = true;
        return undefined;
      }
      held.tokens += tokens;
      held.costMicros += costMicros;
      return () => {
        held.tokens -= tokens;
        held.costMicros -= costMicros;
      };
    },
    isShort: () => isShort,
    leftMs: () => Math.max(0, budget.minutes * MINUTE_MS - elapsedMs()),
  };
}

export function addSpent(one: ResearchSpent, other: ResearchSpent): ResearchSpent {
  return {
    searches: one.searches + other.searches,
    pages: one.pages + other.pages,
    modelCalls: one.modelCalls + other.modelCalls,
    tokens: one.tokens + other.tokens,
    costMicros:
      one.costMicros === null || other.costMicros === null ? null : one.costMicros + other.costMicros,
    elapsedMs: one.elapsedMs + other.elapsedMs,
  };
}
