/** Every word that the page says, in each of its languages. What the server says of failures is in `told.ts`. */
import { type AccountWords, accountWordsEn, accountWordsZh } from "./account/account-words.ts";
import { type CitingWords, citingWordsEn, citingWordsZh } from "./answer/citing-words.ts";
import { type LibraryWords, libraryWordsEn, libraryWordsZh } from "./library/library-words.ts";
import { type PeopleWords, peopleWordsEn, peopleWordsZh } from "./account/people-words.ts";
import { type SiteWords, siteWordsEn, siteWordsZh } from "./library/site-words.ts";
import { digestWordsEn, digestWordsZh, type DigestWords } from "./digest/digest-words.ts";
import { type AnsweringWords, answeringWordsEn, answeringWordsZh } from "./answer/answering-words.ts";
import { checkWordsEn, checkWordsZh, type CheckWords } from "./answer/check-words.ts";
import { type ChooserWords, EN_CHOOSER, ZH_CHOOSER } from "./dictionary-chooser.ts";
import { type RecheckWords, recheckWordsEn, recheckWordsZh } from "./answer/recheck-words.ts";
import { type DataWords, dataWordsEn, dataWordsZh } from "./settings/data-words.ts";
import { type SettingsWords, settingsWordsEn, settingsWordsZh } from "./settings/settings-words.ts";
import { type ReaderWords, readerWordsEn, readerWordsZh } from "./document/reader-words.ts";
import { type ResearchWords, researchWordsEn, researchWordsZh } from "./research/research-words.ts";
import { type KeysWords, keysWordsEn, keysWordsZh } from "./keys-words.ts";
import { readChoice } from "./browser-choice.ts";
import { plural } from "./plural.ts";
import { startWordsEn, startWordsZh, type StartWords } from "./thread/start-words.ts";
import { type ShareWords, shareWordsEn, shareWordsZh } from "./share/share-words.ts";
import { type ThreadWords, threadWordsEn, threadWordsZh } from "./thread/thread-words.ts";
import { type UsageWords, usageWordsEn, usageWordsZh } from "./usage/usage-words.ts";

export interface Dictionary extends RecheckWords {
  readonly language: string;
  readonly tagline: string;
  readonly newThread: string;
  readonly threads: string;
  readonly noThreads: string;
  readonly showMore: string;
  readonly menu: string;
  readonly threadList: ThreadWords;
  readonly cancel: string;
  readonly remove: string;
  readonly close: string;
  readonly panelWidth: string;
  readonly ask: string;
  readonly askLabel: string;
  readonly askPlaceholder: string;
  /** Where there is more than the library. */
  readonly askAnywhere: string;
  readonly followUpPlaceholder: string;
  readonly chooser: ChooserWords;
  readonly updated: (date: string) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly tryAgain: string;
  readonly editQuestion: string;
  readonly skip: string;
  readonly keys: KeysWords;
  readonly tryLoading: string;
  readonly suggestions: readonly string[];
  readonly start: StartWords;
  readonly welcome: string;
  readonly welcomeMore: string;
  readonly queued: string;
  readonly inQueue: (place: number) => string;
  readonly table: string;
  readonly looking: string;
  readonly thinking: string;
  readonly readingFor: (seconds: number) => string;
  readonly thoughts: string;
  readonly loading: string;
  readonly answerReady: (sources: number) => string;
  readonly nothingFound: string;
  readonly sources: string;
  readonly note: (name: string, title: string, verdict: string) => string;
  readonly openQuote: string;
  readonly citing: CitingWords;
  readonly reader: ReaderWords;
  readonly checking: CheckWords;
  readonly answering: AnsweringWords;
  readonly page: (page: number) => string;
  readonly quotesOnly: string;
  readonly tokens: (input: string, output: string) => string;
  readonly library: string;
  readonly account: AccountWords;
  readonly sharing: ShareWords;
  readonly people: PeopleWords;
  readonly digests: DigestWords;
  readonly research: ResearchWords;
  readonly discover: string;
  readonly sites: SiteWords;
  readonly usage: UsageWords;
  readonly settings: SettingsWords;
  readonly data: DataWords;
  readonly documents: (count: number) => string;
  readonly passages: (count: number) => string;
  readonly answersFrom: (documents: number, model: string | null) => string;
  /** Beside that, of a model that takes long. */
  readonly takesAbout: (seconds: number) => string;
  readonly addFiles: string;
  readonly addHint: string;
  readonly dropHere: string;
  readonly urlLabel: string;
  readonly add: string;
  readonly waiting: string;
  readonly sending: string;
  readonly reading: string;
  readonly outcomes: Readonly<Record<"added" | "replaced" | "unchanged", string>>;
  readonly readInPart: (reasons: readonly string[]) => string;
  readonly clearList: string;
  readonly libraryList: LibraryWords;
  readonly emptyLibrary: string;
  readonly document: string;
  readonly offline: string;
  readonly offlineHint: string;
  readonly tooLarge: string;
  readonly brokenOff: string;
  readonly brokenOffHint: string;
  readonly strangeReply: (status: number) => string;
}

