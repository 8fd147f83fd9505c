/** Digests: begin, list, open, stop, remove. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { DIGEST_LANGUAGES } from "../../../core/domain/digest.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import type { Engine } from "../../engine/engine.ts";
import { errorReplies, json } from "../schemas.ts";

const idParam = z.object({ id: z.string() });

const beginSchema = z
  .object({
    documentId: z.string().optional().openapi({ description: "Of a document of the library" }),
    url: z.url().optional().openapi({ description: "Of a page, a PDF, a video; in place of documentId" }),
    title: z.string().min(1).max(500).optional(),
    language: z.enum(DIGEST_LANGUAGES).optional(),
    writer: z.enum(["auto", "extractive", "model"]).optional(),
    again: z.boolean().optional(),
    acceptMicros: z.number().int().min(0).optional(),
  })
  .openapi("BeginDigest");

/** `DigestRecord` of core/domain/digest.ts. */
const digestSchema = z
  .looseObject({ id: z.string(), createdAt: z.string(), status: z.string() })
  .openapi("Digest");

const begin = createRoute({
  method: "post",
  path: "/api/digests",
  summary: "Begin a digest of a document or a page",
  request: { body: { content: { "application/json": { schema: beginSchema } }, required: true } },
  responses: { 200: json(digestSchema, "The digest, which goes on by itself"), ...errorReplies },
});

const list = createRoute({
  method: "get",
  path: "/api/digests",
  summary: "Digests, newest first",
  request: {
    query: z.object({
      offset: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).optional(),
    }),
  },
  responses: {
    200: json(z.object({ digests: z.array(digestSchema) }), "Without their texts"),
    ...errorReplies,
  },
});

const get = createRoute({
  method: "get",
  path: "/api/digests/{id}",
  summary: "One digest, whole",
  request: { params: idParam },
  responses: { 200: json(digestSchema, "The digest as far as it is"), ...errorReplies },
});

const stop = createRoute({
  method: "post",
  path: "/api/digests/{id}/stop",
  summary: "Stop a digest that is being made",
  request: { params: idParam },
  responses: { 200: json(digestSchema, "The digest as far as it came"), ...errorReplies },
});

const resume = createRoute({
  method: "post",
  path: "/api/digests/{id}/resume",
  summary: "Go on with a digest that was stopped or broke off",
  request: { params: idParam },
  responses: { 200: json(digestSchema, "The digest, which goes on by itself"), ...errorReplies },
});

const remove = createRoute({
  method: "delete",
  path: "/api/digests/{id}",
  summary: "Remove a digest",
  request: { params: idParam },
  responses: { 204: { description: "Removed" }, ...errorReplies },
});

export function addDigestRoutes(app: OpenAPIHono, { digests }: Engine): void {
  app.openapi(begin, async (context) => {
    const { documentId, url, ...rest } = context.req.valid("json");
    if ((documentId === undefined) === (url === undefined)) {
      throw new FootnoteError("bad-request", "Name either documentId or url.");
    }
    const source = url === undefined ? { documentId: documentId as DocumentId } : { url };
    const record = await digests.begin({ source, ...rest }, context.req.raw.signal);
    return context.json(record as never, 200);
  });
  app.openapi(list, async (context) => {
    const { offset, limit } = context.req.valid("query");
    const found = await digests.list({ ...(offset === undefined ? {} : { offset }), limit: limit ?? 100 });
    return context.json({ digests: found } as never, 200);
  });
  app.openapi(get, async (context) => {
    return context.json((await digests.get(context.req.valid("param").id as DigestId)) as never, 200);
  });
  app.openapi(stop, async (context) => {
    const id = context.req.valid("param").id as DigestId;
    digests.stop(id);
    return context.json((await digests.follow(id)) as never, 200);
  });
  app.openapi(resume, async (context) => {
    return context.json((await digests.resume(context.req.valid("param").id as DigestId)) as never, 200);
  });
  app.openapi(remove, async (context) => {
    const id = context.req.valid("param").id as DigestId;
    if (!(await digests.remove(id))) throw new FootnoteError("not-found", `There is no digest ${id}.`);
    return context.body(null, 204);
  });
}
