/** Checking any text against any documents, all in one request: `POST /api/check`. Nothing of it is kept. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { errorReplies, json, offset, reasonSchema, verdict } from "../schemas.ts";

/** Some two million words of English; `checkText` has limits of its own. */
export const MAX_CHECK_BYTES = 10_000_000;
const MOST_DOCUMENTS = 100;

const checkSchema = z
  .object({
    text: z.string().openapi({ description: "Markdown or plain; its marker [2] cites the second document" }),
    documents: z
      .array(z.object({ name: z.string().min(1).max(2_000), text: z.string() }))
      .min(1)
      .max(MOST_DOCUMENTS),
  })
  .openapi("Check");

const citationSchema = z
  .object({
    document: z.string().openapi({ description: "Its name, as it was sent" }),
    number: z.number().int().min(1).openapi({ description: "Its place among the documents, from 1" }),
    quote: z.object({ start: offset, end: offset, text: z.string() }),
    verdict,
  })
  .openapi("CheckCitation");

const count = z.number().int().min(0);

const checkedSchema = z
  .object({
    claims: z.array(
      z.object({
        start: offset,
        end: offset,
        text: z.string(),
        within: z
          .object({ subject: z.string(), head: z.string() })
          .optional()
          .openapi({ description: "Of a table's cell: what its row is about, and the head of its column" }),
        verdict,
        reasons: z.array(reasonSchema),
        citations: z.array(citationSchema),
        elsewhere: citationSchema.optional(),
      }),
    ),
    summary: z.object({
      total: count,
      supported: count,
      partial: count,
      unsupported: count,
      uncited: count,
      elapsedMs: z.number(),
    }),
  })
  .openapi("Checked");

const check = createRoute({
  method: "post",
  path: "/api/check",
  summary: "Check what a text states against documents",
  request: { body: { content: { "application/json": { schema: checkSchema } }, required: true } },
  responses: { 200: json(checkedSchema, "Each claim with its verdict, reasons and quotes"), ...errorReplies },
});

export function addCheckRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(check, async (context) => {
    const checked = await footnote.checks.check(context.req.valid("json"), context.req.raw.signal);
    // The domain's lists are read-only; the replies' schemas say nothing of that.
    return context.json(checked as never, 200);
  });
}
