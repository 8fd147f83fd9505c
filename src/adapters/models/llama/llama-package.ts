/**
 * The part of `node-llama-cpp` 3.21.1 that is used, as types of our own: the package is not a dependency but is
 * installed on request (`llama-runtime.ts`), so that its own types are not there to compile against.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Token = number;

export type ChatItem =
  | { readonly type: "system" | "user"; readonly text: string }
  | { readonly type: "model"; readonly response: readonly string[] };

export interface ChatWrapper {
  readonly settings: { readonly segments?: { readonly thought?: unknown } };
  generateContextState(options: { chatHistory: readonly ChatItem[] }): {
    contextText: { tokenize(tokenizer: unknown): Token[] };
  };
}

export interface ResponseChunk {
  /** Absent in the text of the answer itself. */
  readonly segmentType: "thought" | "comment" | undefined;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface LlamaChat {
  generateResponse(
    history: readonly ChatItem[],
    options: {
      maxTokens: number;
      budgets: { thoughtTokens: number };
      temperature: number;
      grammar?: Grammar;
      signal: AbortSignal;
      stopOnAbortSignal: true;
      onResponseChunk(chunk: ResponseChunk): void;
    },
  ): Promise<{ metadata: { stopReason: string } }>;
}

export interface ContextSequence {
  /** What it has read and written since it began, or was set back. */
  readonly contextTokens: readonly Token[];
  readonly tokenMeter: {
    getState(): TokenCount;
    diff(before: TokenCount): TokenCount;
  };
}

export interface TokenCount {
  readonly usedOutputTokens: number;
}

export interface LlamaContext {
  readonly contextSize: number;
  getSequence(): ContextSequence;
}

export interface EmbeddingContext {
  calculateInputLength(text: string): number;
  getEmbeddingFor(input: string | readonly Token[]): Promise<{ readonly vector: readonly number[] }>;
}

export interface RankingContext {
  /** From 0 to 1. Throws where both together are longer than the context. */
  rank(question: string, text: string | readonly Token[]): Promise<number>;
  calculateInputLength(question: string, text: string): number;
}

export interface LlamaModelFile {
  readonly tokenizer: unknown;
  readonly trainContextSize: number;
  readonly memoryUsage: { readonly ram: number; readonly vram: number };
  tokenize(text: string): Token[];
  createContext(options: {
    contextSize: { max: number };
    sequences: 1;
    threads: number;
  }): Promise<LlamaContext>;
  createEmbeddingContext(options: {
    contextSize: { max: number };
    threads: number;
  }): Promise<EmbeddingContext>;
  /** Throws where the file is no reranker. */
  createRankingContext(options: { contextSize: { max: number }; threads: number }): Promise<RankingContext>;
}

export interface Grammar {
  readonly grammar: string;
}

export interface Llama {
  loadModel(options: { modelPath: string }): Promise<LlamaModelFile>;
  createGrammarForJsonSchema(schema: JsonSchema): Promise<Grammar>;
}

export interface LlamaPackage {
  getLlama(options: {
    /** What the package's prebuilt parts for this platform can do; nothing is compiled or fetched. */
    gpu: "auto";
    build: "never";
    skipDownload: true;
    progressLogs: false;
    logLevel: "error";
    logger(level: string, message: string): void;
  }): Promise<Llama>;
  readonly LlamaChat: new (options: {
    contextSequence: ContextSequence;
    chatWrapper: ChatWrapper;
  }) => LlamaChat;
  resolveChatWrapper(model: LlamaModelFile, options: { warningLogs: false }): ChatWrapper;
  readonly InsufficientMemoryError: new () => Error;
}

/** Where the package's entry is in a folder that it was installed into. */
export function llamaPackageEntry(runtimeFolder: string): string {
  return join(runtimeFolder, "node_modules", "node-llama-cpp", "dist", "index.js");
}

export async function importLlamaPackage(runtimeFolder: string): Promise<LlamaPackage> {
  return (await import(pathToFileURL(llamaPackageEntry(runtimeFolder)).href)) as LlamaPackage;
}
