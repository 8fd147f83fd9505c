/** Opens the indexes that are made from the store: in the data folder, or on an OpenSearch that machines share. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { openLanceVectors } from "../adapters/passage-index/lance-vectors.ts";
import type { PassageIndex } from "../core/ports/passage-index.ts";
import type { Stores } from "../core/ports/stores.ts";
import type { VectorIndex } from "../core/ports/vector-index.ts";
import type { LogError } from "../services/log.ts";
import type { Config } from "./config.ts";
import { indexName } from "./index-name.ts";
import { openIndex } from "./open-index.ts";
import { ids } from "./system-clock.ts";

export interface Indexes {
  readonly index: PassageIndex;
  /** What the store calls it; the only one that it knows where it is not given. */
  readonly name: string | undefined;
  readonly isShared: boolean;
  /** Of one embedder. */
  openVectors(embedder: string): Promise<VectorIndex>;
}

/** Throws `index-unavailable`, `config-invalid`; and what the store throws. */
export async function openIndexes(config: Config, stores: Stores, log: LogError): Promise<Indexes> {
  const { opensearch, dataFolder } = config;
  if (opensearch !== undefined) return openShared(opensearch, stores);
  const folder = join(dataFolder, "index");
  return {
    index: await openIndex(folder, log),
    // Where machines share the store, each has indexes of its own.
    name: stores.news && indexName(dataFolder),
    isShared: false,
    openVectors: (embedder) => openLanceVectors(folder, embedder),
  };
}

/** Asks the server nothing yet: without it, what is stored can be read, and the web answers. */
async function openShared(
  { url, prefix: chosen, shards }: NonNullable<Config["opensearch"]>,
  { shared }: Stores,
): Promise<Indexes> {
  // Loaded for those alone who have one.
  const [{ connectOpensearch }, { openOpensearchIndex }, { openOpensearchVectors }] = await Promise.all([
    import("../adapters/passage-index/opensearch/opensearch-server.ts"),
    import("../adapters/passage-index/opensearch/opensearch-index.ts"),
    import("../adapters/passage-index/opensearch/opensearch-vectors.ts"),
  ]);
  const server = connectOpensearch(url);
  // Two libraries on one server have indexes of different names.
  const prefix = chosen ?? `footnote-${nameOf(await shared.firstValue("store id", ids.next("sto")))}`;
  return {
    index: openOpensearchIndex(server, prefix, shards),
    name: `passages in OpenSearch as ${prefix}`,
    isShared: true,
    openVectors: async (embedder) => openOpensearchVectors(server, prefix, embedder, shards),
  };
}

/** Names there have no capitals. */
const nameOf = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 12);
