/** What a host's pages of sponsored content say, in each of the page's languages; loaded with them. */
import type { CreativeState, FlightState } from "../../../../core/domain/sponsored.ts";
import type { Changed, LedgerKind } from "../../../../core/domain/sponsored-accounts.ts";
import { words } from "../../dictionary.ts";

export interface BooksWords {
  readonly views: Readonly<Record<"sold" | "report" | "awareness" | "accounts", string>>;
  readonly about: string;
  readonly noneYet: string;
  readonly newAdvertiser: string;
  readonly legalName: string;
  readonly payer: string;
  readonly paidBy: (payer: string) => string;
  readonly currency: string;
  readonly logins: string;
  readonly newLogin: string;
  readonly loginSees: string;
  readonly loginAbout: string;
  readonly newCampaign: string;
  readonly campaignName: string;
  readonly campaigns: string;
  readonly flights: string;
  readonly creatives: string;
  readonly newFlight: string;
  readonly cpm: string;
  readonly budget: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly topics: string;
  readonly topicsAbout: string;
  readonly countries: string;
  readonly holdout: string;
  readonly anyTopic: string;
  readonly flightStates: Readonly<Record<FlightState, string>>;
  readonly spentOf: (spent: string, budget: string) => string;
  readonly perThousand: (price: string) => string;
  readonly run: string;
  readonly pause: string;
  readonly end: string;
  readonly endAsk: string;
  readonly of: (deed: string, name: string) => string;
  readonly newCreative: string;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly language: string;
  readonly languages: Readonly<Record<"en" | "zh", string>>;
  readonly creativeStates: Readonly<Record<CreativeState, string>>;
  readonly approve: string;
  readonly refuse: string;
  readonly why: string;
  readonly refusedBecause: (note: string) => string;
  readonly add: string;
  readonly added: string;
  readonly change: string;
  readonly changed: string;
  readonly changes: string;
  readonly nothingChanged: string;
  readonly changedTo: (what: string, before: string, after: string) => string;
  readonly changedOf: Readonly<Record<Changed, string>>;
  readonly byCommand: string;
  readonly billingAbout: string;
  readonly address: string;
  readonly taxId: string;
  readonly taxPercent: string;
  readonly taxNote: string;
  readonly withTax: (tax: string) => string;
  readonly from: string;
  readonly until: string;
  readonly advertiser: string;
  readonly all: string;
  readonly nothingSeen: string;
  readonly asCsv: string;
  readonly day: string;
  readonly offered: string;
  readonly drawn: string;
  readonly viewed: string;
  readonly filtered: string;
  readonly closed: string;
  readonly opened: string;
  readonly heldOut: string;
  readonly spent: string;
  readonly viewsByDay: string;
  readonly balance: string;
  readonly seen: string;
  readonly invoiced: string;
  readonly open: string;
  readonly makeInvoice: string;
  readonly invoices: string;
  readonly noInvoices: string;
  readonly invoice: (number: number, day: string) => string;
  readonly ledger: string;
  readonly ledgerAbout: string;
  readonly nothingBooked: string;
  readonly kinds: Readonly<Record<LedgerKind, string>>;
}

const en: BooksWords = {
  views: { sold: "What is sold", report: "Report", awareness: "Awareness", accounts: "Ledger and invoices" },
  about:
    "An advertiser pays for views of one labelled block below an answer that has ended. No answer can know of it. Nothing is shown before you have approved it.",
  noneYet: "Nothing was sold yet. Begin with an advertiser.",
  newAdvertiser: "New advertiser",
  legalName: "Legal name, which readers see",
  payer: "Who pays, where that is somebody else",
  paidBy: (payer) => `paid for by ${payer}`,
  currency: "Currency",
  logins: "Logins",
  newLogin: "Let an address see these books",
  loginSees: "sees these books, and nothing else",
  loginAbout: "An account that may do nothing else. Where the address has none, you get a link to send.",
  newCampaign: "New campaign",
  campaignName: "Name of the campaign",
  campaigns: "Campaigns",
  flights: "Flights",
  creatives: "Creatives",
  newFlight: "New flight",
  cpm: "Price of a thousand views",
  budget: "Budget",
  firstDay: "First day (UTC)",
  lastDay: "Last day (UTC)",
  topics: "Topics",
  topicsAbout: "None chosen: beside questions on any of them.",
  countries: "Countries, two letters each (empty: all)",
  holdout: "Of a hundred decisions, show nothing in so many",
  anyTopic: "any topic",
  flightStates: { draft: "draft", running: "running", paused: "paused", ended: "ended" },
  spentOf: (spent, budget) => `${spent} of ${budget}`,
  perThousand: (price) => `${price} a thousand views`,
  run: "Run",
  pause: "Pause",
  end: "End",
  endAsk: "End this flight for good? It never runs again; what was seen stays booked.",
  of: (deed, name) => `${deed}: ${name}`,
  newCreative: "New creative",
  headline: "Headline (up to 40 characters)",
  body: "Text (up to 150 characters)",
  url: "Address that it leads to (https://)",
  language: "Language of the questions",
  languages: { en: "English", zh: "Chinese" },
  creativeStates: { waiting: "waits for review", approved: "approved", refused: "refused" },
  approve: "Approve",
  refuse: "Refuse",
  why: "Why it is refused",
  refusedBecause: (note) => `Refused: ${note}`,
  add: "Add",
  added: "Added.",
  change: "Change",
  changed: "Changed.",
  changes: "Changes",
  nothingChanged: "Nothing was changed yet.",
  changedTo: (what, before, after) => `${what}: ${before} → ${after}`,
  changedOf: {
    name: "Name",
    state: "State",
    startsAt: "Begin",
    endsAt: "End",
    budgetMicros: "Budget",
    cpmMicros: "Price of a thousand views",
    billing: "Address and tax",
  },
  byCommand: "on the command line",
  billingAbout: "Of invoices from the next one on. Those that there are stay as they are.",
  address: "Address of who pays, line by line",
  taxId: "Tax ID of who pays",
  taxPercent: "Tax on top, in percent",
  taxNote: "Note on tax, such as why there is none",
  withTax: (tax) => `of it ${tax} tax`,
  from: "From (UTC)",
  until: "Before",
  advertiser: "Advertiser",
  all: "All",
  nothingSeen: "Nothing was offered in this time.",
  asCsv: "Save as CSV",
  day: "Day",
  offered: "Offered",
  drawn: "Drawn",
  viewed: "Views",
  filtered: "Filtered",
  closed: "Closed",
  opened: "Opened",
  heldOut: "Held out",
  spent: "Spent",
  viewsByDay: "Views by day",
  balance: "Balance",
  seen: "Seen",
  invoiced: "Invoiced",
  open: "Open",
  makeInvoice: "Invoice what is open",
  invoices: "Invoices",
  noInvoices: "No invoices yet.",
  invoice: (number, day) => `Invoice ${number}, ${day}`,
  ledger: "Ledger",
  ledgerAbout: "Newest first. Nothing in it is ever changed.",
  nothingBooked: "Nothing was booked yet.",
  kinds: { impression: "view", reversal: "given back", invoice: "invoice" },
};

