/** What a space answers by where nothing else is said: kept with it, as one of its values. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { LONGEST_INSTRUCTION, type SpaceDefaults } from "../../core/domain/space-defaults.ts";
import type { ValueStore } from "../../core/ports/value-store.ts";
import type { AnswerModels } from "../../core/answer/asking/asking.ts";
import { chosenModels } from "./ask-request.ts";

const NAME = "space-defaults";

export async function readSpaceDefaults(store: Pick<ValueStore, "getValue">): Promise<SpaceDefaults> {
  return JSON.parse((await store.getValue(NAME)) ?? "{}") as SpaceDefaults;
}

/** In place of what there was. Throws `bad-request` for a model that is not configured, and for an instruction that is too long. */
export async function putSpaceDefaults(
  { model, instruction }: SpaceDefaults,
  store: Pick<ValueStore, "setValue">,
  models: AnswerModels,
): Promise<SpaceDefaults> {
  const written = instruction?.trim() ?? "";
  if (written.length > LONGEST_INSTRUCTION)
    throw new FootnoteError("bad-request", say("answer.long-instruction", { most: LONGEST_INSTRUCTION }));
  if (model) chosenModels(model, models);
  const kept = { ...(model ? { model } : {}), ...(written === "" ? {} : { instruction: written }) };
  await store.setValue(NAME, JSON.stringify(kept));
  return kept;
}

/** The space's own model before the others; one that is configured no more is passed over. */
export function modelsOfSpace({ model }: SpaceDefaults, models: AnswerModels): AnswerModels {
  const isThere = models.answer.some(({ name }) => name === model);
  return isThere ? chosenModels(model, models) : models;
}
