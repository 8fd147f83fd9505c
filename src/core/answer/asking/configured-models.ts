/** The models that are configured, by what they are for, as a program that also probes and digests holds them. */
import type { ConfiguredModel } from "../../ports/configured-model.ts";
import type { AnswerModels, Escalation } from "./asking.ts";

export interface ConfiguredModels extends AnswerModels {
  readonly answer: readonly ConfiguredModel[];
  readonly fast?: ConfiguredModel;
  readonly research?: ConfiguredModel;
  readonly judge?: ConfiguredModel;
  readonly escalation?: Escalation & { readonly model: ConfiguredModel };
}
