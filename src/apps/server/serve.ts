/** Starts the server: opens the engine, seeds the guide, builds the page, listens, and ends cleanly on a signal. */
import { serve as listen, type ServerType } from "@hono/node-server";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { type Config, requireSafeHost } from "../engine/config.ts";
import { type Engine, openEngine } from "../engine/engine.ts";
import { logError } from "../engine/log.ts";
import { WEB_FOLDER } from "../engine/project-root.ts";
import { seedGuide } from "../engine/seed-guide.ts";
import { createApp } from "./app.ts";
import { probeDueModels } from "./probe-due-models.ts";
import { refreshDueSites } from "./refresh-due-sites.ts";
import { resumeBrokenDigests } from "./resume-broken-digests.ts";
import { buildWebWhenMissing } from "./build-web.ts";

export interface Serving {
  readonly address: string;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** Throws `config-invalid`, `port-unusable`, and what `openEngine` throws. `say` prints a line for people. */
export async function serve(config: Config, say: (line: string) => void): Promise<Serving> {
  requireSafeHost(config);
  const building = buildWebWhenMissing(say);
  const engine = await openEngine(config, logError);
  try {
    await seedGuide(engine);
    await building;
    const server = await startListening(engine);
    const port = (server.address() as { port: number }).port;
    const host = config.host.includes(":") ? `[${config.host}]` : config.host;
    const address = `http://${host}:${port}`;
    // After a crash the index may lack or repeat something; questions are answered meanwhile.
    const logFailure = (thrown: unknown): void => logError(asFootnoteError(thrown));
    engine.indexer.heal().catch(logFailure);
    engine.keepEmbedded();
    const stopRefreshing = refreshDueSites(engine, logFailure);
    const stopResuming = resumeBrokenDigests(engine, logFailure);
    const stopProbing = probeDueModels(engine, logFailure);
    return {
      address,
      engine,
      async close() {
        stopRefreshing();
        stopResuming();
        stopProbing();
        server.close();
        if ("closeAllConnections" in server) server.closeAllConnections();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function startListening(engine: Engine): Promise<ServerType> {
  const { host, port } = engine.config;
  const app = createApp(engine, { log: logError, webFolder: WEB_FOLDER });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port });
    server.once("listening", () => resolve(server));
    server.once("error", (cause: NodeJS.ErrnoException) => reject(portError(cause, host, port)));
  });
}

function portError(cause: NodeJS.ErrnoException, host: string, port: number): FootnoteError {
  const hint = "Choose another with FOOTNOTE_PORT, or stop the program that uses it.";
  const message =
    cause.code === "EADDRINUSE"
      ? `Port ${port} on ${host} is taken by another program.`
      : `The server cannot listen on ${host}:${port} (${cause.code ?? cause.message}).`;
  return new FootnoteError("port-unusable", message, { hint, cause });
}

/** What the server will answer from, in one line. */
export function describeAnswering({ models, engines }: Engine): string {
  const [model] = models.answer;
  const writer = model ? `model: ${model.name}` : "no model configured: extractive answers";
  return `${writer}; web search: ${engines.length === 0 ? "off" : engines.join(", ")}`;
}
