/**
 * Numbers and indents the items of a list anew when some of them are left out: what follows a lost item takes its
 * number, and what stood below a lost item moves to its place.
 */
import { ITEM } from "../markdown/line-rules.ts";

export interface ItemNumbers {
  /** The line, or what stands before its words, as it is to be given. */
  begin(line: string): string;
  /** A line within the one that was begun last, such as one of code. */
  outdented(line: string): string;
  /** The line that was begun last is left out. */
  drop(): void;
  /** Leaves the line that was begun last out, whenever it is called. */
  dropper(): () => void;
}

interface List {
  last: number;
  lost: number;
}

export function itemNumbers(): ItemNumbers {
  /** By their indents. */
  const lists = new Map<number, List>();
  let lost: { readonly indent: number; by?: number }[] = [];
  let own: { readonly indent: number; readonly list?: List } | undefined;
  let outdent = 0;
  const outdented = (line: string): string => line.replace(new RegExp(`^[ \\t]{0,${outdent}}`), "");

  const drop = (line: typeof own): void => {
    if (line === undefined) return;
    if (line.list) line.list.lost += 1;
    lost.push({ indent: line.indent });
  };

  return {
    begin(line) {
      const [, space = "", digits] = ITEM.exec(line) ?? [];
      const isItem = ITEM.test(line);
      const indent = isItem ? space.length : (/^\s*/u.exec(line)?.[0].length ?? 0);
      lost = lost.filter((one) => one.indent < indent);
      outdent = 0;
      for (const one of lost) outdent += one.by ??= indent - one.indent;
      own = isItem ? { indent } : undefined;
      let shown = line;
      if (digits !== undefined) {
        const number = Number(digits);
        const known = lists.get(indent);
        const list = known && number === known.last + 1 ? known : { last: number, lost: 0 };
        list.last = number;
        lists.set(indent, list);
        own = { indent, list };
        if (list.lost > 0)
          shown = space + String(number - list.lost) + line.slice(space.length + digits.length);
      }
      return outdented(shown);
    },
    outdented,
    drop: () => drop(own),
    dropper() {
      const line = own;
      return () => drop(line);
    },
  };
}