const zh: BooksWords = {
  views: { sold: "已售内容", report: "报告", awareness: "认知度", accounts: "账目与账单" },
  about:
    "广告主为回答完成后下方一个带标注区块的展示付费。回答无从得知它的存在。未经你审核通过的内容不会展示。",
  noneYet: "还没有售出任何内容。请先添加广告主。",
  newAdvertiser: "新建广告主",
  legalName: "法定名称，读者会看到",
  payer: "付款方（与广告主不同时填写）",
  paidBy: (payer) => `由 ${payer} 付费`,
  currency: "货币",
  logins: "登录",
  newLogin: "让一个邮箱查看这些账目",
  loginSees: "只能查看这些账目",
  loginAbout: "这是不能做其他任何事的账户。该邮箱还没有账户时，会给出一个可以发送的链接。",
  newCampaign: "新建广告活动",
  campaignName: "广告活动名称",
  campaigns: "广告活动",
  flights: "排期",
  creatives: "创意",
  newFlight: "新建排期",
  cpm: "千次展示价格",
  budget: "预算",
  firstDay: "第一天（UTC）",
  lastDay: "最后一天（UTC）",
  topics: "主题",
  topicsAbout: "不选则任何主题的问题都可以。",
  countries: "国家，每个两个字母（留空为全部）",
  holdout: "每一百次决定中不展示的次数",
  anyTopic: "任何主题",
  flightStates: { draft: "草稿", running: "投放中", paused: "已暂停", ended: "已结束" },
  spentOf: (spent, budget) => `${spent} / ${budget}`,
  perThousand: (price) => `千次展示 ${price}`,
  run: "投放",
  pause: "暂停",
  end: "结束",
  endAsk: "永久结束这个排期吗？它不能再投放；已展示的仍然计账。",
  of: (deed, name) => `${deed}：${name}`,
  newCreative: "新建创意",
  headline: "标题（最多 40 个字符）",
  body: "文字（最多 150 个字符）",
  url: "链接地址（https://）",
  language: "所配问题的语言",
  languages: { en: "英文", zh: "中文" },
  creativeStates: { waiting: "等待审核", approved: "已通过", refused: "已拒绝" },
  approve: "通过",
  refuse: "拒绝",
  why: "拒绝的原因",
  refusedBecause: (note) => `已拒绝：${note}`,
  add: "添加",
  added: "已添加。",
  change: "更改",
  changed: "已更改。",
  changes: "更改记录",
  nothingChanged: "还没有更改。",
  changedTo: (what, before, after) => `${what}：${before} → ${after}`,
  changedOf: {
    name: "名称",
    state: "状态",
    startsAt: "开始",
    endsAt: "结束",
    budgetMicros: "预算",
    cpmMicros: "千次展示价格",
    billing: "地址和税",
  },
  byCommand: "通过命令行",
  billingAbout: "从下一张账单起生效，已开具的账单不变。",
  address: "付款方地址，每行一条",
  taxId: "付款方税号",
  taxPercent: "另加的税率（百分比）",
  taxNote: "税务说明，例如免税原因",
  withTax: (tax) => `其中税 ${tax}`,
  from: "从（UTC）",
  until: "到（不含）",
  advertiser: "广告主",
  all: "全部",
  nothingSeen: "这段时间没有投放。",
  asCsv: "保存为 CSV",
  day: "日期",
  offered: "投放",
  drawn: "渲染",
  viewed: "展示",
  filtered: "已过滤",
  closed: "关闭",
  opened: "打开",
  heldOut: "对照",
  spent: "花费",
  viewsByDay: "每日展示",
  balance: "余额",
  seen: "已展示",
  invoiced: "已开票",
  open: "未开票",
  makeInvoice: "为未开票部分开具账单",
  invoices: "账单",
  noInvoices: "还没有账单。",
  invoice: (number, day) => `账单 ${number}，${day}`,
  ledger: "账目",
  ledgerAbout: "最新的在前。其中的内容从不更改。",
  nothingBooked: "还没有账目。",
  kinds: { impression: "展示", reversal: "退回", invoice: "账单" },
};

export const said: BooksWords = words.language.startsWith("zh") ? zh : en;