const en: Dictionary = {
  language: "en",
  tagline: "Answers with checked footnotes",
  newThread: "New thread",
  threads: "Threads",
  noThreads: "What you ask is kept here.",
  showMore: "Show more",
  menu: "Threads and library",
  threadList: threadWordsEn,
  cancel: "Cancel",
  remove: "Delete",
  close: "Close",
  panelWidth: "Width of the panel",
  ask: "Ask",
  askLabel: "Your question",
  askPlaceholder: "Ask your library …",
  askAnywhere: "Ask your library and the web …",
  followUpPlaceholder: "Ask a follow-up …",
  chooser: EN_CHOOSER,
  updated: (date) => `updated ${date}`,
  stop: "Stop",
  stopped: "Stopped.",
  tryAgain: "Ask again",
  editQuestion: "Change the question",
  skip: "Skip to the answer",
  keys: keysWordsEn,
  tryLoading: "Try again",
  suggestions: ["How do I add a DeepSeek key?", "Which files can I add?", "How do I back up my library?"],
  start: startWordsEn,
  welcome: "What would you like to know?",
  welcomeMore: "Every sentence of an answer carries a footnote with the exact words it rests on.",
  queued: "Waiting for the answer before this one …",
  inQueue: (place) => `Many questions at once: this one is number ${place} in the queue …`,
  table: "Table",
  looking: "Looking through the sources …",
  thinking: "The model is thinking …",
  readingFor: (seconds) => `The model is reading the sources: about ${seconds} s …`,
  thoughts: "Thoughts of the model, not checked",
  loading: "Loading …",
  answerReady: (sources) => `The answer is ready, with ${plural(sources, "source", "sources")}.`,
  nothingFound: "Nothing was found that answers this.",
  sources: "Sources",
  note: (name, title, verdict) => `Footnote ${name}: ${title} (${verdict})`,
  openQuote: "Show in the document",
  citing: citingWordsEn,
  reader: readerWordsEn,
  checking: checkWordsEn,
  answering: answeringWordsEn,
  page: (page) => `p. ${page}`,
  ...recheckWordsEn,
  quotesOnly: "in the sources’ own words",
  tokens: (input, output) => `${input} tokens read, ${output} written`,
  library: "Library",
  account: accountWordsEn,
  sharing: shareWordsEn,
  people: peopleWordsEn,
  digests: digestWordsEn,
  research: researchWordsEn,
  discover: "Discover",
  sites: siteWordsEn,
  usage: usageWordsEn,
  settings: settingsWordsEn,
  data: dataWordsEn,
  documents: (count) => plural(count, "document", "documents"),
  passages: (count) => plural(count, "passage", "passages"),
  answersFrom: (documents, model) =>
    `Answers from ${plural(documents, "document", "documents")}, ${model === null ? "in their own words (no model)" : `written by ${model}`}`,
  takesAbout: (seconds) => `, about ${seconds} s an answer`,
  addFiles: "Add files",
  addHint: "or drop them anywhere on this page",
  dropHere: "Drop to add to your library",
  urlLabel: "Add a web page by its address",
  add: "Add",
  waiting: "Waiting",
  sending: "Sending",
  reading: "Reading",
  outcomes: { added: "Added", replaced: "Replaced", unchanged: "Was there already" },
  readInPart: (reasons) => `Read in part: ${reasons.join(" ")}`,
  clearList: "Clear list",
  libraryList: libraryWordsEn,
  emptyLibrary: "Your library is empty. Add files to ask about.",
  document: "Document",
  offline: "The server cannot be reached.",
  offlineHint: "Check that Footnote is running, then try again.",
  tooLarge: "The file is larger than the server, or a proxy before it, takes.",
  brokenOff: "The connection broke off before the answer was finished.",
  brokenOffHint: "Check that Footnote is running, then ask again.",
  strangeReply: (status) => `The server gave a reply that cannot be understood (status ${status}).`,
};

