/** Why binary data is refused: what it seems to be, by our table, else by the library that knows most, and the way out. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { binaryKind } from "../binary-kind.ts";
import { lockedPackage } from "./broken-package.ts";

/** Bytes that the library is shown: every mark of its table stands before. */
const HEAD_BYTES = 1_000_000;

/** `kind`: where it is known already. */
export async function refusedBinary(bytes: Uint8Array, kind: Sentence | undefined): Promise<FootnoteError> {
  const what = kind ?? binaryKind(bytes, false) ?? (await kindByLibrary(bytes)) ?? say("kind.unknown");
  if (what.key === "kind.encrypted-office-document") return lockedPackage();
  return new FootnoteError("document-unsupported", say("read.unsupported", { what }), {
    hint: wayOut(what.key),
  });
}

async function kindByLibrary(bytes: Uint8Array): Promise<Sentence | undefined> {
  // Most who run this never meet such a file: loading it takes 30 ms of every start.
  const { fileTypeFromBuffer } = await import("file-type");
  try {
    const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES));
    return found === undefined ? undefined : say("kind.by-ending", { ending: found.ext.toUpperCase() });
  } catch {
    // Broken data may lead it astray, and then its name is not known.
    return undefined;
  }
}

function wayOut(key: string): Sentence {
  if (/picture|djvu/u.test(key)) return say("read.hint-picture");
  if (key === "kind.outlook-attachments") return say("read.hint-winmail");
  if (/old-|outlook|excel-binary|iwork/u.test(key)) return say("read.hint-old-office");
  if (/archive/u.test(key) && key !== "kind.java-archive") return say("read.hint-archive");
  return key === "kind.mobi-book" ? say("read.hint-book") : say("read.formats");
}
