/** What the page says about how a question was read and how sure its answer is, in each of its languages. */
import type { Understanding } from "../../../core/domain/answer.ts";

export interface AnsweringWords {
  readonly understood: Readonly<Record<Understanding["by"], (as: string) => string>>;
  readonly change: string;
  /** A model that was not asked, or whose answer gave way to the sources. */
  readonly askAnyway: string;
  /** Over words that came nearest. */
  readonly nearest: string;
  /** From 0 to 1. */
  readonly confidence: (confidence: number) => string;
}

/** Above this an answer is called likely, above the other very likely: of ten, eight and six are to be right. */
const VERY_LIKELY = 0.8;
const LIKELY = 0.6;

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

export const answeringWordsEn: AnsweringWords = {
  understood: {
    thread: (as) => `Understood as: ${as}`,
    spelling: (as) => `Searched for: ${as}`,
  },
  change: "Change",
  askAnyway: "Ask the model anyway",
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
};

export const answeringWordsZh: AnsweringWords = {
  understood: {
    thread: (as) => `理解为：${as}`,
    spelling: (as) => `已按“${as}”查找`,
  },
  change: "修改",
  askAnyway: "仍然请模型回答",
  nearest: "最接近的内容，未必是答案",
  confidence: (confidence) => {
    const said =
      confidence >= VERY_LIKELY ? "很可能是答案" : confidence >= LIKELY ? "应该是答案" : "也许是答案";
    return `${said}（${percent(confidence)}）`;
  },
};
