/**
 * A model server on loopback that speaks the OpenAI protocol: chat completions (streamed or not, with usage) and
 * embeddings. It answers at once by quoting the passages in the prompt with footnote markers, so that answers made
 * end to end are really checked; or it fails in the ways that real servers fail, or replies as it is told, in any
 * protocol. No language model is in it. For tests, benches and browser tests; it does not speak images.
 */
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import { z } from "zod";
import { embeddingsReply } from "./fake-embedding.ts";
import { digestReply } from "./fake-digest-reply.ts";
import { type MarkerForm, quotingAnswer } from "./fake-model-answer.ts";
import { JSON_TYPE, sendError, sendJson, sendToolCall, write } from "./fake-model-replies.ts";

/** What the server does with one chat request. */
export type FakeReply =
  /** Sentences of the passages, each with its marker; `NOT_FOUND` where no passage shares a word with the question. */
  | {
      readonly kind: "quote";
      readonly markers?: MarkerForm;
      readonly sentences?: number;
      readonly thinking?: string;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly thinking?: string;
      readonly finish?: "stop" | "length";
    }
  /** A digest or notes where it is asked for them, else as `quote`. */
  | { readonly kind: "digest" }
  /** The tool that the request offers is called, without a word; text where it offers none. */
  | { readonly kind: "tool" }
  /** An HTTP error; after `times` of them (every time, where it is not given) the server answers by quoting. */
  | {
      readonly kind: "error";
      readonly status: number;
      readonly message?: string;
      readonly times?: number;
      readonly retryAfterMs?: number;
      /** In place of an error of the OpenAI protocol. */
      readonly body?: object;
    }
  /** An error object inside a stream that began well. */
  | { readonly kind: "error-in-stream"; readonly text: string; readonly message: string }
  /** The reply as it is, in these pieces, whatever the path: for other protocols, and for what is no stream. */
  | {
      readonly kind: "raw";
      readonly pieces: readonly (string | Uint8Array)[];
      readonly contentType?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is cut after `text`. */
  | { readonly kind: "cut"; readonly text: string }
  /** `text` is sent and then nothing, with the connection open. */
  | { readonly kind: "stall"; readonly text: string }
  /** Writes without end, whatever `max_tokens` says, until the client goes. */
  | { readonly kind: "runaway"; readonly text?: string };

export interface FakeModelRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: FakeChatBody;
  /** Set when the client left before the reply was complete. */
  aborted: boolean;
}

/** A string, or parts as Anthropic has them; calls of tools and what these gave as JSON. */
const Content = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.string().optional(), text: z.string().optional() }))
    .transform((parts) =>
      parts
        .map((part) => (part.type?.startsWith("tool_") ? JSON.stringify(part) : (part.text ?? "")))
        .join(""),
    ),
]);

const ChatBody = z.looseObject({
  model: z.string().optional(),
  stream: z.boolean().optional(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  temperature: z.number().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: Content })).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }).optional() })).optional(),
  input: z.union([z.string(), z.array(z.string())]).optional(),
});

/** A chat or embeddings request, as far as the server reads it. */
export type FakeChatBody = z.infer<typeof ChatBody>;

export interface FakeModelOptions {
  /** One reply for all, or chosen by request; `{kind: "quote"}` where it is not given. */
  readonly reply?: FakeReply | ((request: FakeModelRequest, index: number) => FakeReply);
  /** Is waited for before each reply. */
  readonly beforeReply?: (request: FakeModelRequest) => Promise<void>;
  /** Wait before the first byte. */
  readonly latencyMs?: number;
  /** Wait between parts; 0 sends as fast as the socket takes them. */
  readonly partMs?: number;
  /** Characters a part; cuts fall anywhere, also inside markers. */
  readonly partLength?: number;
  /** Requests must carry it as `Authorization: Bearer …`, else 401. */
  readonly apiKey?: string;
  /** The names it lists; `["fake"]` where they are not given. It answers to any name all the same. */
  readonly models?: readonly string[];
  /** JSON that it gives at other paths, such as `/props`. */
  readonly extra?: Readonly<Record<string, object>>;
  /** Length of embedding vectors. */
  readonly dimensions?: number;
  /** Embeddings are sent this much longer than a unit, as some servers do. */
  readonly embeddingScale?: number;
  /** Words are hashed with it, so that another seed is another model. */
  readonly embeddingSeed?: string;
  /** What becomes of an embeddings request; it is answered where nothing is said. */
  readonly embeddings?: (request: FakeModelRequest) => FakeFault | undefined;
}

/** `stall` leaves the client waiting; `refuse` is what servers say to a key that is wrong; or the reply itself. */
export type FakeFault = "stall" | "refuse" | { readonly status: number; readonly body: string };

export interface FakeModel {
  /** Ends in `/v1`. */
  readonly baseURL: string;
  readonly requests: readonly FakeModelRequest[];
  /** Replaces the reply for the requests that follow. */
  setReply(reply: NonNullable<FakeModelOptions["reply"]>): void;
  close(): Promise<void>;
}

