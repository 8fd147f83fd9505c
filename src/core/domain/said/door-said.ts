/** What programs that speak another protocol are told. */
import { pairs } from "./sentence-pairs.ts";

export const doorSaid = pairs({
  "door.unknown-model": { en: 'There is no model "{name}" here.', zh: "这里没有模型“{name}”。" },
  "door.known-models": { en: "There are: {names}.", zh: "可用的有：{names}。" },
  "door.no-model": {
    en: 'No language model is configured, so "{name}" cannot be asked.',
    zh: "没有配置语言模型，无法使用“{name}”。",
  },
  "door.text-only": {
    en: "A message can hold text alone here, no pictures, files or sounds.",
    zh: "这里的消息只能是文字，不能有图片、文件或声音。",
  },
  "door.last-user": {
    en: "The last message must be the user's, and hold a question.",
    zh: "最后一条消息必须来自用户，并且包含问题。",
  },
  "door.unsupported": { en: '"{name}" cannot be used here.', zh: "这里不能使用“{name}”。" },
  "door.unsupported-hint": {
    en: "Leave it out. The guide lists what works: docs/guide/doors.md.",
    zh: "请去掉它。使用指南列出了可用的内容：docs/guide/doors.zh.md。",
  },
  "door.schema-needs-model": {
    en: "A model puts an answer into the form of a JSON schema, and none is configured.",
    zh: "要由模型把回答整理成 JSON schema 的形式，而没有配置模型。",
  },
  "door.schema-without-model": {
    en: "Without one, an object can have the answer as answer, text, content or response, and its addresses as citations, sources or urls.",
    zh: "没有模型时，对象里可以有 answer、text、content 或 response（回答的文字），以及 citations、sources 或 urls（来源的地址）。",
  },
  "door.schema-large": {
    en: "The schema is too large to be held against an answer.",
    zh: "模式太大，无法用来核对回答。",
  },
  "door.schema-keyword": {
    en: 'The schema uses "{name}", which is not known here.',
    zh: "模式使用了“{name}”，这里不支持。",
  },
  "door.schema-reference": {
    en: 'The schema refers to "{name}", which is no schema within it; nothing is fetched from elsewhere.',
    zh: "模式引用了“{name}”，而它不是模式内部的一部分；这里不会从别处取得任何内容。",
  },
  "door.schema-endless": {
    en: "The schema refers to itself without an end.",
    zh: "模式无止境地引用自身。",
  },
  "door.schema-pattern": {
    en: 'The schema has a pattern that is none, is too long or takes too long: "{name}".',
    zh: "模式中有一个不成立、太长或耗时过久的正则表达式：“{name}”。",
  },
  "door.schema-shape": {
    en: 'The schema is no JSON Schema: "{name}" has another form there.',
    zh: "这不是有效的 JSON Schema：其中“{name}”的形式不对。",
  },
  "door.one-of": { en: "Give one of these: {names}.", zh: "请给出其中之一：{names}。" },
  "door.no-json": { en: "The body is not JSON.", zh: "请求正文不是 JSON。" },
  "door.endless-line": {
    en: "The assistant sent a line of more than 10 MB, or its end was lost.",
    zh: "助手发来的一行超过 10 MB，或者行尾丢失了。",
  },
  "door.deep-schema": {
    en: "The schema is more than {most} levels deep.",
    zh: "模式的嵌套超过 {most} 层。",
  },
  "door.research-limit": {
    en: "Research cannot be limited by {limit}.",
    zh: "研究不能用 {limit} 来限制。",
  },
  "door.research-ended": {
    en: "The research ended before its report was written: {status}.",
    zh: "研究在报告写成之前结束：{status}。",
  },
  "door.unknown-preset": { en: 'There is no preset "{name}" here.', zh: "这里没有预设“{name}”。" },
  "door.no-response": { en: "There is no response {id}.", zh: "没有回复 {id}。" },
  "door.response-in-thread": {
    en: "The response {id} is one of several in a conversation, which is deleted as a whole.",
    zh: "回复 {id} 属于一个有多条回复的对话，对话只能整个删除。",
  },
  "door.response-in-thread-hint": {
    en: "Delete its thread: DELETE /api/threads/{thread}.",
    zh: "请删除它所在的对话：DELETE /api/threads/{thread}。",
  },
  "door.no-embedder": {
    en: "Nothing here makes vectors: the built-in reader is off and no embedder is configured.",
    zh: "这里无法生成向量：内置阅读器已关闭，也没有配置嵌入模型。",
  },
  "door.no-embedder-hint": {
    en: "Set FOOTNOTE_READER=on, or configure an embedder.",
    zh: "请设置 FOOTNOTE_READER=on，或配置嵌入模型。",
  },
  "door.dimensions": {
    en: "The vectors here have {length} numbers and not {asked}.",
    zh: "这里的向量有 {length} 个数，而不是 {asked} 个。",
  },
  "oauth.title": { en: "Let {name} use your Footnote?", zh: "允许 {name} 使用你的 Footnote 吗？" },
  "oauth.may": { en: "As {email} it may:", zh: "它将以 {email} 的身份可以：" },
  "oauth.read": { en: "read documents, digests and threads", zh: "读取文档、摘要和对话" },
  "oauth.ask": { en: "ask questions, which may cost money", zh: "提问（可能产生费用）" },
  "oauth.write": { en: "add documents and make digests", zh: "添加文档、制作摘要" },
  "oauth.back": {
    en: "You are taken back to {host}. Its key stands in the list of your keys, where it can be ended.",
    zh: "之后会回到 {host}。它的密钥列在你的密钥里，可以在那里终止。",
  },
  "oauth.allow": { en: "Allow", zh: "允许" },
  "oauth.deny": { en: "Do not allow", zh: "不允许" },
  "oauth.sign-in": {
    en: "Sign in to Footnote first, then go on here.",
    zh: "请先登录 Footnote，再回到这里继续。",
  },
  "oauth.open": { en: "Sign in", zh: "登录" },
  "oauth.go-on": { en: "I have signed in: go on", zh: "我已登录，继续" },
  "oauth.bad-client": {
    en: "The program that sent you here is not known, or wants to be answered at an address that is not its own.",
    zh: "把你带到这里的程序无法识别，或者它要求的返回地址不属于它。",
  },
  "oauth.no-accounts": {
    en: "Programs are let in by accounts, and there are none here.",
    zh: "程序要通过账户授权，而这里没有账户。",
  },
  "oauth.no-metadata": {
    en: "redirect_uris must hold one to ten addresses: https, http on the machine itself, or a scheme of the program's own.",
    zh: "redirect_uris 必须有一到十个地址：https、本机的 http，或程序自己的协议。",
  },
  "oauth.code-alone": {
    en: "Only grant_type=authorization_code and refresh_token are given a key.",
    zh: "只有 grant_type=authorization_code 和 refresh_token 可以换取密钥。",
  },
  "oauth.too-wide": { en: "More was asked for than was granted.", zh: "请求的范围超出了已授予的范围。" },
  "oauth.no-renewal": {
    en: "The refresh token is not known, is over, or was used before, which ends it with all of its keys.",
    zh: "刷新令牌无法识别、已过期，或曾被使用过（再次使用会连同其所有密钥一并终止）。",
  },
  "oauth.no-code": {
    en: "The code is not known, is used up or over, or belongs to another program.",
    zh: "授权码无法识别、已使用、已过期，或属于另一个程序。",
  },
  "door.no-day": {
    en: '{name}: "{written}" is no day; write it as MM/DD/YYYY.',
    zh: "{name}：“{written}”不是日期，请写成 MM/DD/YYYY。",
  },
});
