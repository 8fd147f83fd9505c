/** Holds JSON to its shape in turns, where lists in it are long: the passages of one text of 50 MB are tens of thousands. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { isRecord } from "../../lib/parsed-json.ts";
import type { ReadShape } from "./archive-parts.ts";

const AT_ONCE = 500;

/** As `shape` does, for shapes in which a list may have any length. */
export async function inShape<T>(json: unknown, shape: ReadShape<T>): Promise<ReturnType<ReadShape<T>>> {
  if (!isRecord(json)) return shape(json);
  const lists = Object.entries(json).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > AT_ONCE,
  );
  const begun = Object.fromEntries(lists.map(([name, list]) => [name, list.slice(0, AT_ONCE)]));
  const first = shape({ ...json, ...begun });
  if (lists.length === 0 || !("read" in first)) return first;
  const read: Record<string, unknown> = { ...(first.read as object) };
  for (const [name, list] of lists) {
    // What no shape asks for was left out.
    const whole = read[name];
    if (!Array.isArray(whole)) continue;
    for (let at = AT_ONCE; at < list.length; at += AT_ONCE) {
      await turnOfTheLoop();
      const next = shape({ ...json, ...begun, [name]: list.slice(at, at + AT_ONCE) });
      if (!("read" in next)) return next;
      whole.push(...(Reflect.get(next.read as object, name) as unknown[]));
    }
  }
  return { read: read as T };
}
