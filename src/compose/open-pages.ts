/** The way to documents: files of this machine, pages of the web through the one guarded fetcher, and their readers. */
import { join } from "node:path";
import type { GuardedFetcher } from "../adapters/http/guarded-fetcher.ts";
import { createFetchPage } from "../adapters/pages/fetch-page.ts";
import { withLongReader } from "../adapters/pages/long-reader.ts";
import { createPageReader, type PageReaderThreads } from "../adapters/pages/page-reader.ts";
import { withoutStandIns } from "../adapters/pages/without-stand-ins.ts";
import { createRecogniser } from "../adapters/recognition/recogniser.ts";
import { findChromium } from "../adapters/render/find-chromium.ts";
import { renderingFetcher } from "../adapters/render/rendering-fetcher.ts";
import { runtimesFolder } from "../adapters/runtimes/install-runtime.ts";
import { engineHosts } from "../adapters/search/engines.ts";
import { configuredTranscriber } from "../adapters/transcription/configure-transcriber.ts";
import { withRecordings } from "../adapters/transcription/recording-reader.ts";
import type { FetchPage } from "../core/ports/fetch-page.ts";
import type { MapDrawer } from "../core/ports/map-drawer.ts";
import type { PageReader } from "../core/ports/page-reader.ts";
import type { Config } from "./config.ts";
import { lazyFetcher } from "./lazy-fetcher.ts";
import { lazyRenderer } from "./lazy-renderer.ts";

export interface Pages {
  /** For what is no page: robots.txt, the requests to engines. */
  readonly fetcher: GuardedFetcher;
  /** The same for pages that are read as documents: those that need JavaScript are rendered, where that is on. */
  readonly pageFetcher: GuardedFetcher;
  readonly fetchPage: FetchPage;
  /** Of everything but recordings and pictures. */
  readonly threads: PageReaderThreads;
  /** Reads what a person names; recordings too where a transcription server is configured, pictures where recognition is installed. */
  readonly reader: PageReader;
  /** The model that makes text of recordings, where a transcription server is configured. */
  readonly transcriber: string | undefined;
  /** Text recognition is installed: looked for anew each time. */
  canRecognise(this: void): boolean;
  /** Forgets what is kept on the disk of pages that were fetched. */
  emptyCache(): Promise<void>;
  close(): Promise<void>;
}

export interface PagesOptions {
  /** Pages that servers allow to keep are kept on disk. */
  readonly isCaching: boolean;
  /** Requests to engines may go out. */
  readonly isSearching: boolean;
}

/** Throws `config-invalid`. */
export function openPages(config: Config, { isCaching, isSearching }: PagesOptions): Pages {
  const { dataFolder, maxCacheBytes, maxFileBytes, youtube } = config;
  const file = join(dataFolder, "cache", "pages.db");
  const fetcher = lazyFetcher({
    allowHosts: config.allowHosts,
    engineHosts: isSearching ? engineHosts(config.env) : [],
    ...(isCaching && maxCacheBytes > 0 ? { cache: { file, maxBytes: maxCacheBytes } } : {}),
  });
  const pageFetcher = renderingFetcher(fetcher, lazyRenderer(config));
  const threads = withoutStandIns(withLongReader(createPageReader({ maxBytes: maxFileBytes }), maxFileBytes));
  const recogniser = createRecogniser({ runtimes: runtimesFolder(dataFolder), env: config.env });
  const transcriber = configuredTranscriber(config.env);
  return {
    fetcher,
    pageFetcher,
    fetchPage: createFetchPage(pageFetcher, { maxBytes: maxFileBytes, youtube }),
    threads,
    reader: withRecordings(threads.recognising(recogniser), transcriber),
    transcriber: transcriber?.name,
    canRecognise: recogniser.isInstalled,
    emptyCache: async () => fetcher.emptyCache?.(),
    async close() {
      await threads.close();
      await pageFetcher.close();
    },
  };
}

export interface MapDrawers {
  /** Undefined where there is no browser. Looked for anew each time: one may be installed meanwhile. */
  drawer(): MapDrawer | undefined;
  close(): Promise<void>;
}

/** Loads nothing and starts no browser before the first map. */
export function openMapDrawers({ chromium, env }: Pick<Config, "chromium" | "env">): MapDrawers {
  let opened: Promise<MapDrawer & { close(): Promise<void> }> | undefined;
  return {
    drawer() {
      const executable = findChromium(chromium, env["PATH"]);
      if (executable === undefined) return undefined;
      return {
        async draw(mermaid, signal) {
          opened ??= import("../adapters/render/draw-map.ts").then(({ createMapDrawer }) =>
            createMapDrawer(executable),
          );
          return (await opened).draw(mermaid, signal);
        },
      };
    },
    close: async () => (await opened)?.close(),
  };
}
