/** Speaks to the HTTP API in whole-program tests: JSON, event streams and raw requests that `fetch` would mend. */
import { request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import type { Document } from "../src/core/domain/document.ts";
import { ERROR_STATUS, type ErrorBody } from "../src/core/domain/errors.ts";
import type { RunEvent } from "../src/core/domain/event.ts";
import type { AddedDocument } from "../src/core/domain/replies.ts";
import { held } from "./held-replies.ts";
import { createSseReader } from "../src/lib/sse.ts";

export async function readJson<T>(response: Response, status = 200): Promise<T> {
  const body = await response.text();
  expect({ status: response.status, body }).toMatchObject({ status });
  expect(response.headers.get("content-type")).toContain("application/json");
  return JSON.parse(body) as T;
}

export function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Asks and waits for the finished turn. */
export async function askTurn(address: string, body: Record<string, unknown>): Promise<Turn> {
  return readJson(await postJson(`${address}/api/ask`, body, { accept: "application/json" }));
}

export function uploadFile(
  address: string,
  name: string,
  content: string | Uint8Array,
  path = "/api/documents",
): Promise<Response> {
  const form = new FormData();
  form.set("file", new Blob([typeof content === "string" ? content : new Uint8Array(content)]), name);
  return fetch(address + path, { method: "POST", body: form });
}

/** Uploads what must be taken. */
export async function upload(address: string, name: string, content: string | Uint8Array): Promise<Document> {
  return (await readJson<AddedDocument>(await uploadFile(address, name, content), 201)).document;
}

/** The events of a stream, with what their frames say beside the data checked; reads to the end, or until enough. */
export async function readEvents(
  response: Response,
  isEnough: (event: RunEvent) => boolean = () => false,
): Promise<RunEvent[]> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = createSseReader();
  const events: RunEvent[] = [];
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    for (const message of reader.push(bytes)) {
      const event = JSON.parse(message.data) as RunEvent;
      expect(message).toMatchObject({ id: String(event.seq), event: event.type });
      events.push(event);
    }
    if (events.some(isEnough)) break;
  }
  return events;
}

/** An error as every route gives it: a known code with its own status, and words. Never a fault of ours. */
export async function readRefusal(response: Response): Promise<ErrorBody & { readonly status: number }> {
  const body = await response.text();
  expect({
    status: response.status,
    isClientError: response.status >= 400 && response.status < 500,
    body,
  }).toMatchObject({ isClientError: true });
  const { error } = JSON.parse(body) as { error: ErrorBody };
  expect(ERROR_STATUS[error.code]).toBe(response.status);
  expect(error.message).toMatch(/\w{2}/);
  return { ...error, status: response.status };
}

/** A request exactly as it is given: any method, path and headers, `Host` included. */
export function rawRequest(
  address: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<Response> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        method: options.method ?? "GET",
        path: options.path ?? "/",
        headers: options.headers,
      },
      (reply) => {
        text(reply).then((body) => {
          const headers = new Headers();
          for (const [name, value] of Object.entries(reply.headers)) headers.set(name, String(value));
          const status = reply.statusCode ?? 0;
          const response = new Response([204, 304].includes(status) ? null : body, { status, headers });
          const path = (options.path ?? "/").split("?", 1)[0] as string;
          return held(response, options.method ?? "GET", path).then(resolve);
        }, reject);
      },
    );
    request.once("error", reject);
    request.end(options.body);
  });
}

/** Every quote of the answer stands in its document, letter for letter, and every claim in the answer. */
export async function expectQuotesStand(
  address: string,
  turn: Turn,
  headers: Record<string, string> = {},
): Promise<void> {
  const { answer } = turn;
  const documents = new Map(answer.sources.map((source) => [source.number, source.documentId]));
  expect(documents.size).toBe(answer.sources.length);
  for (const claim of answer.claims) {
    expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text);
    for (const { source, quote } of claim.citations) {
      expect(documents.get(source)).toBe(quote.documentId);
      const url = `${address}/api/documents/${quote.documentId}/text?start=${quote.start}&end=${quote.end}`;
      const stored = await readJson<{ text: string }>(await fetch(url, { headers }));
      expect(stored.text).toBe(quote.text);
      expect(quote.text).not.toBe("");
    }
  }
}
