/** `POST /api/grid`. */
import { gridRoutes } from "../../../contract/routes/grid-routes.ts";
import { XLSX } from "../../../core/domain/export-format.ts";
import { gridCsv, gridWorkbook } from "../../../core/research/grid/grid-files.ts";
import { here, type ServerApp } from "../server-env.ts";

export function addGridRoutes(app: ServerApp): void {
  app.openapi(gridRoutes.make, async (context) => {
    const footnote = here(context);
    const grid = await footnote.grid(context.req.valid("json"), context.req.raw.signal);
    const accepts = context.req.header("accept") ?? "";
    if (accepts.includes(XLSX))
      return context.body(footnote.packFiles(gridWorkbook(grid)), 200, { "Content-Type": XLSX });
    if (!accepts.includes("text/csv")) return context.json(grid, 200);
    return context.body(gridCsv(grid), 200, { "Content-Type": "text/csv; charset=utf-8" });
  });
}
