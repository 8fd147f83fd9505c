/** The address under which an uploaded file is kept. */
import { hashInParts } from "./hash-in-parts.ts";

/** Two files of one name are two documents (a browser does not say which folder one was in); the same file is one. */
export async function uploadUrl(name: string, bytes: Uint8Array): Promise<string> {
  return `upload:${(await hashInParts(bytes)).slice(0, 12)}/${encodeURIComponent(name.toWellFormed())}`;
}
