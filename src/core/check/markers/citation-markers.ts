/**
 * Takes footnote markers out of a model's text while it streams: deltas in, clean deltas and markers out, the same
 * however the text was cut. Brackets that are no footnotes stay: code, `arr[1]`, years, links, unknown numbers.
 * Holds back only what may still become a marker, with the space before it.
 */
import { opensMarker, scanMarker } from "./citation-scan.ts";
import { createCodeTracker } from "./code-tracker.ts";
import { opensWrapper, scanWrapped } from "./wrapped-scan.ts";
import { endOf } from "../../../lib/text/without-end.ts";

export interface Marker {
  /** Offset into the clean text, UTF-16: the marker stood right before the character at this offset. */
  readonly at: number;
  /** `Source.number`s, each known. */
  readonly sources: readonly number[];
}

/** Characters of the raw text that are not in the clean one. */
export interface Cut {
  /** Offset into the clean text, UTF-16: what was cut stood right before the character at this offset. */
  readonly at: number;
  readonly length: number;
}

export interface MarkedText {
  /** Clean text, to be added to what came before. */
  readonly text: string;
  readonly markers: readonly Marker[];
  /** Rising; with them an offset into the clean text is one into the raw text again. */
  readonly cuts: readonly Cut[];
}

export interface MarkerParser {
  push(delta: string): MarkedText;
  /** Gives what was held back; nothing may be pushed after it. */
  flush(): MarkedText;
}

/** Short names of arrays in running text about code; a marker glued to one of these is an index. */
const ARRAY_NAMES = new Set(
  "arr array list items args argv argc params data buf buffer row rows col cols vec vector matrix map dict keys values result results nums str tuple obj xs ys df tmp stack queue heap node nodes foo bar baz".split(
    " ",
  ),
);

/** Clean characters kept to look back at. */
const LOOK_BACK = 400;

export function createMarkerParser(sourceCount: number): MarkerParser {
  let held = "";
  let before = "";
  let length = 0;
  let skipSpaces = false;
  const code = createCodeTracker();

  function run(isEnd: boolean): MarkedText {
    const markers: Marker[] = [];
    const cuts: Cut[] = [];
    let clean = "";
    let at = 0;

    const emit = (text: string): void => {
      code.see(text);
      clean += text;
      length += text.length;
      before = (before + text).slice(-LOOK_BACK);
    };
    const cutTo = (end: number): void => {
      if (end > at) cuts.push({ at: length, length: end - at });
      at = end;
    };

    while (at < held.length) {
      let next = at;
      while (isBlank(held[next])) next++;
      if (skipSpaces) cutTo(next);
      if (next >= held.length) {
        if (!isEnd) break;
        emit(held.slice(at));
        at = held.length;
        break;
      }
      const character = held.charAt(next);
      if ((opensMarker(character) || opensWrapper(character)) && !code.isCode()) {
        const isGlued = next === at;
        const space = held.slice(at, next);
        const wrapped = scanWrapped(held, next, sourceCount, isEnd, lineOf(before + space));
        const scan = wrapped.kind === "none" ? scanMarker(held, next, sourceCount, isEnd) : wrapped;
        if (scan.kind === "more") break;
        const isMarker =
          wrapped.kind === "marker" ||
          !(isGlued && isIndex(before, character, held[scan.kind === "marker" ? scan.end : next]));
        if (scan.kind === "marker" && isMarker) {
          markers.push({ at: length, sources: scan.sources });
          cutTo(scan.end);
          // At the beginning of a line the space to be taken out stands behind the marker.
          skipSpaces = /(?:^|\n)$/.test(before);
          continue;
        }
      }
      skipSpaces = false;
      emit(held.slice(at, next + 1));
      at = next + 1;
    }
    held = held.slice(at);
    return { text: clean, markers, cuts };
  }

  return {
    push(delta) {
      held += delta;
      return run(false);
    },
    flush: () => run(true),
  };
}

/** What of a text stands on its last line. */
function lineOf(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\u00a0";
}

/**
 * Is a bracket right behind these characters an index or escaped, and not a footnote? Models do write `tall[1].`, so
 * a plain word is no reason; what looks like a name in a program is.
 */
function isIndex(before: string, open: string, following: string | undefined): boolean {
  if (before.endsWith("\\") || before.endsWith("]")) return true;
  if (open !== "[") return false;
  // `g[[1]]`, `f([1])` and `[[1]](address)`, which no wrapper was found in.
  if (before.endsWith("[") && following === "]") return true;
  if (following === ")" && /[\p{Script=Latin}\p{N}_]\($/u.test(before)) return true;
  if (before.endsWith(")")) return /[\p{L}\p{N}_]\([^()]*\)$/u.test(before);
  const token = endOf(before, /[\p{Script=Latin}\p{N}_$]/u);
  if (token === "" || /^\p{N}+$/u.test(token)) return false;
  if (following !== undefined && /[\p{Script=Latin}_=[]/u.test(following) && following !== "[") return true;
  const isMember = /[\p{L}\p{N}_]\.$/u.test(before.slice(0, before.length - token.length));
  return (
    isMember ||
    token.length === 1 ||
    /[_$]/.test(token) ||
    /^\p{Ll}+\p{Lu}/u.test(token) ||
    /^\p{Ll}+\p{N}+$/u.test(token) ||
    ARRAY_NAMES.has(token)
  );
}
