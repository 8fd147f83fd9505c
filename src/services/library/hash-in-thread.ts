/** What names bytes that may be many: computed elsewhere meanwhile, as a file of 50 MB would hold everybody up. */

/** SHA-256 as hexadecimal digits. */
export async function hashInThread(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
}
