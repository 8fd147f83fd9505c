/** Archives on this machine's disk, for the server and the command line. */
import { join } from "node:path";
import { type HeldArchive, holdArchive as hold } from "../adapters/archives/archive-on-disk.ts";

export { readArchiveFile, writeArchiveFile } from "../adapters/archives/archive-on-disk.ts";

/** In the data folder, where there is room for what is taken in, and nobody else looks. */
export function holdArchive(
  dataFolder: string,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<HeldArchive> {
  return hold(join(dataFolder, "incoming"), name, chunks);
}
