/** What a digest for people says itself, in the language of its labels. */
import type { DigestLanguage, NameKind } from "../domain/digest.ts";

export interface DigestWords {
  readonly status: string;
  readonly corePoint: string;
  readonly fundamentalPoint: string;
  readonly framework: string;
  readonly chapters: string;
  readonly statements: string;
  readonly figures: string;
  readonly names: string;
  readonly openQuestions: string;
  readonly keyPhrases: string;
  readonly conceptMap: string;
  readonly page: (page: number) => string;
  readonly times: (count: number) => string;
  readonly untitled: (number: number) => string;
  readonly places: string;
  readonly kinds: Readonly<Record<Exclude<NameKind, "other">, string>>;
  readonly alsoWritten: (forms: readonly string[]) => string;
  /** Of a sentence. */
  readonly end: string;
  readonly mapPlaces: string;
  /** Where there is no picture of the map. */
  readonly mapNotDrawn: string;
}

export const DIGEST_WORDS: Readonly<Record<DigestLanguage, DigestWords>> = {
  en: {
    status: "Extractive: put together from the document’s own sentences by rules; no model has read it.",
    corePoint: "Core point",
    fundamentalPoint: "Fundamental point",
    framework: "Framework",
    chapters: "Chapters",
    statements: "Key statements",
    figures: "Figures",
    names: "Names",
    openQuestions: "Open questions",
    keyPhrases: "Key phrases",
    conceptMap: "Concept map",
    page: (page) => `p. ${page}`,
    times: (count) => `${count}×`,
    untitled: (number) => `Part ${number}`,
    kinds: { person: "person", organisation: "organisation", product: "product", place: "place" },
    alsoWritten: (forms) => `also ${forms.join(", ")}`,
    end: ".",
    mapPlaces: "Concepts and their places",
    mapNotDrawn: "The map was not drawn: this machine has no browser that could draw it.",
    places: "The numbers behind a line are its place in the text, in characters from the beginning.",
  },
  zh: {
    status: "摘录式：按规则从原文句子中选出，没有经过模型阅读。",
    corePoint: "核心观点",
    fundamentalPoint: "根本观点",
    framework: "框架",
    chapters: "章节",
    statements: "关键语句",
    figures: "数据",
    names: "名称",
    openQuestions: "未决问题",
    keyPhrases: "关键词",
    conceptMap: "概念图",
    page: (page) => `第 ${page} 页`,
    times: (count) => `${count} 次`,
    untitled: (number) => `第 ${number} 部分`,
    kinds: { person: "人物", organisation: "机构", product: "产品", place: "地点" },
    alsoWritten: (forms) => `又写作 ${forms.join("、")}`,
    end: "。",
    mapPlaces: "概念及其位置",
    mapNotDrawn: "没有画出概念图：这台机器上没有能画它的浏览器。",
    places: "每行末尾的数字是它在原文中的位置，以字符计。",
  },
};
