/** Tools that a program brings: offered to a configured model, whose calls go back to the program, which does them. */
import { z } from "zod";
import type { CalledTool, MadeCall, ModelRequest, ToolOffer } from "../../../../core/ports/model.ts";
import { unsupported } from "../refusals.ts";

const NAME = z.string().min(1).max(128);

export const toolFields = {
  tools: z
    .array(
      z.looseObject({
        type: z.string().max(100),
        function: z
          .looseObject({
            name: NAME,
            description: z.string().nullish(),
            parameters: z.record(z.string(), z.unknown()).nullish(),
          })
          .optional(),
      }),
    )
    .max(200)
    .nullish(),
  tool_choice: z
    .union([
      z.enum(["none", "auto", "required"]),
      z.looseObject({ type: z.literal("function"), function: z.looseObject({ name: NAME }) }),
    ])
    .nullish(),
};

/** What an assistant called, in a message of his. */
export const callsField = z
  .array(
    z.looseObject({
      id: z.string().min(1).max(300),
      function: z.looseObject({ name: NAME, arguments: z.string() }),
    }),
  )
  .nullish();

type ToolFields = z.output<z.ZodObject<typeof toolFields>>;

/** Throws `bad-request` of tools that a service would have to do itself. */
export function offeredTools({
  tools,
  tool_choice: choice,
}: ToolFields): Pick<ModelRequest, "tools" | "toolChoice"> {
  if (!tools || tools.length === 0 || choice === "none") return {};
  const offers = tools.map(({ type, function: offered }): ToolOffer => {
    if (type !== "function" || offered === undefined) throw unsupported(`tools: ${type.slice(0, 40)}`);
    const { name, description, parameters } = offered;
    return {
      name,
      description: description ?? "",
      schema: parameters ?? { type: "object", properties: {} },
    };
  });
  if (!choice || choice === "auto") return { tools: offers };
  return { tools: offers, toolChoice: choice === "required" ? choice : { name: choice.function.name } };
}

export function madeCalls(calls: z.output<typeof callsField>): readonly MadeCall[] | undefined {
  return calls?.map(({ id, function: { name, arguments: input } }) => ({ id, name, input }));
}

/** Each gets a name, which its result will refer to. */
export function toolCalls(calls: readonly CalledTool[] = []) {
  return calls.map(({ name, input }) => ({
    id: `call_${crypto.randomUUID().replaceAll("-", "")}`,
    type: "function" as const,
    function: { name, arguments: input },
  }));
}
