/** `POST /search` as Perplexity has it: pages and documents for one query or several, read, with the passages that match. */
import { z } from "zod";
import { drained } from "../../../../lib/drained.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { readBody } from "../read-body.ts";
import { checked } from "../../checked.ts";
import { unsupported } from "../refusals.ts";
import { limitFields, limitsOf } from "../search-limits.ts";
import { searchResults } from "./search-results.ts";

const MOST_QUERIES = 5;
const query = z.string().min(1).max(4_000);

const searchSchema = z.looseObject({
  query: z.union([query, z.array(query).min(1).max(MOST_QUERIES)]),
  max_results: z.number().int().min(1).max(20).default(10),
  max_tokens: z.number().int().min(1).max(1_000_000).default(25_000),
  max_tokens_per_page: z.number().int().min(1).max(100_000).default(2_048),
  display_server_time: z.boolean().nullish(),
  search_type: z.enum(["web", "people"]).nullish(),
  ...limitFields,
});

export function addSearchRoutes(app: ServerApp): void {
  app.post("/search", async (context) => {
    const footnote = here(context);
    const asked = checked(searchSchema, await readBody(context));
    if (asked.search_type === "people") throw unsupported("search_type: people");
    const limits = limitsOf(asked);
    const queries = typeof asked.query === "string" ? [asked.query] : asked.query;
    const { signal } = context.req.raw;
    const found = await Promise.all(
      queries.map(async (question) => (await drained(footnote.search({ question, ...limits }, signal))).hits),
    );
    const results = searchResults(found, {
      results: asked.max_results,
      tokensPerPage: asked.max_tokens_per_page,
      tokens: asked.max_tokens,
    });
    return context.json({
      id: crypto.randomUUID(),
      results,
      ...(asked.display_server_time ? { server_time: new Date().toISOString() } : {}),
    });
  });
}
