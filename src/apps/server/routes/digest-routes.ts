/** Digests: begin, list, open, stop, remove. */
import type { Context } from "hono";
import { beginDigestSchema, uploadDigestSchema } from "../../../contract/digest.ts";
import { digestRoutes } from "../../../contract/routes/digest-routes.ts";
import type { DigestRecord } from "../../../core/domain/digest.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import type { UnconfirmedCost } from "../../../core/domain/replies.ts";
import { CostUnconfirmedError } from "../../../services/digests/digest-cost.ts";
import type { DigestRequest } from "../../../services/digests/digest-request.ts";
import { checked } from "../checked.ts";
import { here, type ServerApp } from "../server-env.ts";
import { isUpload, readUpload } from "../read-upload.ts";

export function addDigestRoutes(app: ServerApp): void {
  // Registered by hand: the body has two forms, and a validator for one would refuse the other.
  app.openAPIRegistry.registerPath(digestRoutes.begin);
  app.post("/api/digests", async (context) => {
    try {
      const begun = await here(context).digests.begin(await readRequest(context), context.req.raw.signal);
      return context.json(begun satisfies DigestRecord, 200);
    } catch (thrown) {
      if (!(thrown instanceof CostUnconfirmedError)) throw thrown;
      const refusal: UnconfirmedCost = { error: thrown.toBody(), estimate: thrown.estimate };
      return context.json(refusal, 409);
    }
  });
  app.openapi(digestRoutes.list, async (context) => {
    const { offset, limit } = context.req.valid("query");
    const found = await here(context).digests.list({
      ...(offset === undefined ? {} : { offset }),
      limit: limit ?? 100,
    });
    return context.json({ digests: found }, 200);
  });
  app.openapi(digestRoutes.get, async (context) => {
    return context.json(await here(context).digests.get(context.req.valid("param").id), 200);
  });
  app.openapi(digestRoutes.stop, async (context) => {
    const id = context.req.valid("param").id;
    return context.json(await here(context).digests.stop(id), 200);
  });
  app.openapi(digestRoutes.resume, async (context) => {
    return context.json(await here(context).digests.resume(context.req.valid("param").id), 200);
  });
  app.openapi(digestRoutes.remove, async (context) => {
    const id = context.req.valid("param").id;
    if (!(await here(context).digests.remove(id)))
      throw new FootnoteError("not-found", say("request.no-digest", { id }));
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
    throw new FootnoteError("bad-request", say("request.digest-source"));
  }
  const source = url === undefined ? { documentId: documentId as DocumentId } : { url };
  return { source, ...choices };
}
