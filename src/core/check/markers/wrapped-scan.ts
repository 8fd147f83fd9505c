/**
 * Footnote markers with something around them that would be left empty without them: `([1], [2])`, `[[1]]`, `**[1]**`,
 * `^[1]^`, `<sup>[1]</sup>`. They go as a whole. Looks only forward, as `citation-scan.ts`; what stood before is told.
 */
import { type Scan, scanMarker } from "./citation-scan.ts";

interface Wrapper {
  readonly open: string;
  readonly close: string;
}

/** Longer ones before shorter ones that they begin with. */
const WRAPPERS: readonly Wrapper[] = [
  { open: "<sup>", close: "</sup>" },
  { open: "**", close: "**" },
  { open: "*", close: "*" },
  { open: "^", close: "^" },
  { open: "[", close: "]" },
  { open: "(", close: ")" },
  { open: "（", close: "）" },
];

/** More markers in one pair are no citation of a sentence; keeps what is held back small. */
const MOST = 8;
const SEPARATORS = /[\s,，、;；&]/u;

const NONE: Scan = { kind: "none" };
const MORE: Scan = { kind: "more" };

/** True where a wrapped marker may begin with this character. */
export function opensWrapper(character: string): boolean {
  return character !== "" && "<*^[(（".includes(character);
}

/** `before`: the line as far as it was given. Elsewise as `scanMarker`. */
export function scanWrapped(
  text: string,
  from: number,
  sourceCount: number,
  isEnd: boolean,
  before: string,
): Scan {
  for (const wrapper of WRAPPERS) {
    const { open } = wrapper;
    const known = text.slice(from, from + open.length);
    if (known !== open) {
      if (!isEnd && from + known.length >= text.length && open.startsWith(known)) return MORE;
      continue;
    }
    if (!mayOpen(open, before)) continue;
    const scan = scanInside(text, from, wrapper, sourceCount, isEnd);
    if (scan.kind !== "none") return scan;
  }
  return NONE;
}

function scanInside(
  text: string,
  from: number,
  { open, close }: Wrapper,
  sourceCount: number,
  isEnd: boolean,
): Scan {
  const starved = isEnd ? NONE : MORE;
  const sources: number[] = [];
  let at = from + open.length;
  for (let count = 0; count <= MOST; count++) {
    if (count > 0) {
      const rest = text.slice(at, at + close.length);
      if (rest === close)
        return behind(
          text,
          { kind: "marker", end: at + close.length, sources: [...new Set(sources)] },
          close,
          isEnd,
        );
      if (at + rest.length >= text.length && close.startsWith(rest)) return starved;
      while (at < text.length && text[at] !== "\n" && SEPARATORS.test(text.charAt(at))) at++;
    }
    if (at >= text.length) return starved;
    if (!"[【［\\".includes(text.charAt(at))) return NONE;
    const scan = scanMarker(text, at, sourceCount, isEnd);
    if (scan.kind !== "marker") return scan;
    sources.push(...scan.sources);
    at = scan.end;
  }
  return NONE;
}

/** `[[1]](address)` is a link. */
function behind(text: string, found: Extract<Scan, { kind: "marker" }>, close: string, isEnd: boolean): Scan {
  if (close !== "]") return found;
  if (found.end >= text.length) return isEnd ? found : MORE;
  return text[found.end] === "(" ? NONE : found;
}

/** Not where it closes what the line has open, and no call of a function: `f([1])`. */
function mayOpen(open: string, before: string): boolean {
  if (open === "(") return !/[A-Za-z0-9_\])]$/u.test(before);
  if (open === "[") return !/[A-Za-z0-9_\])\\]$/u.test(before);
  if (open !== "**" && open !== "*") return true;
  return (before.split(open).length - 1) % 2 === 0 && !before.endsWith("*");
}
