/** The words of an invoice, in each language. */
import type { CardLanguage } from "../domain/sponsored.ts";

export interface InvoiceWords {
  readonly invoice: string;
  /** Of one that is less than nothing. */
  readonly credit: string;
  readonly date: string;
  readonly until: string;
  readonly seller: string;
  readonly payer: string;
  readonly behalfOf: string;
  readonly campaign: string;
  readonly views: string;
  readonly givenBack: string;
  readonly price: string;
  readonly amount: string;
  readonly carried: string;
  readonly carry: string;
  readonly net: string;
  readonly tax: string;
  readonly taxId: string;
  readonly total: string;
  readonly viewed: string;
}

export const INVOICE_WORDS: Readonly<Record<CardLanguage, InvoiceWords>> = {
  en: {
    invoice: "Invoice",
    credit: "Credit note",
    date: "Date",
    until: "Of all views booked before",
    seller: "From",
    payer: "To",
    behalfOf: "on behalf of",
    campaign: "Campaign",
    views: "Views",
    givenBack: "Given back",
    price: "Per thousand",
    amount: "Amount",
    carried: "Carried over from before",
    carry: "Less than the smallest unit, carried to the next",
    net: "Net",
    tax: "Tax",
    taxId: "Tax ID",
    total: "Total",
    viewed: "A view is half of the block in sight for a second; each is billed once.",
  },
  zh: {
    invoice: "账单",
    credit: "退款单",
    date: "日期",
    until: "截至此刻入账的展示",
    seller: "开单方",
    payer: "付款方",
    behalfOf: "广告主",
    campaign: "广告活动",
    views: "展示次数",
    givenBack: "退还次数",
    price: "千次价格",
    amount: "金额",
    carried: "上期结转",
    carry: "不足最小单位，转入下期",
    net: "不含税金额",
    tax: "税",
    taxId: "税号",
    total: "合计",
    viewed: "一次展示是区块的一半在视野里停留一秒；每次只计费一次。",
  },
};
