/** What is said of search engines and of gathering from the web. */
import { pairs } from "./sentence-pairs.ts";

export const searchSaid = pairs({
  "search.of-engine": { en: "{engine}: {what}", zh: "{engine}：{what}" },
  "search.stopped": { en: "The search was stopped.", zh: "搜索被停止了。" },
  "search.late": {
    en: "{engine} did not answer within {seconds} seconds.",
    zh: "{engine} 在 {seconds} 秒内没有应答。",
  },
  "search.late-hint": {
    en: "Ask again; if it happens often, choose another engine.",
    zh: "请重新提问；如果经常如此，请选择其他搜索引擎。",
  },
  "search.waited": {
    en: "{engine} is being asked as often as it allows.",
    zh: "对 {engine} 的请求已达到它允许的频率。",
  },
  "search.waited-hint": {
    en: "Ask again in a moment, or configure another engine.",
    zh: "请过一会儿再问，或配置其他搜索引擎。",
  },
  "search.aside-seconds": {
    en: "It is left alone for {count} more {count|second|seconds}.",
    zh: "在接下来的 {count} 秒内不再请求它。",
  },
  "search.aside-minutes": {
    en: "It is left alone for {count} more {count|minute|minutes}.",
    zh: "在接下来的 {count} 分钟内不再请求它。",
  },

  "search.key-refused": {
    en: "{engine} refused the key (HTTP {status}).",
    zh: "{engine} 拒绝了密钥（HTTP {status}）。",
  },
  "search.terms": {
    en: "Look at what {engine} asks of those who use it, or leave it out of FOOTNOTE_ENGINES.",
    zh: "请看看 {engine} 对使用者有什么要求，或从 FOOTNOTE_ENGINES 中去掉它。",
  },
  "search.check-key": {
    en: "Check {variable} and the account's balance.",
    zh: "请检查 {variable} 和账户余额。",
  },
  "search.status": {
    en: "{engine} answered with HTTP {status}.",
    zh: "{engine} 返回了 HTTP {status}。",
  },
  "search.status-hint": {
    en: "Ask again in a moment; if it stays so, look at the engine's status page or choose another engine.",
    zh: "请过一会儿再问；如果一直如此，请查看该搜索引擎的状态页，或选择其他搜索引擎。",
  },
  "search.limited": { en: "{engine} has been asked too often.", zh: "对 {engine} 的请求过于频繁。" },
  "search.limited-hint": {
    en: "Wait a little, or configure another engine.",
    zh: "请稍等片刻，或配置其他搜索引擎。",
  },
  "search.blocked": {
    en: "{engine} does not let this machine search ({how}).",
    zh: "{engine} 不让这台机器搜索（{how}）。",
  },
  "search.blocked-hint": {
    en: "It takes Footnote for a robot: wait, or configure another engine.",
    zh: "它把 Footnote 当成了机器人：请等待，或配置其他搜索引擎。",
  },
  "search.sent": { en: "{engine} sent {what}.", zh: "{engine} 发来了{what}。" },
  "search.sent-hint": {
    en: "Check the engine's address; if it is right, the engine has changed or something stands in between.",
    zh: "请检查搜索引擎的地址；如果地址无误，说明该搜索引擎有了变化，或中间隔着别的东西。",
  },
  "search.too-long": { en: "a reply that is far too long", zh: "过长的答复" },
  "search.html-for-json": { en: "a web page in place of JSON", zh: "网页而不是 JSON" },
  "search.not-json": { en: "something that is not JSON", zh: "不是 JSON 的内容" },
  "search.json-shape": { en: "JSON of another shape", zh: "结构不同的 JSON" },
  "search.hits-shape": { en: "hits of another shape", zh: "结构不同的结果" },
  "search.error-for-hits": { en: "an error in place of hits", zh: "错误而不是结果" },
  "search.not-a-feed": {
    en: "something that is not a whole Atom feed",
    zh: "不是完整 Atom 订阅源的内容",
  },
  "search.searxng-silent": {
    en: "Nothing behind searxng answered: {names}.",
    zh: "searxng 背后没有一个引擎应答：{names}。",
  },
  "search.searxng-engines": {
    en: "Look at the server's engines: they may be blocked or switched off.",
    zh: "请看看服务器的各个引擎：它们可能被封锁或已关闭。",
  },
  "search.searxng-json": {
    en: "Add json to search.formats in the server's settings.yml, and let its limiter pass this machine.",
    zh: "请在服务器的 settings.yml 中把 json 加入 search.formats，并让它的限流器放行这台机器。",
  },

  "search.web-on-off": {
    en: "FOOTNOTE_WEB is neither on nor off.",
    zh: "FOOTNOTE_WEB 既不是 on 也不是 off。",
  },
  "search.web-on-off-hint": {
    en: "Write FOOTNOTE_WEB=on to search the web with engines that need no key, or FOOTNOTE_WEB=off.",
    zh: "写 FOOTNOTE_WEB=on 即用不需要密钥的搜索引擎搜索网络，否则写 FOOTNOTE_WEB=off。",
  },
  "search.unknown": {
    en: 'There is no engine "{name}" in FOOTNOTE_ENGINES.',
    zh: "FOOTNOTE_ENGINES 中的搜索引擎“{name}”并不存在。",
  },
  "search.no-name": {
    en: "There is no engine a name that is none in FOOTNOTE_ENGINES.",
    zh: "FOOTNOTE_ENGINES 中有一项不是搜索引擎的名称。",
  },
  "search.known": { en: "Known engines: {names}.", zh: "已知的搜索引擎：{names}。" },
  "search.not-set": {
    en: "FOOTNOTE_ENGINES names {engine}, but {variable} is not set.",
    zh: "FOOTNOTE_ENGINES 指定了 {engine}，但没有设置 {variable}。",
  },
  "search.set-or-leave-out": {
    en: "Set {variable}, or take {engine} out of FOOTNOTE_ENGINES.",
    zh: "请设置 {variable}，或从 FOOTNOTE_ENGINES 中去掉 {engine}。",
  },
  "search.not-plain-address": {
    en: "{variable} is not a plain http or https address.",
    zh: "{variable} 不是普通的 http 或 https 地址。",
  },
  "search.address-example": {
    en: "Write where the server is, for example {variable}=http://127.0.0.1:8888, without name and password.",
    zh: "请写服务器的所在，例如 {variable}=http://127.0.0.1:8888，不要带用户名和密码。",
  },
  "search.strange-key": {
    en: "{variable} holds characters that no key has.",
    zh: "{variable} 中有密钥不会有的字符。",
  },
  "search.copy-key": {
    en: "Copy the key again, without quotes and spaces.",
    zh: "请重新复制密钥，不要带引号和空格。",
  },
});
