/** What names bytes that may be many: hashed in parts, as a file of 50 MB would hold everybody up. */
import { createHash } from "node:crypto";
import { setImmediate as turnOfTheLoop } from "node:timers/promises";

/** Some milliseconds each, on a slow machine. */
const PART_BYTES = 2_000_000;

/** SHA-256, lower-case hex. */
export async function hashInParts(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    if (start > 0) await turnOfTheLoop();
    hash.update(bytes.subarray(start, start + PART_BYTES));
  }
  return hash.digest("hex");
}
