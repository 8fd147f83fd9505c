/** The address under which an uploaded file is kept. */
import { hashInThread } from "./hash-in-thread.ts";

/** Two files of one name are two documents (a browser does not say which folder one was in); the same file is one. */
export async function uploadUrl(name: string, bytes: Uint8Array): Promise<string> {
  return `upload:${(await hashInThread(bytes)).slice(0, 12)}/${encodeURIComponent(name.toWellFormed())}`;
}
