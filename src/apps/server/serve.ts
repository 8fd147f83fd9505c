/** Starts the server: opens the engine, builds the page, listens, and ends cleanly on a signal. */
import { serve as listen, type ServerType } from "@hono/node-server";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { type Config, isReachable, requireSafeHost } from "../../compose/config.ts";
import { newCode } from "../../compose/new-code.ts";
import { listeningAddress } from "../../compose/server-address.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import { type Fetch, withoutPublicPath } from "./public-path.ts";
import { createReopened } from "./reopened.ts";
import { warmUp } from "../../compose/warm-up.ts";
import { buildWebWhenMissing } from "./build-web.ts";

/** A last event is some hundred bytes; an upload that is being read would take any time. */
const LAST_REPLIES_MS = 1_000;

export interface Serving {
  readonly address: string;
  /** As it is open now: another after settings have changed. */
  readonly footnote: Footnote;
  /** What is being answered has so long to end, none where it is not given; it is broken off, and says so, then and when the signal fires. */
  close(patienceMs?: number, hurry?: AbortSignal): Promise<void>;
}

/** Throws `config-invalid`, `port-unusable`, and what `openFootnote` throws. `print` says a line to people. */
export async function serve(config: Config, print: (line: string) => void): Promise<Serving> {
  requireSafeHost(config);
  // Before the app: what serves its files looks for their folder once.
  await buildWebWhenMissing(print);
  // Others reach it, and nobody may be known yet: whoever can read its log makes the first account.
  const setUpCode = isReachable(config) && config.password === undefined ? newCode() : undefined;
  const opened = await createReopened(config, setUpCode);
  try {
    // Before anybody can ask.
    await warmUp(opened.footnote());
    const server = await startListening(config, opened.fetch);
    const port = (server.address() as { port: number }).port;
    await opened.begin();
    if (setUpCode !== undefined && !(await opened.footnote().people.accounts.areThere())) {
      print(say("account.code-in-log", { code: setUpCode }).text);
    }
    return {
      address: listeningAddress(config.host, port),
      get footnote() {
        return opened.footnote();
      },
      async close(patienceMs = 0, hurry) {
        const closed = new Promise<unknown>((resolve) => server.close(resolve));
        const stopClosingIdle = closeIdle(server);
        await opened.drain(patienceMs, hurry);
        await opened.endRuns();
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, LAST_REPLIES_MS))]);
        stopClosingIdle();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * Connections whose reply has ended would stay open for the next request. Gives the end of that: what was begun has had its time, streams by
 * their last event, and who does not read it to its end is cut off.
 */
function closeIdle(server: ServerType): () => void {
  if (!("closeAllConnections" in server)) return () => undefined;
  const closing = setInterval(() => server.closeIdleConnections(), 20);
  return () => {
    clearInterval(closing);
    server.closeAllConnections();
  };
}

function startListening({ host, port, publicUrl }: Config, answer: Fetch<[]>): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const fetch = withoutPublicPath(answer, publicUrl?.pathname ?? "/");
    const server = listen({ fetch, hostname: host, port });
    server.once("listening", () => resolve(server));
    server.once("error", (cause: NodeJS.ErrnoException) => reject(portError(cause, host, port)));
  });
}

function portError(cause: NodeJS.ErrnoException, host: string, port: number): FootnoteError {
  const hint = say("serve.choose-port");
  const said =
    cause.code === "EADDRINUSE"
      ? say("serve.port-taken", { port, host })
      : say("serve.cannot-listen", { port, host, why: cause.code ?? cause.message });
  return new FootnoteError("port-unusable", said, { hint, cause });
}

/** What the server will answer from, in one line. */
export function describeAnswering({ models, engines }: Footnote): Sentence {
  const [model] = models.answer;
  const writer = model ? say("progress.serving-model", { name: model.name }) : say("progress.serving-none");
  return say("progress.serving", { writer, engines: engines.length === 0 ? say("progress.off") : engines });
}
