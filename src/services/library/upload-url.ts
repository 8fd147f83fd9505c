/** The address under which an uploaded file is kept. */

/** Two files of one name are two documents (a browser does not say which folder one was in); the same file is one. `hash`: of its bytes. */
export function uploadUrl(name: string, hash: string): string {
  return `upload:${hash.slice(0, 12)}/${encodeURIComponent(name.toWellFormed())}`;
}
