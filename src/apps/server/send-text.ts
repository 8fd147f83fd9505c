/** `{"text":…}` of a text that may be long: made into JSON part by part, since 50 MB at once would hold everybody up. */
import type { Context, TypedResponse } from "hono";

type TextReply = TypedResponse<{ readonly text: string }, 200, "json">;

/** `parts`: of the text, which may be cut anywhere: half of a pair of surrogates is escaped, and JSON puts it together. */
export function sendText(context: Context, parts: AsyncIterable<string>): Response & TextReply {
  const encoder = new TextEncoder();
  const rest = written(parts);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await rest.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
  const reply: Response = context.body(body, 200, { "Content-Type": "application/json" });
  // That it is JSON of this form is told by nothing but this.
  return reply as Response & TextReply;
}

async function* written(parts: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  yield '{"text":"';
  for await (const part of parts) yield JSON.stringify(part).slice(1, -1);
  yield '"}';
  return undefined;
}
