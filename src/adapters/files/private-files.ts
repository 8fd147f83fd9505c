/** Folders and files that only the person who runs Footnote may look into. Windows keeps such rights in another way. */
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const RIGHTS_OF_OTHERS = 0o077;

/** Makes it with those above it; one that is there is left as it is. Throws what the file system does. */
export function makePrivateFolder(path: string): void {
  makeFolders(path, FOLDER_MODE);
}

/** The same, of a mode that is left to the system where it is not given. */
export function makeFolders(path: string, mode?: number): void {
  const missing: string[] = [];
  for (let at = resolve(path); !isThere(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  // One after the other: Node's own recursion never ends where the system has no such place, as below /proc.
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder, mode);
    } catch (thrown) {
      // Another process was faster.
      if (Reflect.get(thrown as object, "code") !== "EEXIST") throw thrown;
    }
  }
}

/** Makes an empty file where there is none. Throws what the file system does. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, "a", FILE_MODE));
}

/** Takes from others what older versions let them read. What belongs to somebody else is left as it is. */
export function keepPrivate(path: string): void {
  try {
    const { mode } = statSync(path);
    if ((mode & RIGHTS_OF_OTHERS) !== 0) chmodSync(path, mode & ~RIGHTS_OF_OTHERS);
  } catch {
    // Not there, or not ours.
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
