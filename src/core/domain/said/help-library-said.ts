/** What `--help` says of the commands for the library, for models on this machine, and for running Footnote. */
import { pairs } from "./sentence-pairs.ts";

export const helpLibrarySaid = pairs({
  "help.add": { en: "Add files, folders or URLs to the library", zh: "把文件、文件夹或网址添加到文库" },
  "help.add.path": { en: "files, folders or URLs", zh: "文件、文件夹或网址" },
  "help.add.--language": {
    en: "language of a video's captions, such as zh, where there are several",
    zh: "视频有多种字幕时用哪种语言，例如 zh",
  },
  "help.add.--follow-links": {
    en: "read what links in a folder lead to outside of it",
    zh: "也读取文件夹中的链接所指的外部文件",
  },
  "help.add.--crawl": { en: "follow the site's sitemap and links", zh: "按网站的站点地图和链接读取" },
  "help.add.--every": {
    en: "read the page, site or feed again so often: 30m, 6h, 1d, 2w",
    zh: "每隔多久重新读取网页、网站或订阅源：30m、6h、1d、2w",
  },
  "help.add.--max-pages": {
    en: "with --crawl or --every: most pages read each time (500)",
    zh: "与 --crawl 或 --every 一起：每次最多读取的网页数（500）",
  },
  "help.add.--depth": {
    en: "with --crawl: links followed from the first page on (5)",
    zh: "与 --crawl 一起：从第一页起跟随几层链接（5）",
  },
  "help.add.--rate": {
    en: "with --crawl or --every: most pages a minute from one host (60)",
    zh: "与 --crawl 或 --every 一起：同一主机每分钟最多读取的网页数（60）",
  },

  "help.list": {
    en: "List the documents of the library, newest first, and the sites and feeds that are followed",
    zh: "列出文库中的文档（最新的在前），以及关注的网站和订阅源",
  },
  "help.remove": {
    en: "Remove documents from the library, or end following sites and feeds",
    zh: "从文库移除文档，或不再关注网站和订阅源",
  },
  "help.remove.id": {
    en: "ids of documents, or ids or URLs of sites, as `footnote list` shows them",
    zh: "文档的编号，或网站的编号或网址，见 `footnote list`",
  },
  "help.remove.--with-pages": {
    en: "with a site or feed: remove its documents as well",
    zh: "移除网站或订阅源时，连同它的文档",
  },
  "help.refresh": {
    en: "Read sites and feeds again: those that are named, or those that are due",
    zh: "重新读取网站和订阅源：写出的那些，或已到期的",
  },
  "help.refresh.site": {
    en: "ids or URLs of sites and feeds, as `footnote list` shows them",
    zh: "网站和订阅源的编号或网址，见 `footnote list`",
  },
  "help.reindex": {
    en: "Make the passage index anew from the stored documents",
    zh: "根据保存的文档重建段落索引",
  },

  "help.zotero": { en: "A library of Zotero, by its Web API", zh: "通过 Web API 使用 Zotero 文库" },
  "help.zotero.import": {
    en: "Add its stored files, notes and abstracts; again, what has changed",
    zh: "添加其中保存的文件、笔记和摘要；再次运行只处理有变化的",
  },
  "help.zotero.import.library": { en: "users/NUMBER or groups/NUMBER", zh: "users/编号 或 groups/编号" },
  "help.zotero.import.--collection": {
    en: "only this collection, by its key",
    zh: "只处理这个分类（写它的键）",
  },
  "help.zotero.export": { en: "Add the sources of an answer to it", zh: "把一个回答的来源添加进去" },
  "help.zotero.export.library": { en: "users/NUMBER or groups/NUMBER", zh: "users/编号 或 groups/编号" },
  "help.zotero.export.id": { en: "a thread or turn; the newest turn", zh: "对话或轮次；默认最新一轮" },
  "help.zotero.export.--collection": {
    en: "into this collection, by its key",
    zh: "放进这个分类（写它的键）",
  },
  "help.move": {
    en: "Carry the whole library over into PostgreSQL, or back into a data folder",
    zh: "把整个文库搬进 PostgreSQL，或搬回数据文件夹",
  },
  "help.move.--to": {
    en: "postgres://USER:PASSWORD@HOST/NAME, a data folder, or sqlite:FILE",
    zh: "postgres://USER:PASSWORD@HOST/NAME、数据文件夹，或 sqlite:FILE",
  },
  "help.archive": {
    en: "Export everything as one file, take such a file in, or delete everything",
    zh: "把全部内容导出为一个文件、导入这样的文件，或删除全部内容",
  },
  "help.archive.export": {
    en: "Write documents, threads, digests, research, sites and settings into one file; no keys",
    zh: "把文档、对话、摘要、研究、网站和设置写入一个文件；不含密钥",
  },
  "help.archive.export.file": {
    en: "file to write, such as footnote.tar.gz",
    zh: "要写入的文件，例如 footnote.tar.gz",
  },
  "help.archive.import": {
    en: "Take in what such a file has and the library does not",
    zh: "导入这样的文件中文库还没有的内容",
  },
  "help.archive.import.file": { en: "file that was exported", zh: "导出的文件" },
  "help.archive.import.--settings": {
    en: "also its settings, where none are set here",
    zh: "也导入其中这里还没有的设置",
  },
  "help.archive.delete": {
    en: "Delete all documents, threads, digests, research and sites for good",
    zh: "永久删除全部文档、对话、摘要、研究和网站",
  },
  "help.archive.delete.--confirm": {
    en: '"delete everything", in place of being asked',
    zh: "“全部删除”，用来代替询问",
  },
  "help.user": {
    en: "Add, list, change and remove the accounts of a server",
    zh: "添加、列出、更改和删除服务器的账户",
  },
  "help.user.add": {
    en: "Add an account; its password is made and shown once",
    zh: "添加账户；密码自动生成，只显示一次",
  },
  "help.user.add.email": { en: "the address to sign in with", zh: "登录用的邮箱" },
  "help.--password-stdin": { en: "read the password from a pipe instead", zh: "改为从管道读取密码" },
  "help.user.add.--role": { en: "what it may do", zh: "它能做什么" },
  "help.user.list": { en: "List the accounts", zh: "列出账户" },
  "help.user.change": { en: "Change an account", zh: "更改账户" },
  "help.user.change.email": { en: "the address of the account", zh: "账户的邮箱" },
  "help.user.change.--role": { en: "what it may do", zh: "它能做什么" },
  "help.user.change.--cap": {
    en: "dollars that models may cost for it in a month, or none",
    zh: "模型每月为它最多花多少美元，或 none",
  },
  "help.user.password": {
    en: "Make a new password; all sessions and keys of the account end",
    zh: "生成新密码；账户的所有会话和密钥随之结束",
  },
  "help.user.password.email": { en: "the address of the account", zh: "账户的邮箱" },
  "help.user.remove": {
    en: "Remove an account; it signs in no more",
    zh: "删除账户；它不能再登录",
  },
  "help.user.remove.email": { en: "the address of the account", zh: "账户的邮箱" },
  "help.share": {
    en: "Make a link by which anybody reads one answer, thread, digest or report, without an account",
    zh: "生成链接，让任何人无需账户即可阅读一个回答、对话、摘要或报告",
  },
  "help.share.id": {
    en: "the id of an answer, a thread, a digest or research",
    zh: "回答、对话、摘要或研究的编号",
  },
  "help.share.--days": { en: "days until the link ends", zh: "链接多少天后到期" },
  "help.shares": { en: "List the links that hold, or end some", zh: "列出有效的链接，或结束其中几个" },
  "help.shares.--remove": { en: "end these links instead", zh: "改为结束这些链接" },
  "help.space": {
    en: "Show or set the model and the instruction that questions are answered with here",
    zh: "显示或设置这里回答问题所用的模型和说明",
  },
  "help.space.--model": {
    en: "the configured model that writes where a question names none; empty takes it away",
    zh: "提问没有指定时由哪个已配置的模型来写；留空则取消",
  },
  "help.space.--instruction": {
    en: "how models are to write; empty takes it away",
    zh: "模型应当怎样写；留空则取消",
  },
  "help.usage": {
    en: "Say what the models were called for and what that cost",
    zh: "说明为何调用了模型、花了多少钱",
  },
  "help.usage.--by": { en: "what to add up by", zh: "按什么合计" },
  "help.usage.--since": { en: "from this day on (YYYY-MM-DD, UTC)", zh: "从这一天起（YYYY-MM-DD，UTC）" },
  "help.usage.--until": { en: "up to this day, it included", zh: "到这一天为止，含当天" },

  "help.model": {
    en: "Pull, list and remove models that run on this machine",
    zh: "下载、列出和移除在本机运行的模型",
  },
  "help.model.pull": {
    en: "Fetch a model into the data folder; goes on where it was cut off",
    zh: "把模型下载到数据文件夹；中断后可以继续",
  },
  "help.model.pull.model": {
    en: "hf:OWNER/REPOSITORY/FILE.gguf, hf:OWNER/REPOSITORY:Q4_K_M or an address",
    zh: "hf:OWNER/REPOSITORY/FILE.gguf、hf:OWNER/REPOSITORY:Q4_K_M 或网址",
  },
  "help.model.list": { en: "List the models that were pulled", zh: "列出下载的模型" },
  "help.model.remove": {
    en: "Remove a pulled model, or what was pulled of it",
    zh: "移除下载的模型，或已下载的部分",
  },
  "help.model.remove.name": {
    en: "names, as `footnote model list` shows them",
    zh: "名称，见 `footnote model list`",
  },
  "help.model.install": {
    en: "Install the runtime that models need into the data folder, with npm",
    zh: "用 npm 把模型所需的运行环境安装到数据文件夹",
  },
  "help.model.install.file": {
    en: "refused: a model file that is on this machine needs no installing",
    zh: "不接受：已在本机的模型文件不需要安装",
  },
  "help.ocr": {
    en: "Text recognition, for pictures and scanned pages in English and Chinese",
    zh: "文字识别，用于中英文的图片和扫描页",
  },
  "help.ocr.install": { en: "Install it into the data folder, with npm", zh: "用 npm 安装到数据文件夹" },
  "help.mcp": {
    en: "Speak MCP over the standard input and output, for an assistant on this machine",
    zh: "通过标准输入输出使用 MCP，供本机的助手调用",
  },
  "help.serve": { en: "Start the server and its web page", zh: "启动服务器及其网页" },
  "help.serve.--no-work": {
    en: "leave jobs to `footnote worker`",
    zh: "把任务留给 `footnote worker`",
  },
  "help.worker": {
    en: "Do the jobs of servers: digests, research, sites, indexing",
    zh: "做服务器的任务：摘要、研究、网站、索引",
  },
  "help.doctor": { en: "Say what is configured and what works", zh: "说明配置了什么、什么能用" },
  "help.doctor.--probe": {
    en: "find out anew what each model can do, in a few small questions",
    zh: "用几个小问题重新了解每个模型能做什么",
  },
});
