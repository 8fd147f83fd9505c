/** Simplified Chinese as traditional and back, by tables of phrases and characters; longest phrase first. */

export interface HanScript {
  toTraditional(text: string): string;
  toSimplified(text: string): string;
}

/** Lines of `from<TAB>to [to…]`; the first of several is taken. Comments begin with `#`. */
export function readTable(...texts: readonly string[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const [from, to] = line.trim().split("\t");
    const first = to?.split(" ")[0];
    if (from !== undefined && first !== undefined && !from.startsWith("#") && !table.has(from))
      table.set(from, first);
  }
  return table;
}

export function hanScript(
  traditional: ReadonlyMap<string, string>,
  simplified: ReadonlyMap<string, string>,
): HanScript {
  return { toTraditional: converter(traditional), toSimplified: converter(simplified) };
}

function converter(table: ReadonlyMap<string, string>): (text: string) => string {
  const longest = new Map<string, number>();
  for (const from of table.keys()) {
    const first = String.fromCodePoint(from.codePointAt(0)!);
    longest.set(first, Math.max(longest.get(first) ?? 0, from.length));
  }
  return (text) => {
    let out = "";
    for (let at = 0; at < text.length;) {
      const first = String.fromCodePoint(text.codePointAt(at)!);
      let length = Math.min(longest.get(first) ?? 0, text.length - at);
      while (length > 0 && !table.has(text.slice(at, at + length))) length--;
      out += length === 0 ? first : table.get(text.slice(at, at + length))!;
      at += length === 0 ? first.length : length;
    }
    return out;
  };
}
