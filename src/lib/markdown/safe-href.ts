/** Which addresses may be links: those of the web. */

/** `undefined` for everything but http and https: no `javascript:`, no `data:`, nothing relative. */
export function safeHref(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
  return new URL(target).href;
}
