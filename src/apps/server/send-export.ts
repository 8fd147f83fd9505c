/** An export as a file that the browser keeps. */
import type { Context } from "hono";
import { attachment } from "../../core/export/file-name.ts";
import type { Exported } from "../../services/exports/export-turn.ts";

/** `stem`: ASCII, for older programs; with the ending that the file has. */
export function sendExport(context: Context, { content, mediaType, fileName }: Exported, stem: string) {
  const ending = fileName.slice(fileName.lastIndexOf("."));
  return context.body(content, 200, {
    "Content-Type": mediaType,
    "Content-Disposition": attachment(fileName, `${stem}${ending}`),
  });
}
