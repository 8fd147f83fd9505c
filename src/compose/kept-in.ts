/** Where the library is kept. */
import { join } from "node:path";
import { shownAddress } from "../adapters/store/postgres/shown-address.ts";
import type { Config } from "./config.ts";

/** The store of a data folder. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, "footnote.db");

/** For people to see: the data folder, or the database without its password. */
export function keptIn({ databaseUrl, dataFolder }: Pick<Config, "databaseUrl" | "dataFolder">): string {
  return databaseUrl === undefined ? dataFolder : shownAddress(databaseUrl);
}

/** For people to see: the nodes of OpenSearch without their password, where the index is there. */
export function indexedIn({ opensearch }: Pick<Config, "opensearch">): string | undefined {
  return opensearch?.url
    .split(/[\s,]+/u)
    .map((one) => URL.parse(one)?.host ?? "")
    .join(", ");
}
