/** What the chooser of sources and limits says, in each of the page's languages. */
import type { SourceKind } from "../../core/domain/source-kind.ts";

export interface ChooserWords {
  readonly lookIn: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  /** What each kind is, in more words. */
  readonly sourceHints: Readonly<Record<SourceKind, string>>;
  /** What a thread's questions are asked of. */
  readonly about: (titles: readonly string[]) => string;
  readonly leaveAbout: string;
  readonly askAbout: string;
  readonly limits: string;
  readonly limitSite: string;
  readonly limitSitePlaceholder: string;
  readonly limitTime: string;
  readonly anyTime: string;
  readonly times: Readonly<Record<"1d" | "1w" | "1m" | "1y", string>>;
  readonly limitLanguage: string;
  readonly anyLanguage: string;
  readonly languages: Readonly<Record<"en" | "zh", string>>;
}

export const EN_CHOOSER: ChooserWords = {
  lookIn: "Look in",
  sourceKinds: {
    library: "Library",
    web: "Web",
    news: "News",
    academic: "Academic",
    code: "Code",
    encyclopaedia: "Encyclopaedia",
    books: "Books",
  },
  sourceHints: {
    library: "The documents that were added here",
    web: "Pages found by the search engines that are configured",
    news: "What newspapers and agencies report",
    academic: "Papers and preprints, such as those of arXiv, Crossref and OpenAlex",
    code: "Questions and answers about programming, such as those of Stack Exchange",
    encyclopaedia: "Wikipedia and Wikidata",
    books: "Open Library",
  },
  about: (titles) => `About: ${titles.join(", ")}`,
  leaveAbout: "Ask everything again",
  askAbout: "Ask about this document",
  limits: "Limits",
  limitSite: "Only this site",
  limitSitePlaceholder: "example.org",
  limitTime: "Only as new as",
  anyTime: "Any time",
  times: { "1d": "Past day", "1w": "Past week", "1m": "Past month", "1y": "Past year" },
  limitLanguage: "Only in this language",
  anyLanguage: "Any language",
  languages: { en: "English", zh: "中文" },
};

export const ZH_CHOOSER: ChooserWords = {
  lookIn: "查找范围",
  sourceKinds: {
    library: "文库",
    web: "网络",
    news: "新闻",
    academic: "学术",
    code: "编程",
    encyclopaedia: "百科",
    books: "图书",
  },
  sourceHints: {
    library: "添加到这里的文档",
    web: "已配置的搜索引擎找到的网页",
    news: "报纸和通讯社的报道",
    academic: "论文和预印本，例如 arXiv、Crossref、OpenAlex",
    code: "编程问答，例如 Stack Exchange",
    encyclopaedia: "维基百科与维基数据",
    books: "Open Library 的图书",
  },
  about: (titles) => `关于：${titles.map((title) => `《${title}》`).join("、")}`,
  leaveAbout: "重新在全部内容中提问",
  askAbout: "就这份文档提问",
  limits: "限定",
  limitSite: "只限这个网站",
  limitSitePlaceholder: "example.org",
  limitTime: "时间不早于",
  anyTime: "不限时间",
  times: { "1d": "一天内", "1w": "一周内", "1m": "一个月内", "1y": "一年内" },
  limitLanguage: "只限这种语言",
  anyLanguage: "不限语言",
  languages: { en: "English", zh: "中文" },
};
