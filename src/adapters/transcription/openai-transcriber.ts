/**
 * A transcriber behind any server that speaks the OpenAI protocol (`/v1/audio/transcriptions`). The operator names the
 * server, so it may be on a private address. Not covered: splitting recordings that are too long for the server,
 * telling speakers apart, streaming.
 */
import { Agent, fetch, FormData, type Response } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { Recording, Transcriber } from "../../core/ports/transcriber.ts";
import { redact } from "../models/redact.ts";
import { readTranscript } from "./transcript-reply.ts";

export interface TranscriberConfig {
  /** The address that is posted to. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string;
  readonly deadlineMs?: number;
}

/** Servers reply when all is done: a long talk on a slow machine takes as long as it lasted. */
const DEADLINE_MS = 2 * 60 * 60_000;
/** The words of ten hours, with times and the numbers that some servers add to every segment. */
const MAX_BYTES = 50_000_000;
/** Longest message of a server that is shown: some answer with a whole page. */
const MESSAGE_LENGTH = 300;

export function createTranscriber(config: TranscriberConfig): Transcriber {
  const deadlineMs = config.deadlineMs ?? DEADLINE_MS;

  const send = async (
    recording: Recording,
    format: string,
    dispatcher: Agent,
    signal: AbortSignal,
  ): Promise<Response> => {
    const form = new FormData();
    // The name tells the kind, whatever the file was called; and what it was called stays here.
    const file = new File([recording.bytes as BlobPart], `recording.${recording.ending}`, {
      type: recording.mediaType,
    });
    form.set("file", file);
    form.set("model", config.model);
    form.set("response_format", format);
    return fetch(config.url, {
      method: "POST",
      body: form,
      headers: config.apiKey === undefined ? {} : { authorization: `Bearer ${config.apiKey}` },
      redirect: "error",
      dispatcher,
      signal,
    });
  };

  return {
    name: config.model,
    async transcribe(recording, signal) {
      const late = AbortSignal.timeout(deadlineMs);
      const stop = signal ? AbortSignal.any([signal, late]) : late;
      // By itself the client gives up after five minutes without a byte.
      const dispatcher = new Agent({ headersTimeout: deadlineMs, bodyTimeout: deadlineMs });
      try {
        let reply = await send(recording, "verbose_json", dispatcher, stop);
        if (reply.status === 400 || reply.status === 422) {
          // Some models know no times, and refuse to be asked for them.
          await reply.body?.cancel();
          reply = await send(recording, "json", dispatcher, stop);
        }
        const body = await bodyOf(reply, config);
        if (!reply.ok) throw refused(reply.status, body, config);
        const transcript = readTranscript(body);
        if (transcript === undefined) throw foreign(config);
        return transcript;
      } catch (thrown) {
        if (thrown instanceof FootnoteError) throw thrown;
        if (signal?.aborted) throw new FootnoteError("cancelled", say("speech.stopped"));
        throw new FootnoteError(
          "transcription-failed",
          late.aborted
            ? say("speech.late", { minutes: Math.round(deadlineMs / 60_000) })
            : say("speech.not-reached"),
          { hint: say("speech.check-server", { address: shown(config) }), retryable: true, cause: thrown },
        );
      } finally {
        await dispatcher.destroy();
      }
    },
  };
}

async function bodyOf(reply: Response, config: TranscriberConfig): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const part of reply.body ?? []) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw foreign(config);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function refused(status: number, body: string, config: TranscriberConfig): FootnoteError {
  const words = redact(body, [config.apiKey])
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MESSAGE_LENGTH)
    .toWellFormed();
  return new FootnoteError(
    "transcription-failed",
    words === "" ? say("speech.status", { status }) : say("speech.status-saying", { status, words }),
    { hint: hintFor(status), retryable: status === 408 || status === 429 || status >= 500 },
  );
}

function hintFor(status: number): Sentence {
  if (status === 401 || status === 403) return say("speech.check-key");
  if (status === 404) return say("speech.check-model");
  if (status === 413) return say("speech.too-large");
  if (status === 429) return say("speech.limited");
  if (status >= 500) return say("speech.fault");
  return say("speech.see-server");
}

function foreign(config: TranscriberConfig): FootnoteError {
  return new FootnoteError("transcription-failed", say("speech.no-transcript"), {
    hint: say("speech.check-address", { address: shown(config) }),
  });
}

function shown({ url, apiKey }: TranscriberConfig): string {
  return redact(url, [apiKey]);
}
