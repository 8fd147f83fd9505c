/**
 * A success that is no stream of events, where one is wanted or where one document is: an error with status 200, or a
 * page of something that is no model server.
 */
import { parsedJson } from "../../lib/parsed-json.ts";
import { modelError, notAModel } from "./model-error.ts";
import type { FailureContext } from "./model-error.ts";
import { saysProblem } from "./provider-problem.ts";
import { replyText } from "./reply-text.ts";

/** A reply of 16,000 tokens is some 100 kB of JSON. */
const MAX_LENGTH = 2_000_000;

/** Some servers name their streams wrongly, so only what cannot be one is taken for a document. */
export function isOneDocument(response: Response): boolean {
  return /\b(?:json|html|xml)\b/i.test(response.headers.get("content-type") ?? "");
}

/** Some JSON object. Throws what `modelError` makes of it where it is an error, and `model-failed` where it is no JSON. */
export async function readWhole(
  response: Response,
  context: FailureContext,
  most = MAX_LENGTH,
): Promise<object> {
  const text = await replyText(response, most).catch((thrown: unknown) => {
    if (thrown instanceof RangeError) return "";
    throw thrown;
  });
  const body = parsedJson(text);
  if (typeof body !== "object" || body === null) throw notAModel(context);
  if (saysProblem(body)) throw modelError(body, context);
  return body;
}
