/**
 * Reads files of one commit of a git directory, work tree or not, without checking anything out. Files that the
 * snapshot lacks are left out, never an error. It does not fetch.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Larger than any file that these sources hold. */
const MAX_BYTES = 512 * 1024 * 1024;
/** Objects asked for at once: their sum must stay far below the limit above. */
const BATCH = 2_000;

export interface GitRepository {
  /** Paths of the commit, sorted by code unit. */
  paths(): string[];
  read(path: string): Uint8Array | undefined;
  text(path: string): string | undefined;
  /** Many texts with few processes; missing files are left out. In the order asked for. */
  texts(paths: readonly string[]): Iterable<{ readonly path: string; readonly text: string }>;
}

/** The directory of `owner/name` below the folder of snapshots: `owner+name/repo`, with or without `.git`. */
export function findGitDirectory(folder: string, repository: string): string | undefined {
  const base = join(folder, repository.replace("/", "+"));
  return [join(base, "repo", ".git"), join(base, "repo"), join(base, ".git"), base].find((path) =>
    existsSync(join(path, "HEAD")),
  );
}

/** Undefined where the directory does not hold the commit. */
export function openGitRepository(directory: string, commit: string): GitRepository | undefined {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync("git", [`--git-dir=${directory}`, ...args], {
      ...(input === undefined ? {} : { input }),
      maxBuffer: MAX_BYTES,
      stdio: ["pipe", "pipe", "ignore"],
    });
  try {
    git(["cat-file", "-e", `${commit}^{tree}`]);
  } catch {
    return undefined;
  }
  let listed: string[] | undefined;
  const batch = (paths: readonly string[]): (Buffer | undefined)[] => {
    const bytes = git(["cat-file", "--batch"], paths.map((path) => `${commit}:${path}\n`).join(""));
    const found: (Buffer | undefined)[] = [];
    let at = 0;
    while (at < bytes.length) {
      const end = bytes.indexOf(10, at);
      const size = /^[0-9a-f]{40,64} blob (\d+)$/u.exec(bytes.toString("utf8", at, end))?.[1];
      if (size === undefined) {
        found.push(undefined);
        at = end + 1;
      } else {
        found.push(bytes.subarray(end + 1, end + 1 + Number(size)));
        at = end + 2 + Number(size);
      }
    }
    return found;
  };
  const read = (path: string): Uint8Array | undefined => {
    try {
      return git(["cat-file", "blob", `${commit}:${path}`]);
    } catch {
      return undefined;
    }
  };
  return {
    paths: () => {
      listed ??= git(["ls-tree", "-r", "-z", "--name-only", commit])
        .toString("utf8")
        .split("\0")
        .slice(0, -1);
      return listed.toSorted();
    },
    read,
    text: (path) => {
      const bytes = read(path);
      return bytes === undefined ? undefined : decode(bytes);
    },
    *texts(paths) {
      for (let at = 0; at < paths.length; at += BATCH) {
        const some = paths.slice(at, at + BATCH);
        const blobs = batch(some);
        for (const [i, path] of some.entries()) {
          const bytes = blobs[i];
          if (bytes !== undefined) yield { path, text: decode(bytes) };
        }
      }
    },
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
