/** Where programs reach the server. */

/** With a slash at its end. What stands before it may have put it below a path; then it is the public address. */
export function serverRoot(url: string, publicUrl: URL | undefined): string {
  return publicUrl?.href ?? new URL("/", url).href;
}
