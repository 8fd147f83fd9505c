/** Exports a thread as one file: of each question the latest answer, as it is exported by itself. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { ThreadTurns } from "../../core/domain/replies.ts";
import { EXPORT_FILES, type ThreadFormat } from "../../core/domain/export-format.ts";
import { versionsOf } from "../../core/domain/versions.ts";
import { fileNameStem } from "../../core/export/file-name.ts";
import { type Exported, type ExportParts, exportStoredTurn } from "./export-turn.ts";

export async function exportThread(
  { thread, turns }: ThreadTurns,
  format: ThreadFormat,
  parts: ExportParts,
): Promise<Exported> {
  const contents: string[] = [];
  for (const versions of versionsOf(turns)) {
    const latest = versions.at(-1);
    if (latest === undefined) continue;
    // A thread may be long: others have a turn between two answers of it.
    if (contents.length > 0) await turnOfTheLoop();
    const { content } = await exportStoredTurn(latest, format, parts);
    contents.push(typeof content === "string" ? content : new TextDecoder().decode(content));
  }
  const { mediaType, extension } = EXPORT_FILES[format];
  const title = thread.title.replace(/\s+/gu, " ").trim();
  return {
    content:
      format === "json"
        ? `${JSON.stringify({ title, turns: contents.map((one): unknown => JSON.parse(one)) }, undefined, 2)}\n`
        : `${contents.map((one) => one.trimEnd()).join("\n\n---\n\n")}\n`,
    mediaType,
    fileName: `${fileNameStem(title, "thread")}.${extension}`,
  };
}
