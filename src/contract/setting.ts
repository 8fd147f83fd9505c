/** What can be set while Footnote runs. */
import { z } from "@hono/zod-openapi";
import {
  SETTING_AREAS,
  SETTING_KINDS,
  type Setting,
  type SettingChange,
  type SettingList,
} from "../core/domain/setting.ts";
import { schemaOf } from "./schema-of.ts";

const settingSchema = schemaOf<Setting>()(
  z.object({
    name: z.string().openapi({ description: "Of the environment variable that does the same, and wins" }),
    area: z.enum(SETTING_AREAS),
    kind: z.enum(SETTING_KINDS),
    of: z.string().optional().openapi({ description: "The vendor or engine that it belongs to" }),
    isSet: z.boolean(),
    isFixed: z.boolean().openapi({ description: "The environment has it: it cannot be changed here" }),
    value: z.string().optional().openapi({ description: "Never of a secret" }),
  }),
  "Setting",
);

export const settingListSchema = schemaOf<SettingList>()(
  z.object({ settings: z.array(settingSchema), canChange: z.boolean() }),
  "SettingList",
);

const MOST_OF_VALUE = 4_000;

export const settingChangeSchema = schemaOf<SettingChange>()(
  z.object({
    changes: z
      .record(z.string().max(100), z.string().max(MOST_OF_VALUE))
      .openapi({ description: "By the names of variables; empty takes a setting away" }),
  }),
  "SettingChange",
);
