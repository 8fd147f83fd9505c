/** Opens what is kept: the store, and the indexes that are made from it. */
import { join } from "node:path";
import { type DiskReserve, openDiskReserve } from "../adapters/files/disk-reserve.ts";
import { openSqliteStores } from "../adapters/store/sqlite/sqlite-stores.ts";
import { createEmbedding, type Embedding } from "../core/library/embedding.ts";
import { createIndexSteps, type IndexSteps } from "../core/library/index-steps.ts";
import type { Lease } from "../core/library/lease.ts";
import type { Embedder } from "../core/ports/embedder.ts";
import type { Scope } from "../core/domain/scope.ts";
import type { News } from "../core/ports/news.ts";
import type { PassageIndex } from "../core/ports/passage-index.ts";
import type { SharedStore } from "../core/ports/shared-store.ts";
import type { Store } from "../core/ports/store.ts";
import type { Stores } from "../core/ports/stores.ts";
import type { PairReader } from "../core/ports/pair-reader.ts";
import type { ReaderFacts } from "../services/doctor/doctor-parts.ts";
import type { LogError } from "../services/log.ts";
import type { Config } from "./config.ts";
import { HOME } from "./home-scope.ts";
import { databaseFile } from "./kept-in.ts";
import { openEmbedder } from "./open-embedder.ts";
import { openIndexes } from "./open-indexes.ts";
import { isOwnerGone, ownerName } from "./process-owner.ts";
import { keepSharedTime } from "./shared-clock.ts";
import { clock, ids } from "./system-clock.ts";

export interface OpenedStores {
  /** What `store` is opened for: the space and the person of before there were accounts. */
  readonly scope: Scope;
  readonly store: Store;
  readonly in: Stores["in"];
  readonly accounts: Stores["accounts"];
  /** What belongs to no space. */
  readonly shared: SharedStore;
  /** Of what others do on the same store, where machines share it. */
  readonly news?: News | undefined;
  readonly index: PassageIndex;
  /** Machines that share the store share its indexes too. */
  readonly isIndexShared: boolean;
  readonly indexSteps: IndexSteps;
  readonly embedder: Embedder | undefined;
  readonly pairs: PairReader | undefined;
  /** What the reader is, where it is the embedder. */
  readonly readerFacts: ReaderFacts | undefined;
  readonly embedding: Embedding | undefined;
  /** For removing what is kept. */
  readonly reserve: DiskReserve;
  /** Names this process to others that work on the same folder. */
  readonly leasing: Pick<Lease, "owner" | "isGone">;
  readonly wipe?: Stores["wipe"];
  close(): Promise<void>;
}

/** Throws `data-unusable`, `disk-full`, `store-busy`, `store-unreachable`, `config-invalid`, `unknown-name`. */
export async function openStores(config: Config, log: LogError): Promise<OpenedStores> {
  const stores = await openDatabase(config);
  const time = await keepSharedTime(stores);
  try {
    const leasing = { owner: ownerName(ids.next("own")), isGone: isOwnerGone };
    const indexes = await openIndexes(config, stores, log);
    const { index, name } = indexes;
    const opened = await openEmbedder(config);
    const { embedder } = opened;
    const vectors = embedder && (await indexes.openVectors(embedder.name));
    const { shared, news } = stores;
    return {
      news,
      scope: HOME,
      store: stores.in(HOME),
      in: (scope) => stores.in(scope),
      accounts: stores.accounts,
      ...(stores.wipe === undefined ? {} : { wipe: () => stores.wipe?.() ?? Promise.resolve() }),
      shared,
      index,
      isIndexShared: indexes.isShared,
      embedder,
      pairs: opened.pairs,
      readerFacts: opened.reader,
      reserve: openDiskReserve(join(config.dataFolder, "reserve")),
      leasing,
      indexSteps: createIndexSteps({
        store: shared,
        index,
        ...(name === undefined ? {} : { name }),
        ...(vectors ? { vectors } : {}),
      }),
      embedding: embedder && vectors && createEmbedding({ store: shared, vectors, embedder, clock }),
      async close() {
        await opened.close();
        await index.close();
        await vectors?.close();
        await time.end();
        await stores.close();
      },
    };
  } catch (error) {
    await time.end();
    await stores.close();
    throw error;
  }
}

/** A server where one is named, else a file in the data folder. */
async function openDatabase({ databaseUrl, dataFolder }: Config): Promise<Stores> {
  if (databaseUrl === undefined) return openSqliteStores(databaseFile(dataFolder));
  // Loaded for those alone who have one.
  const { openPostgresStores } = await import("../adapters/store/postgres/postgres-stores.ts");
  return openPostgresStores(databaseUrl);
}
