/** The address under which an uploaded file is kept. */

/** Two files of one name are two documents (a browser does not say which folder one was in); the same file is one. */
export async function uploadUrl(name: string, bytes: Uint8Array): Promise<string> {
  // Elsewhere meanwhile: it may be a file of 50 MB.
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return `upload:${Buffer.from(digest).toString("hex").slice(0, 12)}/${encodeURIComponent(name.toWellFormed())}`;
}
