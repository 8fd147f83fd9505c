/** A file of its own for the cache of each test, and a date that only the test moves. For tests beside this file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";

let folder: string;

/** For each test file that uses it, since files may share this module. */
export function cacheFileForEach(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "footnote-cache-"));
    vi.useFakeTimers({ toFake: ["Date"] });
  });

  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Where the cache of this test is; neither it nor its folder is there yet. */
export const cacheFile = (): string => join(folder, "cache", "pages.db");

export const laterBy = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
