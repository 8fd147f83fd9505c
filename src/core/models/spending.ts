/**
 * Keeps to what is to be paid: a cap for each question, one for each day (UTC) and one for each person's month. A call is let through
 * only where the most that it can cost still fits, counting the calls that are under way in this process. Calls under
 * way in other processes are counted when they have ended.
 */
import { dollars } from "../../lib/money.ts";
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { type Caps, costMicros } from "../domain/price.ts";
import type { UserId } from "../domain/ids.ts";
import type { AllSpacesStore } from "../ports/all-spaces-store.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { mostTokens } from "./model-limits.ts";

/** What is asked for money: a model, or a reranker. */
export type Payable = Pick<Model, "name" | "price">;

export interface Spending {
  /**
   * Resolves to what has to be called when the call has ended and is stored. Throws `cost-limit`.
   * `spentMicros`: what the question has cost so far.
   */
  admit(model: Payable, request: ModelRequest, spentMicros: number): Promise<() => void>;
}

/** On whose account calls are. */
export interface Payer {
  readonly userId: UserId;
  /** The most that he may spend in a month (UTC); looked up for each call. Throws where he may spend nothing any more. */
  monthCapMicros(): Promise<number | undefined>;
}

export interface AllSpending extends Spending {
  /** The same caps, counted together, and the payer's own. */
  of(payer: Payer): Spending;
}

export function createSpending(
  caps: Caps,
  store: Pick<AllSpacesStore, "sumCosts">,
  clock: Pick<Clock, "now">,
): AllSpending {
  /** By the payer; of all under the empty name. */
  const underWay = new Map<string, number>();
  const isCapped = caps.perQuestionMicros !== undefined || caps.perDayMicros !== undefined;
  const underWayOf = (name: string): number => underWay.get(name) ?? 0;
  const add = (name: string, micros: number): void => {
    const sum = underWayOf(name) + micros;
    if (sum === 0) underWay.delete(name);
    else underWay.set(name, sum);
  };

  const spendingOf = (payer?: Payer): Spending => ({
    async admit(model, request, spentMicros) {
      const monthCap = await payer?.monthCapMicros();
      if (!isCapped && monthCap === undefined) return () => undefined;
      const most = mostOf(model, request);
      if (most === null) throw priceUnknown(model);
      if (most === 0) return () => undefined;
      if (spentMicros + most > (caps.perQuestionMicros ?? Infinity)) {
        throw overCap(model, most, caps.perQuestionMicros!, "question", "FOOTNOTE_MAX_COST_PER_QUESTION");
      }
      // Before the store is asked, so that two questions at once cannot both take the last of the day.
      const names = payer === undefined ? [""] : ["", payer.userId];
      for (const name of names) add(name, most);
      const leave = (): void => {
        for (const name of names) add(name, -most);
      };
      try {
        const now = clock.now();
        if (caps.perDayMicros !== undefined) {
          if ((await spentTodayMicros(store, now)) + underWayOf("") > caps.perDayMicros) {
            throw overCap(model, most, caps.perDayMicros, "day", "FOOTNOTE_MAX_COST_PER_DAY");
          }
        }
        if (payer !== undefined && monthCap !== undefined) {
          const spent = await spentThisMonthMicros(store, payer.userId, now);
          if (spent + underWayOf(payer.userId) > monthCap) throw overMonth(model, most, monthCap);
        }
      } catch (thrown) {
        leave();
        throw thrown;
      }
      return leave;
    },
  });
  return { ...spendingOf(), of: spendingOf };
}

/** What all of the day (UTC) of `now`, an ISO 8601 instant, has cost so far. */
export function spentTodayMicros(store: Pick<AllSpacesStore, "sumCosts">, now: string): Promise<number> {
  return store.sumCosts({ since: now.slice(0, 10) });
}

/** What this person has spent in the month (UTC) of `now`. */
export function spentThisMonthMicros(
  store: Pick<AllSpacesStore, "sumCosts">,
  userId: UserId,
  now: string,
): Promise<number> {
  return store.sumCosts({ since: now.slice(0, 7), userId });
}

/** The most that a call can cost by its request, nothing of it cached; `null` where the price is not known. */
function mostOf(model: Payable, request: ModelRequest): number | null {
  return costMicros(model.price, mostTokens(request));
}

function overCap(
  model: Payable,
  most: number,
  cap: number,
  span: "question" | "day",
  variable: string,
): FootnoteError {
  return new FootnoteError(
    "cost-limit",
    say(`cost.over-${span}`, { name: model.name, most: dollars(most), cap: dollars(cap) }),
    { hint: say("cost.over-hint", { variable }) },
  );
}

function overMonth(model: Payable, most: number, cap: number): FootnoteError {
  return new FootnoteError(
    "cost-limit",
    say("cost.over-month", { name: model.name, most: dollars(most), cap: dollars(cap) }),
    { hint: say("cost.over-month-hint") },
  );
}

function priceUnknown(model: Payable): FootnoteError {
  return new FootnoteError("cost-limit", say("cost.price-unknown", { name: model.name }), {
    hint: say("cost.price-unknown-hint", { name: model.name }),
  });
}
