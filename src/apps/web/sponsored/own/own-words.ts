/** What an advertiser's page says beside what a host's pages say, in each of the page's languages. */
import { words } from "../../dictionary.ts";

export interface OwnWords {
  readonly views: Readonly<Record<"sold" | "report" | "invoices" | "account", string>>;
  readonly about: string;
  readonly nothingRuns: string;
  readonly reportAbout: string;
  readonly few: string;
  readonly several: string;
  readonly flight: string;
  readonly topic: string;
}

const en: OwnWords = {
  views: { sold: "Campaigns", report: "Report", invoices: "Invoices", account: "Account" },
  about: "What runs here for you. Changes are made by whoever runs this server.",
  nothingRuns: "There is no campaign yet.",
  reportAbout:
    "Up to yesterday (UTC). So that nothing is told of few readers, a count from 1 to 49 is not shown, neither here nor in the columns above, and topics of so few stand in one row.",
  few: "under 50",
  several: "several",
  flight: "Flight",
  topic: "Topic",
};

const zh: OwnWords = {
  views: { sold: "广告活动", report: "报告", invoices: "账单", account: "账户" },
  about: "这里是为你投放的内容。更改由服务器的运行者进行。",
  nothingRuns: "还没有广告活动。",
  reportAbout:
    "到昨天（UTC）为止。为了不透露少数读者的情况，1 到 49 的计数既不显示也不计入上面的柱子，这样的主题合为一行。",
  few: "不足 50",
  several: "多个主题",
  flight: "排期",
  topic: "主题",
};

export const ownSaid: OwnWords = words.language.startsWith("zh") ? zh : en;
