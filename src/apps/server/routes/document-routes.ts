/** The library over HTTP: add by upload or URL, list, read a span of text, delete. */
import type { Incoming } from "../../../core/ports/incoming.ts";
import type { Context } from "hono";
import { addUrlSchema, documentRoutes } from "../../../contract/routes/document-routes.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { AddedDocument } from "../../../core/domain/replies.ts";
import type { FetchPage } from "../../../core/ports/fetch-page.ts";
import { hashInParts } from "../../../services/library/hash-in-parts.ts";
import { uploadUrl } from "../../../services/library/upload-url.ts";
import { here, type ServerApp } from "../server-env.ts";
import { isUpload, readUpload } from "../read-upload.ts";

export function addDocumentRoutes(app: ServerApp): void {
  // Registered by hand: the body has two forms, and a validator for one would refuse the other.
  app.openAPIRegistry.registerPath(documentRoutes.add);
  app.post("/api/documents", async (context) => {
    const { library, fetchPage } = here(context);
    const [outcome] = await library.add([await readIncoming(context, fetchPage)]);
    if (!outcome || outcome.kind === "failed") throw outcome?.error ?? new Error("no outcome");
    await library.settle();
    const { kind, document } = outcome;
    const added: AddedDocument = { outcome: kind, document };
    return context.json(added, kind === "unchanged" ? 200 : 201);
  });

  app.openapi(documentRoutes.list, async (context) => {
    const { store } = here(context);
    const { guide, ...query } = context.req.valid("query");
    const isGuide = guide === undefined ? undefined : guide === "true";
    const documents = await store.listDocuments({ ...query, isGuide });
    const { documents: total } = await store.countDocuments();
    return context.json({ documents, total, kinds: await store.countKinds() }, 200);
  });

  app.openapi(documentRoutes.read, async (context) => {
    const { id } = context.req.valid("param");
    const document = await here(context).store.getDocument(id);
    if (!document) throw noDocument(id);
    return context.json(document, 200);
  });

  app.openapi(documentRoutes.text, async (context) => {
    const { id } = context.req.valid("param");
    const { store } = here(context);
    const document = await store.getDocument(id);
    if (!document) throw noDocument(id);
    const { start, end = document.length } = context.req.valid("query");
    return context.json({ text: await store.readText(document.id, start, end) }, 200);
  });

  app.openapi(documentRoutes.remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await here(context).library.remove(id))) throw noDocument(id);
    return context.body(null, 204);
  });
}

async function readIncoming(context: Context, fetchPage: FetchPage): Promise<Incoming> {
  if (isUpload(context)) {
    const { name, bytes } = await readUpload(context);
    return { url: uploadUrl(name, await hashInParts(bytes)), bytes, hints: { name } };
  }
  const contentType = context.req.header("content-type") ?? "";
  if (contentType.startsWith("application/json")) {
    const body: unknown = await context.req.json().catch(() => undefined);
    const parsed = addUrlSchema.safeParse(body);
    if (!parsed.success) {
      throw new FootnoteError("bad-request", say("request.url-body", { form: '{"url": "https://…"}' }));
    }
    const { url, language } = parsed.data;
    return fetchPage(url, { signal: context.req.raw.signal, language });
  }
  throw new FootnoteError("bad-request", say("request.file-or-url"));
}

function noDocument(id: string): FootnoteError {
  return new FootnoteError("not-found", say("request.no-document", { id }));
}
