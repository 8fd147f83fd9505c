/**
 * Runs one GGUF model in a process of its own, told what to do by messages: a file that makes native code crash, or
 * memory that runs out, ends this process and not the server, and its end gives all its memory back. One job at a
 * time; the parent keeps the queue. Started by `llama-process.ts` alone.
 */
import type {
  CountMessage,
  FailureKind,
  FromLlama,
  LoadMessage,
  RankMessage,
  ToLlama,
  WriteMessage,
} from "./llama-messages.ts";
import { importLlamaPackage } from "./llama-package.ts";
import type { ChatItem, Llama, LlamaModelFile, LlamaPackage } from "./llama-package.ts";

/** Last lines of llama.cpp's log, which say why a file was not loaded. */
const LOG_LINES = 3;
/** An answer needs at least this much room after its prompt. */
const LEAST_OUTPUT_TOKENS = 16;

/** Room for thoughts, for models whose template has a place for them. */
const THOUGHT_TOKENS = 2048;

const log: string[] = [];
let job: AbortController | undefined;
let write: ((message: WriteMessage, signal: AbortSignal) => Promise<void>) | undefined;
let count: ((message: CountMessage) => void) | undefined;
let embed: ((texts: readonly string[]) => Promise<void>) | undefined;
let rank: ((message: RankMessage, signal: AbortSignal) => Promise<void>) | undefined;

