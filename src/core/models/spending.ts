/**
 * Keeps to what a person is willing to pay: a cap for each question and one for each day (UTC). A call is let through
 * only where the most that it can cost still fits, counting the calls that are under way in this process. Calls under
 * way in other processes are counted when they have ended.
 */
import { dollars } from "../../lib/money.ts";
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { type Caps, costMicros } from "../domain/price.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import { mostTokens } from "./model-limits.ts";
import type { UsageStore } from "../ports/usage-store.ts";

/** What is asked for money: a model, or a reranker. */
export type Payable = Pick<Model, "name" | "price">;

export interface Spending {
  /**
   * Resolves to what has to be called when the call has ended and is stored. Throws `cost-limit`.
   * `spentMicros`: what the question has cost so far.
   */
  admit(model: Payable, request: ModelRequest, spentMicros: number): Promise<() => void>;
}

export function createSpending(caps: Caps, store: Pick<UsageStore, "sumModelCalls">, clock: Clock): Spending {
  let underWayMicros = 0;
  const isCapped = caps.perQuestionMicros !== undefined || caps.perDayMicros !== undefined;

  return {
    async admit(model, request, spentMicros) {
      if (!isCapped) return () => undefined;
      const most = mostOf(model, request);
      if (most === null) throw priceUnknown(model);
      if (most === 0) return () => undefined;
      if (spentMicros + most > (caps.perQuestionMicros ?? Infinity)) {
        throw overCap(model, most, caps.perQuestionMicros!, "question", "FOOTNOTE_MAX_COST_PER_QUESTION");
      }
      // Before the store is asked, so that two questions at once cannot both take the last of the day.
      underWayMicros += most;
      const leave = (): void => {
        underWayMicros -= most;
      };
      try {
        if (caps.perDayMicros !== undefined) {
          if ((await spentTodayMicros(store, clock.now())) + underWayMicros > caps.perDayMicros) {
            throw overCap(model, most, caps.perDayMicros, "day", "FOOTNOTE_MAX_COST_PER_DAY");
          }
        }
      } catch (thrown) {
        leave();
        throw thrown;
      }
      return leave;
    },
  };
}

/** What all questions of the day (UTC) of `now`, an ISO 8601 instant, have cost so far. */
export async function spentTodayMicros(
  store: Pick<UsageStore, "sumModelCalls">,
  now: string,
): Promise<number> {
  const [today] = await store.sumModelCalls({ by: "day", since: now.slice(0, 10) });
  return today?.costMicros ?? 0;
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

function priceUnknown(model: Payable): FootnoteError {
  return new FootnoteError("cost-limit", say("cost.price-unknown", { name: model.name }), {
    hint: say("cost.price-unknown-hint", { name: model.name }),
  });
}
