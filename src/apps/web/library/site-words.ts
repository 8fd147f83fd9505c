/** What the page says of sites and feeds, in each of its languages. */
import type { PageOutcome } from "../../../core/domain/site.ts";

export interface SiteWords {
  readonly title: string;
  readonly kinds: Readonly<Record<"site" | "feed", string>>;
  readonly reading: string;
  readonly next: (at: string) => string;
  readonly last: (counts: string) => string;
  readonly givenUp: string;
  readonly outcomes: Readonly<Record<Exclude<PageOutcome, "listed">, string>>;
  readonly refresh: (url: string) => string;
  readonly remove: (url: string) => string;
  readonly removeAsk: string;
}

export const siteWordsEn: SiteWords = {
  title: "Sites and feeds",
  kinds: { site: "Site", feed: "Feed" },
  reading: "being read …",
  next: (at) => `next ${at}`,
  last: (counts) => `last: ${counts}`,
  givenUp: "Given up for now.",
  outcomes: {
    added: "added",
    replaced: "replaced",
    unchanged: "unchanged",
    failed: "failed",
    refused: "refused",
    gone: "gone",
    "left-out": "left out",
  },
  refresh: (url) => `Read ${url} again now`,
  remove: (url) => `Stop following ${url}`,
  removeAsk: "Stop following it? The documents that were read there stay in your library.",
};

export const siteWordsZh: SiteWords = {
  title: "网站和订阅源",
  kinds: { site: "网站", feed: "订阅源" },
  reading: "正在读取……",
  next: (at) => `下次 ${at}`,
  last: (counts) => `上次：${counts}`,
  givenUp: "暂时放弃。",
  outcomes: {
    added: "添加",
    replaced: "替换",
    unchanged: "未变",
    failed: "失败",
    refused: "被拒绝",
    gone: "已消失",
    "left-out": "略过",
  },
  refresh: (url) => `立刻重新读取 ${url}`,
  remove: (url) => `停止跟踪 ${url}`,
  removeAsk: "停止跟踪？从那里读到的文档仍留在文库里。",
};