process.on("message", (message: ToLlama) => {
  if (message.type === "stop") job?.abort();
  else void run(message);
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
// Ctrl-C reaches every process of the terminal; when to end is the parent's matter.
process.on("SIGINT", () => undefined);

function send(message: FromLlama): void {
  process.send?.(message);
}

async function run(message: Exclude<ToLlama, { type: "stop" }>): Promise<void> {
  job = new AbortController();
  try {
    if (message.type === "load") await load(message);
    else if (message.type === "write") await write?.(message, job.signal);
    else if (message.type === "rank") await rank?.(message, job.signal);
    else if (message.type === "count") count?.(message);
    else await embed?.(message.texts);
  } catch (thrown) {
    const kind = thrown instanceof JobFailure ? thrown.kind : "job";
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const reasons = kind === "load" || kind === "memory" ? log : [];
    send({ type: "failed", kind, message: [said, ...reasons].join("; ") });
  }
}

class JobFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

async function load(message: LoadMessage): Promise<void> {
  const llamaPackage = await importLlamaPackage(message.runtimeFolder);
  try {
    const llama = await llamaPackage.getLlama({
      gpu: "auto",
      build: "never",
      skipDownload: true,
      progressLogs: false,
      logLevel: "error",
      logger(_level, text) {
        log.push(text.trim());
        if (log.length > LOG_LINES) log.shift();
      },
    });
    const model = await llama.loadModel({ modelPath: message.modelPath });
    const open = {
      write: () => openWriter(llamaPackage, llama, model, message),
      embed: () => openEmbedder(model, message),
      rank: () => openRanker(model, message),
    };
    const contextTokens = await open[message.use]();
    const { ram, vram } = model.memoryUsage;
    send({ type: "loaded", contextTokens, memoryBytes: ram + vram });
  } catch (thrown) {
    const kind = thrown instanceof llamaPackage.InsufficientMemoryError ? "memory" : "load";
    throw new JobFailure(kind, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function openWriter(
  llamaPackage: LlamaPackage,
  llama: Llama,
  model: LlamaModelFile,
  { contextTokens, threads }: LoadMessage,
): Promise<number> {
  const context = await model.createContext({ contextSize: { max: contextTokens }, sequences: 1, threads });
  const sequence = context.getSequence();
  // The file's own template, and a plain one where it has none or one that does not run.
  const chatWrapper = llamaPackage.resolveChatWrapper(model, { warningLogs: false });

  const read = (messages: WriteMessage["messages"]) => {
    // It is offered no tools, so that none has given anything back.
    const history: ChatItem[] = messages.map(({ role, content }) =>
      role === "assistant"
        ? { type: "model", response: [content] }
        : { type: role === "system" ? role : "user", text: content },
    );
    history.push({ type: "model", response: [] });
    const prompt = chatWrapper.generateContextState({ chatHistory: history }).contextText;
    return { history, promptTokens: prompt.tokenize(model.tokenizer) };
  };

  count = ({ messages }) =>
    send({ type: "counted", tokens: read(messages).promptTokens.length, contextTokens: context.contextSize });

  write = async (message, signal) => {
    const { history, promptTokens } = read(message.messages);
    const inputTokens = promptTokens.length;
    const room = context.contextSize - inputTokens;
    // The package would leave out the oldest messages without a word.
    if (room < LEAST_OUTPUT_TOKENS) {
      const message = `the prompt has ${inputTokens} tokens, and ${context.contextSize} is all that it holds`;
      throw new JobFailure("prompt-too-long", message);
    }
    const grammar =
      message.schema === undefined ? undefined : await llama.createGrammarForJsonSchema(message.schema);
    // What an earlier prompt began with in the same words is not read again.
    const cachedInputTokens = commonLength(promptTokens, sequence.contextTokens);
    const before = sequence.tokenMeter.getState();
    const chat = new llamaPackage.LlamaChat({ contextSequence: sequence, chatWrapper });
    const enough = new AbortController();
    let [textTokens, thinkingTokens] = [0, 0];
    const thoughts = chatWrapper.settings.segments?.thought === undefined ? 0 : THOUGHT_TOKENS;
    const { metadata } = await chat.generateResponse(history, {
      maxTokens: Math.min(message.maxOutputTokens + thoughts, room),
      budgets: { thoughtTokens: thoughts },
      temperature: message.temperature,
      ...(grammar === undefined ? {} : { grammar }),
      signal: AbortSignal.any([signal, enough.signal]),
      stopOnAbortSignal: true,
      onResponseChunk({ segmentType, text, tokens }) {
        if (segmentType === undefined) textTokens += tokens.length;
        else thinkingTokens += tokens.length;
        if (text !== "") send({ type: segmentType === undefined ? "text" : "thinking", text });
        if (textTokens >= message.maxOutputTokens) enough.abort();
      },
    });
    const { usedOutputTokens: outputTokens } = sequence.tokenMeter.diff(before);
    send({
      type: "end",
      inputTokens,
      cachedInputTokens,
      outputTokens,
      thinkingTokens,
      truncated: metadata.stopReason === "maxTokens" || enough.signal.aborted,
    });
  };
  return context.contextSize;
}

async function openEmbedder(model: LlamaModelFile, { contextTokens, threads }: LoadMessage): Promise<number> {
  const most = Math.min(contextTokens, model.trainContextSize);
  const context = await model.createEmbeddingContext({ contextSize: { max: most }, threads });
  embed = async (texts) => {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      // What is longer than the model reads is cut, as embedding servers do; passages are short.
      const isTooLong = context.calculateInputLength(text) > most;
      const input = isTooLong ? model.tokenize(text).slice(0, most - 4) : text;
      vectors.push(Float32Array.from((await context.getEmbeddingFor(input)).vector));
    }
    send({ type: "vectors", vectors });
  };
  return most;
}

async function openRanker(model: LlamaModelFile, { contextTokens, threads }: LoadMessage): Promise<number> {
  const most = Math.min(contextTokens, model.trainContextSize);
  const context = await model.createRankingContext({ contextSize: { max: most }, threads });
  rank = async ({ question, texts }, signal) => {
    const scores: number[] = [];
    for (const text of texts) {
      // Who waited is gone: the processor is needed for something else.
      if (signal.aborted) break;
      const over = context.calculateInputLength(question, text) - most + 1;
      scores.push(await context.rank(question, over > 0 ? model.tokenize(text).slice(0, -over) : text));
    }
    send({ type: "scores", scores });
  };
  return most;
}

function commonLength(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((token, nth) => token !== other[nth]);
  return differs === -1 ? one.length : differs;
}