const zh: Dictionary = {
  language: "zh-CN",
  tagline: "每句话都有核对过的脚注",
  newThread: "新对话",
  threads: "对话",
  noThreads: "你问过的问题会保存在这里。",
  showMore: "显示更多",
  menu: "对话与文库",
  threadList: threadWordsZh,
  cancel: "取消",
  remove: "删除",
  close: "关闭",
  panelWidth: "面板宽度",
  ask: "提问",
  askLabel: "你的问题",
  askPlaceholder: "向你的文库提问……",
  askAnywhere: "向你的文库和网络提问……",
  followUpPlaceholder: "继续追问……",
  chooser: ZH_CHOOSER,
  updated: (date) => `更新于 ${date}`,
  stop: "停止",
  stopped: "已停止。",
  tryAgain: "重新提问",
  editQuestion: "修改问题",
  skip: "跳到回答",
  keys: keysWordsZh,
  tryLoading: "重试",
  suggestions: ["怎样添加 DeepSeek 的密钥？", "可以添加哪些文件？", "怎样备份我的文库？"],
  start: startWordsZh,
  welcome: "想了解什么？",
  welcomeMore: "回答中的每句话都带有脚注，指向它所依据的原文。",
  queued: "正在等待前一个问题的回答……",
  inQueue: (place) => `现在问题很多：这个问题排在第 ${place} 位……`,
  table: "表格",
  looking: "正在查阅来源……",
  thinking: "模型正在思考……",
  readingFor: (seconds) => `模型正在阅读来源：大约 ${seconds} 秒……`,
  thoughts: "模型的思考过程（未经核对）",
  loading: "正在加载……",
  answerReady: (sources) => `回答已完成，共 ${sources} 个来源。`,
  nothingFound: "没有找到能回答这个问题的内容。",
  sources: "来源",
  note: (name, title, verdict) => `脚注 ${name}：${title}（${verdict}）`,
  openQuote: "在文档中查看",
  citing: citingWordsZh,
  reader: readerWordsZh,
  checking: checkWordsZh,
  answering: answeringWordsZh,
  page: (page) => `第 ${page} 页`,
  ...recheckWordsZh,
  quotesOnly: "直接引自原文",
  tokens: (input, output) => `读取 ${input} 个词元，写出 ${output} 个`,
  library: "文库",
  account: accountWordsZh,
  sharing: shareWordsZh,
  people: peopleWordsZh,
  digests: digestWordsZh,
  research: researchWordsZh,
  discover: "发现",
  sites: siteWordsZh,
  usage: usageWordsZh,
  settings: settingsWordsZh,
  data: dataWordsZh,
  documents: (count) => `${count} 份文档`,
  passages: (count) => `${count} 个段落`,
  answersFrom: (documents, model) =>
    `依据 ${documents} 份文档回答，${model === null ? "直接引用原文（未配置模型）" : `由 ${model} 撰写`}`,
  takesAbout: (seconds) => `，每次回答大约 ${seconds} 秒`,
  addFiles: "添加文件",
  addHint: "或拖放到页面任意位置",
  dropHere: "松开即可添加到文库",
  urlLabel: "按网址添加网页",
  add: "添加",
  waiting: "等待中",
  sending: "正在上传",
  reading: "正在读取",
  outcomes: { added: "已添加", replaced: "已更新", unchanged: "此前已有" },
  readInPart: (reasons) => `只读了一部分：${reasons.join("")}`,
  clearList: "清空列表",
  libraryList: libraryWordsZh,
  emptyLibrary: "文库还是空的。请添加要查询的文件。",
  document: "文档",
  offline: "无法连接服务器。",
  offlineHint: "请确认 Footnote 正在运行，然后重试。",
  tooLarge: "文件超过了服务器或它前面的代理所能接收的大小。",
  brokenOff: "回答完成之前连接中断了。",
  brokenOffHint: "请确认 Footnote 正在运行，然后重新提问。",
  strangeReply: (status) => `服务器的答复无法理解（状态码 ${status}）。`,
};

export function dictionaryFor(language: string): Dictionary {
  return /^zh\b/i.test(language) ? zh : en;
}

/** The words of the language that was chosen here, or of this browser's. */
export const words: Dictionary = dictionaryFor(readChoice("language") ?? navigator.language);
