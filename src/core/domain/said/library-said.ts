/** What is said of the library, of what it holds, and of sites and feeds that are read into it. */
import { pairs } from "./sentence-pairs.ts";

export const librarySaid = pairs({
  "library.node-too-old": {
    en: "Footnote needs Node.js {minimum} or newer; this is {node}.",
    zh: "Footnote 需要 Node.js {minimum} 或更新版本；现在是 {node}。",
  },
  "library.node-hint": {
    en: "Run the program with Node.js {minimum} or newer.",
    zh: "请用 Node.js {minimum} 或更新版本运行这个程序。",
  },
  "library.no-original": {
    en: "The file of “{title}” is not kept here, only its text.",
    zh: "这里没有保存“{title}”的文件，只有它的文字。",
  },
  "library.no-original-hint": {
    en: "Add the file again; FOOTNOTE_ORIGINALS_MB says how much room there is for files.",
    zh: "请重新添加这个文件；FOOTNOTE_ORIGINALS_MB 规定了文件的空间。",
  },
  "library.words-only": {
    en: "The passages were found by their words only. Check the embedder's server.",
    zh: "段落只按词语查找。请检查嵌入模型的服务器。",
  },
  "library.vectors-in-making": {
    en: "Searched by words only: what passages mean is still being read in.",
    zh: "只按词语查找：段落的含义还在读入。",
  },
  "library.vectors-in-making-hint": {
    en: "Ask again in a while: more may be found then.",
    zh: "过一会儿再问，可能会找到更多。",
  },
  "library.without-vectors": {
    en: "Added without vectors: {why} The next `add` or start tries again.",
    zh: "已添加，但没有向量：{why}下次 `add` 或启动时会再试。",
  },
  "library.vectors-follow": {
    en: "Not all passages have their vector yet: the others follow while a server runs, or with the next addition. Until then words find them.",
    zh: "还有段落没有得到向量：其余的会在服务器运行时或下一次添加时补上，在此之前可以按词语找到。",
  },
  "library.ignored": {
    en: "Left out, as .gitignore or .footnoteignore says: {count} {count|file or folder|files or folders} ({names}).",
    zh: "按 .gitignore 或 .footnoteignore 略过了 {count} 个文件或文件夹（{names}）。",
  },
  "library.saved-parts": {
    en: "Left out, for pages were saved with it: {count} {count|folder|folders} of scripts, styles and pictures ({names}).",
    zh: "略过了网页保存时附带的 {count} 个文件夹（脚本、样式和图片）：{names}。",
  },
  "library.links": {
    en: "Not followed, for {count|it leads|they lead} out of the folder: {count} {count|link|links} ({names}). With --follow-links what is there is added too.",
    zh: "有 {count} 个链接指向文件夹之外，没有跟随（{names}）。加上 --follow-links 会一并添加那里的内容。",
  },
  "library.moved": {
    en: "{count} {count|document was|documents were} moved on disk, and {count|is|are} kept at {count|its|their} new place alone ({names}).",
    zh: "有 {count} 个文档在磁盘上移动过，只保留在新位置（{names}）。",
  },
  "library.ignored-and-more": { en: "{names} and more", zh: "{names}等" },
  "library.no-words": { en: "The document has no words to search.", zh: "文档中没有可以搜索的文字。" },

  "site.none": { en: "There is no site or feed {site}.", zh: "没有网站或订阅源 {site}。" },
  "site.list": {
    en: "Run `footnote list` for those that are kept.",
    zh: "运行 `footnote list` 可查看已保存的网站和订阅源。",
  },
  "site.no-address": {
    en: "{url} is not an address of a site or feed.",
    zh: "{url} 不是网站或订阅源的网址。",
  },
  "site.address-form": {
    en: "An address looks like https://example.org/, without a user name or password.",
    zh: "网址的样子如 https://example.org/，不带用户名和密码。",
  },
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
