/** A digest as a file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { DIGEST_FILES, DIGEST_FORMATS } from "../../../core/domain/digest-format.ts";
import { digestFormat } from "../../../core/export/named-format.ts";
import type { DigestId } from "../../../core/domain/ids.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { exportDigest } from "../../../services/exports/export-digest.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { errorReplies } from "../schemas.ts";

const exporting = createRoute({
  method: "get",
  path: "/api/digests/{id}/export",
  summary: "A digest, or its concept map, as a file",
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      // A name that is not known is refused with the known ones, which an enum of the schema would not say.
      format: z
        .string()
        .default("markdown")
        .openapi({ enum: [...DIGEST_FORMATS] }),
    }),
  },
  responses: {
    200: {
      description: "The file",
      content: Object.fromEntries(
        Object.values(DIGEST_FILES).map(({ mediaType }) => [mediaType, { schema: z.string() }]),
      ),
    },
    ...errorReplies,
  },
});

export function addDigestExportRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(exporting, async (context) => {
    const format = digestFormat(context.req.valid("query").format);
    const record = await footnote.digests.get(context.req.valid("param").id as DigestId);
    const { signal } = context.req.raw;
    const { content, mediaType, fileName, plainName } = await exportDigest(record, format, footnote, signal);
    return context.body(content, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": attachment(fileName, plainName),
      "Cache-Control": "no-store",
    });
  });
}
