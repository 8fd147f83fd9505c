/** What is said of fetching pages, of addresses, and of downloads. */
import { pairs } from "./sentence-pairs.ts";

export const fetchSaid = pairs({
  "fetch.page-failed": {
    en: "The page at {host} could not be fetched: {reason}.",
    zh: "无法获取 {host} 上的网页：{reason}。",
  },
  "fetch.page-late": { en: "The page at {host} did not come in time.", zh: "{host} 上的网页没有及时送达。" },
  "fetch.page-status": {
    en: "The page at {host} could not be fetched: {reason} (HTTP {status}).",
    zh: "无法获取 {host} 上的网页：{reason}（HTTP {status}）。",
  },
  "fetch.engine-failed": { en: "{host} could not be reached: {reason}.", zh: "无法连接 {host}：{reason}。" },
  "fetch.engine-late": { en: "{host} did not answer in time.", zh: "{host} 没有及时应答。" },
  "fetch.check-or-later": {
    en: "Check the address, or try again later.",
    zh: "请检查网址，或稍后再试。",
  },
  "fetch.check-or-download": {
    en: "Check the address; or download the page and add the file.",
    zh: "请检查网址；也可以下载网页后添加文件。",
  },

  "fetch.host-unknown": { en: "its host name is not known", zh: "主机名无人认得" },
  "fetch.no-lookup": { en: "its host name could not be looked up", zh: "主机名无法查询" },
  "fetch.connection-refused": { en: "its server refused the connection", zh: "服务器拒绝了连接" },
  "fetch.broke-off": { en: "its server broke off the connection", zh: "服务器中断了连接" },
  "fetch.host-unreachable": { en: "its server cannot be reached from here", zh: "从这里无法到达服务器" },
  "fetch.no-network": { en: "there is no network that leads to it", zh: "没有通往它的网络" },
  "fetch.many-headers": { en: "its server sent too many headers", zh: "服务器发来的标头太多" },
  "fetch.certificate-expired": { en: "its certificate has expired", zh: "证书已过期" },
  "fetch.certificate-unsigned": {
    en: "its certificate is not signed by an authority",
    zh: "证书没有经过机构签署",
  },
  "fetch.certificate-authority": {
    en: "its certificate is not signed by an authority known here",
    zh: "签署证书的机构在这里不被认可",
  },
  "fetch.certificate-unverified": { en: "its certificate could not be verified", zh: "证书无法验证" },
  "fetch.certificate-other-host": { en: "its certificate is for another host", zh: "证书属于另一台主机" },
  "fetch.no-http": { en: "its server does not speak HTTP", zh: "服务器用的不是 HTTP" },
  "fetch.not-unpacked": {
    en: "its server sent a body that cannot be unpacked",
    zh: "服务器发来的内容无法解压",
  },
  "fetch.connection-failed": { en: "the connection failed", zh: "连接失败" },
  "fetch.login": { en: "it asks for a login", zh: "它要求登录" },
  "fetch.payment": { en: "it asks for payment", zh: "它要求付费" },
  "fetch.visitors-refused": { en: "it refuses visitors like this one", zh: "它拒绝这样的访问者" },
  "fetch.not-there": { en: "it is not there", zh: "它不存在" },
  "fetch.removed": { en: "it was removed", zh: "它已被移除" },
  "fetch.come-back-later": { en: "its server asks to come back later", zh: "服务器请求稍后再来" },
  "fetch.withheld": { en: "it is withheld for legal reasons", zh: "它因法律原因不予提供" },
  "fetch.server-fault": { en: "its server has a fault", zh: "服务器出了故障" },
  "fetch.no-page": { en: "its server sent no page", zh: "服务器没有发来网页" },

  "fetch.not-an-address": { en: "This is not an address of a web page.", zh: "这不是网页的网址。" },
  "fetch.address-example": {
    en: "An address looks like https://example.org/page.",
    zh: "网址的样子如 https://example.org/page。",
  },
  "fetch.protocol": {
    en: "Pages are fetched over http and https only, not {protocol}",
    zh: "只通过 http 和 https 获取网页，不支持 {protocol}",
  },
  "fetch.add-file-by-path": { en: "Add a file by its path instead.", zh: "文件请按路径添加。" },
  "fetch.address-with-login": {
    en: "The address holds a user name or password.",
    zh: "网址中含有用户名或密码。",
  },
  "fetch.leave-login-out": {
    en: "Leave them out; or download the page and add the file.",
    zh: "请去掉它们；也可以下载网页后添加文件。",
  },
  "fetch.port-refused": {
    en: "Only the usual ports (80, 443) are connected to, not {port}.",
    zh: "只连接通常的端口（80、443），不连接 {port}。",
  },
  "fetch.allow-host": {
    en: "If this is a server of your own, an administrator can allow its host and port.",
    zh: "如果这是你自己的服务器，管理员可以允许它的主机和端口。",
  },
  "fetch.address-refused": {
    en: "{host} is not on the public internet: it leads to a private or special address.",
    zh: "{host} 不在公共互联网上：它指向私有或特殊的地址。",
  },
  "fetch.allow-host-or-download": {
    en: "If this is a server of your own, an administrator can allow its host and port; or download the page and add the file.",
    zh: "如果这是你自己的服务器，管理员可以允许它的主机和端口；也可以下载网页后添加文件。",
  },

  "stand-in.page": {
    en: "{host} shows {what} in place of the page.",
    zh: "{host} 显示的不是网页内容，而是{what}。",
  },
  "stand-in.cookies": { en: "a request to agree to cookies", zh: "接受 Cookie 的请求" },
  "stand-in.paywall": { en: "an offer of a subscription", zh: "订阅或付费提示" },
  "stand-in.sign-in": { en: "a form to sign in", zh: "登录页面" },
  "stand-in.robots": { en: "a check for robots", zh: "人机验证" },
  "stand-in.denied": { en: "a refusal of access", zh: "拒绝访问的提示" },
  "stand-in.not-found": { en: "that there is no such page", zh: "页面不存在的提示" },
  "stand-in.server-error": { en: "an error or a notice of its server", zh: "服务器的错误或通知" },
  "stand-in.app": { en: "a request to open its app", zh: "打开应用的提示" },
  "stand-in.script": { en: "a request to turn on JavaScript", zh: "开启 JavaScript 的提示" },
  "stand-in.refusal": { en: "a language model's refusal to answer", zh: "语言模型的拒答文字" },

  "fetch.packed-unknown": {
    en: "The page came packed in a way that is not known here.",
    zh: "网页以这里不认识的方式压缩。",
  },
  "fetch.open-save-add": {
    en: "Open it in a browser, save it and add the file.",
    zh: "请在浏览器中打开并保存，然后添加文件。",
  },
  "fetch.page-too-large": {
    en: "The page is larger than the limit of {limit} MB.",
    zh: "网页超过了 {limit} MB 的上限。",
  },
  "fetch.download-and-split": {
    en: "Download it, split it, and add the parts as files.",
    zh: "请下载并拆分，再把各部分作为文件添加。",
  },
  "fetch.not-waited-for": { en: "{host} was not waited for.", zh: "没有继续等待 {host}。" },
  "fetch.sent-too-much": {
    en: "{host} sent more than {limit} MB.",
    zh: "{host} 发来的内容超过 {limit} MB。",
  },
  "fetch.page-redirects": {
    en: "The page at {host} leads on and on: more than {limit} redirects.",
    zh: "{host} 上的网页不断跳转：超过 {limit} 次。",
  },
  "fetch.add-where-it-ends": {
    en: "Open it in a browser and add the address where it ends.",
    zh: "请在浏览器中打开，再添加最终到达的网址。",
  },
  "fetch.stopped": { en: "Fetching was stopped.", zh: "获取网页的过程被停止了。" },
  "fetch.robots-refused": {
    en: "The robots.txt of {host} asks not to fetch this page.",
    zh: "{host} 的 robots.txt 要求不要获取这个网页。",
  },
  "fetch.without-crawl": {
    en: "Add the page by itself, without --crawl, if you want it.",
    zh: "如果需要，请不带 --crawl 单独添加这个网页。",
  },
  "fetch.robots-unread": {
    en: "The robots.txt of {host} could not be read, so nothing is fetched from there for now: {why}",
    zh: "无法读取 {host} 的 robots.txt，因此暂时不从那里获取任何内容：{why}",
  },

  "fetch.download-redirects": {
    en: "{host} leads on and on: more than {limit} redirects.",
    zh: "{host} 不断跳转：超过 {limit} 次。",
  },
  "fetch.download-stopped": { en: "The download was stopped.", zh: "下载被停止了。" },
  "fetch.download-failed": {
    en: "The download from {host} failed: {reason}.",
    zh: "从 {host} 下载失败：{reason}。",
  },
  "fetch.download-late": { en: "{host} sent nothing for too long.", zh: "{host} 太久没有发来任何内容。" },
  "fetch.not-a-download": { en: "This is not an address to download from.", zh: "这不是可供下载的网址。" },
  "fetch.download-example": {
    en: "An address looks like https://example.org/model.gguf.",
    zh: "网址的样子如 https://example.org/model.gguf。",
  },
});
