/** What is said of the library, of what it holds, and of sites and feeds that are read into it. */
import { pairs } from "./sentence-pairs.ts";

export const librarySaid = pairs({
  "library.words-only": {
    en: "The passages were found by their words only. Check the embedder's server.",
    zh: "段落只按词语查找。请检查嵌入模型的服务器。",
  },
  "library.without-vectors": {
    en: "Added without vectors: {why} The next `add` or start tries again.",
    zh: "已添加，但没有向量：{why}下次 `add` 或启动时会再试。",
  },
  "library.no-words": { en: "The document has no words to search.", zh: "文档中没有可以搜索的文字。" },

  "site.noindex": {
    en: "The page asks not to be kept (robots: noindex).",
    zh: "网页要求不要保存（robots: noindex）。",
  },
  "site.without-crawl": {
    en: "Add it by itself, without --crawl, if you want it.",
    zh: "如果需要，请不带 --crawl 单独添加它。",
  },
  "site.no-interval": { en: '"{text}" is not an interval.', zh: "“{text}”不是时间间隔。" },
  "site.interval-too-short": { en: "An interval of {text} is too short.", zh: "{text} 的间隔太短。" },
  "site.interval-too-long": { en: "An interval of {text} is too long.", zh: "{text} 的间隔太长。" },
  "site.interval-forms": {
    en: "Write a number and m, h, d or w: 30m, 6h, 1d, 2w. The least is 15m, the most 52w.",
    zh: "请写数字加 m、h、d 或 w：30m、6h、1d、2w。最短 15m，最长 52w。",
  },
});
