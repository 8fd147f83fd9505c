/** The library over HTTP: add by upload or URL, list, read a span of text, delete. */
import type { Incoming } from "../../../core/ports/incoming.ts";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { uploadUrl } from "../../../services/library/upload-url.ts";
import { isUpload, readUpload } from "../read-upload.ts";
import { documentSchema, errorReplies, json, rangeSchema } from "../schemas.ts";

const params = z.object({ id: z.string() });

const addedSchema = z.object({
  outcome: z.enum(["added", "replaced", "unchanged"]),
  document: documentSchema,
});

const urlSchema = z.object({
  url: z.string(),
  language: z
    .string()
    .max(35)
    .optional()
    .openapi({ description: "BCP 47; wanted, where a video has captions in several languages" }),
});

const add = createRoute({
  method: "post",
  path: "/api/documents",
  summary: "Add a document: upload a file, or name a URL",
  description: "Answers once the document is durable and can be found.",
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
        },
        "application/json": { schema: urlSchema },
      },
    },
  },
  responses: {
    200: json(addedSchema, "The same document was there already"),
    201: json(addedSchema, "Added"),
    ...errorReplies,
  },
});

const list = createRoute({
  method: "get",
  path: "/api/documents",
  summary: "List documents, newest first",
  request: { query: rangeSchema },
  responses: {
    200: json(z.object({ documents: z.array(documentSchema), total: z.number().int() }), "Documents"),
    ...errorReplies,
  },
});

const read = createRoute({
  method: "get",
  path: "/api/documents/{id}",
  summary: "What is known of a document",
  request: { params },
  responses: { 200: json(documentSchema, "The document"), ...errorReplies },
});

const text = createRoute({
  method: "get",
  path: "/api/documents/{id}/text",
  summary: "A span of a document's stored text",
  request: {
    params,
    query: z.object({
      start: z.coerce.number().int().min(0).default(0),
      end: z.coerce.number().int().min(0).optional(),
    }),
  },
  responses: { 200: json(z.object({ text: z.string() }), "The span"), ...errorReplies },
});

const remove = createRoute({
  method: "delete",
  path: "/api/documents/{id}",
  summary: "Remove a document",
  request: { params },
  responses: { 204: { description: "Removed" }, ...errorReplies },
});

export function addDocumentRoutes(app: OpenAPIHono, footnote: Footnote): void {
  const { store, library } = footnote;

  // Registered by hand: the body has two forms, and a validator for one would refuse the other.
  app.openAPIRegistry.registerPath(add);
  app.post("/api/documents", async (context) => {
    const [outcome] = await library.add([await readIncoming(context, footnote)]);
    if (!outcome || outcome.kind === "failed") throw outcome?.error ?? new Error("no outcome");
    await library.settle();
    const { kind, document } = outcome;
    return context.json({ outcome: kind, document }, kind === "unchanged" ? 200 : 201);
  });

  app.openapi(list, async (context) => {
    const documents = await store.listDocuments(context.req.valid("query"));
    const { documents: total } = await store.countDocuments();
    return context.json({ documents, total }, 200);
  });

  app.openapi(read, async (context) => {
    const { id } = context.req.valid("param");
    const document = await store.getDocument(id as DocumentId);
    if (!document) throw noDocument(id);
    return context.json(document, 200);
  });

  app.openapi(text, async (context) => {
    const { id } = context.req.valid("param");
    const document = await store.getDocument(id as DocumentId);
    if (!document) throw noDocument(id);
    const { start, end = document.length } = context.req.valid("query");
    return context.json({ text: await store.readText(document.id, start, end) }, 200);
  });

  app.openapi(remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await library.remove(id as DocumentId))) throw noDocument(id);
    return context.body(null, 204);
  });
}

async function readIncoming(context: Context, footnote: Footnote): Promise<Incoming> {
  if (isUpload(context)) {
    const { name, bytes } = await readUpload(context);
    return { url: uploadUrl(name, bytes), bytes, hints: { name } };
  }
  const contentType = context.req.header("content-type") ?? "";
  if (contentType.startsWith("application/json")) {
    const body: unknown = await context.req.json().catch(() => undefined);
    const parsed = urlSchema.safeParse(body);
    if (!parsed.success) {
      throw new FootnoteError("bad-request", 'The body is not JSON of the form {"url": "https://…"}.');
    }
    const { url, language } = parsed.data;
    return footnote.fetchPage(url, { signal: context.req.raw.signal, language });
  }
  throw new FootnoteError(
    "bad-request",
    "Send multipart/form-data with a field `file`, or JSON with a `url`.",
  );
}

function noDocument(id: string): FootnoteError {
  return new FootnoteError("not-found", `There is no document ${id}.`);
}
