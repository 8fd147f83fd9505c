/**
 * What `--help` says: of each command under `help.NAME`, of its arguments and options under `help.NAME.ARGUMENT` and
 * `help.NAME.--OPTION`, of options that many commands have under `help.--OPTION`. Not in the catalogue of what is sent and
 * stored, and so not in the page.
 */
import { helpLibrarySaid } from "./help-library-said.ts";
import { helpPlanSaid } from "./help-plan-said.ts";
import { helpSponsoredSaid } from "./help-sponsored-said.ts";
import { pairs } from "./sentence-pairs.ts";

export const HELP = {
  ...helpLibrarySaid,
  ...helpPlanSaid,
  ...helpSponsoredSaid,
  ...pairs({
    help: {
      en: "Asks your documents, and footnotes every sentence with the exact words of its source.",
      zh: "向自己的文档提问，每句话都注明出处的原文。",
    },
    "help.--json": {
      en: "print one JSON document on stdout and nothing else",
      zh: "只在标准输出打印一个 JSON 文档",
    },
    "help.--data": {
      en: "the data folder (else FOOTNOTE_DATA, else the platform's)",
      zh: "数据文件夹（否则用 FOOTNOTE_DATA，再否则用系统的默认位置）",
    },
    "help.--help": { en: "display help for command", zh: "显示命令的帮助" },
    "help.--version": { en: "output the version number", zh: "显示版本号" },
    "help.--yes": { en: "do not ask before it costs money", zh: "产生费用前不再询问" },
    "help.Usage:": { en: "Usage:", zh: "用法：" },
    "help.Arguments:": { en: "Arguments:", zh: "参数：" },
    "help.Options:": { en: "Options:", zh: "选项：" },
    "help.Commands:": { en: "Commands:", zh: "命令：" },
    "help.choices": { en: "(one of {choices})", zh: "（{choices} 之一）" },
    "help.default": { en: "({value}, if not given)", zh: "（不写则为 {value}）" },

    "help.ask": { en: "Ask a question and get a footnoted answer", zh: "提问，得到带脚注的回答" },
    "help.ask.question": {
      en: "the question; - reads it from standard input",
      zh: "问题；- 表示从标准输入读取",
    },
    "help.ask.--thread": {
      en: "go on with this thread: the question is a follow-up",
      zh: "接着这个对话问：问题是追问",
    },
    "help.ask.--continue": { en: "go on with the latest thread", zh: "接着最近的对话问" },
    "help.ask.--in": {
      en: "ask this alone: a document or digest by its id, or a document of the library by its URL or path; several may be named",
      zh: "只问这一份：文档或摘要的编号，或文库中文档的网址或路径；可以写多次",
    },
    "help.ask.--sources": {
      en: "where to look, separated by commas: {sources}",
      zh: "在哪里查找，用逗号分开：{sources}",
    },
    "help.ask.--site": {
      en: "only pages of this site, such as example.org",
      zh: "只看这个网站的网页，例如 example.org",
    },
    "help.ask.--since": {
      en: "only what is as new as this: 2026-01-31, or 7d, 2w, 6m, 1y ago",
      zh: "只看这个日期以后的内容：2026-01-31，或 7d、2w、6m、1y 之内",
    },
    "help.ask.--until": { en: "only what is as old as this", zh: "只看这个日期以前的内容" },
    "help.ask.--language": {
      en: "only what is in this language, such as en or zh",
      zh: "只看这种语言的内容，例如 en 或 zh",
    },
    "help.ask.--writer": { en: "who writes the answer", zh: "由谁来写回答" },
    "help.ask.--model": {
      en: "who writes, of the models that are configured: provider/model",
      zh: "由哪个已配置的模型来写：provider/model",
    },
    "help.ask.--no-calculate": {
      en: "search, even where the question is a calculation, which is else worked out at once",
      zh: "即使问题是一道计算也去查找；否则会直接算出",
    },
    "help.ask.--strict": {
      en: "leave out of a model's answer what no source carries",
      zh: "略去模型回答中没有来源支持的内容",
    },

    "help.discover": {
      en: "Show what the feeds that are followed tell, articles on one event together",
      zh: "列出所关注的订阅源的消息，同一件事的文章放在一起",
    },
    "help.discover.--limit": { en: "so many stories at most", zh: "最多列出几条消息" },

    "help.threads": { en: "List the threads that are kept, latest first", zh: "列出保存的对话，最近的在前" },
    "help.threads.--limit": { en: "so many at most", zh: "最多列出几个" },

    "help.recheck": {
      en: "Read the sources of an answer anew, and say which of its quotes still stand",
      zh: "重新读取回答的来源，说明哪些引文仍然成立",
    },
    "help.recheck.id": {
      en: "a turn, or a thread for its last turn; without it, the last answer of all",
      zh: "一次问答，或一个对话（取其最后一次问答）；不写则取最近的回答",
    },

    "help.export": {
      en: "Write an answer with its quotes, the bibliography of its sources, or a digest, as a file",
      zh: "把回答连同引文、来源的参考文献或摘要写成文件",
    },
    "help.export.id": {
      en: "a turn, a thread for its last turn, a digest or research; without it, the last answer of all",
      zh: "一次问答、一个对话（取其最后一次问答）、一份摘要或研究；不写则取最近的回答",
    },
    "help.export.--format": {
      en: "one of {formats}; of a digest {digestFormats}; else Markdown, or what the file's ending says",
      zh: "{formats} 之一；摘要可用 {digestFormats}；不写则为 Markdown，或按文件的扩展名",
    },
    "help.export.--out": { en: "where to write it; without it, to stdout", zh: "写到哪里；不写则到标准输出" },

    "help.check": {
      en: "Check what a text states against documents; keeps nothing",
      zh: "对照文档检查一段文字的说法；不保存任何内容",
    },
    "help.check.file": {
      en: "the text: a file, a URL, or - for the standard input",
      zh: "要检查的文字：文件、网址，或用 - 表示标准输入",
    },
    "help.check.--against": {
      en: "files or URLs; a marker [2] in the text cites the second; without it, those that the text's own footnotes name",
      zh: "文件或网址；文字里的 [2] 指第二个；不写则用文字自己的脚注所指的来源",
    },
    "help.check.--cited": {
      en: "look only at what cites a source; a text without footnotes passes, as do statements without one",
      zh: "只看注明来源的说法；没有脚注的文字和没有注明来源的说法都算通过",
    },
    "help.check.--sarif": {
      en: "write what is not supported as SARIF, for code hosts and editors",
      zh: "把没有依据的说法写成 SARIF，供代码平台和编辑器使用",
    },
    "help.check.--all": {
      en: "show the supported statements too, with their quotes",
      zh: "也显示有据的说法及其引文",
    },
    "help.check.--annotated": {
      en: "write a copy of the text with a note behind what is not supported",
      zh: "写一份副本，在没有依据的说法后面加注",
    },
    "help.check.--html": { en: "write the report as a page of its own", zh: "把报告写成单独的网页" },

    "help.digest": {
      en: "Digest documents or recordings: core point, framework, chapters, figures, open questions",
      zh: "为文档或录音做摘要：核心观点、框架、章节、数字、未决问题",
    },
    "help.digest.source": {
      en: "files, URLs, ids of documents of the library or of digests, or - for the standard input",
      zh: "文件、网址、文库中文档或摘要的编号，或用 - 表示标准输入",
    },
    "help.digest.--language": {
      en: "language of the labels: {languages}; else that of the text",
      zh: "标签的语言：{languages}；不写则与文字相同",
    },
    "help.digest.--title": { en: "title of the source, in place of its own", zh: "来源的标题，代替它自己的" },
    "help.digest.--writer": {
      en: "who writes it; auto: a model where one is configured",
      zh: "由谁来写；auto：配置了模型就用模型",
    },
    "help.digest.--again": { en: "make it anew, though it is there already", zh: "即使已有也重新做" },
    "help.digest.--out": {
      en: "write it to this file, or into this folder: FILE.md, .html, .json, .svg, .png, or FOLDER/",
      zh: "写到这个文件或文件夹：文件.md、.html、.json、.svg、.png，或 文件夹/",
    },
    "help.digest.--format": {
      en: "with --out: the form, where no ending says it: {digestFormats}",
      zh: "与 --out 一起：扩展名没有说明时的格式：{digestFormats}",
    },

    "help.digests": {
      en: "List the digests that are kept, newest first, or remove some",
      zh: "列出保存的摘要，最新的在前，或移除一些",
    },
    "help.digests.--remove": {
      en: "remove these, with the text that was kept for them",
      zh: "移除这些，连同为它们保存的文字",
    },

    "help.research": {
      en: "Research a question that one search cannot answer: planned, searched, followed up, reported",
      zh: "研究一次搜索答不了的问题：计划、查找、追查、写成报告",
    },
    "help.research.question": { en: "the question", zh: "问题" },
    "help.research.--in": {
      en: "look in this alone: a document or digest by its id, or a document of the library by its URL or path; several may be named",
      zh: "只在这一份里查找：文档或摘要的编号，或文库中文档的网址或路径；可以写多次",
    },
    "help.research.--sources": {
      en: "where to look, separated by commas, as for ask",
      zh: "在哪里查找，用逗号分开，与 ask 相同",
    },
    "help.research.--budget": {
      en: "what it may use at most, separated by commas: {budget} (US dollars)",
      zh: "最多可以用多少，用逗号分开：{budget}（美元）",
    },
    "help.research.--minutes": { en: "what it may take of time", zh: "可以用多少分钟" },
    "help.research.--writer": { en: "who works on it", zh: "由谁来做" },
    "help.research.--plan": {
      en: "stop once the plan is there; go on with: footnote researches --approve ID",
      zh: "有了计划就停下；继续：footnote researches --approve 编号",
    },

    "help.research.--every": {
      en: "do it again so often, where a server runs, and say what changed: 1d, 1w",
      zh: "在服务器运行时每隔多久重做一次，并说明有何变化：1d、1w",
    },
    "help.grid": {
      en: "Ask each of several documents each of several questions: a table of quotes, as CSV or XLSX",
      zh: "向多份文档各问多个问题：得到引文的表格（CSV 或 XLSX）",
    },
    "help.grid.question": { en: "the questions, each in quotation marks", zh: "问题，各加引号" },
    "help.grid.--in": {
      en: "documents or digests by their ids, or documents of the library by URL or path",
      zh: "文档或摘要的编号，或文库中文档的网址或路径",
    },
    "help.grid.--out": {
      en: "where to write it, as a workbook where it ends in .xlsx; without it, to stdout",
      zh: "写到哪里，以 .xlsx 结尾则为工作簿；不写则到标准输出",
    },

    "help.researches": {
      en: "List the research that is kept, newest first, or show, steer or remove some",
      zh: "列出保存的研究，最新的在前；或查看、调整、移除",
    },
    "help.researches.--show": { en: "its report, or how far it is", zh: "它的报告，或进行到哪里" },
    "help.researches.--approve": {
      en: "work on its plan, as it is or with --question",
      zh: "按它的计划进行，照原样或用 --question 改过",
    },
    "help.researches.--question": {
      en: "with --approve: the questions of the plan, in place of its own",
      zh: "与 --approve 一起：计划中的问题，代替原来的",
    },
    "help.researches.--resume": { en: "go on with it where it was", zh: "从停下的地方继续" },
    "help.researches.--budget": {
      en: "with --resume: what it may use at most, separated by commas: {budget} (US dollars)",
      zh: "与 --resume 一起：最多可以用多少，用逗号分开：{budget}（美元）",
    },
    "help.researches.--pause": { en: "pause it, wherever it runs", zh: "暂停，不论它在哪里运行" },
    "help.researches.--cancel": {
      en: "end it, with a report of what was found so far",
      zh: "结束，并就已找到的内容写出报告",
    },
    "help.researches.--redo": {
      en: "with --step: do that step anew, and what comes after it",
      zh: "与 --step 一起：重做那一步及其后的步骤",
    },
    "help.researches.--fork": {
      en: "with --step: another research that has the steps up to this one",
      zh: "与 --step 一起：另开一项研究，保留到这一步为止的步骤",
    },
    "help.researches.--step": { en: "which step", zh: "哪一步" },
    "help.researches.--schedule": {
      en: "with --every: do it again so often, where a server runs",
      zh: "与 --every 一起：在服务器运行时每隔多久重做一次",
    },
    "help.researches.--every": {
      en: "with --schedule: 1d, 1w; never ends it",
      zh: "与 --schedule 一起：1d、1w；never 表示不再重做",
    },
    "help.researches.--remove": { en: "remove these", zh: "移除这些" },

    "help.repair": {
      en: "Repair a transcript: marks, paragraphs, names; every change is listed and can be refused",
      zh: "修整转写稿：标点、段落、人名；每处改动都列出，可以拒绝",
    },
    "help.repair.file": {
      en: "the transcript or its subtitles: a file, a URL, or - for the standard input",
      zh: "转写稿或字幕：文件、网址，或用 - 表示标准输入",
    },
    "help.repair.--title": {
      en: "title of the recording: names are put right by it",
      zh: "录音的标题：据此改正人名",
    },
    "help.repair.--glossary": {
      en: "names and terms, one a line; after = how each is misheard",
      zh: "人名和术语，每行一个；= 后面写常被听成什么",
    },
    "help.repair.--writer": {
      en: "who repairs: a model, or rules (extractive)",
      zh: "由谁来修整：模型，或规则（extractive）",
    },
    "help.repair.--refuse": { en: "leave a change out; may be given again", zh: "不做某处改动；可以写多次" },
    "help.repair.--accept": { en: "take a suggestion; may be given again", zh: "采纳某条建议；可以写多次" },
    "help.repair.--out": { en: "write the repaired text to this file", zh: "把修整后的文字写到这个文件" },
  }),
};
