/** The uploaded file of a request, and the other fields of its form. */
import type { Context } from "hono";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The fields that hold text, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

export function isUpload(context: Context): boolean {
  return (context.req.header("content-type") ?? "").startsWith("multipart/form-data");
}

/** Of a request that `isUpload`. Throws `bad-request`, `document-too-large`. */
export async function readUpload(context: Context): Promise<Upload> {
  const form = await context.req.parseBody().catch((thrown: unknown) => {
    const error = asFootnoteError(thrown);
    if (error.code !== "internal") throw error;
    throw new FootnoteError("bad-request", say("request.upload-broken"), {
      cause: thrown,
    });
  });
  const file = form["file"];
  if (!(file instanceof File)) {
    throw new FootnoteError("bad-request", say("request.upload-no-file"));
  }
  const fields = Object.entries(form).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return {
    name: file.name || "upload",
    bytes: new Uint8Array(await file.arrayBuffer()),
    fields: Object.fromEntries(fields),
  };
}
