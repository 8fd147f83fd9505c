/** What checking a text takes, without a library: nothing is kept, not even pages that may be. */
import { type Checks, createChecks } from "../adapters/workers/check-threads.ts";
import type { GivenParts } from "../services/library/read-given.ts";
import type { Config } from "./config.ts";
import { openPages } from "./open-pages.ts";
import { files } from "./system-files.ts";

export interface OpenChecks extends Omit<GivenParts, "stdin"> {
  readonly checks: Checks;
  close(): Promise<void>;
}

/** Throws `config-invalid`. */
export function openChecks(config: Config): OpenChecks {
  const pages = openPages(config, { isCaching: false, isSearching: false });
  const checks = createChecks();
  const { maxFileBytes } = config;
  return {
    checks,
    files,
    maxFileBytes,
    reader: pages.threads,
    fetchPage: pages.fetchPage,
    async close() {
      await Promise.all([pages.close(), checks.close()]);
    },
  };
}
