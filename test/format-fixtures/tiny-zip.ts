/** For tests: a ZIP package of a few files, deflated or stored. `claims`: a size that the package states falsely. */
import { crc32, deflateRawSync } from "node:zlib";

export interface TinyEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** As EPUB and OpenDocument ask for their first entry. */
  readonly isStored?: boolean;
  readonly claims?: number;
  readonly isEncrypted?: boolean;
}

export function tinyZip(entries: readonly TinyEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStored = false, claims, isEncrypted = false } of entries) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const path = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u{3}\u{4}", "latin1"), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u{1}\u{2}\u{14}\0", "latin1"), common, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Uint8Array.from(Buffer.concat([...parts, directory, Buffer.from("PK\u{5}\u{6}", "latin1"), end]));
}
