/** What the server says of requests, and of where it listens. */
import { pairs } from "./sentence-pairs.ts";

export const requestSaid = pairs({
  "request.issues": { en: "{issues}", zh: "请求有误：“{issues}”" },
  "request.not-understood": { en: "The request cannot be understood.", zh: "无法理解请求。" },
  "request.too-large": { en: "The request is larger than 1 MB.", zh: "请求超过了 1 MB。" },
  "request.many-values": {
    en: "The request has more than {most} values.",
    zh: "请求中的值超过了 {most} 个。",
  },
  "request.file-too-large": { en: "The file is larger than {limit} MB.", zh: "文件超过了 {limit} MB。" },
  "request.check-too-large": {
    en: "The text and its documents are larger than {limit} MB.",
    zh: "文本和它的文档合计超过了 {limit} MB。",
  },
  "request.nothing-there": {
    en: "There is nothing at {method} {path}.",
    zh: "{method} {path} 处什么也没有。",
  },
  "request.list-of-routes": {
    en: "GET /api/openapi.json lists what there is.",
    zh: "GET /api/openapi.json 列出了已有的接口。",
  },
  "request.guesses": {
    en: "Too many wrong passwords came from {address}. The next is looked at in {seconds} {seconds|second|seconds}.",
    zh: "来自 {address} 的错误密码太多，{seconds} 秒后才会再看。",
  },
  "request.guesses-hint": {
    en: "Wait, and use the password of FOOTNOTE_PASSWORD.",
    zh: "请稍候，并使用 FOOTNOTE_PASSWORD 的密码。",
  },
  "request.too-many-questions": {
    en: "{waiting} {waiting|question is|questions are} waiting already.",
    zh: "已经有 {waiting} 个问题在等待。",
  },
  "request.too-many-files": {
    en: "{waiting} large {waiting|request is|requests are} waiting to be read already.",
    zh: "已经有 {waiting} 个大请求在等待读取。",
  },
  "request.too-many-addresses": {
    en: "{waiting} {waiting|address is|addresses are} waiting to be read already.",
    zh: "已经有 {waiting} 个地址在等待读取。",
  },
  "request.too-many-drawings": {
    en: "{waiting} {waiting|map is|maps are} waiting to be drawn already.",
    zh: "已经有 {waiting} 张图在等待绘制。",
  },
  "request.upload-broken": {
    en: "The upload is broken off or is not multipart/form-data.",
    zh: "上传中断了，或不是 multipart/form-data。",
  },
  "request.upload-no-file": {
    en: "The upload has no field named `file` that holds a file.",
    zh: "上传中没有名为 `file` 且含有文件的字段。",
  },
  "request.file-or-url": {
    en: "Send multipart/form-data with a field `file`, or JSON with a `url`.",
    zh: "请发送带 `file` 字段的 multipart/form-data，或带 `url` 的 JSON。",
  },
  "request.url-body": {
    en: "The body is not JSON of the form {form}.",
    zh: "请求正文不是 {form} 形式的 JSON。",
  },
  "request.digest-source": {
    en: "Name either documentId or url, or upload a file.",
    zh: "请指定 documentId 或 url，或上传文件。",
  },
  "request.other-host": {
    en: 'This server answers on {host} only, not as "{asked}".',
    zh: "这个服务器只以 {host} 应答，不以“{asked}”应答。",
  },
  "request.other-host-hint": {
    en: "Open it at http://127.0.0.1, or set FOOTNOTE_HOST and FOOTNOTE_PASSWORD to serve other names. Behind a reverse proxy, set FOOTNOTE_PUBLIC_URL to the address that people open.",
    zh: "请用 http://127.0.0.1 打开，或设置 FOOTNOTE_HOST 和 FOOTNOTE_PASSWORD 以使用其他名称。在反向代理之后，请把 FOOTNOTE_PUBLIC_URL 设为大家打开的网址。",
  },
  "request.forwarded": {
    en: "This request came through a proxy, and the server has no password: anybody whom the proxy lets in could read everything.",
    zh: "这个请求经过了代理，而服务器没有密码：凡是代理放行的人都能读到一切。",
  },
  "request.forwarded-hint": {
    en: "Set FOOTNOTE_PASSWORD, and FOOTNOTE_PUBLIC_URL to the address that people open.",
    zh: "请设置 FOOTNOTE_PASSWORD，并把 FOOTNOTE_PUBLIC_URL 设为大家打开的网址。",
  },
  "request.password": { en: "This server asks for its password.", zh: "这个服务器要求输入密码。" },
  "request.password-hint": {
    en: "Send it by HTTP Basic authentication, with any user name.",
    zh: "请用 HTTP Basic 认证发送密码，用户名任意。",
  },
  "request.foreign-page": {
    en: "Pages of {origin} may not change anything here.",
    zh: "来自 {origin} 的网页不能更改这里的任何内容。",
  },
  "request.no-thread": { en: "There is no thread {id}.", zh: "没有对话 {id}。" },
  "request.no-turn-in-thread": {
    en: "There is no turn {id} in the thread {thread}.",
    zh: "对话 {thread} 里没有问答 {id}。",
  },
  "request.version-without-thread": {
    en: "A version of a turn needs the thread of that turn.",
    zh: "要给一个问答加一个版本，请写明它所在的对话。",
  },
  "request.title-empty": { en: "The title has no words.", zh: "标题没有内容。" },
  "request.no-run": { en: "No run {id} is going on.", zh: "没有正在进行的运行 {id}。" },
  "request.no-document": { en: "There is no document {id}.", zh: "没有文档 {id}。" },
  "request.no-digest": { en: "There is no digest {id}.", zh: "没有摘要 {id}。" },

  "request.no-turn": { en: "There is no turn {id}.", zh: "没有问答 {id}。" },
  "request.new-thread": {
    en: "Leave threadId out to begin a new thread.",
    zh: "去掉 threadId 即可开始新对话。",
  },

  "run.none": { en: "There is no run {id}.", zh: "没有运行 {id}。" },
  "run.no-answer": { en: "The run ended without an answer.", zh: "运行结束了，但没有回答。" },
  "run.removed": {
    en: "The thread was deleted, and the question with it.",
    zh: "对话已被删除，问题也随之删除。",
  },
  "run.interrupted": {
    en: "Footnote stopped before this answer was finished.",
    zh: "这个回答完成之前，Footnote 停止了。",
  },
  "run.ask-again": { en: "Ask the question again.", zh: "请重新提问。" },

  "serve.port-taken": {
    en: "Port {port} on {host} is taken by another program.",
    zh: "{host} 上的端口 {port} 已被其他程序占用。",
  },
  "serve.cannot-listen": {
    en: "The server cannot listen on {host}:{port} ({why}).",
    zh: "服务器无法在 {host}:{port} 上监听（{why}）。",
  },
  "serve.choose-port": {
    en: "Choose another with FOOTNOTE_PORT, or stop the program that uses it.",
    zh: "请用 FOOTNOTE_PORT 选择其他端口，或停止占用它的程序。",
  },
});
