/**
 * What embedders want to read before a question and before a passage, as they were trained: without it they find
 * less. From the cards of the models; one that stands in no row gets the texts as they are.
 */

export interface EmbedPrefixes {
  readonly query: string;
  readonly passage: string;
}

const NONE: EmbedPrefixes = { query: "", passage: "" };
const SEARCHING = "Represent this sentence for searching relevant passages: ";

/** The first row whose pattern is found in the model's name counts. */
const ROWS: readonly (readonly [pattern: RegExp, prefixes: EmbedPrefixes])[] = [
  [/nomic-embed-text/, { query: "search_query: ", passage: "search_document: " }],
  [
    /qwen3-embedding/,
    {
      query: "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:",
      passage: "",
    },
  ],
  [/embeddinggemma/, { query: "task: search result | query: ", passage: "title: none | text: " }],
  [/e5-.*instruct/, { query: "Instruct: Retrieve passages that answer the question\nQuery: ", passage: "" }],
  [/\be5-(?:small|base|large)/, { query: "query: ", passage: "passage: " }],
  [/arctic-embed(?:2|.*v2)/, { query: "query: ", passage: "" }],
  [/arctic-embed|mxbai-embed-large|bge-(?:small|base|large)-en/, { query: SEARCHING, passage: "" }],
  [/bge-(?:small|base|large)-zh/, { query: "为这个句子生成表示以用于检索相关文章：", passage: "" }],
];

/** `name` is `provider/model`; spaces, case and quantization do not matter. */
export function embedPrefixes(name: string): EmbedPrefixes {
  const model = name.slice(name.indexOf("/") + 1).toLowerCase();
  return ROWS.find(([pattern]) => pattern.test(model))?.[1] ?? NONE;
}
