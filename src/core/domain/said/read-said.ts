/** What is said of documents while they are read, and of pages while a browser renders them. */
import { pairs } from "./sentence-pairs.ts";

export const readSaid = pairs({
  "read.stopped": { en: "Reading was stopped.", zh: "读取被停止了。" },
  "read.no-bytes": {
    en: "The document is empty: it has no bytes at all.",
    zh: "文档是空的：一个字节也没有。",
  },
  "read.only-space": {
    en: "The document is empty: it has only white space.",
    zh: "文档是空的：只有空白字符。",
  },
  "read.no-text": {
    en: "The document has no text that could be read.",
    zh: "文档中没有可以读取的文字。",
  },
  "read.too-large": {
    en: "The document has {size} MB; the limit is {limit} MB.",
    zh: "文档有 {size} MB；上限是 {limit} MB。",
  },
  "read.unsupported": {
    en: "The document cannot be read: it seems to be {what}.",
    zh: "无法读取文档：它似乎是{what}。",
  },
  "read.formats": {
    en: "Footnote reads PDF, Word, Excel, PowerPoint, OpenDocument, EPUB, RTF, HTML, Markdown, plain text, mail, notebooks, subtitles, CSV, JSON, XML and source code. Save it as one of these.",
    zh: "Footnote 能读取 PDF、Word、Excel、PowerPoint、OpenDocument、EPUB、RTF、HTML、Markdown、纯文本、邮件、笔记本、字幕、CSV、JSON、XML 和源代码。请另存为其中一种。",
  },
  "read.hint-picture": {
    en: "Footnote does not read pictures of this kind. Save it as PNG, JPEG or PDF, and add that.",
    zh: "Footnote 不读取这种图片。请另存为 PNG、JPEG 或 PDF，再添加它。",
  },
  "read.hint-old-office": {
    en: "Open it in Office or LibreOffice, save it as DOCX, XLSX, PPTX or PDF, and add that. A message: save it as .eml.",
    zh: "请用 Office 或 LibreOffice 打开，另存为 DOCX、XLSX、PPTX 或 PDF，再添加它。邮件请另存为 .eml。",
  },
  "read.hint-archive": {
    en: "Unpack it, and add the folder that comes out.",
    zh: "请解压，再添加解压出的文件夹。",
  },
  "read.hint-winmail": {
    en: "Open the mail in Outlook and save what is attached, or ask for it to be sent again as HTML or plain text.",
    zh: "请在 Outlook 中打开邮件并另存附件，或请对方用 HTML 或纯文本格式重新发送。",
  },
  "read.hint-book": {
    en: "Convert it to EPUB or PDF, for example with Calibre, and add that.",
    zh: "请转换为 EPUB 或 PDF，例如用 Calibre，再添加它。",
  },
  "read.frames-only": {
    en: "The page has no words of its own: it is a frame around others ({pages}).",
    zh: "网页本身没有文字：它只是其他网页的框架（{pages}）。",
  },
  "read.frames-only-hint": { en: "Add those pages themselves.", zh: "请直接添加那些网页。" },
  "read.from-data": {
    en: "The page's words are written by its scripts; what stands here is what it tells programs about itself.",
    zh: "网页的文字由脚本写出；这里是它提供给程序读取的内容。",
  },
  "read.scripts-only": {
    en: "The page has no words of its own: they are written by its scripts (JavaScript) when it is opened.",
    zh: "网页本身没有文字：文字要在打开时由脚本（JavaScript）写出。",
  },
  "read.scripts-only-hint": {
    en: "Open it in a browser, print it to PDF or save it as one file (MHTML) there, and add that.",
    zh: "请在浏览器中打开，打印为 PDF 或另存为单个文件（MHTML），再添加它。",
  },
  "read.in-part": { en: "Read in part: {what}", zh: "只读了一部分：{what}" },
  "read.overrun-hint": {
    en: "It may be damaged or made to overload readers. Try to save it in another format.",
    zh: "它可能已损坏，或是有意让阅读程序过载。请尝试另存为其他格式。",
  },
  "read.reader-broke": {
    en: "The document could not be read: its reader broke.",
    zh: "无法读取文档：读取程序崩溃了。",
  },
  "read.reader-stopped": {
    en: "The document could not be read: its reader stopped.",
    zh: "无法读取文档：读取程序停止了。",
  },
  "read.late": {
    en: "The document could not be read within {seconds} seconds.",
    zh: "在 {seconds} 秒内没能读完文档。",
  },
  "read.packed-broken": {
    en: "The packed file is broken or holds far too much.",
    zh: "压缩文件已损坏，或内容过多。",
  },

  "pdf.no-page": {
    en: "The PDF file is broken: no page could be read.",
    zh: "PDF 文件已损坏：一页也读不出来。",
  },
  "pdf.no-text-layer": {
    en: "The PDF file ({pages} {pages|page|pages}) has no text layer: it seems to be scanned or to hold pictures only.",
    zh: "PDF 文件（共 {pages} 页）没有文字层：它似乎是扫描件，或只含图片。",
  },
  "pdf.blank": {
    en: "The PDF file ({pages} {pages|page|pages}) is blank: nothing is drawn on it.",
    zh: "PDF 文件（共 {pages} 页）是空白的：上面什么也没有。",
  },
  "pdf.pages-without-text": {
    en: "{count|Page|Pages} {pages} {count|has|have} no text: {count|it seems|they seem} to be scanned or to hold pictures only.",
    zh: "第 {pages} 页（共 {count} 页）没有文字：似乎是扫描件，或只含图片。",
  },
  "pdf.pages-broken": {
    en: "{count|Page|Pages} {pages} {count|is|are} broken and could not be read.",
    zh: "第 {pages} 页（共 {count} 页）已损坏，无法读取。",
  },
  "pdf.pages-illegible": {
    en: "On {count|page|pages} {pages} some text is in fonts that do not say which characters they show; it was left out.",
    zh: "第 {pages} 页（共 {count} 页）有些文字所用的字体没有说明显示的是哪些字符；这些文字没有读入。",
  },
  "pdf.pages-late": {
    en: "{count|Page|Pages} {pages} could not be read in time.",
    zh: "第 {pages} 页（共 {count} 页）没能及时读完。",
  },
  "pdf.attachments": {
    en: "The PDF file holds {count} attached {count|file|files} that {count|was|were} not read: {names}.",
    zh: "PDF 文件带有 {count} 个附件，没有读取：{names}。",
  },
  "pdf.dynamic-form": {
    en: "The PDF file is a form of the XFA kind, which only Adobe's programs show; what is filled in was not read.",
    zh: "PDF 文件是 XFA 类表单，只有 Adobe 的程序能显示；填写的内容没有读入。",
  },
  "pdf.dynamic-form-hint": {
    en: "Open it in Adobe Acrobat, print it to a new PDF file, and add that.",
    zh: "请用 Adobe Acrobat 打开，打印成新的 PDF 文件，再添加它。",
  },
  "ocr.runtime": { en: "text recognition (OCR)", zh: "文字识别（OCR）" },
  "ocr.install-it": {
    en: "Run `footnote ocr install` once: then Footnote reads pictures and scanned pages, in English and Chinese. Add it again after that.",
    zh: "请运行一次 `footnote ocr install`：之后 Footnote 就能读取图片和扫描页（英文和中文）。然后再次添加它。",
  },
  "ocr.would-read": {
    en: "`footnote ocr install` makes Footnote read such pages: run it once, and add the document again.",
    zh: "运行一次 `footnote ocr install`，Footnote 就能读取这样的页面；之后请再次添加文档。",
  },
  "ocr.picture-read": {
    en: "It is a picture whose words were recognised (OCR): single letters and figures may be wrong.",
    zh: "这是图片，文字由识别（OCR）得出：个别字符和数字可能有误。",
  },
  "ocr.pages-read": {
    en: "The words of {count|page|pages} {pages} were recognised (OCR): single letters and figures may be wrong.",
    zh: "第 {pages} 页（共 {count} 页）的文字由识别（OCR）得出：个别字符和数字可能有误。",
  },
  "ocr.cut": {
    en: "The file ends before the picture does: its lower part is missing.",
    zh: "文件不完整：图片的下半部分缺失。",
  },
  "ocr.first-pictures": {
    en: "Only the first {count} {count|picture|pictures} of the file could be read in time.",
    zh: "只来得及读取文件中的前 {count} 张图片。",
  },
  "ocr.by-hand": {
    en: "Text recognition found no words of English or Chinese in it. For another language run OCR over it, for example with ocrmypdf, and add the result.",
    zh: "文字识别没有在其中找到英文或中文。其他语言请先做文字识别（例如用 ocrmypdf），再添加结果。",
  },
  "ocr.no-words": {
    en: "No words could be recognised in the picture.",
    zh: "图片中没有识别出文字。",
  },
  "ocr.too-large": { en: "The picture has too many dots to be read.", zh: "图片的像素太多，无法读取。" },
  "ocr.smaller-hint": {
    en: "Save it with at most 100 million dots, and add that.",
    zh: "请另存为不超过一亿像素的图片，再添加它。",
  },
  "ocr.broken": { en: "The picture is broken and could not be decoded.", zh: "图片已损坏，无法解码。" },
  "pdf.no-characters": {
    en: "The PDF file's fonts do not say which characters they show, so its text cannot be read.",
    zh: "PDF 文件的字体没有说明显示的是哪些字符，因此无法读取文字。",
  },
  "pdf.encrypted": {
    en: "The PDF file is encrypted: it opens with a password only.",
    zh: "PDF 文件已加密：需要密码才能打开。",
  },
  "pdf.encrypted-hint": {
    en: "Open it with its password, save it without one, and add that.",
    zh: "请用密码打开，另存为不带密码的文件，再添加它。",
  },
  "pdf.broken": {
    en: "The PDF file is broken and could not be repaired.",
    zh: "PDF 文件已损坏，无法修复。",
  },
  "pdf.broken-hint": {
    en: "Download it again, or open it in a PDF program and save it anew.",
    zh: "请重新下载，或用 PDF 程序打开后另存。",
  },

  "render.ending": { en: "Footnote is ending.", zh: "Footnote 正在退出。" },
  "render.stopped": { en: "Rendering was stopped.", zh: "渲染被停止了。" },
  "render.failed": {
    en: "The page at {host} is empty without JavaScript, and could not be rendered.",
    zh: "{host} 上的网页不运行 JavaScript 就是空的，而渲染没有成功。",
  },
  "render.failed-hint": {
    en: "Run `footnote doctor` to see whether the browser works; or save the page in a browser and add the file.",
    zh: "请运行 `footnote doctor` 查看浏览器是否可用；也可以在浏览器中保存网页后添加文件。",
  },
  "render.needs-javascript": {
    en: "The page at {host} is empty without JavaScript.",
    zh: "{host} 上的网页不运行 JavaScript 就是空的。",
  },
  "render.needs-javascript-hint": {
    en: "Set FOOTNOTE_RENDER=chromium to have such pages rendered by a Chromium on this machine; or save the page in a browser and add the file.",
    zh: "设置 FOOTNOTE_RENDER=chromium，即可由这台机器上的 Chromium 渲染这样的网页；也可以在浏览器中保存网页后添加文件。",
  },
  "render.stayed-empty": {
    en: "The page at {host} stayed empty although its JavaScript was run.",
    zh: "{host} 上的网页运行了 JavaScript，仍然是空的。",
  },
  "render.no-browser": {
    en: "Pages that need JavaScript cannot be rendered: no Chromium was found.",
    zh: "无法渲染需要 JavaScript 的网页：没有找到 Chromium。",
  },
  "render.no-program": {
    en: "Pages that need JavaScript cannot be rendered: {path} is no program that can be run.",
    zh: "无法渲染需要 JavaScript 的网页：{path} 不是可以运行的程序。",
  },
  "render.install-browser": {
    en: "Install Chromium (on Debian: apt-get install chromium), or set FOOTNOTE_CHROMIUM to the path of one.",
    zh: "请安装 Chromium（在 Debian 上：apt-get install chromium），或把 FOOTNOTE_CHROMIUM 设为它的路径。",
  },
  "render.save-and-add": {
    en: "Save the page in a browser and add the file.",
    zh: "请在浏览器中保存网页，再添加文件。",
  },
  "render.late": { en: "The page was not rendered in time.", zh: "网页没有及时渲染完成。" },
  "render.map-stopped": { en: "Drawing the map was stopped.", zh: "绘制概念图的过程被停止了。" },
  "render.map-failed": { en: "The browser could not draw the map.", zh: "浏览器没能画出概念图。" },
  "render.map-failed-hint": {
    en: "Run `footnote doctor` to see whether the browser works. The map's text can be drawn by any Mermaid.",
    zh: "请运行 `footnote doctor` 查看浏览器是否可用。概念图的文本可以用任何 Mermaid 绘制。",
  },
});
