/**
 * The model server of the bench, in a process of its own, so that its work is not counted as ours: streams tokens in
 * DeepSeek's shape at an even pace, each written by itself. The model's name says how: `60x200` is 200 tokens at 60 a
 * second, `0x50` is 50 at once. A token's text is the time at which it was sent, so that a reader can tell how long it
 * was on its way; with `xsaid` behind it (`60x200xsaid`) it is a word of a sentence with its marker. No other route.
 */
import { createServer, type ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";

const SENTENCE = "Set the variable to your key, then start the server again [1].".split(" ");

const server = createServer((incoming, outgoing) => {
  void readText(incoming).then((text) => {
    const { model } = JSON.parse(text) as { model: string };
    const [perSecond, tokens, isSaid] = model.split("x");
    outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    send(outgoing, Number(perSecond), Number(tokens), isSaid === undefined ? stamp : word);
  });
});
// Each token leaves when it is written, as from a server that flushes.
server.on("connection", (socket) => socket.setNoDelay(true));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null)
    process.send?.({ baseURL: `http://127.0.0.1:${address.port}/v1` });
});
process.once("disconnect", () => {
  server.closeAllConnections();
  server.close();
});

function send(
  outgoing: ServerResponse,
  perSecond: number,
  tokens: number,
  textOf: (nth: number) => string,
): void {
  const periodMs = perSecond > 0 ? 1_000 / perSecond : 0;
  const startedMs = performance.now();
  let sent = 0;
  const go = (): void => {
    if (outgoing.destroyed) return;
    const due = periodMs === 0 ? tokens : Math.floor((performance.now() - startedMs) / periodMs) + 1;
    for (; sent < Math.min(due, tokens); sent++)
      outgoing.write(event({ content: textOf(sent), reasoning_content: null }));
    if (sent < tokens) setTimeout(go, Math.max(0, startedMs + sent * periodMs - performance.now()));
    else {
      const usage = { prompt_tokens: 3_500, completion_tokens: tokens, total_tokens: 3_500 + tokens };
      outgoing.end(`${event({ content: "", reasoning_content: null }, "stop", usage)}data: [DONE]\n\n`);
    }
  };
  go();
}

function word(nth: number): string {
  return ` ${SENTENCE[nth % SENTENCE.length]}`;
}

/** Microseconds of the system's steady clock, which all processes share; with a space before it, 16 characters. */
function stamp(): string {
  return ` ${String(process.hrtime.bigint() / 1_000n).padStart(15, "0")}`;
}

function event(delta: object, finish: string | null = null, usage: object | null = null): string {
  const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
  const chunk = {
    id: "1f633d8b-31ab-4e0b-9a2b-5f1f3a8d5b1c",
    object: "chat.completion.chunk",
    created: 1_700_000_000,
    model: "deepseek-chat",
    system_fingerprint: "fp_3a5770e1b4",
    choices,
    usage,
  };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}