export async function startFakeModel(options: FakeModelOptions = {}): Promise<FakeModel> {
  const requests: FakeModelRequest[] = [];
  let reply = options.reply ?? ({ kind: "quote" } as const);
  let errorsSent = 0;
  const server: Server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? "/";
    const text = await readText(incoming);
    const request: FakeModelRequest = {
      path,
      authorization: incoming.headers.authorization,
      headers: incoming.headers,
      body: ChatBody.parse(text === "" ? {} : JSON.parse(text)),
      aborted: false,
    };
    requests.push(request);
    outgoing.on("close", () => {
      if (!outgoing.writableFinished) request.aborted = true;
    });
    if (options.apiKey !== undefined && request.authorization !== `Bearer ${options.apiKey}`) {
      return sendError(outgoing, 401, `Incorrect API key provided: ${request.authorization ?? "none"}`);
    }
    await options.beforeReply?.(request);
    await pause(options.latencyMs ?? 0);
    if (path.endsWith("/embeddings")) {
      const fault = options.embeddings?.(request);
      if (fault === "stall") return;
      if (fault === "refuse") return sendError(outgoing, 401, "Incorrect API key provided.");
      if (fault) return void outgoing.writeHead(fault.status, JSON_TYPE).end(fault.body);
      return sendJson(outgoing, 200, embeddingsReply(request.body, options));
    }
    const extra = options.extra?.[path];
    if (extra) return sendJson(outgoing, 200, extra);
    if (path.endsWith("/models"))
      return sendJson(outgoing, 200, { data: (options.models ?? ["fake"]).map((id) => ({ id })) });
    let chosen = typeof reply === "function" ? reply(request, requests.length - 1) : reply;
    if (!path.endsWith("/chat/completions") && chosen.kind !== "raw")
      return sendError(outgoing, 404, `Nothing at ${path}.`);
    if (chosen.kind === "error") {
      if (errorsSent < (chosen.times ?? Number.POSITIVE_INFINITY)) {
        errorsSent += 1;
        if (chosen.retryAfterMs !== undefined)
          outgoing.setHeader("retry-after-ms", String(chosen.retryAfterMs));
        if (chosen.body) return sendJson(outgoing, chosen.status, chosen.body);
        return sendError(outgoing, chosen.status, chosen.message ?? "The fake server was told to fail.");
      }
      chosen = { kind: "quote" };
    }
    await sendChat(outgoing, request, chosen, options);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake server has no port.");
  return {
    baseURL: `http://127.0.0.1:${address.port}/v1`,
    requests,
    setReply(next) {
      reply = next;
      errorsSent = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sendChat(
  outgoing: ServerResponse,
  request: FakeModelRequest,
  reply: Exclude<FakeReply, { kind: "error" }>,
  options: FakeModelOptions,
): Promise<void> {
  if (reply.kind === "raw") {
    const { status = 200, contentType = "text/event-stream", headers } = reply;
    outgoing.writeHead(status, { "content-type": contentType, ...headers });
    for (const piece of reply.pieces) {
      if (outgoing.destroyed) return;
      outgoing.write(piece);
      await pause(options.partMs ?? 0);
    }
    outgoing.end();
    return;
  }
  const tool = reply.kind === "tool" ? request.body.tools?.[0]?.function?.name : undefined;
  if (tool !== undefined) return sendToolCall(outgoing, tool);
  const messages = request.body.messages ?? [];
  const text =
    reply.kind === "quote" || reply.kind === "digest"
      ? ((reply.kind === "digest" ? digestReply(messages) : undefined) ??
        quotingAnswer(messages, reply.kind === "quote" ? reply : {}))
      : "text" in reply
        ? (reply.text ?? "")
        : "No tool.";
  const thinking = "thinking" in reply ? (reply.thinking ?? "") : "";
  const finish = "finish" in reply ? (reply.finish ?? "stop") : "stop";
  const inputLength = messages.reduce((sum, message) => sum + message.content.length, 0);
  // Four characters a token: what providers give as a rule of thumb for English.
  const usage = {
    prompt_tokens: Math.ceil(inputLength / 4),
    completion_tokens: Math.ceil((text.length + thinking.length) / 4),
    total_tokens: Math.ceil(inputLength / 4) + Math.ceil((text.length + thinking.length) / 4),
    completion_tokens_details: { reasoning_tokens: Math.ceil(thinking.length / 4) },
  };
  const base = { id: "fake-1", created: 1_700_000_000, model: request.body.model ?? "fake" };
  if (request.body.stream !== true) {
    const message = {
      role: "assistant",
      content: text,
      ...(thinking === "" ? {} : { reasoning_content: thinking }),
    };
    const choices = [{ index: 0, message, finish_reason: finish }];
    return sendJson(outgoing, 200, { ...base, object: "chat.completion", choices, usage });
  }

  outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  const frame = { ...base, object: "chat.completion.chunk" };
  const send = async (delta: object, finishReason: string | null = null): Promise<void> => {
    await write(outgoing, { ...frame, choices: [{ index: 0, delta, finish_reason: finishReason }] });
    if (options.partMs) await pause(options.partMs);
  };
  await send({ role: "assistant", content: "" });
  for (const part of cut(thinking, options.partLength)) await send({ reasoning_content: part });
  for (const part of cut(text, options.partLength)) await send({ content: part });
  if (reply.kind === "cut") {
    // Leaves the parts time to arrive, so that the client sees a reply that breaks off and not one that never began.
    await pause(20);
    outgoing.destroy();
    return;
  }
  if (reply.kind === "stall") return;
  if (reply.kind === "error-in-stream") {
    await write(outgoing, { error: { message: reply.message, type: "server_error", code: null } });
    outgoing.end();
    return;
  }
  if (reply.kind === "runaway") {
    while (!outgoing.destroyed) {
      await send({ content: "and so on and on, " });
      await pause(0);
    }
    return;
  }
  await send({}, finish);
  if (request.body.stream_options?.include_usage === true)
    await write(outgoing, { ...frame, choices: [], usage });
  outgoing.end("data: [DONE]\n\n");
}

function cut(text: string, length = 24): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += length) parts.push(text.slice(at, at + length));
  return parts;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve)));
}
