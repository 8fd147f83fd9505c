/** What `--help` says of `footnote sponsored`. */
import { pairs } from "./sentence-pairs.ts";

export const helpSponsoredSaid = pairs({
  "help.sponsored": {
    en: "Sell labelled blocks beside answers, and see what was seen of them (off unless FOOTNOTE_SPONSORED=on)",
    zh: "出售回答旁边带有标注的广告，并查看展示情况（除非 FOOTNOTE_SPONSORED=on，否则关闭）",
  },
  "help.sponsored.advertiser": { en: "Add who something is shown for", zh: "添加广告主" },
  "help.sponsored.advertiser.name": { en: "the legal name, which readers see", zh: "法定名称，读者会看到" },
  "help.sponsored.advertiser.--paid-by": {
    en: "who pays, where that is somebody else",
    zh: "付款方（与广告主不同时）",
  },
  "help.sponsored.advertiser.--currency": { en: "what is invoiced in", zh: "账单的货币" },
  "help.sponsored.campaign": { en: "Add a campaign of an advertiser", zh: "为广告主添加广告活动" },
  "help.sponsored.campaign.advertiser": { en: "its id", zh: "广告主的编号" },
  "help.sponsored.campaign.name": { en: "what it is called", zh: "名称" },
  "help.sponsored.flight": {
    en: "Add one buy of a campaign: a price, a budget, a time, topics",
    zh: "为广告活动添加排期：价格、预算、时间、主题",
  },
  "help.sponsored.flight.campaign": { en: "its id", zh: "广告活动的编号" },
  "help.sponsored.flight.--cpm": {
    en: "the price of a thousand views, such as 25.00",
    zh: "千次展示的价格，例如 25.00",
  },
  "help.sponsored.flight.--budget": { en: "what is spent at most", zh: "最多花费多少" },
  "help.sponsored.flight.--from": {
    en: "its first moment (YYYY-MM-DD, or an instant in UTC)",
    zh: "开始（YYYY-MM-DD，或 UTC 时间）",
  },
  "help.sponsored.flight.--until": { en: "the moment when it is over", zh: "结束的时刻" },
  "help.sponsored.flight.--topics": {
    en: "of questions, separated by commas; else all",
    zh: "问题的主题，用逗号分开；不写则为全部",
  },
  "help.sponsored.flight.--countries": {
    en: "of readers, two letters each, separated by commas; else all",
    zh: "读者的国家，两个字母，用逗号分开；不写则为全部",
  },
  "help.sponsored.flight.--holdout": {
    en: "of a hundred decisions, those that show and cost nothing, to compare with",
    zh: "每一百次决定中不展示、不计费、用作对照的次数",
  },
  "help.sponsored.creative": {
    en: "Add what is shown; it waits for a review",
    zh: "添加要展示的内容；等待审核",
  },
  "help.sponsored.creative.campaign": { en: "its id", zh: "广告活动的编号" },
  "help.sponsored.creative.--headline": { en: "up to 40 characters", zh: "最多 40 个字符" },
  "help.sponsored.creative.--text": { en: "up to 150 characters", zh: "最多 150 个字符" },
  "help.sponsored.creative.--url": { en: "where it leads, by https", zh: "链接，以 https 开头" },
  "help.sponsored.creative.--image": {
    en: "a PNG, JPEG or WebP file, shown below the text",
    zh: "PNG、JPEG 或 WebP 文件，展示在文字下方",
  },
  "help.sponsored.creative.--alt": { en: "what the picture shows, in words", zh: "用文字说明图片的内容" },
  "help.sponsored.creative.--language": {
    en: "of questions that it is shown beside",
    zh: "它所配问题的语言",
  },
  "help.sponsored.review": { en: "Approve a creative, or refuse it", zh: "通过或拒绝一个创意" },
  "help.sponsored.review.creative": { en: "its id", zh: "创意的编号" },
  "help.sponsored.review.--approve": { en: "it may be shown", zh: "可以展示" },
  "help.sponsored.review.--refuse": { en: "it may not, and why", zh: "不可以展示，以及原因" },
  "help.sponsored.flights": {
    en: "Let a flight run, pause it, or end it for good",
    zh: "让排期运行、暂停或永久结束",
  },
  "help.sponsored.flights.deed": { en: "run, pause or end", zh: "run、pause 或 end" },
  "help.sponsored.flights.flight": { en: "its id", zh: "排期的编号" },
  "help.sponsored.rename": { en: "Call a campaign something else", zh: "更改广告活动的名称" },
  "help.sponsored.rename.campaign": { en: "its id", zh: "广告活动的编号" },
  "help.sponsored.rename.name": { en: "what it is called from now on", zh: "新的名称" },
  "help.sponsored.edit": {
    en: "Change the time or the budget of a flight, and its price as long as nothing was sold of it",
    zh: "更改排期的时间或预算；尚未售出任何展示时也可更改价格",
  },
  "help.sponsored.edit.flight": { en: "its id", zh: "排期的编号" },
  "help.sponsored.edit.--from": { en: "its first moment", zh: "开始" },
  "help.sponsored.edit.--until": { en: "the moment when it is over", zh: "结束的时刻" },
  "help.sponsored.edit.--budget": {
    en: "never below what is spent and reserved",
    zh: "不能低于已花费和已预留的金额",
  },
  "help.sponsored.edit.--cpm": { en: "the price of a thousand views", zh: "千次展示的价格" },
  "help.sponsored.billing": {
    en: "Say where an advertiser's invoices go, and what tax is added to them",
    zh: "填写广告主的账单地址和另加的税",
  },
  "help.sponsored.billing.advertiser": { en: "its id", zh: "广告主的编号" },
  "help.sponsored.billing.--address": {
    en: "of who pays, line by line with semicolons between",
    zh: "付款方地址，各行用分号分开",
  },
  "help.sponsored.billing.--tax-id": { en: "of who pays", zh: "付款方税号" },
  "help.sponsored.billing.--tax": {
    en: "on top, in percent, such as 19 or 7.25",
    zh: "另加的税率（百分比），例如 6 或 7.25",
  },
  "help.sponsored.billing.--tax-note": { en: "such as why there is none", zh: "例如免税原因" },
  "help.sponsored.invoices": {
    en: "All invoices as CSV: net, tax and total of each",
    zh: "全部账单的 CSV：每张的不含税金额、税和合计",
  },
  "help.sponsored.invoices.--out": { en: "write it to this file", zh: "写到这个文件" },
  "help.sponsored.changes": {
    en: "Show what was changed of campaigns and flights, newest first",
    zh: "显示广告活动和排期的更改，最新的在前",
  },
  "help.sponsored.changes.--limit": { en: "so many at most", zh: "最多列出几条" },
  "help.sponsored.list": {
    en: "List all that was sold, with what is spent of it",
    zh: "列出所有已售内容及其花费",
  },
  "help.sponsored.report": {
    en: "Say what was offered, seen and spent, by day, flight and topic, as CSV",
    zh: "按天、排期和主题说明投放、展示和花费（CSV）",
  },
  "help.sponsored.report.--from": {
    en: "from this day on (YYYY-MM-DD, UTC)",
    zh: "从这一天起（YYYY-MM-DD，UTC）",
  },
  "help.sponsored.report.--until": { en: "before this day", zh: "到这一天之前" },
  "help.sponsored.report.--out": {
    en: "where to write it; without it, to stdout",
    zh: "写到哪里；不写则到标准输出",
  },
  "help.sponsored.ledger": { en: "Show what was booked, newest first", zh: "显示账目，最新的在前" },
  "help.sponsored.ledger.--limit": { en: "so many at most", zh: "最多列出几条" },
  "help.sponsored.survey": {
    en: "Ask readers whether they know whom a flight is for, those who were shown it and those it was held out from",
    zh: "询问读者是否知道某个排期的广告主，包括展示组和对照组",
  },
  "help.sponsored.survey.flight": { en: "its id", zh: "排期的编号" },
  "help.sponsored.survey.state": { en: "on or off", zh: "on 或 off" },
  "help.sponsored.awareness": {
    en: "Say what hold-outs show: both arms, an interval, and no difference below 2,000 answers",
    zh: "说明对照的结果：两组的数字和区间；不足 2000 份回答时不给出差异",
  },
  "help.sponsored.awareness.--out": { en: "write it as CSV, to this file", zh: "写成 CSV 文件" },
  "help.sponsored.login": {
    en: "Let an address of e-mail look at an advertiser's books; `footnote user add EMAIL --role advertiser` makes its account",
    zh: "让一个电子邮箱查看某个广告主的账目；`footnote user add EMAIL --role advertiser` 为它创建账户",
  },
  "help.sponsored.login.advertiser": { en: "its id", zh: "广告主的编号" },
  "help.sponsored.login.email": { en: "of the account", zh: "账户的电子邮箱" },
  "help.sponsored.login.--end": { en: "it looks at nothing any more", zh: "不再能查看" },
  "help.sponsored.logins": {
    en: "List which addresses may look at whose books",
    zh: "列出哪些电子邮箱可以查看哪些账目",
  },
  "help.sponsored.reverse": {
    en: "Give back what was billed of views that should not have been, once each",
    zh: "退还不该计费的展示，每次展示只退一次",
  },
  "help.sponsored.reverse.offers": {
    en: "their ids, as the ledger names them",
    zh: "它们的编号，见账簿",
  },
  "help.sponsored.reverse.--reason": {
    en: "why, which stands in the ledger",
    zh: "原因，会记入账簿",
  },
  "help.sponsored.audit": {
    en: "Add up all offers, the ledger and the invoices anew, and say what is not the same",
    zh: "重新核算全部投放、账簿和账单，并指出不相符之处",
  },
  "help.sponsored.invoice": {
    en: "Invoice an advertiser for all that was seen and not invoiced yet",
    zh: "为尚未开票的展示向广告主开具账单",
  },
  "help.sponsored.invoice.advertiser": { en: "its id", zh: "广告主的编号" },
  "help.sponsored.invoice.--number": {
    en: "one that was made already, rather than a new one",
    zh: "已经开具的某一张，而不是新的",
  },
  "help.sponsored.invoice.--pdf": { en: "write it as PDF, to this file", zh: "写成 PDF 文件" },
  "help.sponsored.invoice.--language": { en: "of the PDF", zh: "PDF 的语言" },
});
