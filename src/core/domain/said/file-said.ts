/** What is said of files and folders of this machine, and of values that the environment sets. */
import { pairs } from "./sentence-pairs.ts";

export const fileSaid = pairs({
  "file.zotero-unreadable": {
    en: "Zotero's data could not be read: titles, authors and years are taken from the files themselves.",
    zh: "无法读取 Zotero 的数据：标题、作者和年份只能取自文件本身。",
  },
  "file.zotero-hint": {
    en: "Close Zotero and add the folder again; if that does not help, open Zotero so that it mends its data.",
    zh: "请关闭 Zotero 后再次添加文件夹；如果没有用，请打开 Zotero 让它修复数据。",
  },
  "file.unreadable": { en: "{path} could not be read: {reason}.", zh: "无法读取 {path}：{reason}。" },
  "file.unwritable": { en: "{path} could not be written: {reason}.", zh: "无法写入 {path}：{reason}。" },
  "file.not-there": { en: "it does not exist", zh: "它不存在" },
  "file.not-there-hint": {
    en: "Check the path; a link may point to something that was moved or deleted.",
    zh: "请检查路径；链接所指的内容可能已被移动或删除。",
  },
  "file.in-a-file": {
    en: "a part of the path is a file, not a folder",
    zh: "路径中有一段是文件而不是文件夹",
  },
  "file.forbidden": { en: "this user may not read it", zh: "当前用户无权读取" },
  "file.forbidden-hint": {
    en: "Change its permissions, or run Footnote as a user who may read it.",
    zh: "请修改它的权限，或以有权读取的用户运行 Footnote。",
  },
  "file.is-folder": { en: "it is a folder, not a file", zh: "它是文件夹，不是文件" },
  "file.is-folder-hint": {
    en: "Add the folder itself, and all its files are read.",
    zh: "请直接添加这个文件夹，其中的文件都会被读取。",
  },
  "file.link-circle": { en: "its links lead in a circle", zh: "它的链接绕成了一圈" },
  "file.link-circle-hint": { en: "Remove one of the links.", zh: "请删除其中一个链接。" },
  "file.path-too-long": { en: "its path is too long", zh: "它的路径太长" },
  "file.path-too-long-hint": { en: "Move it to a shorter path.", zh: "请把它移到较短的路径下。" },
  "file.too-many-open": { en: "too many files are open", zh: "打开的文件太多" },
  "file.too-many-open-hint": {
    en: "Raise the limit of open files (ulimit -n) and try again.",
    zh: "请提高打开文件数的上限（ulimit -n）后再试。",
  },
  "file.disk-fault": { en: "the disk could not be read", zh: "磁盘无法读取" },
  "file.disk-fault-hint": {
    en: "The disk may be damaged; copy the file elsewhere and try that.",
    zh: "磁盘可能已损坏；请把文件复制到别处再试。",
  },
  "file.refused": { en: "the system refused it ({code})", zh: "系统拒绝了（{code}）" },
  "file.unknown-reason": { en: "unknown reason", zh: "原因不明" },
  "file.check-permissions": { en: "Check the path and its permissions.", zh: "请检查路径及其权限。" },
  "file.special": { en: "it is a device, pipe or socket", zh: "它是设备、管道或套接字" },
  "file.add-ordinary": { en: "Add ordinary files or folders.", zh: "请添加普通的文件或文件夹。" },
  "file.too-large": {
    en: "The file has {size} MB or more; the limit is {limit} MB.",
    zh: "文件有 {size} MB 或更大；上限是 {limit} MB。",
  },
  "given.of": { en: "{name}: {what}", zh: "{name}：{what}" },
  "given.stdin": { en: "The standard input", zh: "标准输入" },
  "given.too-much": {
    en: "There is more than {limit} MB of it, which is the limit.",
    zh: "内容超过 {limit} MB，这是上限。",
  },
  "given.give-a-part": { en: "Give a part of it.", zh: "请给出其中一部分。" },
  "given.name-files": {
    en: "Name the files in it, as in FOLDER/*.md.",
    zh: "请指定其中的文件，例如 FOLDER/*.md。",
  },
  "file.walk-stopped": { en: "The walk was stopped.", zh: "遍历文件夹的过程被停止了。" },
  "file.name-not-utf8": { en: "its name is not valid UTF-8", zh: "它的名称不是有效的 UTF-8" },
  "file.rename": {
    en: "Rename it; convmv can repair many names at once.",
    zh: "请给它改名；convmv 可以一次修复许多名称。",
  },
  "file.disk-full": {
    en: "{path} could not be written: the disk is full.",
    zh: "无法写入 {path}：磁盘已满。",
  },
  "file.other-disk": {
    en: "Free some space, or name a file on another disk.",
    zh: "请腾出一些空间，或指定另一个磁盘上的文件。",
  },
  "file.writable-folder": {
    en: "Name a file in a folder that is there and that you may write to.",
    zh: "请指定一个位于已有且可写的文件夹中的文件。",
  },

  "file.no-folder": { en: "its folder does not exist", zh: "它所在的文件夹不存在" },
  "file.a-folder": { en: "it is a folder", zh: "它是文件夹" },
  "file.not-writable": { en: "this user may not write there", zh: "当前用户无权在那里写入" },
  "file.read-only-disk": { en: "the disk can only be read", zh: "磁盘是只读的" },
  "file.name-too-long": { en: "its name is too long", zh: "它的名称太长" },

  "env.not-whole": {
    en: "{variable} is not a whole number from {least} to {most}.",
    zh: "{variable} 不是 {least} 到 {most} 之间的整数。",
  },
  "env.not-address": {
    en: "{variable} is not an http or https address.",
    zh: "{variable} 不是 http 或 https 地址。",
  },
  "env.address-with-version": {
    en: "Write it with the version, for example {variable}={example}.",
    zh: "请连同版本一起写，例如 {variable}={example}。",
  },
  "env.probe-on-off": {
    en: "FOOTNOTE_PROBE is neither on nor off.",
    zh: "FOOTNOTE_PROBE 既不是 on 也不是 off。",
  },
  "env.probe-on-off-hint": {
    en: "Set FOOTNOTE_PROBE=off to have models asked nothing but your questions, or leave it unset for on.",
    zh: "设置 FOOTNOTE_PROBE=off，则除你的问题外不向模型提问；不设则为 on。",
  },
  "env.render": {
    en: 'FOOTNOTE_RENDER is "{chosen}", which is no way to render.',
    zh: "FOOTNOTE_RENDER 是“{chosen}”，这不是渲染方式。",
  },
  "env.render-hint": {
    en: "Set FOOTNOTE_RENDER to chromium, or leave it unset for off.",
    zh: "请把 FOOTNOTE_RENDER 设为 chromium；不设则为 off。",
  },
  "env.short-password": {
    en: "FOOTNOTE_PASSWORD is too short for a server that others can reach.",
    zh: "对他人可以访问的服务器来说，FOOTNOTE_PASSWORD 太短。",
  },
  "env.short-password-hint": {
    en: "Use at least {least} characters that are no blanks, such as four words chosen by chance.",
    zh: "请至少用 {least} 个非空白字符，例如随机选出的四个词。",
  },
  "env.public-url": {
    en: 'FOOTNOTE_PUBLIC_URL is "{written}", which is no address that people could open.',
    zh: "FOOTNOTE_PUBLIC_URL 是“{written}”，这不是可以打开的网址。",
  },
  "env.public-url-hint": {
    en: "Write the whole address, such as https://notes.example.org or https://example.org/notes/.",
    zh: "请写完整的网址，例如 https://notes.example.org 或 https://example.org/notes/。",
  },
  "env.log-form": {
    en: "FOOTNOTE_LOG is neither text nor json.",
    zh: "FOOTNOTE_LOG 既不是 text 也不是 json。",
  },
  "env.log-form-hint": {
    en: "Leave it unset for lines that people read, or set it to json for programs.",
    zh: "不设置则输出给人看的行；设为 json 则输出给程序读的行。",
  },
  "env.no-amount": {
    en: '{variable} is "{text}", which is no amount of dollars.',
    zh: "{variable} 是“{text}”，这不是美元金额。",
  },
  "env.amount-form": {
    en: "Set {variable} to an amount such as 0.50, or leave it unset.",
    zh: "请把 {variable} 设为 0.50 这样的金额，或不设置。",
  },
  "env.set-whole": {
    en: "Set {variable} to a whole number from {least} to {most}, or leave it unset for {fallback}.",
    zh: "请把 {variable} 设为 {least} 到 {most} 之间的整数；不设则为 {fallback}。",
  },
});
