/** The uploaded file of a request, and the other fields of its form, read as they come in: a form may have any shape. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import type { Context } from "hono";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createGrowingBytes } from "../../lib/growing-bytes.ts";

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The fields that hold text, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Ours have a file and at most six fields. What has more is read no further. */
const LIMITS = {
  files: 2,
  fields: 20,
  parts: 22,
  fieldNameSize: 100,
  fieldSize: 100_000,
  headerPairs: 20,
  headerSize: 8_000,
};

/** What does not say how long it is, in bytes. Else a large one would be copied to and fro as it grows. */
const FIRST_ROOM = 1_000_000;

/** Bytes: they may be full of boundaries, and each of these begins a part. */
const READ_AT_ONCE = 8_000;

export function isUpload(context: Context): boolean {
  return (context.req.header("content-type") ?? "").startsWith("multipart/form-data");
}

/** Of a request that `isUpload`. Throws `bad-request`, `document-too-large`. */
export async function readUpload(context: Context): Promise<Upload> {
  const { file, fields } = await readForm(context).catch((thrown: unknown) => {
    const error = asFootnoteError(thrown);
    if (error.code !== "internal") throw error;
    throw broken(thrown);
  });
  if (file === undefined) throw new FootnoteError("bad-request", say("request.upload-no-file"));
  return {
    name: file.name || "upload",
    bytes: file.bytes(),
    fields: Object.fromEntries(fields),
  };
}

interface Form {
  readonly file: { readonly name: string; readonly bytes: () => Uint8Array<ArrayBuffer> } | undefined;
  readonly fields: ReadonlyMap<string, string>;
}

async function readForm(context: Context): Promise<Form> {
  const headers = { "content-type": context.req.header("content-type") ?? "" } satisfies BusboyHeaders;
  const parser = new Busboy({ headers, limits: LIMITS, preservePath: true });
  const fields = new Map<string, string>();
  let file: Form["file"];
  let failure: unknown;
  const fail = (thrown: unknown): void => void (failure ??= thrown ?? new Error("too many parts"));
  const ended = new Promise<void>((resolve) => parser.once("finish", resolve).once("error", () => resolve()));
  parser.on("error", fail);
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
    parser.on(limit, () => fail(undefined));
  parser.on("field", (name, value, isNameCut, isCut) => {
    if (isNameCut || isCut) fail(undefined);
    else fields.set(name, value);
  });
  parser.on("file", (field, stream, name) => {
    stream.on("error", fail);
    if (field !== "file") return void stream.resume();
    const taken = createGrowingBytes(Number(context.req.header("content-length") ?? FIRST_ROOM));
    file = { name: name ?? "", bytes: taken.all };
    stream.on("data", taken.add);
  });
  for await (const chunk of context.req.raw.body ?? []) {
    for (let start = 0; start < chunk.length; start += READ_AT_ONCE) {
      const isTaken = failure !== undefined || parser.write(chunk.subarray(start, start + READ_AT_ONCE));
      if (!isTaken) await drained(parser);
      // The rest is not read.
      if (failure !== undefined) throw broken(failure);
    }
    // More may be here already.
    await turnOfTheLoop();
  }
  parser.end();
  await ended;
  if (failure !== undefined) throw broken(failure);
  return { file, fields };
}

function drained(parser: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      parser.off("drain", go).off("error", go);
      resolve();
    };
    parser.on("drain", go).on("error", go);
  });
}

function broken(cause: unknown): FootnoteError {
  return new FootnoteError("bad-request", say("request.upload-broken"), { cause });
}
