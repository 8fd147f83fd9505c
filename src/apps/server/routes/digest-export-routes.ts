/** A digest as a file. */
import { digestRoutes } from "../../../contract/routes/digest-routes.ts";
import { digestFormat } from "../../../core/export/named-format.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { exportDigest } from "../../../services/exports/export-digest.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addDigestExportRoutes(app: ServerApp): void {
  app.openapi(digestRoutes.exporting, async (context) => {
    const format = digestFormat(context.req.valid("query").format);
    const footnote = here(context);
    const record = await footnote.digests.get(context.req.valid("param").id);
    const { signal } = context.req.raw;
    const { content, mediaType, fileName, plainName } = await exportDigest(record, format, footnote, signal);
    return context.body(content, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": attachment(fileName, plainName),
    });
  });
}
