/** The hash by which texts and files are told apart. */
import { createHash } from "node:crypto";

/** SHA-256, lower-case hex. */
export function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The same, of what may be long: computed elsewhere meanwhile. */
export async function hashInThread(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
}

export function hashText(text: string): string {
  return hash(Buffer.from(text));
}
