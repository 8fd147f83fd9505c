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
  return character !== "" && ("<*^[(（".includes(character) || isSuperscript(character));
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function isSuperscript(character: string): boolean {
  return character !== "" && SUPERSCRIPTS.includes(character);
}

/**
 * A raised number is a footnote's behind a full stop or a whole word; behind a figure or a unit it is a power: `10²`,
 * `km²`, `平方米²`.
 */
const NOTED = /(?:[.!?,;:。！？，；：、)）”"’»」]|\p{Script=Latin}{4}|(?![米里尺])\p{Script=Han})$/u;
const POWER_WORD = /(?:met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?)$/iu;

/** `¹`, `¹˒²` and `<sup>1</sup>`, `<sup>1, 2</sup>`; with a marker in brackets it is the wrappers' matter. */
function raised(text: string, from: number, sourceCount: number, isEnd: boolean, before: string): Scan {
  const rest = text.slice(from, from + LONGEST_RAISED);
  const isWhole = isEnd || rest.length === LONGEST_RAISED;
  const isTag = rest.startsWith("<");
  const found = (isTag ? TAGGED : RAISED).exec(rest);
  if (isTag && found === null) {
    if (!isWhole && TAG_START.test(rest)) return MORE;
    return rest.startsWith(SUP.open) ? scanInside(text, from, SUP, sourceCount, isEnd) : NONE;
  }
  if (found === null) return NONE;
  // More figures or another number may follow.
  if (!isTag && !isWhole && /^[,˒‚，]?\s?$/u.test(rest.slice(found[0].length))) return MORE;
  const sources = [...new Set((found[1] ?? "").split(/[,˒‚，]/u).map(numberOf))];
  const isNote = NOTED.test(before) && !POWER_WORD.test(before);
  if (!isNote || sources.some((source) => source < 1 || source > sourceCount)) return NONE;
  return { kind: "marker", end: from + found[0].length, sources };
}

const TAGGED = /^<sup>\s*(\d{1,3}(?:\s*[,，]\s*\d{1,3})*)\s*<\/sup>/u;
const TAG_START = /^<(?:s(?:u(?:p(?:>[\s\d,，]*(?:<(?:\/(?:s(?:up?)?)?)?)?)?)?)?)?$/u;
const RAISED = /^([⁰¹²³⁴-⁹]+(?:[,˒‚，]\s?[⁰¹²³⁴-⁹]+)*)/u;
const SUP: Wrapper = { open: "<sup>", close: "</sup>" };
const LONGEST_RAISED = 40;

function numberOf(text: string): number {
  return Number(text.trim().replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit))));
}

/** `before`: the line as far as it was given. Elsewise as `scanMarker`. */
export function scanWrapped(
  text: string,
  from: number,
  sourceCount: number,
  isEnd: boolean,
  before: string,
): Scan {
  if (isSuperscript(text.charAt(from)) || text.charAt(from) === "<")
    return raised(text, from, sourceCount, isEnd, before);
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
