/** What the plug-in says, in the two languages of Footnote. */
import { getLanguage } from "obsidian";

const WORDS = {
  command: ["Ask the notes of this vault, and insert the answer", "向这个仓库的笔记提问，并插入回答"],
  question: ["Question", "问题"],
  ask: ["Ask", "提问"],
  reading: ["Footnote: reading notes, {done} of {all} …", "Footnote：正在读取笔记 {done} / {all} ……"],
  asking: ["Footnote: asking …", "Footnote：正在提问……"],
  address: ["Address", "地址"],
  addressHint: ["Where your Footnote is.", "你的 Footnote 的地址。"],
  key: ["Key", "密钥"],
  keyHint: [
    "A key of your account or the server's password, where it wants one. It is kept in this vault's plug-in data, unencrypted.",
    "账户的密钥或服务器的密码（需要时填写）。它未加密地保存在这个仓库的插件数据里。",
  ],
  unreachable: [
    "No Footnote answers at {address}. Start it, or set its address.",
    "在 {address} 没有 Footnote 应答。请启动它，或设置地址。",
  ],
  refused: ["{address} answered with status {status}.", "{address} 返回了状态 {status}。"],
  left: [
    "Footnote: {count} notes could not be read: {names}",
    "Footnote：有 {count} 条笔记无法读取：{names}",
  ],
  doubt: ["not carried by its source", "来源没有说明"],
} as const;

export function words(
  key: keyof typeof WORDS,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [english, chinese] = WORDS[key];
  const said = getLanguage().startsWith("zh") ? chinese : english;
  return said.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}
