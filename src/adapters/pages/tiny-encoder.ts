/**
 * For tests: text into bytes of old encodings, which the platform only decodes. Made by decoding every one- and
 * two-byte sequence once and turning the table around. Not for the product: it knows no longer sequences.
 */
export function encodeAs(label: string, text: string): Uint8Array {
  const table = tableOf(label);
  const bytes = Array.from(text).flatMap((character) => {
    const found = table.get(character);
    if (found === undefined) throw new Error(`${label} has no ${character} in two bytes`);
    return found;
  });
  return Uint8Array.from(bytes);
}

export function encodeUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(order === "le" ? bytes : bytes.swap16());
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(label: string): Map<string, number[]> {
  let table = tables.get(label);
  if (table === undefined) {
    table = new Map();
    for (let lead = 0; lead < 256; lead += 1) {
      put(table, label, [lead]);
      if (lead >= 0x80) for (let trail = 0x30; trail < 256; trail += 1) put(table, label, [lead, trail]);
    }
    tables.set(label, table);
  }
  return table;
}

function put(table: Map<string, number[]>, label: string, bytes: number[]): void {
  try {
    const character = new TextDecoder(label, { fatal: true }).decode(Uint8Array.from(bytes));
    if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
  } catch {
    // Not a sequence of this encoding.
  }
}
