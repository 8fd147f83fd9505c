/** What the page says of the ways on from an answer and into a new library, in each of its languages. */
export interface WaysWords {
  readonly everywhere: string;
  readonly everything: string;
  readonly addDocuments: string;
  readonly setUpWeb: string;
  readonly addModel: string;
  readonly sentencesOnly: string;
  readonly needsModel: string;
  readonly attach: string;
  /** Under the box while there is nothing but the guide. */
  readonly emptyLibrary: string;
  readonly noModel: string;
}

export const waysWordsEn: WaysWords = {
  everywhere: "Ask the whole library and the web",
  everything: "Ask the whole library",
  addDocuments: "Add documents",
  setUpWeb: "Set up web search",
  addModel: "Add a model",
  sentencesOnly: "These are sentences of the text. For the whole of it:",
  needsModel: "Without a model these are sentences of the sources; they are not compared.",
  attach: "Add files to the library",
  emptyLibrary: "Your library is empty: for now the user guide answers, about Footnote.",
  noModel: "Answers are quotations as long as there is no model.",
};

export const waysWordsZh: WaysWords = {
  everywhere: "向整个文库和网络提问",
  everything: "向整个文库提问",
  addDocuments: "添加文档",
  setUpWeb: "设置网络搜索",
  addModel: "添加模型",
  sentencesOnly: "这些是文中的句子。想看全文要点：",
  needsModel: "没有模型时只能给出来源中的句子，不会加以比较。",
  attach: "添加文件到文库",
  emptyLibrary: "文库还是空的：目前由使用指南回答关于 Footnote 的问题。",
  noModel: "没有模型时，回答直接引用原文。",
};
