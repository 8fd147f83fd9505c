/** What `--help` says of `footnote plan`. */
import { pairs } from "./sentence-pairs.ts";

export const helpPlanSaid = pairs({
  "help.plan": {
    en: "What plans hold, who has which, and what is left (there are none unless FOOTNOTE_PLANS names a file)",
    zh: "套餐的内容、谁有哪个套餐、还剩多少（除非 FOOTNOTE_PLANS 指定文件，否则没有套餐）",
  },
  "help.plan.show": { en: "Show what is left of this month", zh: "显示本月还剩多少" },
  "help.plan.show.email": {
    en: "the address of the account; else whoever runs this machine",
    zh: "账户的邮箱；不写则为这台机器的运行者",
  },
  "help.plan.list": { en: "List plans, and who was given which", zh: "列出套餐，以及授予了谁" },
  "help.plan.give": { en: "Give a person a plan", zh: "授予某人套餐" },
  "help.plan.give.email": { en: "the address of the account", zh: "账户的邮箱" },
  "help.plan.give.plan": { en: "what the file calls it", zh: "文件里的套餐名" },
  "help.plan.give.--until": {
    en: "its last day (YYYY-MM-DD, UTC); else for good",
    zh: "最后一天（YYYY-MM-DD，UTC）；不写则一直有效",
  },
  "help.plan.take": { en: "Take back the plan that a person was given", zh: "收回授予某人的套餐" },
  "help.plan.take.email": { en: "the address of the account", zh: "账户的邮箱" },
  "help.plan.export": {
    en: "Write all plans that people were given or bought as a table (CSV)",
    zh: "把授予和购买的所有套餐写成表格（CSV）",
  },
  "help.plan.export.--out": { en: "into this file", zh: "写入这个文件" },
});
