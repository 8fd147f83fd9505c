/** What is said of the stories of feeds that are followed. */
import { pairs } from "./sentence-pairs.ts";

export const discoverSaid = pairs({
  "discover.no-feeds": {
    en: "No feed is followed. `footnote add https://site.example/feed.xml --every 6h` follows one.",
    zh: "还没有关注订阅源。用 `footnote add https://site.example/feed.xml --every 6h` 关注一个。",
  },
  "discover.found": {
    en: "{stories} {stories|story|stories} of {feeds} {feeds|feed|feeds}. Ask about one with `footnote ask --in ID QUESTION`.",
    zh: "{feeds} 个订阅源，{stories} 条消息。用 `footnote ask --in ID 问题` 就其中一篇提问。",
  },
  "discover.more": { en: "and {count} more", zh: "另有 {count} 篇" },
});
