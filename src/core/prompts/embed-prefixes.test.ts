import { expect, test } from "vitest";
import { embedPrefixes } from "./embed-prefixes.ts";

test.each([
  ["ollama/nomic-embed-text", "nomic"],
  ["ollama/nomic-embed-text:v1.5", "nomic"],
  ["gguf/Qwen3-Embedding-0.6B-Q8_0", "qwen3"],
  ["ollama/embeddinggemma:300m", "gemma"],
  ["vllm/intfloat/multilingual-e5-large", "e5"],
  ["vllm/intfloat/multilingual-e5-large-instruct", "e5-instruct"],
  ["ollama/mxbai-embed-large", "mxbai"],
  ["ollama/snowflake-arctic-embed:335m", "arctic"],
  ["ollama/snowflake-arctic-embed2", "arctic2"],
  ["vllm/Snowflake/snowflake-arctic-embed-l-v2.0", "arctic2"],
  ["vllm/BAAI/bge-base-en-v1.5", "bge-en"],
  ["vllm/BAAI/bge-large-zh-v1.5", "bge-zh"],
  ["ollama/bge-m3", "none"],
  ["openai/text-embedding-3-small", "none"],
])("%s reads what it was trained to read", (name, family) => {
  expect(embedPrefixes(name)).toMatchSnapshot(family);
});
