/** What is said of a library of Zotero. */
import { pairs } from "./sentence-pairs.ts";

export const zoteroSaid = pairs({
  "zotero.unreachable": { en: "Zotero at {host} cannot be reached.", zh: "无法连接 {host} 上的 Zotero。" },
  "zotero.no-items": {
    en: "What answers for {name} is not the Web API of Zotero.",
    zh: "为 {name} 应答的不是 Zotero 的 Web API。",
  },
  "zotero.key": {
    en: "Zotero does not let this key use {name}.",
    zh: "Zotero 不允许用这个密钥访问 {name}。",
  },
  "zotero.key-hint": {
    en: "Make a key at zotero.org/settings/keys and set ZOTERO_API_KEY; to export it has to allow writing.",
    zh: "请在 zotero.org/settings/keys 创建密钥并设置 ZOTERO_API_KEY；导出时它必须允许写入。",
  },
  "zotero.not-there": {
    en: "Zotero has no {name}, or not this in it.",
    zh: "Zotero 没有 {name}，或者里面没有所要的内容。",
  },
  "zotero.no-name": { en: '"{name}" names no library of Zotero.', zh: "“{name}”不是 Zotero 的文库名。" },
  "zotero.name-hint": {
    en: "Write users/NUMBER or groups/NUMBER; zotero.org/settings/keys shows your number.",
    zh: "请写 users/编号 或 groups/编号；你的编号见 zotero.org/settings/keys。",
  },
  "zotero.no-address": { en: "{variable} must be an address.", zh: "{variable} 必须是一个地址。" },
  "zotero.status": {
    en: "Zotero answered for {name} with HTTP {status}.",
    zh: "Zotero 对 {name} 返回了 HTTP {status}。",
  },
  "zotero.progress": { en: "{done} of {total} items …", zh: "{done} / {total} 项……" },
  "zotero.brought": {
    en: "From Zotero: {added} added, {unchanged} unchanged, {removed} removed, {failed} failed.",
    zh: "来自 Zotero：添加 {added}，未变 {unchanged}，移除 {removed}，失败 {failed}。",
  },
  "zotero.sent": {
    en: "To Zotero: {added} added, {refused} refused.",
    zh: "发往 Zotero：添加 {added}，被拒绝 {refused}。",
  },
});
