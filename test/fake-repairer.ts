/** A model that writes transcripts again as a test says, and a repair by it. */
import type { SteppedModel } from "../src/core/models/stepped-model.ts";
import { END } from "./scripted-model.ts";
import type { Model, ModelPart, ModelRequest } from "../src/core/ports/model.ts";
import {
  type ModelRepair,
  type ModelRepairHints,
  repairWithModel,
} from "../src/core/repair/repair-with-model.ts";

export type Reply = (shown: string, call: number) => string | ModelPart | Error;

/** Of each request it sees what it was shown to write again. */
export function writing(reply: Reply, contextTokens?: number): Model & { readonly shown: string[] } {
  const shown: string[] = [];
  return {
    name: "fake/writer",
    contextTokens,
    shown,
    async *stream({ messages }: ModelRequest) {
      await Promise.resolve();
      const text = /<passage part="stretch">\n([\s\S]*)\n<\/passage>$/.exec(
        messages.at(-1)?.content ?? "",
      )?.[1];
      shown.push(text ?? "");
      const said = reply(text ?? "", shown.length - 1);
      if (said instanceof Error) throw said;
      if (typeof said !== "string") return yield said;
      yield { type: "text", text: said };
      yield END;
    },
  };
}

export function partsOf(model: Model, kept = new Map<string, string>()): SteppedModel {
  return {
    model,
    steps: {
      recall: (key) => Promise.resolve(kept.get(key)),
      keep: (key, json) => Promise.resolve(void kept.set(key, json)),
    },
    hash: (text) => text,
    parallel: 3,
  };
}

export const run = (
  original: string,
  reply: Reply | Model,
  hints: Partial<ModelRepairHints> = {},
): Promise<ModelRepair> =>
  repairWithModel(
    original,
    { title: "", language: "und", ...hints },
    partsOf(typeof reply === "function" ? writing(reply) : reply),
    new AbortController().signal,
  );
