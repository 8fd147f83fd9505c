/** The files of this machine. Tests bring their own. */
import { readFileBytes } from "../adapters/files/read-file.ts";
import { walkFolder } from "../adapters/files/walk-folder.ts";
import { makeFolder, writeText } from "../adapters/files/write-text.ts";
import { readReferences } from "../adapters/references/read-references.ts";
import type { Files } from "../core/ports/files.ts";

export const files: Files = {
  read: readFileBytes,
  walk: walkFolder,
  references: readReferences,
  write: writeText,
  makeFolder,
};
