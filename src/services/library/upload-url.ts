/** The address under which an uploaded file is kept. */
import { createHash } from "node:crypto";

/** Two files of one name are two documents (a browser does not say which folder one was in); the same file is one. */
export function uploadUrl(name: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return `upload:${hash}/${encodeURIComponent(name.toWellFormed())}`;
}
