/** Whole replies of the fake model server: JSON, errors, calls of tools. Text is streamed elsewhere. */
import type { ServerResponse } from "node:http";

export const JSON_TYPE = { "content-type": "application/json" };

export function sendJson(outgoing: ServerResponse, status: number, value: object): void {
  outgoing.writeHead(status, JSON_TYPE).end(JSON.stringify(value));
}

export function sendError(outgoing: ServerResponse, status: number, message: string): void {
  sendJson(outgoing, status, { error: { message, type: "fake_error", param: null, code: null } });
}

export function sendToolCall(outgoing: ServerResponse, name: string): void {
  const call = { index: 0, id: "call-1", type: "function", function: { name, arguments: "{}" } };
  const frame = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: "fake-1", choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  outgoing.writeHead(200, { "content-type": "text/event-stream" });
  outgoing.write(frame({ role: "assistant", tool_calls: [call] }, null));
  outgoing.end(`${frame({}, "tool_calls")}data: [DONE]\n\n`);
}

/** A part of a stream; waits where the socket takes no more. */
export async function write(outgoing: ServerResponse, value: object): Promise<void> {
  if (outgoing.destroyed) return;
  const ready = outgoing.write(`data: ${JSON.stringify(value)}\n\n`);
  if (ready) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      outgoing.off("drain", done).off("close", done);
      resolve();
    };
    outgoing.on("drain", done).on("close", done);
  });
}
