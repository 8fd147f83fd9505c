/** What is said of checking texts against sources. */
import { pairs } from "./sentence-pairs.ts";

export const checkSaid = pairs({
  "check.stopped": { en: "The check was stopped before it ended.", zh: "核对在完成之前被停止了。" },
  "check.no-document": {
    en: "There is no document to check the text against.",
    zh: "没有可供对照的文档。",
  },
  "check.name-documents": { en: "Name one document or more.", zh: "请指定一份或多份文档。" },
  "check.empty-text": { en: "The text to check is empty.", zh: "要核对的文本是空的。" },
  "check.empty-document": { en: "The document {name} is empty.", zh: "文档 {name} 是空的。" },
  "check.one-word": { en: "It must have at least one word.", zh: "至少要有一个词。" },
  "check.text-too-long": {
    en: "The text to check has {length} million characters; at most {most} million can be checked at once.",
    zh: "要核对的文本有 {length} 百万个字符；一次最多可核对 {most} 百万个。",
  },
  "check.documents-too-long": {
    en: "The documents have {length} million characters; at most {most} million can be checked at once.",
    zh: "文档共有 {length} 百万个字符；一次最多可核对 {most} 百万个。",
  },
  "check.in-parts": { en: "Check it in parts.", zh: "请分成几部分核对。" },
  "check.fewer-documents": {
    en: "Check against fewer documents at a time, or against the parts that matter.",
    zh: "请每次对照较少的文档，或只对照相关的部分。",
  },
  "check.given-up": {
    en: "The check was given up: it took more time or memory than one may take.",
    zh: "核对已放弃：所用的时间或内存超过了限度。",
  },
  "check.given-up-hint": {
    en: "Check a part of the text at a time, or against fewer documents.",
    zh: "请每次核对文本的一部分，或对照较少的文档。",
  },
});
