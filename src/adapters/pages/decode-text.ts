/** Bytes into text. Thin for now: UTF-8 only. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
