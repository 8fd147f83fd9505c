/** A question of a heading: by its first word a "how", else what the sources say of it. A heading that tells nothing gives none. */
import { detectLanguage } from "../../../lib/text/language.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

export type RelatedLanguage = "en" | "zh";

export function relatedLanguage(language: string): RelatedLanguage | undefined {
  return language === "zh" || language === "en" ? language : undefined;
}

/** Parts of a text rather than things it is about. */
const EMPTY =
  /^(?:introduction|overview|summary|abstract|contents|table of contents|conclusions?|discussion|results?|background|methods?|references|bibliography|notes|footnotes|see also|external links|further reading|appendix.*|acknowledge?ments?|chapter|section|part|figure.*|table.*|examples?|faq|more|other|others|misc|unreleased|changelog|license|links|index|preface|foreword|home|menu|related.*|comments?|share|about|简介|概述|概览|摘要|目录|引言|前言|绪论|结论|讨论|结果|背景|方法|参考文献|参考资料|注释|脚注|附录.*|致谢|外部链接|延伸阅读|参见|相关.*|示例|例子|其他|更多|评论|首页|关于|总结|小结)$/iu;

/** The plain form of verbs that headings of instructions begin with. */
const VERBS = new Set(
  "add allow apply ask back backup book borrow build buy call cancel change check choose clean close configure connect convert copy create cut debug delete deploy disable download edit enable expose export filter find fix follow get give handle hide host import install join keep know learn let limit link list load make manage measure merge migrate move open order pay plan prepare print protect publish read rebuild recover remove rename repair replace renew reset restore return run save search see select send set share show sign sort start stop store switch test train translate turn uninstall update upgrade upload use verify view write".split(
    " ",
  ),
);
const VERBS_ZH =
  /^(?:添加|设置|使用|安装|选择|配置|备份|恢复|查看|删除|导入|导出|运行|启动|停止|连接|创建|修改|更新|升级|搜索|检查|管理|限制|移动|打开|关闭|编辑|核对|提问|保护)(?!的)/u;

/** `text`: what was found, which shows how a heading's words are written where they are no title. */
export function questionOf(heading: string, language: RelatedLanguage, text: string): string | undefined {
  const plain = heading
    .replace(
      /^[\s#]*(?:[\d.]+[.)、\s]|[IVX]+\.\s|(?:chapter|section|part)\s+(?:\d+|[ivxlc]+)\s*[.:–—-]\s*|第[\d一二三四五六七八九十百]+[章节条]\s*|[一二三四五六七八九十]+、)/iu,
      "",
    )
    .replace(/[*`]/gu, "");
  const bare = withoutEnd(withoutBracket(plain), /[\s:：.。]/u).trim();
  if (!isTelling(bare, language)) return undefined;
  return language === "zh" ? questionInChinese(bare) : questionInEnglish(bare, text);
}

/** "Opening hours (summer)": without what is told beside it at its end. */
function withoutBracket(heading: string): string {
  const at = /[）)]$/u.test(heading) ? Math.max(heading.lastIndexOf("("), heading.lastIndexOf("（")) : -1;
  return at < 0 ? heading : heading.slice(0, at).trimEnd();
}

export function nameQuestion(name: string, language: RelatedLanguage): string {
  return language === "zh" ? `关于${name}，资料里是怎么说的？` : `What do the sources say about ${name}?`;
}

function isTelling(heading: string, language: RelatedLanguage): boolean {
  if (EMPTY.test(heading) || /[<>[\]|{}\\/=@~·]|https?:|\.{2,}|…/u.test(heading)) return false;
  if (!/\p{L}{2}/u.test(heading)) return false;
  const isHan = /\p{Script=Han}/u.test(heading);
  if (language === "zh") return isHan && heading.length >= 2 && heading.length <= 30;
  const count = heading.split(/\s+/u).length;
  const isOther = !["en", "und"].includes(detectLanguage(heading));
  // One word alone is seldom enough to ask by, unless it is a long one.
  return !isHan && !isOther && count <= 9 && heading.length <= 70 && (count > 1 || heading.length > 6);
}

function questionInChinese(heading: string): string {
  if (/[?？]$/u.test(heading)) return `${withoutEnd(heading, /[?？]/u)}？`;
  if (
    /^(?:怎样|如何|怎么|为什么|为何|什么是|哪些|谁|何时|何谓|是否)|(?:吗|什么|多少|哪里|怎么样)$/u.test(
      heading,
    )
  )
    return `${heading}？`;
  if (VERBS_ZH.test(heading)) return `怎样${heading}？`;
  return `关于“${heading}”，资料里是怎么说的？`;
}

function questionInEnglish(heading: string, text: string): string | undefined {
  if (heading.endsWith("?")) return heading;
  const inText = asInText(heading, text);
  const first = heading.split(/\s/u)[0]?.toLowerCase() ?? "";
  if (/^how to /iu.test(inText)) return `How do I ${inText.slice("how to ".length)}?`;
  if (VERBS.has(first) && !/^\S+(?: (?:of|and|or|in|for|by|to)\b| ?[&:]|$)/iu.test(inText))
    return `How do I ${inText}?`;
  // "What it costs" is no question, and cannot be made one by rule.
  if (/^(?:how|why|what|when|where|which|who|if)\b/iu.test(inText)) return undefined;
  return `What do the sources say about ${inText}?`;
}

/** Titles are written large: a word that the texts write small is written so here too. */
function asInText(heading: string, text: string): string {
  const first = heading.split(/\s/u)[0]?.toLowerCase() ?? "";
  return heading.replace(/\p{Lu}\p{Ll}+/gu, (word) => {
    const small = word.toLowerCase();
    const isVerb = small === first && VERBS.has(small);
    return isVerb || new RegExp(`(?<!\\p{L})${small}(?!\\p{L})`, "u").test(text) ? small : word;
  });
}
