/** A digest as a file. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { digestRoutes } from "../../../contract/routes/digest-routes.ts";
import { digestFormat } from "../../../core/export/named-format.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { exportDigest } from "../../../services/exports/export-digest.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addDigestExportRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(digestRoutes.exporting, async (context) => {
    const format = digestFormat(context.req.valid("query").format);
    const record = await footnote.digests.get(context.req.valid("param").id);
    const { signal } = context.req.raw;
    const { content, mediaType, fileName, plainName } = await exportDigest(record, format, footnote, signal);
    return context.body(content, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": attachment(fileName, plainName),
    });
  });
}
