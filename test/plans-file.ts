/** A host's table of plans in a file, for tests. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./footnote-process.ts";

export const PLANS = {
  everybody: "free",
  billing: "manual",
  plans: {
    free: { name: { en: "Free", zh: "免费" }, "research.run": 1, "analysis.pro": 1 },
    pro: { name: "Pro", "research.run": 3, "analysis.pro": "unlimited", "ads.none": true },
  },
} as const;

/** Gives its path. */
export function plansFile(table: unknown = PLANS): string {
  const file = join(tempFolder(), "plans.json");
  writeFileSync(file, typeof table === "string" ? table : JSON.stringify(table));
  return file;
}
