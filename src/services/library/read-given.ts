/** Reads what somebody names, a file, an address or the standard input, into text. Nothing is kept, no library is opened. */
import { basename } from "node:path";
import type { ReadDocument } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { FetchPage } from "../../core/ports/fetch-page.ts";
import type { Files } from "../../core/ports/files.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import { isUrl } from "../../lib/is-url.ts";

export interface GivenParts {
  readonly maxFileBytes: number;
  readonly reader: PageReader;
  readonly files: Pick<Files, "read">;
  readonly fetchPage: FetchPage;
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** The name for the standard input. */
export const STDIN = "-";

/** Throws `path-unreadable`, `document-…`, `url-refused`, `fetch-…`, `cancelled`, each naming the place. */
export async function readGiven(
  place: string,
  parts: GivenParts,
  signal: AbortSignal,
): Promise<ReadDocument> {
  try {
    return await readPlace(place, parts, signal);
  } catch (thrown) {
    throw naming(place, asFootnoteError(thrown));
  }
}

async function readPlace(
  place: string,
  { maxFileBytes, reader, files, fetchPage, stdin }: GivenParts,
  signal: AbortSignal,
): Promise<ReadDocument> {
  if (place === STDIN) return reader.read(await readAll(stdin, maxFileBytes), {}, signal);
  if (isUrl(place)) {
    const { page, bytes, hints } = await fetchPage(place, { signal });
    return page ?? reader.read(bytes, hints, signal);
  }
  return reader.read(await files.read(place, maxFileBytes), { name: basename(place) }, signal);
}

/** Throws `document-too-large`. */
export async function readAll(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (length > maxBytes) {
      throw new FootnoteError("document-too-large", say("given.too-much", { limit: maxBytes / 1_000_000 }), {
        hint: say("given.give-a-part"),
      });
    }
  }
  return Buffer.concat(parts);
}

/** Several things are named at once, and the reader does not know how its own is called. */
function naming(place: string, error: FootnoteError): FootnoteError {
  const { code, cause } = error;
  const isFolder = cause instanceof Error && Reflect.get(cause, "code") === "EISDIR";
  const hint = isFolder ? say("given.name-files") : error.hinted;
  const name = place === STDIN ? say("given.stdin") : place;
  const isNamed = error.message.includes(place) && place !== STDIN;
  const said = isNamed ? error.said : say("given.of", { name, what: error.said });
  return new FootnoteError(code, said, { hint, cause });
}
