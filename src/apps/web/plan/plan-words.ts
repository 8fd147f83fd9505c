/** What the page says of plans, in each of its languages; nothing of it where there are none. */
import type { Metered } from "../../../core/domain/metered.ts";
import { words } from "../dictionary.ts";

export interface PlanWords {
  readonly title: string;
  readonly until: (day: string) => string;
  readonly metered: Readonly<Record<Metered, string>>;
  readonly left: (left: number, most: number) => string;
  readonly unlimited: (taken: number) => string;
  readonly renews: (day: string) => string;
  readonly coming: (day: string, what: string) => string;
  readonly ends: string;
  readonly free: string;
  readonly planOf: (email: string) => string;
  readonly everybodys: (name: string) => string;
  readonly lastDayOf: (email: string) => string;
  readonly give: string;
  readonly giveTo: (email: string) => string;
  readonly bought: string;
  readonly table: string;
  readonly buy: (plan: string) => string;
  readonly manage: string;
}

const en: PlanWords = {
  title: "Plan",
  until: (day) => `until ${day} (UTC)`,
  metered: { "research.run": "Research runs", "analysis.pro": "Digests by a model" },
  left: (left, most) => `${left} of ${most} left this month`,
  unlimited: (taken) => `without a limit; ${taken} this month`,
  renews: (day) => `renewed on ${day} (UTC)`,
  coming: (day, what) => `From ${day} on (UTC): ${what}`,
  ends: "this plan ends",
  free: "Asking has no limit.",
  planOf: (email) => `Plan of ${email}`,
  everybodys: (name) => `${name} (everybody's)`,
  lastDayOf: (email) => `Last day of the plan of ${email}`,
  give: "Give",
  giveTo: (email) => `Give this plan to ${email}`,
  bought: "bought",
  table: "All plans that were given (CSV)",
  buy: (plan) => `Buy ${plan}`,
  manage: "Manage",
};

const zh: PlanWords = {
  title: "套餐",
  until: (day) => `到 ${day}（UTC）`,
  metered: { "research.run": "研究", "analysis.pro": "模型摘要" },
  left: (left, most) => `本月还剩 ${left} 次，共 ${most} 次`,
  unlimited: (taken) => `不限次数；本月已用 ${taken} 次`,
  renews: (day) => `${day}（UTC）恢复`,
  coming: (day, what) => `自 ${day}（UTC）起：${what}`,
  ends: "这个套餐取消",
  free: "提问不受限制。",
  planOf: (email) => `${email} 的套餐`,
  everybodys: (name) => `${name}（默认）`,
  lastDayOf: (email) => `${email} 的套餐的最后一天`,
  give: "授予",
  giveTo: (email) => `把这个套餐授予 ${email}`,
  bought: "购买",
  table: "授予过的全部套餐（CSV）",
  buy: (plan) => `购买 ${plan}`,
  manage: "管理",
};

/** In the page's language. */
export const planWords = (): PlanWords => (words.language.startsWith("zh") ? zh : en);
