/** What the indexes in a data folder are called in a store that other machines share, each of which has its own. */
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makePrivateFolder } from "../adapters/files/private-files.ts";
import { ids } from "./system-clock.ts";

/**
 * The folder's own id, with the machine's name: a copy of the folder on another machine is another index, which begins anew. Throws
 * what the file system does.
 */
export function indexName(dataFolder: string): string {
  makePrivateFolder(dataFolder);
  const file = join(dataFolder, "index-id");
  try {
    // Two processes may come at once: the first one's stays.
    writeFileSync(file, ids.next("idx"), { flag: "wx", mode: 0o600 });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
  }
  return `passages of ${readFileSync(file, "utf8").trim()} at ${hostname()}`;
}
