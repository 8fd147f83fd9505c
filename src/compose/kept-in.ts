/** Where the library is kept, for people to see: the data folder, or the database without its password. */
import { shownAddress } from "../adapters/store/postgres/shown-address.ts";
import type { Config } from "./config.ts";

export function keptIn({ databaseUrl, dataFolder }: Pick<Config, "databaseUrl" | "dataFolder">): string {
  return databaseUrl === undefined ? dataFolder : shownAddress(databaseUrl);
}
