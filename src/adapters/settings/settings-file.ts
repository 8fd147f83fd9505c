/** The settings that were made on the page or in a terminal, in a file of the data folder that only its owner may read. */
import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { keepPrivate, makePrivateFile, makePrivateFolder } from "../files/private-files.ts";
import { writeText } from "../files/write-text.ts";

/** By the names of variables. */
export type KeptSettings = Readonly<Record<string, string>>;

export const settingsFile = (dataFolder: string): string => join(dataFolder, "settings.json");

/** None where there is no such file. Throws `config-invalid`, which repeats nothing of it. */
export function readSettings(dataFolder: string): KeptSettings {
  const file = settingsFile(dataFolder);
  let written: string;
  try {
    written = readFileSync(file, "utf8");
  } catch (cause) {
    const code: unknown = Reflect.get(cause as object, "code");
    if (code === "ENOENT" || code === "ENOTDIR") return {};
    throw unreadable(file, cause);
  }
  keepPrivate(file);
  try {
    const parsed: unknown = JSON.parse(written);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new TypeError();
    const entries = Object.entries(parsed);
    if (entries.some(([, value]) => typeof value !== "string")) throw new TypeError();
    return Object.fromEntries(entries);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** All or nothing. Throws `path-unwritable`, `disk-full`. */
export async function writeSettings(dataFolder: string, settings: KeptSettings): Promise<void> {
  makePrivateFolder(dataFolder);
  const file = settingsFile(dataFolder);
  const next = `${file}.next`;
  makePrivateFile(next);
  keepPrivate(next);
  try {
    await writeText(next, `${JSON.stringify(settings, undefined, 2)}\n`);
    renameSync(next, file);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}

function unreadable(file: string, cause: unknown): FootnoteError {
  return new FootnoteError("config-invalid", say("settings.unreadable", { file }), {
    hint: say("settings.unreadable-hint"),
    cause,
  });
}
