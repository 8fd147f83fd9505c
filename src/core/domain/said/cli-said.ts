/** What the command line says of how it was called, and of work that was interrupted there. */
import { pairs } from "./sentence-pairs.ts";

export const cliSaid = pairs({
  "cli.no-option": { en: "There is no option {name}.", zh: "没有 {name} 这个选项。" },
  "cli.no-option-but": {
    en: "There is no option {name}. Did you mean {known}?",
    zh: "没有 {name} 这个选项。是不是 {known}？",
  },
  "cli.no-command": { en: "There is no command {name}.", zh: "没有 {name} 这个命令。" },
  "cli.no-command-but": {
    en: "There is no command {name}. Did you mean {known}?",
    zh: "没有 {name} 这个命令。是不是 {known}？",
  },
  "cli.command-missing": { en: "A command is missing.", zh: "缺少命令。" },
  "cli.argument-missing": { en: "{name} is missing.", zh: "缺少 {name}。" },
  "cli.value-missing": { en: "The option {name} needs a value.", zh: "选项 {name} 需要一个值。" },
  "cli.value-invalid": {
    en: "The option {name} does not take “{value}”.",
    zh: "选项 {name} 不接受“{value}”。",
  },
  "cli.arguments-too-many": { en: "There are too many arguments.", zh: "参数太多。" },
  "cli.add-help": { en: "Add --help for the whole usage.", zh: "加上 --help 查看完整用法。" },
  "cli.no-count": { en: "“{written}” is no count.", zh: "“{written}”不是个数。" },
  "cli.no-minutes": {
    en: "“{given}” is no number of minutes above 0.",
    zh: "“{given}”不是大于 0 的分钟数。",
  },
  "cli.no-source": { en: "“{name}” is no source.", zh: "没有“{name}”这种来源。" },
  "cli.overwrites": {
    en: "{option} would overwrite {path}, which is to be read.",
    zh: "{option} 会覆盖 {path}，而它正要被读取。",
  },
  "cli.name-another": { en: "Name another file after {option}.", zh: "请在 {option} 后指定另一个文件。" },
  "cli.digest-interrupted": {
    en: "The digest was interrupted; what was done until then is kept.",
    zh: "摘要被中断了；此前完成的部分保留着。",
  },
  "cli.go-on-where-stopped": {
    en: "Run the same command again to go on where it stopped.",
    zh: "再次运行同样的命令，即可从停下的地方继续。",
  },
  "cli.go-on": { en: "Run the same command again to go on.", zh: "再次运行同样的命令即可继续。" },
  "cli.site-limits": {
    en: "--max-pages, --depth and --rate say how a site is followed.",
    zh: "--max-pages、--depth 和 --rate 说明如何跟随一个网站。",
  },
  "cli.site-limits-hint": {
    en: "Add --crawl to follow a site's links, or --every to read a page or feed again and again.",
    zh: "加上 --crawl 可跟随网站的链接，加上 --every 可定期重读网页或订阅源。",
  },
  "cli.not-whole": {
    en: '{option} is "{text}", which is not a whole number from {least} to {most}.',
    zh: "{option} 是“{text}”，不是 {least} 到 {most} 之间的整数。",
  },
  "cli.question-not-piped": {
    en: "Nothing came in on standard input: there is no question.",
    zh: "标准输入没有内容：没有问题。",
  },
  "cli.no-answer-yet": { en: "There is no answer yet.", zh: "还没有回答。" },
  "cli.ask-first": {
    en: "Ask something first: footnote ask QUESTION",
    zh: "请先提问：footnote ask QUESTION",
  },
  "cli.no-threads": {
    en: "There are no threads. Begin one with: footnote ask QUESTION",
    zh: "还没有对话。用 footnote ask 问题 开始一个。",
  },
  "cli.go-on-with-thread": {
    en: "Go on with: footnote ask --continue QUESTION, or --thread ID",
    zh: "继续：footnote ask --continue 问题，或 --thread ID",
  },
  "cli.questions": { en: "{count} {count|question|questions}", zh: "{count} 个问题" },
  "cli.no-turn": { en: "There is no turn or thread {id}.", zh: "没有问答或对话 {id}。" },
  "cli.ids-after-answers": {
    en: "`footnote ask` prints the ids of both after every answer.",
    zh: "`footnote ask` 会在每个回答之后显示两者的编号。",
  },
  "cli.format-without-out": {
    en: "--format says how --out is written, and there is no --out.",
    zh: "--format 说明 --out 的格式，但没有给出 --out。",
  },
  "cli.name-out": {
    en: "Name a file or a folder: --out FILE or --out FOLDER/.",
    zh: "请指定文件或文件夹：--out FILE 或 --out FOLDER/。",
  },
  "cli.digests-one-file": {
    en: "{count} digests do not go into one file of this form.",
    zh: "{count} 份摘要无法写入一个这种格式的文件。",
  },
  "cli.digests-folder": {
    en: "Name a folder with a slash at its end: --format {format} --out FOLDER/. Markdown goes into one file.",
    zh: "请指定文件夹，末尾加斜杠：--format {format} --out FOLDER/。Markdown 可以写入一个文件。",
  },
  "cli.site-interrupted": {
    en: "Reading the site was interrupted; what was read until then is kept.",
    zh: "读取网站的过程被中断了；此前读到的内容保留着。",
  },
  "cli.site-go-on": {
    en: "Run the same command again, or `footnote refresh {url}`, to go on where it stopped.",
    zh: "再次运行同样的命令，或运行 `footnote refresh {url}`，即可从停下的地方继续。",
  },
  "cli.not-in-library": { en: "{name} is not in the library.", zh: "{name} 不在文库中。" },
  "cli.not-in-library-hint": {
    en: "Add it first with `footnote add`, or name a document or a digest by its id.",
    zh: "请先用 `footnote add` 添加，或用编号指定文档或摘要。",
  },
  "cli.pull-interrupted": {
    en: "Pulling was interrupted; what came is kept.",
    zh: "拉取被中断了；已收到的内容保留着。",
  },
  "cli.no-models": { en: "There is no model {names}.", zh: "没有模型 {names}。" },
  "cli.list-models": {
    en: "Run `footnote model list` for the names.",
    zh: "运行 `footnote model list` 可查看名称。",
  },
  "cli.no-documents": { en: "There is no document or site {ids}.", zh: "没有文档或网站 {ids}。" },
  "cli.list-documents": { en: "Run `footnote list` for the ids.", zh: "运行 `footnote list` 可查看编号。" },
  "cli.no-digests": { en: "There is no digest {ids}.", zh: "没有摘要 {ids}。" },
  "cli.list-digests": {
    en: "Run `footnote digests` for the ids.",
    zh: "运行 `footnote digests` 可查看编号。",
  },
  "cli.output-failed": { en: "The output could not be written ({why}).", zh: "无法写出结果（{why}）。" },
  "cli.removed": { en: "Removed: {names}.", zh: "已删除：{names}。" },
  "cli.picture-not-printed": { en: "A picture is not printed.", zh: "图片不会显示在终端里。" },
  "cli.picture-file": { en: "Name a file: --out FILE.png", zh: "请指定文件：--out FILE.png" },
  "cli.document-not-printed": { en: "A Word document is not printed.", zh: "Word 文档不会显示在终端里。" },
  "cli.document-file": { en: "Name a file: --out FILE.docx", zh: "请指定文件：--out FILE.docx" },
  "cli.no-change": {
    en: 'There is no change "{id}" in this repair.',
    zh: "这次修复中没有改动“{id}”。",
  },
  "cli.no-change-hint": {
    en: "Run it with --json for the ids of all changes. A model may repair the same text in another way the next time.",
    zh: "加上 --json 运行可查看所有改动的编号。模型下一次修复同样的文字时，结果可能不同。",
  },
  "cli.no-date": {
    en: '{option} is "{value}", which is no date.',
    zh: "{option} 是“{value}”，这不是日期。",
  },
  "cli.date-form": { en: "Write a date such as 2026-11-01.", zh: "请写日期，例如 2026-11-01。" },
  "cli.nothing-to-add": { en: "There is nothing to add there.", zh: "那里没有可添加的内容。" },
  "cli.nothing-to-add-hint": {
    en: "Hidden files and what .gitignore or .footnoteignore names are left out.",
    zh: "隐藏文件以及 .gitignore 或 .footnoteignore 列出的内容会被略过。",
  },
  "cli.add-interrupted": {
    en: "Adding was interrupted; what was added until then is kept.",
    zh: "添加被中断了；此前添加的内容保留着。",
  },
  "cli.add-go-on": {
    en: "Run the same command again to go on: what is there already is skipped.",
    zh: "再次运行同样的命令即可继续：已有的内容会跳过。",
  },
  "cli.only-text-from-stdin": {
    en: "Only the text itself can come from the standard input.",
    zh: "只有要核对的文本本身可以来自标准输入。",
  },
  "cli.one-text": {
    en: "{option} is of one text, and several are named.",
    zh: "{option} 只用于一篇文字，而这里写了几篇。",
  },
  "cli.one-text-hint": {
    en: "Check them one by one, or write the report of all with --sarif.",
    zh: "请逐篇检查，或用 --sarif 写出全部的报告。",
  },
  "cli.no-sources-named": {
    en: "Footnote [{number}] of the text names no file and no address.",
    zh: "文本的脚注 [{number}] 没有写明文件或网址。",
  },
  "cli.name-sources": { en: "Name the sources as files or URLs.", zh: "请用文件或网址指定来源。" },
  "cli.title-of-several": {
    en: "--title names one source, and there are several.",
    zh: "--title 只能为一个来源命名，而这里有多个。",
  },
  "cli.title-of-several-hint": {
    en: "Digest them one by one, or leave --title out.",
    zh: "请逐个生成摘要，或去掉 --title。",
  },
  "cli.no-label-language": {
    en: 'Labels are not there in the language "{name}".',
    zh: "没有“{name}”这种语言的标签。",
  },
});
