/**
 * A success that is no stream of events: a server that does not stream and gave its whole reply, an error with status
 * 200, or a page of something that is no model server. The reply becomes a stream of one part. OpenAI protocol only.
 */
import { modelError, notAModel } from "./model-error.ts";
import type { FailureContext } from "./model-error.ts";
import { readProblem } from "./provider-problem.ts";

/** A reply of 16,000 tokens is some 100 kB of JSON. */
const MAX_BYTES = 2_000_000;

/** Throws what `modelError` makes of it where it is no reply. */
export async function inOnePiece(response: Response, context: FailureContext): Promise<Response> {
  const body = await readJSON(response);
  if (typeof body !== "object" || body === null) throw notAModel(context);
  if ("error" in body && readProblem(body).message !== undefined) throw modelError(body, context);
  if (!("choices" in body) || !Array.isArray(body.choices)) throw notAModel(context);
  const choices = body.choices.map((choice: { message?: unknown }) => ({
    ...choice,
    delta: choice?.message,
  }));
  return new Response(`data: ${JSON.stringify({ ...body, choices })}\n\ndata: [DONE]\n\n`, {
    headers: { "content-type": "text/event-stream" },
  });
}

/** `undefined` where it is no JSON, or too long for a reply. */
async function readJSON(response: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BYTES) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
