/** JSON that may be none: what others sent, which is looked at before it is believed. */

/** `undefined` where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
