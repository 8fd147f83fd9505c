/** What the page says when the quotes of an answer are checked again, in each of its languages. */
import type { QuoteFate, SourceFate } from "../../../core/domain/recheck.ts";
import { plural } from "../plural.ts";

export interface RecheckWords {
  readonly recheck: string;
  readonly recheckAgain: string;
  readonly recheckHint: string;
  readonly rechecking: string;
  readonly rechecked: (standing: number, total: number, unchecked: number) => string;
  /** `since`: the day on which the cited text was read; empty where it is not known. */
  readonly sourceFates: Readonly<Record<SourceFate, (since: string) => string>>;
  readonly redirectedTo: (name: string) => string;
  readonly quoteFates: Readonly<Record<Exclude<QuoteFate, "unchecked">, string>>;
  readonly lostQuote: string;
}

export const recheckWordsEn: RecheckWords = {
  recheck: "Still true?",
  recheckAgain: "Check again",
  recheckHint: "Read the sources anew, and compare the quotes",
  rechecking: "Reading the sources anew …",
  rechecked: (standing, total, unchecked) =>
    `${standing} of ${plural(total, "quote", "quotes")} still stand${unchecked === 0 ? "" : `; ${unchecked} could not be checked`}.`,
  sourceFates: {
    unchanged: (since) => `Unchanged${since && ` since ${since}`}.`,
    changed: (since) => `Changed${since && ` since ${since}`}.`,
    gone: () => "Gone.",
    refused: () => "May not be fetched.",
    unreachable: () => "Could not be checked.",
    "only-here": () => "Kept only here: there is nowhere to fetch it from.",
  },
  redirectedTo: (name) => `Its address leads to ${name} now.`,
  quoteFates: {
    stands: "Still stands",
    moved: "Still stands, at another place",
    respaced: "Still stands, with other spaces or punctuation",
    changed: "Reads otherwise now:",
    missing: "Is not there any more",
  },
  lostQuote: "no longer stands",
};

export const recheckWordsZh: RecheckWords = {
  recheck: "现在还成立吗？",
  recheckAgain: "再查一次",
  recheckHint: "重新读取来源，并与引文比较",
  rechecking: "正在重新读取来源……",
  rechecked: (standing, total, unchecked) =>
    `${total} 条引文中有 ${standing} 条仍然成立${unchecked === 0 ? "" : `，${unchecked} 条没能检查`}。`,
  sourceFates: {
    unchanged: (since) => (since ? `自 ${since} 以来没有变化。` : "没有变化。"),
    changed: (since) => (since ? `自 ${since} 以来有改动。` : "有改动。"),
    gone: () => "已经消失。",
    refused: () => "不允许读取。",
    unreachable: () => "这次没能检查。",
    "only-here": () => "只保存在这里，没有可以重新读取的原处。",
  },
  redirectedTo: (name) => `这个网址现在指向 ${name}。`,
  quoteFates: {
    stands: "仍然成立",
    moved: "仍然成立，但位置变了",
    respaced: "仍然成立，只是空格或标点不同",
    changed: "现在写的是：",
    missing: "已经不在了",
  },
  lostQuote: "引文已有改动",
};
