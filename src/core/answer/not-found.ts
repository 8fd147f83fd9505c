/** What an answer says when there is nothing to answer with: plainly, and in the language of the question. */

interface Words {
  readonly nothing: string;
  readonly nothingOnTheWebEither: string;
  readonly empty: string;
  readonly nearest: string;
}

const WORDS: { readonly en: Words; readonly zh: Words } = {
  en: {
    nothing: "I found nothing in your library that answers this.",
    nothingOnTheWebEither: "I found nothing in your library or on the web that answers this.",
    empty: "Your library is empty, so there is nothing to answer from. Add documents first.",
    nearest: "The nearest documents are:",
  },
  zh: {
    nothing: "我在你的文库里没有找到能回答这个问题的内容。",
    nothingOnTheWebEither: "我在你的文库里和网络上都没有找到能回答这个问题的内容。",
    empty: "你的文库还是空的，没有可以用来回答的内容。请先添加文档。",
    nearest: "最接近的文档是：",
  },
};

export interface NotFound {
  readonly language: string;
  readonly nearestTitles: readonly string[];
  readonly isLibraryEmpty: boolean;
  readonly isWebSearched: boolean;
}

export function notFoundText({ language, nearestTitles, isLibraryEmpty, isWebSearched }: NotFound): string {
  const words = language === "zh" ? WORDS.zh : WORDS.en;
  if (isLibraryEmpty && !isWebSearched) return words.empty;
  const nothing = isWebSearched ? words.nothingOnTheWebEither : words.nothing;
  if (nearestTitles.length === 0) return nothing;
  const items = nearestTitles.map((title) => `- ${title.replace(/\s+/g, " ")}`);
  return `${nothing}\n\n${words.nearest}\n\n${items.join("\n")}`;
}
