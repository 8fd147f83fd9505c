/**
 * The routes of the server without its socket and its disk: the application over stores and an index in memory, answering
 * at an address of this process (`answerHere`). What a connection does to a request is not covered: `http-raw.test.ts`.
 */
import { afterAll, beforeAll } from "vitest";
import { createMemoryRows, openMemoryIndex } from "../src/adapters/passage-index/memory-index.ts";
import { createMemoryDatabase } from "../src/adapters/store/memory/memory-database.ts";
import { openMemoryStores } from "../src/adapters/store/memory/memory-stores.ts";
import { createApp } from "../src/apps/server/app.ts";
import { withoutPublicPath } from "../src/apps/server/public-path.ts";
import { readConfig } from "../src/compose/config.ts";
import { HOME } from "../src/compose/home-scope.ts";
import { logError } from "../src/compose/log-error.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import { openSponsored } from "../src/compose/open-sponsored.ts";
import type { OpenedStores } from "../src/compose/open-stores.ts";
import { GUIDE, WEB_FOLDER } from "../src/compose/project-root.ts";
import type { Embedder } from "../src/core/ports/embedder.ts";
import { createIndexSteps } from "../src/core/library/index-steps.ts";
import { seedGuide } from "../src/services/library/seed-guide.ts";
import { endEverything, type Env, tempFolder } from "./footnote-process.ts";
import { answerHere } from "./held-replies.ts";

export interface RoutesHere {
  readonly address: string;
  readonly footnote: Footnote;
  close(): Promise<void>;
}

export interface RoutesOptions {
  /** With the guide in its library, as a server has it. */
  readonly hasGuide?: boolean;
  /** Makes vectors for whoever asks for them; passages are not embedded. */
  readonly embedder?: Embedder;
  /** Of a server that others reach and that has no account yet. */
  readonly setUpCode?: string;
}

/** An empty library, no models but those of `env`, no reader. */
export async function openRoutes(
  env: Env = {},
  { hasGuide, embedder, setUpCode }: RoutesOptions = {},
): Promise<RoutesHere> {
  const config = readConfig({ FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off", ...env }, tempFolder());
  const footnote = await openFootnote(config, logError, () => openInMemory(embedder));
  if (hasGuide) await seedGuide(footnote, GUIDE);
  const sponsored = await openSponsored(config, logError);
  const app = createApp(footnote, { log: logError, webFolder: WEB_FOLDER, setUpCode, sponsored });
  const answer = withoutPublicPath((request) => app.fetch(request), config.publicUrl?.pathname ?? "/");
  const here = answerHere(answer);
  return {
    address: here.address,
    footnote,
    async close() {
      here.end();
      await sponsored?.close();
      await footnote.close();
    },
  };
}

/** One for all tests of a file; its address is there once they run. */
export function routesForAll(env: Env = {}): { readonly address: string } {
  let routes: RoutesHere | undefined;
  beforeAll(async () => {
    routes = await openRoutes(env);
  });
  afterAll(async () => {
    await routes?.close();
    await endEverything();
  });
  return {
    get address() {
      return routes?.address ?? "";
    },
  };
}

async function openInMemory(embedder: Embedder | undefined): Promise<OpenedStores> {
  const stores = openMemoryStores(createMemoryDatabase());
  const index = openMemoryIndex(createMemoryRows());
  return {
    scope: HOME,
    store: stores.in(HOME),
    in: (scope) => stores.in(scope),
    accounts: stores.accounts,
    shared: stores.shared,
    index,
    isIndexShared: false,
    indexSteps: createIndexSteps({ store: stores.shared, index }),
    embedder,
    pairs: undefined,
    readerFacts: undefined,
    embedding: undefined,
    reserve: { during: (work) => work() },
    leasing: { owner: "here", isGone: () => false },
    close: () => stores.close(),
  };
}
