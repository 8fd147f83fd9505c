/** What is said of plans, where a host has made some. */
import { pairs } from "./sentence-pairs.ts";

export const planSaid = pairs({
  "plan.used-up-research": {
    en: "The plan “{plan}” holds {most} research {most|run|runs} a month, and nothing of that is left.",
    zh: "套餐“{plan}”本月的 {most} 次研究已经用完。",
  },
  "plan.used-up-analysis": {
    en: "The plan “{plan}” holds {most} {most|digest|digests} by a model a month, and nothing of that is left.",
    zh: "套餐“{plan}”本月的 {most} 次模型摘要已经用完。",
  },
  "plan.none-research": {
    en: "The plan “{plan}” holds no research runs.",
    zh: "套餐“{plan}”不含研究。",
  },
  "plan.none-analysis": {
    en: "The plan “{plan}” holds no digests by a model.",
    zh: "套餐“{plan}”不含模型写的摘要。",
  },
  "plan.renews-research": {
    en: "It is renewed on {day} (UTC). Asking goes on without a limit; whoever runs this server can give another plan.",
    zh: "将于 {day}（UTC）恢复。提问不受限制；服务器的运行者可以授予别的套餐。",
  },
  "plan.renews-analysis": {
    en: "It is renewed on {day} (UTC). A digest without a model (`extractive`) and asking go on without a limit; whoever runs this server can give another plan.",
    zh: "将于 {day}（UTC）恢复。不用模型的摘要（`extractive`）和提问不受限制；服务器的运行者可以授予别的套餐。",
  },
  "plan.ask-host-research": {
    en: "Asking goes on without a limit; whoever runs this server can give another plan.",
    zh: "提问不受限制；服务器的运行者可以授予别的套餐。",
  },
  "plan.ask-host-analysis": {
    en: "A digest without a model (`extractive`) and asking go on without a limit; whoever runs this server can give another plan.",
    zh: "不用模型的摘要（`extractive`）和提问不受限制；服务器的运行者可以授予别的套餐。",
  },
  "plan.off": {
    en: "There are no plans here: everybody may do everything without a limit.",
    zh: "这里没有套餐：所有人使用所有功能都不受限制。",
  },
  "plan.off-hint": {
    en: "A host makes some in a file that FOOTNOTE_PLANS names.",
    zh: "运行者可以在 FOOTNOTE_PLANS 指定的文件里设置套餐。",
  },
  "plan.unknown": {
    en: "There is no plan “{plan}”; there are {plans}.",
    zh: "没有套餐“{plan}”；有 {plans}。",
  },
  "plan.not-given": {
    en: "Plans are not given to people here: `billing` is `none`.",
    zh: "这里不向个人授予套餐：`billing` 为 `none`。",
  },
  "plan.not-given-hint": {
    en: 'Write `"billing": "manual"` in the file that FOOTNOTE_PLANS names, and start Footnote again.',
    zh: '请在 FOOTNOTE_PLANS 指定的文件里写 `"billing": "manual"`，然后重新启动 Footnote。',
  },
  "plan.until": {
    en: "“{written}” is no day to come; write one such as 2027-01-31, the last day of the plan.",
    zh: "“{written}”不是今后的日期；请写套餐的最后一天，例如 2027-01-31。",
  },
  "plan.given": { en: "{email} has the plan “{plan}” now.", zh: "{email} 现在的套餐是“{plan}”。" },
  "plan.given-until": {
    en: "{email} has the plan “{plan}” until {day}, this day included (UTC).",
    zh: "{email} 的套餐是“{plan}”，到 {day}（含当天，UTC）为止。",
  },
  "plan.nobody": { en: "Nobody was given a plan.", zh: "还没有授予任何人套餐。" },
  "plan.until-day": { en: "until {day} (UTC)", zh: "到 {day}（UTC）" },
  "plan.everybodys": { en: "(everybody's)", zh: "（默认套餐）" },
  "plan.left-research": {
    en: "Research runs: {left} of {most} left this month; renewed on {day} (UTC).",
    zh: "研究：本月还剩 {left} 次，共 {most} 次；{day}（UTC）恢复。",
  },
  "plan.left-analysis": {
    en: "Digests by a model: {left} of {most} left this month; renewed on {day} (UTC).",
    zh: "模型摘要：本月还剩 {left} 次，共 {most} 次；{day}（UTC）恢复。",
  },
  "plan.unlimited-research": {
    en: "Research runs: without a limit; {taken} this month.",
    zh: "研究：不限次数；本月已用 {taken} 次。",
  },
  "plan.unlimited-analysis": {
    en: "Digests by a model: without a limit; {taken} this month.",
    zh: "模型摘要：不限次数；本月已用 {taken} 次。",
  },
  "plan.coming": { en: "From {day} on (UTC): {what}.", zh: "自 {day}（UTC）起：{what}。" },
  "plan.file": { en: "The plans in {file} cannot be used: {why}", zh: "{file} 里的套餐不能使用：{why}" },
  "plan.file-hint": {
    en: "Mend the file, or leave FOOTNOTE_PLANS unset: then there are no plans. The guide, plans.md, has an example.",
    zh: "请改正文件，或者不设置 FOOTNOTE_PLANS：那样就没有套餐。指南 plans.md 里有例子。",
  },
  "plan.unreadable": { en: "it cannot be read ({code}).", zh: "无法读取（{code}）。" },
  "plan.not-json": { en: "it is not JSON.", zh: "不是 JSON。" },
  "plan.shape": { en: "{place}: {wrong}", zh: "{place}：{wrong}" },
  "plan.unknown-key": {
    en: "“{key}” in {place} is not known; there are {known}.",
    zh: "{place} 里的“{key}”不认识；可用的有 {known}。",
  },
  "plan.asking": {
    en: "“{key}” cannot be limited: asking is free for everybody, whatever the plan.",
    zh: "“{key}”不能限制：无论什么套餐，提问对所有人都是免费的。",
  },
  "plan.allowance": {
    en: '{place} is neither a whole number from 0 on nor "unlimited".',
    zh: '{place} 既不是从 0 起的整数，也不是 "unlimited"。',
  },
  "plan.yes-or-no": { en: "{place} is neither true nor false.", zh: "{place} 只能是 true 或 false。" },
  "plan.billing": { en: "`billing` is none of {known}.", zh: "`billing` 不在 {known} 之中。" },
  "plan.price": {
    en: "{place} is no price of Stripe; its ids begin with price_.",
    zh: "{place} 不是 Stripe 的价格；它的编号以 price_ 开头。",
  },
  "plan.everybody": {
    en: "`everybody` names the plan “{plan}”, which is not among {plans}.",
    zh: "`everybody` 指定的套餐“{plan}”不在 {plans} 之中。",
  },
  "plan.same-price": { en: "two plans have the same stripePrice.", zh: "两个套餐的 stripePrice 相同。" },
  "plan.stripe-keys": {
    en: "`billing` is `stripe`, and {variable} is not set.",
    zh: "`billing` 为 `stripe`，但没有设置 {variable}。",
  },
  "plan.stripe-keys-hint": {
    en: "Stripe's dashboard has the secret key under API keys, and the secret of the webhook beside its endpoint.",
    zh: "Stripe 控制台的 API 密钥页有私密密钥，webhook 的密钥在它的端点旁边。",
  },
  "plan.stripe-shape": {
    en: "Stripe sent something that cannot be understood.",
    zh: "Stripe 发来的内容无法理解。",
  },
  "plan.stripe-unreached": { en: "Stripe cannot be reached.", zh: "无法访问 Stripe。" },
  "plan.stripe-refused": {
    en: "Stripe refused (HTTP {status}, {kind}).",
    zh: "Stripe 拒绝了请求（HTTP {status}，{kind}）。",
  },
  "plan.stripe-hint": {
    en: "Nothing was changed; try again in a moment. Where it goes on, check STRIPE_SECRET_KEY and the prices of the plans.",
    zh: "什么也没有改变，请稍后再试。如果一直如此，请检查 STRIPE_SECRET_KEY 和套餐的价格。",
  },
  "plan.stripe-signature": {
    en: "This is not signed by Stripe, or was sent long ago.",
    zh: "这不是 Stripe 签名的，或者是很久以前发出的。",
  },
  "plan.stripe-signature-hint": {
    en: "Check STRIPE_WEBHOOK_SECRET, and the clock of this machine.",
    zh: "请检查 STRIPE_WEBHOOK_SECRET 和这台机器的时钟。",
  },
  "plan.nothing-sold": { en: "No plan can be bought here.", zh: "这里不能购买套餐。" },
  "plan.nothing-bought": { en: "You have bought no plan.", zh: "你没有购买过套餐。" },
  "plan.bought-already": { en: "You have bought a plan already.", zh: "你已经购买了套餐。" },
  "plan.bought-already-hint": {
    en: "Change or end it on the page of the payment service: Use and cost, Manage.",
    zh: "请在支付服务的页面上更改或终止它：“用量和费用”里的“管理”。",
  },
  "plan.no-price": {
    en: "`billing` is `stripe`, and no plan has a stripePrice.",
    zh: "`billing` 为 `stripe`，但没有套餐写明 stripePrice。",
  },
});
