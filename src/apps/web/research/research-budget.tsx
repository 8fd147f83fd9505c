/** What research has used of its budget, live: money, tokens, calls, searches, pages and minutes; and before it begins what it may take. */
import { type ReactNode, useEffect, useState } from "react";
import type { ResearchForecast, ResearchRecord } from "../../../core/domain/research.ts";
import { dollars } from "../../../lib/money.ts";
import { words } from "../dictionary.ts";

const MINUTE_MS = 60_000;
const TICK_MS = 1_000;

const money = (micros: number): string => dollars(micros, words.language);

function figure(value: number): string {
  return new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 }).format(value);
}

export function EstimateNote({ forecast }: { readonly forecast: ResearchForecast }): ReactNode {
  const { budget, estimate, model } = forecast;
  const { research } = words;
  const { modelCalls, inputTokens, outputTokens, costMicros } = estimate;
  const price = costMicros === null ? research.unpriced : money(costMicros);
  return (
    <p className="research-estimate">
      <span>{research.estimate}</span> {research.atMost(budget.searches, budget.pages, budget.minutes)}{" "}
      {model === undefined
        ? research.free
        : research.wouldTake(model, modelCalls, figure(inputTokens + outputTokens), price)}
    </p>
  );
}

export function ResearchBudget({ record }: { readonly record: ResearchRecord }): ReactNode {
  const { spent, budget, status, model } = record;
  const { research, usage } = words;
  const { searches, pages, tokens, modelCalls, costMicros } = spent;
  const paid =
    costMicros === null ? usage.priceUnknown : research.money(money(costMicros), money(budget.costMicros));
  // What has ended is told in a line: nothing of it is filling up any more.
  const isOpen = record.endedAt === undefined;
  return (
    <ul className={isOpen ? "research-budget" : "digest-facts"} aria-label={research.budget}>
      <Used text={research.searches(searches, budget.searches)} used={searches} most={budget.searches} />
      <Used text={research.pages(pages, budget.pages)} used={pages} most={budget.pages} />
      {/* Counts on from what was last told, which is anew after each step. */}
      <Minutes key={spent.elapsedMs} record={record} isRunning={status === "running"} />
      {model === undefined ? null : (
        <>
          <Used
            text={research.tokens(figure(tokens), figure(budget.tokens))}
            used={tokens}
            most={budget.tokens}
          />
          <Used
            text={`${paid} · ${research.calls(modelCalls)}`}
            used={costMicros ?? 0}
            most={budget.costMicros}
          />
        </>
      )}
    </ul>
  );
}

function Minutes({ record, isRunning }: { record: ResearchRecord; isRunning: boolean }): ReactNode {
  const { spent, budget } = record;
  const { research } = words;
  const [sinceMs, setSinceMs] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const startedMs = performance.now();
    const timer = setInterval(() => setSinceMs(performance.now() - startedMs), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const minutes = (spent.elapsedMs + (isRunning ? sinceMs : 0)) / MINUTE_MS;
  const left = isRunning ? ` · ${research.left(figure(Math.max(0, budget.minutes - minutes)))}` : "";
  return (
    <Used
      text={`${research.minutes(figure(minutes), budget.minutes)}${left}`}
      used={minutes}
      most={budget.minutes}
    />
  );
}

function Used({ text, used, most }: { text: string; used: number; most: number }): ReactNode {
  return (
    <li>
      <span>{text}</span>
      <progress aria-hidden="true" value={Math.min(used, most)} max={Math.max(most, 1)} />
    </li>
  );
}
