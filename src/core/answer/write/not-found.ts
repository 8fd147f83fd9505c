/** What an answer says when there is nothing to answer with: plainly, and in the language of the question. */
import type { WebState } from "../asking/asking.ts";
import type { Filters } from "../../domain/filters.ts";

interface Words {
  /** By where was looked. */
  readonly library: string;
  readonly web: string;
  readonly both: string;
  /** Of documents that were named. */
  readonly documents: string;
  readonly unreached: string;
  readonly empty: string;
  readonly leftOut: string;
  readonly limits: (limits: string) => string;
  readonly site: (site: string) => string;
  readonly withoutSites: (sites: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly language: (language: string) => string;
  readonly nearest: string;
  /** Of a document that speaks of the subject; what else could be done. */
  readonly near: (title: string, canSearch: boolean) => string;
}

const WORDS: { readonly en: Words; readonly zh: Words } = {
  en: {
    library: "I found nothing in your library that answers this.",
    web: "I found nothing on the web that answers this.",
    both: "I found nothing in your library or on the web that answers this.",
    documents: "I found nothing there that answers this: only what the question was asked of was looked at.",
    unreached: "The web could not be reached.",
    empty: "Your library is empty, so there is nothing to answer from. Add documents first.",
    leftOut: "An answer was written, but nothing in it stands on the sources, so all of it was left out.",
    limits: (limits) => `Only what fits your limits was looked at: ${limits}.`,
    site: (site) => `pages of ${site}`,
    withoutSites: (sites) => `none of ${sites}`,
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    language: (language) => `in the language ${language}`,
    nearest: "The nearest documents are:",
    near: (title, canSearch) =>
      `“${title}” speaks of this but does not say what you ask; ${canSearch ? "searching the web, " : ""}adding a document that says it, or asking a model may help.`,
  },
  zh: {
    library: "我在你的文库里没有找到能回答这个问题的内容。",
    web: "我在网络上没有找到能回答这个问题的内容。",
    both: "我在你的文库里和网络上都没有找到能回答这个问题的内容。",
    documents: "我在其中没有找到能回答这个问题的内容：只查找了所问的文档。",
    unreached: "网络搜索没有成功。",
    empty: "你的文库还是空的，没有可以用来回答的内容。请先添加文档。",
    leftOut: "回答写出来了，但其中没有一句在来源里有依据，因此全部略去。",
    limits: (limits) => `只查找了符合限定条件的内容：${limits}。`,
    site: (site) => `${site} 的网页`,
    withoutSites: (sites) => `不含 ${sites}`,
    since: (day) => `${day} 之后`,
    until: (day) => `${day} 之前`,
    language: (language) => `语言为 ${language}`,
    nearest: "最接近的文档是：",
    near: (title, canSearch) =>
      `“${title}”谈到了这个话题，但没有说明你问的内容；可以${canSearch ? "搜索网络、" : ""}添加写有答案的文档，或请模型回答。`,
  },
};

export interface NotFound {
  /** Of the question. */
  readonly language: string;
  readonly nearestTitles: readonly string[];
  /** Documents were named, and nothing else was looked at. */
  readonly isScoped: boolean;
  /** The first of `nearestTitles` speaks of what is asked about. */
  readonly isNear?: boolean;
  /** Something was written, and nothing of it was left. */
  readonly isLeftOut: boolean;
  readonly isLibraryAsked: boolean;
  readonly isLibraryEmpty: boolean;
  /** `unreached`: it was asked, and no engine answered. */
  readonly web: WebState;
  readonly filters: Filters;
}

export function notFoundText(found: NotFound): string {
  const isChinese = found.language === "zh";
  const words = isChinese ? WORDS.zh : WORDS.en;
  const [first] = found.nearestTitles;
  const near =
    found.isNear === true && first !== undefined
      ? words.near(first.replace(/\s+/g, " "), found.web === "not-asked")
      : undefined;
  const sentences = [found.isLeftOut ? words.leftOut : (near ?? nothing(found, words))];
  if (found.web === "unreached") sentences.push(words.unreached);
  const limits = found.isScoped ? [] : limitsOf(found.filters, words);
  if (limits.length > 0) sentences.push(words.limits(limits.join(isChinese ? "，" : ", ")));
  const text = sentences.filter((sentence) => sentence !== "").join(isChinese ? "" : " ");
  if (found.isScoped || found.nearestTitles.length === 0) return text;
  const items = found.nearestTitles.map((title) => `- ${title.replace(/\s+/g, " ")}`);
  return `${text}\n\n${words.nearest}\n\n${items.join("\n")}`;
}

function nothing({ web, isScoped, isLibraryAsked, isLibraryEmpty }: NotFound, words: Words): string {
  if (isScoped) return words.documents;
  if (web === "reached") return isLibraryAsked ? words.both : words.web;
  if (!isLibraryAsked) return "";
  return isLibraryEmpty ? words.empty : words.library;
}

function limitsOf(
  { site, sites = site === undefined ? [] : [site], withoutSites = [], since, until, language }: Filters,
  words: Words,
): string[] {
  return [
    ...(sites.length === 0 ? [] : [words.site(sites.join(", "))]),
    ...(withoutSites.length === 0 ? [] : [words.withoutSites(withoutSites.join(", "))]),
    ...(since === undefined ? [] : [words.since(since)]),
    ...(until === undefined ? [] : [words.until(until)]),
    ...(language === undefined ? [] : [words.language(language)]),
  ];
}
