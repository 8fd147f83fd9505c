/** The hash by which texts and files are told apart. */
import { createHash } from "node:crypto";

/** SHA-256, lower-case hex; of a text as UTF-8. */
export function hash(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function hashText(text: string): string {
  return hash(Buffer.from(text));
}
