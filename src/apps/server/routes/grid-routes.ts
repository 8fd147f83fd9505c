/** `POST /api/grid`. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { gridRoutes } from "../../../contract/routes/grid-routes.ts";
import { gridCsv } from "../../../core/research/grid/grid-csv.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";

export function addGridRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(gridRoutes.make, async (context) => {
    const grid = await footnote.grid(context.req.valid("json"), context.req.raw.signal);
    if (context.req.header("accept")?.includes("text/csv") !== true) return context.json(grid, 200);
    return context.body(gridCsv(grid), 200, { "Content-Type": "text/csv; charset=utf-8" });
  });
}
