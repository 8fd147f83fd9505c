/** How a space answers where nothing else is said. */
import { z } from "@hono/zod-openapi";
import { LONGEST_INSTRUCTION, type SpaceDefaults } from "../core/domain/space-defaults.ts";
import { schemaOf } from "./schema-of.ts";

export const spaceDefaultsSchema = schemaOf<SpaceDefaults>()(
  z.object({
    model: z.string().max(300).optional().openapi({ description: "One of the configured models" }),
    instruction: z
      .string()
      .max(LONGEST_INSTRUCTION)
      .optional()
      .openapi({ description: "Said to models that write answers, about their manner" }),
  }),
  "SpaceDefaults",
);
