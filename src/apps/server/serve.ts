/** Starts the server: opens the engine, seeds the guide, builds the page, listens, and ends cleanly on a signal. */
import { serve as listen, type ServerType } from "@hono/node-server";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { type Config, isReachable, requireSafeHost } from "../../compose/config.ts";
import { type Footnote, openFootnote } from "../../compose/open-footnote.ts";
import { logError } from "../../compose/log-error.ts";
import { GUIDE_FOLDER, VERSION, WEB_FOLDER } from "../../compose/project-root.ts";
import { newCode } from "../../compose/new-code.ts";
import { seedGuide } from "../../services/library/seed-guide.ts";
import { createApp } from "./app.ts";
import { withoutPublicPath } from "./public-path.ts";
import { lookForJobs } from "./look-for-jobs.ts";
import { buildWebWhenMissing } from "./build-web.ts";

/** A last event is some hundred bytes; an upload that is being read would take any time. */
const LAST_REPLIES_MS = 1_000;

export interface Serving {
  readonly address: string;
  readonly footnote: Footnote;
  close(): Promise<void>;
}

/** Throws `config-invalid`, `port-unusable`, and what `openFootnote` throws. `print` says a line to people. */
export async function serve(config: Config, print: (line: string) => void): Promise<Serving> {
  requireSafeHost(config);
  const building = buildWebWhenMissing(print);
  const footnote = await openFootnote(config, logError);
  try {
    await seedGuide(footnote, { folder: GUIDE_FOLDER, version: VERSION });
    await building;
    // Others reach it, and nobody is known yet: whoever can read its log makes the first account.
    const isNew = isReachable(config) && config.password === undefined;
    const setUpCode = isNew && !(await footnote.people.accounts.areThere()) ? newCode() : undefined;
    const server = await startListening(footnote, setUpCode);
    if (setUpCode !== undefined) print(say("account.code-in-log", { code: setUpCode }).text);
    const port = (server.address() as { port: number }).port;
    const host = config.host.includes(":") ? `[${config.host}]` : config.host;
    const address = `http://${host}:${port}`;
    // After a crash the index may lack or repeat something; questions are answered meanwhile.
    const logFailure = (thrown: unknown): void => logError(asFootnoteError(thrown));
    footnote.indexer.heal().catch(logFailure);
    await footnote.keepEmbedded();
    footnote.keepUp();
    const stopLooking = await lookForJobs(footnote, logFailure);
    return {
      address,
      footnote,
      async close() {
        stopLooking();
        const closed = new Promise<unknown>((resolve) => server.close(resolve));
        await footnote.endRuns();
        await lastReplies(server, closed);
        await footnote.close();
      },
    };
  } catch (error) {
    await footnote.close();
    throw error;
  }
}

/** What was begun may end, streams by their last event; who does not read it to its end is cut off. */
async function lastReplies(server: ServerType, closed: Promise<unknown>): Promise<void> {
  if (!("closeAllConnections" in server)) return;
  // Connections whose reply has ended stay open for the next request.
  const closing = setInterval(() => server.closeIdleConnections(), 20);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, LAST_REPLIES_MS))]);
  clearInterval(closing);
  server.closeAllConnections();
}

function startListening(footnote: Footnote, setUpCode: string | undefined): Promise<ServerType> {
  const { host, port, publicUrl } = footnote.config;
  const app = createApp(footnote, { log: logError, webFolder: WEB_FOLDER, setUpCode });
  return new Promise((resolve, reject) => {
    const fetch = withoutPublicPath(app.fetch, publicUrl?.pathname ?? "/");
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
