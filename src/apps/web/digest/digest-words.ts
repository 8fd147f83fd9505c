/** What the page says of digests, in each of its languages. */
import type { DigestProgress, DigestStatus, NameKind } from "../../../core/domain/digest.ts";
import type { DigestFormat } from "../../../core/domain/digest-format.ts";
import { plural } from "../plural.ts";

export interface DigestWords {
  readonly title: string;
  /** Of one that no model has written: what it is. */
  readonly titleOfRules: string;
  readonly list: string;
  readonly about: string;
  readonly none: string;
  readonly make: string;
  readonly makeOf: (title: string) => string;
  readonly beginning: (title: string) => string;
  readonly costAsk: string;
  readonly costYes: string;
  readonly statuses: Readonly<Record<DigestStatus, string>>;
  readonly steps: Readonly<Record<DigestProgress["step"], string>>;
  readonly ofSteps: (done: number, total: number) => string;
  readonly extractive: string;
  /** What is shown while a model still works, or because it failed. */
  readonly extractiveMeanwhile: string;
  readonly writtenBy: (model: string) => string;
  readonly resume: string;
  readonly removeAsk: string;
  readonly nothing: string;
  readonly formats: Readonly<Record<DigestFormat, string>>;
  readonly contents: string;
  readonly corePoint: string;
  readonly fundamentalPoint: string;
  readonly framework: string;
  readonly map: string;
  readonly chapters: string;
  readonly statements: string;
  readonly figures: string;
  readonly figureHeads: readonly [figure: string, of: string, statement: string];
  readonly names: string;
  readonly nameKinds: Readonly<Record<NameKind, string>>;
  readonly times: (count: number) => string;
  readonly alsoWritten: (forms: string) => string;
  readonly openQuestions: string;
  readonly toPlace: (place: string, quote: string) => string;
  readonly morePlaces: (count: number) => string;
  readonly beginningOf: (chapter: string, place: string) => string;
  readonly mapHint: string;
  readonly drawing: string;
  readonly notDrawn: string;
  readonly mapAsList: string;
  readonly relations: string;
  readonly mapNode: (label: string, places: number) => string;
  readonly placesOf: (label: string) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomWhole: string;
  readonly askAbout: string;
}

export const digestWordsEn: DigestWords = {
  title: "Digest",
  titleOfRules: "Contents and key sentences",
  list: "Digests",
  about:
    "What a long text or a recording says, in an order that can be read at once; each line leads to its place.",
  none: "There are none yet. In the library, “Digest” beside a document makes one.",
  make: "Digest",
  makeOf: (title) => `Make a digest of “${title}”`,
  beginning: (title) => `Reading “${title}” for its digest …`,
  costAsk: "Make this digest?",
  costYes: "Make it",
  statuses: { running: "being made", done: "done", failed: "failed", stopped: "stopped" },
  steps: {
    reading: "Reading",
    repairing: "Repairing the transcript",
    noting: "Taking notes",
    joining: "Joining the notes",
  },
  ofSteps: (done, total) => `${done} of ${total}`,
  extractive: "Extractive: no model has read it. Every line is the document’s own words, chosen by rules.",
  extractiveMeanwhile: "What follows is extractive: no model has written it.",
  writtenBy: (model) => `written by ${model}`,
  resume: "Go on",
  removeAsk: "Delete this digest? What it was made of stays in the library, if it is there.",
  nothing: "This document says too little to choose from.",
  formats: { markdown: "Markdown", html: "Web page", json: "JSON", svg: "Map as SVG", png: "Map as PNG" },
  contents: "Contents",
  corePoint: "Core point",
  fundamentalPoint: "Fundamental point",
  framework: "Framework",
  map: "Concept map",
  chapters: "Chapters",
  statements: "Key statements",
  figures: "Figures",
  figureHeads: ["Figure", "Of what", "As it is said"],
  names: "Names",
  nameKinds: {
    person: "People",
    organisation: "Companies and organisations",
    product: "Products",
    place: "Places",
    other: "Other names",
  },
  times: (count) => `${count}×`,
  alsoWritten: (forms) => `also written ${forms}`,
  openQuestions: "Open questions",
  toPlace: (place, quote) => `Show in the document, ${place}: ${quote}`,
  morePlaces: (count) => plural(count, "more place", "more places"),
  beginningOf: (chapter, place) => `Show where the chapter “${chapter}” begins, ${place}`,
  mapHint: "Choose a concept to see where it is spoken of.",
  drawing: "Drawing the map …",
  notDrawn: "The map could not be drawn here. The list says the same.",
  mapAsList: "The map as a list",
  relations: "Relations",
  mapNode: (label, places) => `${label}: ${plural(places, "place", "places")}`,
  placesOf: (label) => `Where “${label}” is spoken of`,
  zoomIn: "Larger",
  zoomOut: "Smaller",
  zoomWhole: "Fit",
  askAbout: "Ask about this document …",
};

export const digestWordsZh: DigestWords = {
  title: "摘要",
  titleOfRules: "目录与关键语句",
  list: "摘要",
  about: "把长文或录音的内容理成一眼能读的样子；每一行都通向它在原文中的位置。",
  none: "还没有摘要。在文库中点文档旁的“做摘要”即可生成。",
  make: "做摘要",
  makeOf: (title) => `为《${title}》做摘要`,
  beginning: (title) => `正在阅读《${title}》，准备做摘要……`,
  costAsk: "要做这份摘要吗？",
  costYes: "做摘要",
  statuses: { running: "进行中", done: "已完成", failed: "失败", stopped: "已停止" },
  steps: { reading: "正在阅读", repairing: "正在修补逐字稿", noting: "正在做笔记", joining: "正在汇总" },
  ofSteps: (done, total) => `${done} / ${total}`,
  extractive: "摘录式：没有经过模型阅读。每一行都是按规则选出的原文。",
  extractiveMeanwhile: "以下是摘录式的摘要，不是模型写的。",
  writtenBy: (model) => `由 ${model} 撰写`,
  resume: "继续",
  removeAsk: "删除这份摘要？文库里的文档不受影响。",
  nothing: "这份文档内容太少，无可选取。",
  formats: { markdown: "Markdown", html: "网页", json: "JSON", svg: "概念图 SVG", png: "概念图 PNG" },
  contents: "目录",
  corePoint: "核心观点",
  fundamentalPoint: "根本观点",
  framework: "总体框架",
  map: "概念图",
  chapters: "章节",
  statements: "关键语句",
  figures: "数据",
  figureHeads: ["数字", "所指", "原文"],
  names: "名称",
  nameKinds: {
    person: "人物",
    organisation: "公司和机构",
    product: "产品",
    place: "地点",
    other: "其他名称",
  },
  times: (count) => `${count} 次`,
  alsoWritten: (forms) => `也写作 ${forms}`,
  openQuestions: "未决问题",
  toPlace: (place, quote) => `在文档中查看，${place}：${quote}`,
  morePlaces: (count) => `另外 ${count} 处`,
  beginningOf: (chapter, place) => `查看章节“${chapter}”的开头，${place}`,
  mapHint: "选择一个概念，查看文中谈到它的地方。",
  drawing: "正在绘制概念图……",
  notDrawn: "这里无法绘制概念图，请看内容相同的列表。",
  mapAsList: "以列表显示概念图",
  relations: "关系",
  mapNode: (label, places) => `${label}：${places} 处`,
  placesOf: (label) => `谈到“${label}”的地方`,
  zoomIn: "放大",
  zoomOut: "缩小",
  zoomWhole: "全图",
  askAbout: "就这份文档提问……",
};
