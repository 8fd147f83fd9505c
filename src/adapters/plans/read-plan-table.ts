/**
 * A host's table of plans, a file of JSON. What is wrong in it is said of the place where it stands, with what may stand there; a name that is not
 * known is refused, so that a slip of the pen limits nobody by accident.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  BILLING_PROVIDERS,
  type Entitlements,
  type Plan,
  type PlanName,
  type PlanTable,
} from "../../core/domain/plan.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** A month of somebody who does nothing else, many times over. */
const MOST_UNITS = 1_000_000;
const LONGEST_NAME = 60;

const allowance = z.union([z.int().min(0).max(MOST_UNITS), z.literal("unlimited")]).default("unlimited");
const name = z.string().trim().min(1).max(LONGEST_NAME);
/** What is not named is not limited. */
const plan = z.strictObject({
  name: z.union([name, z.strictObject({ en: name, zh: name })]).optional(),
  "research.run": allowance,
  "analysis.pro": allowance,
  "ads.none": z.boolean().default(false),
  stripePrice: z
    .string()
    .regex(/^price_\w+$/u)
    .optional(),
});
const table = z.strictObject({
  everybody: z.string(),
  billing: z.enum(BILLING_PROVIDERS).default("manual"),
  plans: z.record(z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u), plan),
});

/** Throws `config-invalid`. */
export function readPlanTable(file: string): PlanTable {
  let written: string;
  try {
    written = readFileSync(file, "utf8");
  } catch (cause) {
    const code: unknown = Reflect.get(cause as object, "code");
    throw wrong(file, say("plan.unreadable", { code: String(code) }), cause);
  }
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch (cause) {
    throw wrong(file, say("plan.not-json"), cause);
  }
  const parsed = table.safeParse(json);
  if (!parsed.success) throw wrong(file, issueOf(parsed.error), parsed.error);
  return toTable(file, parsed.data);
}

function toTable(file: string, { everybody, billing, plans }: z.output<typeof table>): PlanTable {
  const ids = Object.keys(plans);
  if (!ids.includes(everybody)) throw wrong(file, say("plan.everybody", { plan: everybody, plans: ids }));
  const list = Object.entries(plans).map(([id, { name: written, stripePrice, ...entitlements }]): Plan => {
    const held: Entitlements = entitlements;
    const price = stripePrice === undefined ? {} : { stripePrice };
    return { id, name: named(written ?? id), entitlements: held, ...price };
  });
  const prices = list.flatMap(({ stripePrice }) => stripePrice ?? []);
  if (new Set(prices).size < prices.length) throw wrong(file, say("plan.same-price"));
  if (billing === "stripe" && prices.length === 0) throw wrong(file, say("plan.no-price"));
  return { everybody, billing, plans: list };
}

const named = (written: string | PlanName): PlanName =>
  typeof written === "string" ? { en: written, zh: written } : written;

/** The first of what is wrong. */
function issueOf({ issues }: z.ZodError): Sentence {
  const [issue] = issues;
  const place = issue?.path.join(" › ") ?? "";
  if (issue?.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    if (/^(?:ask|question|answer|search)/iu.test(key)) return say("plan.asking", { key });
    const known = issue.path.length === 0 ? Object.keys(table.shape) : Object.keys(plan.shape);
    return say("plan.unknown-key", { key, place: place || "{}", known });
  }
  const last = issue?.path.at(-1);
  if (last === "research.run" || last === "analysis.pro") return say("plan.allowance", { place });
  if (last === "ads.none") return say("plan.yes-or-no", { place });
  if (last === "billing") return say("plan.billing", { known: [...BILLING_PROVIDERS] });
  if (last === "stripePrice") return say("plan.price", { place });
  return say("plan.shape", { place: place || "{}", wrong: issue?.message ?? "" });
}

function wrong(file: string, why: Sentence, cause?: unknown): FootnoteError {
  return new FootnoteError("config-invalid", say("plan.file", { file, why }), {
    hint: say("plan.file-hint"),
    cause,
  });
}
