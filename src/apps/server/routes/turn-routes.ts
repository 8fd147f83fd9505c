/** Turns: read one, check whether its quotes still stand at their sources, and export it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_FILES, EXPORT_FORMATS } from "../../../core/domain/export-format.ts";
import { exportFormat } from "../../../core/export/named-format.ts";
import type { TurnId } from "../../../core/domain/ids.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { errorReplies, json, recheckSchema, turnSchema } from "../schemas.ts";

const params = z.object({ id: z.string() });

const read = createRoute({
  method: "get",
  path: "/api/turns/{id}",
  summary: "Read a turn",
  request: { params },
  responses: { 200: json(turnSchema, "The turn"), ...errorReplies },
});

const recheck = createRoute({
  method: "post",
  path: "/api/turns/{id}/recheck",
  summary: "Read the sources of a turn anew, and say which of its quotes still stand",
  request: { params },
  responses: { 200: json(recheckSchema, "What became of each source and quote"), ...errorReplies },
});

const exporting = createRoute({
  method: "get",
  path: "/api/turns/{id}/export",
  summary: "A turn, or the bibliography of its sources, as a file",
  request: {
    params,
    query: z.object({
      // A name that is not known is refused with the known ones, which an enum of the schema would not say.
      format: z
        .string()
        .default("markdown")
        .openapi({ enum: [...EXPORT_FORMATS] }),
    }),
  },
  responses: {
    200: {
      description: "The file",
      content: Object.fromEntries(
        Object.values(EXPORT_FILES).map(({ mediaType }) => [mediaType, { schema: z.string() }]),
      ),
    },
    ...errorReplies,
  },
});

export function addTurnRoutes(app: OpenAPIHono, footnote: Footnote): void {
  // The domain's lists are read-only; the replies' schemas say nothing of that.
  app.openapi(read, async (context) =>
    context.json((await footnote.turn(context.req.valid("param").id as TurnId)) as never, 200),
  );

  app.openapi(recheck, async (context) => {
    const { id } = context.req.valid("param");
    return context.json((await footnote.recheck(id as TurnId, context.req.raw.signal)) as never, 200);
  });

  app.openapi(exporting, async (context) => {
    const format = exportFormat(context.req.valid("query").format);
    const { text, mediaType, fileName } = await footnote.export(
      context.req.valid("param").id as TurnId,
      format,
    );
    return context.body(text, 200, {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    });
  });
}
