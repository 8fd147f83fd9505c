/** From what a program asks to a record that can be worked on: its question, scope and budget looked over. */
import type { AskParts } from "../../core/answer/asking/asking.ts";
import { understand } from "../../core/answer/understand/understand.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { ID_PREFIX, type ResearchId } from "../../core/domain/ids.ts";
import {
  type BeginResearch,
  DEFAULT_RESEARCH_BUDGET,
  type ForecastResearch,
  type ResearchBudget,
  type ResearchForecast,
  type ResearchRecord,
} from "../../core/domain/research.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { estimateResearch } from "../../core/research/by-model/estimate.ts";
import { NOTHING_SPENT } from "../../core/research/steps/meter.ts";
import { CostUnconfirmedError, isUnconfirmed } from "../digests/digest-cost.ts";
import { modelNotConfigured } from "../digests/run-digest.ts";
import { chosenDocuments, chosenSources } from "../asking/ask-request.ts";

export interface NewRecordParts extends Pick<AskParts, "store" | "clock" | "ids" | "web"> {
  /** The models that research, in order of preference. */
  readonly writers: readonly ConfiguredModel[];
  /** What may cost more is begun only when a person agrees. */
  readonly confirmMicros: number;
}

/** Throws `model-not-configured`, `cost-unconfirmed`, `question-empty`, `question-too-long`, `bad-request`, `not-found`, `web-search-off`. */
export async function newRecord(
  request: BeginResearch,
  { store, clock, ids, web, writers, confirmMicros }: NewRecordParts,
): Promise<ResearchRecord> {
  const { question, language } = understand(request.question, []);
  const { sources, waits } = request;
  const documentIds = await chosenDocuments(
    {
      question,
      ...(sources ? { sources } : {}),
      ...(request.documentIds ? { documentIds: request.documentIds } : {}),
    },
    undefined,
    store,
  );
  const { estimate, ...begun } = forecast(request, writers);
  if (isUnconfirmed(estimate, confirmMicros, request.acceptMicros)) {
    const { searches: _searches, ...cost } = estimate;
    throw new CostUnconfirmedError(question, cost, "research");
  }
  return {
    id: ids.next(ID_PREFIX.research) as ResearchId,
    question,
    createdAt: clock.now(),
    language: language === "zh" ? "zh" : "en",
    ...begun,
    sources: chosenSources(sources, web !== undefined),
    ...(documentIds === undefined ? {} : { documentIds }),
    status: "running",
    spent: NOTHING_SPENT,
    estimate,
    questions: [],
    findings: [],
    contradictions: [],
    found: [],
    steps: [],
    notices: [],
    ...(waits === true ? { waits } : {}),
  };
}

/** Throws `model-not-configured`, `bad-request`. */
export function forecast(
  { writer = "auto", budget: changes }: ForecastResearch,
  writers: NewRecordParts["writers"],
): ResearchForecast {
  if (writer === "model" && writers.length === 0) throw modelNotConfigured();
  const budget = withBudget(DEFAULT_RESEARCH_BUDGET, changes);
  const model = writer === "extractive" ? undefined : writers[0];
  const estimate = estimateResearch(budget, model);
  if (model === undefined) return { writer: "extractive", budget, estimate };
  return { writer: "model", model: model.name, budget, estimate };
}

/** Throws `bad-request` where something of it is nothing or less. */
export function withBudget(budget: ResearchBudget, changes: Partial<ResearchBudget> = {}): ResearchBudget {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (value > 0 || name === "costMicros" || name === "pages") continue;
    throw new FootnoteError("bad-request", say("research.budget", { name }));
  }
  return { ...budget, ...Object.fromEntries(given) };
}
