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
  "door.no-day": {
    en: '{name}: "{written}" is no day; write it as MM/DD/YYYY.',
    zh: "{name}：“{written}”不是日期，请写成 MM/DD/YYYY。",
  },
});
