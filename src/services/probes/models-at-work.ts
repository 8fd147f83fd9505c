/** The configured models, each once, with all that it does. */
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import type { ConfiguredModels } from "../../core/answer/asking/configured-models.ts";
import type { Work } from "../../core/domain/model-work.ts";

export interface ModelAtWork {
  readonly model: ConfiguredModel;
  /** The same model may be configured for several kinds of work, and is then there several times. */
  readonly instances: readonly ConfiguredModel[];
  readonly works: readonly Work[];
}

export function modelsAtWork(models: ConfiguredModels): ModelAtWork[] {
  const configured: [Work, ConfiguredModel | undefined][] = [
    ...models.answer.map((model, nth): [Work, ConfiguredModel] => [nth === 0 ? "answer" : "stand-by", model]),
    ["fast", models.fast],
    ["research", models.research],
    ["judge", models.judge],
    ["escalation", models.escalation?.model],
  ];
  const found = new Map<string, { model: ConfiguredModel; instances: ConfiguredModel[]; works: Work[] }>();
  for (const [work, model] of configured) {
    if (!model) continue;
    const key = `${model.name} ${model.address}`;
    const at = found.get(key) ?? { model, instances: [], works: [] };
    at.instances.push(model);
    if (!at.works.includes(work)) at.works.push(work);
    found.set(key, at);
  }
  return [...found.values()];
}
