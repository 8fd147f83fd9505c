/** Files of a zip archive in memory: stored or deflated. Not covered: encryption, Zip64, damaged archives. */
import { inflateRawSync } from "node:zlib";

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The longest comment that an archive may end with, and the record before it. */
const TAIL = 65_557;

/** The bytes of each file whose name passes, by name. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let end = bytes.byteLength - 22;
  const lowest = Math.max(0, bytes.byteLength - TAIL);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) return files;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) break;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith("/") || !wanted(name)) continue;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    if (method === 0) files.set(name, packed);
    else if (method === 8) files.set(name, inflateRawSync(packed));
  }
  return files;
}
