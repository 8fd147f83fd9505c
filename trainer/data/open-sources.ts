/** Opens the sources below a folder of snapshots. What is missing is said, not hidden. */
import { findGitDirectory, type GitRepository, openGitRepository } from "./git-repository.ts";
import { type Source, SOURCES } from "./sources.ts";
import { unzip } from "./unzip.ts";

export interface OpenSource {
  readonly source: Source;
  readonly repository: GitRepository;
}

/** Those that are there; `say` hears of each that is not. */
export function openSources(folder: string, say: (line: string) => void): Map<string, OpenSource> {
  const open = new Map<string, OpenSource>();
  let missing = 0;
  for (const source of SOURCES) {
    const directory = findGitDirectory(folder, source.repository);
    const repository = directory === undefined ? undefined : openGitRepository(directory, source.commit);
    if (repository !== undefined) open.set(source.name, { source, repository });
    else {
      missing++;
      say(`Skipped ${source.name}: no snapshot of ${source.repository} at ${source.commit.slice(0, 10)}.`);
    }
  }
  say(`${open.size} of ${SOURCES.length} sources are there, ${missing} are missing.`);
  return open;
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Texts of the files in the archives of a source. */
export function zipped({ source, repository }: OpenSource, wanted: (name: string) => boolean): string[] {
  return source.paths.flatMap((path) => {
    const bytes = repository.read(path);
    if (bytes === undefined) return [];
    return [...unzip(bytes, (name) => wanted(name) && !name.includes("__MACOSX"))].map(([, file]) =>
      decode(file),
    );
  });
}
