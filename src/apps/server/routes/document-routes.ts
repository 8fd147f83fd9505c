/** The library over HTTP: add by upload or URL, list, read a span of text, delete. */
import type { Incoming } from "../../../core/ports/incoming.ts";
import type { Context } from "hono";
import { addUrlSchema, documentRoutes } from "../../../contract/routes/document-routes.ts";
import type { Document } from "../../../core/domain/document.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { AddedDocument, KeptText } from "../../../core/domain/replies.ts";
import type { FetchPage } from "../../../core/ports/fetch-page.ts";
import { addOne, uploaded } from "../../../services/library/add-one.ts";
import { findInside, outlineOf } from "../../../services/library/look-inside.ts";
import { suggestedQuestions } from "../../../services/library/suggested-questions.ts";
import { knownDocument, noDocument } from "../../../services/library/known-document.ts";
import { giveBack } from "../../../lib/growing-bytes.ts";
import { partsOf } from "../../../services/library/parts-of-text.ts";
import { here, type ServerApp } from "../server-env.ts";
import { sendText } from "../send-text.ts";
import { isUpload, readUpload } from "../read-upload.ts";

export function addDocumentRoutes(app: ServerApp): void {
  // Registered by hand: the body has two forms, and a validator for one would refuse the other.
  app.openAPIRegistry.registerPath(documentRoutes.add);
  app.post("/api/documents", async (context) => {
    const { library, fetchPage } = here(context);
    const upload = isUpload(context) ? await readUpload(context) : undefined;
    const incoming = upload ? await uploaded(upload.name, upload.bytes) : await fetched(context, fetchPage);
    const { kind, document } = await addOne(incoming, library).finally(
      () => upload && giveBack(upload.bytes),
    );
    const added: AddedDocument = { outcome: kind, document };
    return context.json(added, kind === "unchanged" ? 200 : 201);
  });

  app.openAPIRegistry.registerPath(documentRoutes.keep);
  app.post("/api/texts", async (context) => {
    if (!isUpload(context)) throw new FootnoteError("bad-request", say("request.upload-no-file"));
    const { name, bytes } = await readUpload(context);
    const documentId = await here(context).keepGiven(name, bytes, context.req.raw.signal);
    if (documentId === undefined) throw new FootnoteError("document-empty", say("library.no-words"));
    const kept: KeptText = { documentId };
    return context.json(kept, 201);
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
    return context.json(await knownDocument(id, here(context).store), 200);
  });

  app.openapi(documentRoutes.text, async (context) => {
    const { id } = context.req.valid("param");
    const { store } = here(context);
    const { length } = await knownDocument(id, store);
    const { start, end = length } = context.req.valid("query");
    return sendText(context, partsOf(id, start, Math.min(end, length), store));
  });

  app.openapi(documentRoutes.suggest, async (context) => {
    const { language = "en" } = context.req.valid("query");
    return context.json({ questions: await suggestedQuestions(language, here(context).store) }, 200);
  });

  app.openapi(documentRoutes.outline, async (context) =>
    context.json(await outlineOf(context.req.valid("param").id, here(context).store), 200),
  );

  app.openapi(documentRoutes.find, async (context) => {
    const { text } = context.req.valid("query");
    return context.json(await findInside(context.req.valid("param").id, text, here(context).store), 200);
  });

  app.openapi(documentRoutes.original, async (context) => {
    const { document, bytes } = await here(context).originals.read(context.req.valid("param").id);
    // Whatever it is, no browser shows it as a page of ours.
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": attachment(givenName(document), "document"),
    });
  });

  app.openapi(documentRoutes.remove, async (context) => {
    const { id } = context.req.valid("param");
    if (!(await here(context).library.remove(id))) throw noDocument(id);
    return context.body(null, 204);
  });
}

/** As the file was called where it came from. */
function givenName({ url, title }: Pick<Document, "url" | "title">): string {
  const last =
    url
      .replace(/[?#].*$/su, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(last) || title;
  } catch {
    return last || title;
  }
}

/** What an address leads to. */
async function fetched(context: Context, fetchPage: FetchPage): Promise<Incoming> {
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
