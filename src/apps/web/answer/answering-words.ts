/** What the page says about how a question was read and how sure its answer is, in each of its languages. */
import { plural } from "../plural.ts";
import { type WaysWords, waysWordsEn, waysWordsZh } from "./ways-words.ts";
import type { Understanding } from "../../../core/domain/answer.ts";

export interface AnsweringWords {
  readonly ways: WaysWords;
  readonly understood: Readonly<Record<Understanding["by"], (as: string) => string>>;
  readonly change: string;
  /** A model that was not asked, or whose answer gave way to the sources. */
  readonly askAnyway: string;
  /** Of what the program worked out by itself; what it is drawn as, and the way out of a misreading. */
  readonly calculated: string;
  readonly notCalculated: string;
  /** Over words that came nearest. */
  readonly nearest: string;
  /** From 0 to 1. */
  readonly confidence: (confidence: number) => string;
  readonly searches: (count: number) => string;
  readonly pagesRead: (count: number) => string;
  readonly pagesFailed: (count: number) => string;
  readonly passages: (count: number) => string;
  /** Of an answer that was cut short, and what is asked then. */
  readonly goOn: string;
  readonly goOnQuestion: string;
  readonly related: string;
  readonly versions: string;
  readonly version: (at: number, count: number) => string;
  readonly earlierVersion: string;
  readonly laterVersion: string;
  readonly askModel: string;
  readonly askOther: (model: string) => string;
  /** Over the box, as long as it holds a question that will take the place of another. */
  readonly changing: (question: string) => string;
  readonly leaveChanging: string;
}

/** Above this an answer is called likely, above the other very likely: of ten, eight and six are to be right. */
const VERY_LIKELY = 0.8;
const LIKELY = 0.6;

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

export const answeringWordsEn: AnsweringWords = {
  ways: waysWordsEn,
  understood: {
    thread: (as) => `Understood as: ${as}`,
    spelling: (as) => `Searched for: ${as}`,
  },
  change: "Change",
  askAnyway: "Ask the model anyway",
  calculated: "Calculated here, no source",
  notCalculated: "Search for this instead",
  nearest: "What came nearest; it may not answer",
  confidence: (confidence) => {
    const said =
      confidence >= VERY_LIKELY
        ? "very likely the answer"
        : confidence >= LIKELY
          ? "likely the answer"
          : "perhaps the answer";
    return `${said} (${percent(confidence)})`;
  },
  searches: (count) => plural(count, "search", "searches"),
  pagesRead: (count) => `${plural(count, "page", "pages")} read`,
  pagesFailed: (count) => `${count} failed`,
  passages: (count) => `${plural(count, "passage", "passages")} looked at`,
  goOn: "Go on",
  goOnQuestion: "Go on with this answer where it stopped: what else do the sources say?",
  related: "Related questions",
  versions: "Versions of this answer",
  version: (at, count) => `${at} of ${count}`,
  earlierVersion: "Earlier version",
  laterVersion: "Later version",
  askModel: "Ask another model",
  askOther: (model) => `Ask ${model}`,
  changing: (question) => `Changing “${question}”: the earlier answer stays as a version`,
  leaveChanging: "Ask it as a new question instead",
};

export const answeringWordsZh: AnsweringWords = {
  ways: waysWordsZh,
  understood: {
    thread: (as) => `理解为：${as}`,
    spelling: (as) => `已按“${as}”查找`,
  },
  change: "修改",
  askAnyway: "仍然请模型回答",
  calculated: "由本程序算出，没有来源",
  notCalculated: "改为查找",
  nearest: "最接近的内容，未必是答案",
  confidence: (confidence) => {
    const said =
      confidence >= VERY_LIKELY ? "很可能是答案" : confidence >= LIKELY ? "应该是答案" : "也许是答案";
    return `${said}（${percent(confidence)}）`;
  },
  searches: (count) => `${count} 次查找`,
  pagesRead: (count) => `读了 ${count} 个网页`,
  pagesFailed: (count) => `${count} 个没读成`,
  passages: (count) => `看了 ${count} 个段落`,
  goOn: "接着写",
  goOnQuestion: "请从这个回答停下的地方接着写：来源还说了什么？",
  related: "相关问题",
  versions: "这个回答的各个版本",
  version: (at, count) => `第 ${at} 版，共 ${count} 版`,
  earlierVersion: "较早的版本",
  laterVersion: "较新的版本",
  askModel: "换一个模型",
  askOther: (model) => `用 ${model} 回答`,
  changing: (question) => `正在修改“${question}”：原来的回答会作为一个版本保留`,
  leaveChanging: "改为作为新问题提出",
};
