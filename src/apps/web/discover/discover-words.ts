/** What Discover says, in each of the page's languages; loaded with it. */
import { plural } from "../plural.ts";

export interface DiscoverWords {
  readonly about: string;
  readonly isOff: string;
  readonly switchOn: string;
  readonly noFeeds: string;
  readonly nothingYet: string;
  readonly articles: (count: number) => string;
  /** What an article is listed for. */
  readonly from: (feeds: string) => string;
  readonly more: (count: number) => string;
  readonly ask: string;
  /** What is asked of a story's articles. */
  readonly question: (title: string) => string;
  readonly broken: (url: string, why: string) => string;
  readonly setting: string;
  readonly settingAbout: string;
}

const en: DiscoverWords = {
  about: "What the feeds you follow have brought, newest first; articles on one event stand together.",
  isOff: "Discover is off. It shows what the feeds of this space have brought, and fetches nothing else.",
  switchOn: "Switch on",
  noFeeds: "No feed is followed. Add the address of a feed in the library and choose to follow it.",
  nothingYet: "The feeds have brought nothing yet.",
  articles: (count) => plural(count, "article", "articles"),
  from: (feeds) => `here because you follow ${feeds}`,
  more: (count) => `and ${plural(count, "more article", "more articles")}`,
  ask: "Ask about this",
  question: (title) => `What is said about this: ${title}`,
  broken: (url, why) => `${url} could not be read the last time: ${why}`,
  setting: "Discover: stories of the feeds that I follow",
  settingAbout: "Chosen for this browser alone. It shows what is in the library, and fetches nothing.",
};

const zh: DiscoverWords = {
  about: "你关注的订阅源带来的消息，最新的在前；同一件事的文章放在一起。",
  isOff: "“发现”没有打开。它只列出这个空间的订阅源已经带来的文章，不会另外抓取。",
  switchOn: "打开",
  noFeeds: "还没有关注订阅源。请在文库里添加订阅源的地址，并选择关注。",
  nothingYet: "订阅源还没有带来文章。",
  articles: (count) => `${count} 篇文章`,
  from: (feeds) => `因为你关注了 ${feeds}`,
  more: (count) => `另有 ${count} 篇`,
  ask: "就此提问",
  question: (title) => `关于这件事都说了什么：${title}`,
  broken: (url, why) => `上次没能读取 ${url}：${why}`,
  setting: "发现：我关注的订阅源的消息",
  settingAbout: "只对这个浏览器有效。它只列出文库里的内容，不会抓取。",
};

export const discoverWords = (language: string): DiscoverWords => (language.startsWith("zh") ? zh : en);
