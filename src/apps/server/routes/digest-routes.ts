/** Digests: begin, list, open, stop, remove. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import { CostUnconfirmedError } from "../../../services/digests/digest-cost.ts";
import type { DigestRequest } from "../../../services/digests/digest-request.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import {
  beginDigestSchema,
  digestRecordSchema,
  digestSummarySchema,
  estimateSchema,
  uploadDigestSchema,
} from "../digest-schemas.ts";
import { isUpload, readUpload } from "../read-upload.ts";
import { describeIssues, errorReplies, errorSchema, json } from "../schemas.ts";

const idParam = z.object({ id: z.string() });

const begin = createRoute({
  method: "post",
  path: "/api/digests",
  summary: "Begin a digest of a document, a page or an uploaded file",
  request: {
    body: {
      required: true,
      content: {
        "application/json": { schema: beginDigestSchema },
        "multipart/form-data": {
          schema: uploadDigestSchema.extend({ file: z.any().openapi({ type: "string", format: "binary" }) }),
        },
      },
    },
  },
  responses: {
    200: json(digestRecordSchema, "The digest, which goes on by itself"),
    409: json(errorSchema.extend({ estimate: estimateSchema }), "It may cost more than is agreed to"),
    ...errorReplies,
  },
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
    200: json(z.object({ digests: z.array(digestSummarySchema) }), "Without their texts"),
    ...errorReplies,
  },
});

const get = createRoute({
  method: "get",
  path: "/api/digests/{id}",
  summary: "One digest, whole",
  request: { params: idParam },
  responses: { 200: json(digestRecordSchema, "The digest as far as it is"), ...errorReplies },
});

const stop = createRoute({
  method: "post",
  path: "/api/digests/{id}/stop",
  summary: "Stop a digest that is being made",
  request: { params: idParam },
  responses: { 200: json(digestRecordSchema, "The digest as far as it came"), ...errorReplies },
});

const resume = createRoute({
  method: "post",
  path: "/api/digests/{id}/resume",
  summary: "Go on with a digest that was stopped or broke off",
  request: { params: idParam },
  responses: { 200: json(digestRecordSchema, "The digest, which goes on by itself"), ...errorReplies },
});

const remove = createRoute({
  method: "delete",
  path: "/api/digests/{id}",
  summary: "Remove a digest",
  request: { params: idParam },
  responses: { 204: { description: "Removed" }, ...errorReplies },
});

export function addDigestRoutes(app: OpenAPIHono, { digests }: Footnote): void {
  // Registered by hand: the body has two forms, and a validator for one would refuse the other.
  app.openAPIRegistry.registerPath(begin);
  app.post("/api/digests", async (context) => {
    try {
      return context.json(await digests.begin(await readRequest(context), context.req.raw.signal), 200);
    } catch (thrown) {
      if (!(thrown instanceof CostUnconfirmedError)) throw thrown;
      return context.json({ error: thrown.toBody(), estimate: thrown.estimate }, 409);
    }
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
    return context.json((await digests.stop(id)) as never, 200);
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

async function readRequest(context: Context): Promise<DigestRequest> {
  if (isUpload(context)) {
    const { fields, ...file } = await readUpload(context);
    return { source: file, ...checked(uploadDigestSchema, fields) };
  }
  const body: unknown = await context.req.json().catch(() => undefined);
  const { documentId, url, ...choices } = checked(beginDigestSchema, body);
  if ((documentId === undefined) === (url === undefined)) {
    throw new FootnoteError("bad-request", "Name either documentId or url, or upload a file.");
  }
  const source = url === undefined ? { documentId: documentId as DocumentId } : { url };
  return { source, ...choices };
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FootnoteError("bad-request", describeIssues(parsed.error));
}
