/**
 * Leaves out the list of sources that models add to an answer, though the footnotes have them: under a label ("Sources:",
 * "参考资料"), as definitions of footnotes ("[1]: …"), or as lines that begin with a number and are a source's title. Text in,
 * text out, while it streams; only lines that may be such a list are held back. What a list under that label says of its
 * subject ("Sources of income: …") passes.
 */
import { fenceAfter, ITEM_START } from "../../../../lib/markdown/line-rules.ts";

export interface SourceListFilter {
  push(delta: string): string;
  flush(): string;
}

const NAMES =
  "sources used|sources cited|cited sources|sources|source|references|reference|citations|citation|footnotes|bibliography|works cited|资料来源|信息来源|引用来源|参考来源|参考资料|参考文献|引用文献|來源|来源|出处|出處|参考|引用|脚注|注释".split(
    "|",
  );
const NAME = new RegExp(`^(?:${NAMES.join("|")})(?![\\p{L}\\p{N}])`, "iu");
/** What may stand before a label, or around it. */
const MARKUP = /^[\s>#*_—-]+/u;
const RULE = /^\s*([-*_—])\1{2,}\s*$/u;
/** An entry begins with the number of its source. */
const NUMBERED =
  /^\s*(?:[-*•+]\s+|\d{1,2}[.)、]\s*)?[*_]*(?:\[\^?\d{1,3}\^?\]|【\d{1,3}[^】]{0,20}】|［\d{1,3}］|[(（]\d{1,3}[)）]|\[?(?:source|来源)\s*\d{1,3}\]?)[*_]*/iu;
const DEFINITION = /^\s*\[\^?\d{1,3}\]\s*[:：]\s*\S/u;
/** No label is longer, with its markup. */
const LONGEST_LABEL = 40;

/** `titles`: of the sources. */
export function createSourceListFilter(titles: readonly string[]): SourceListFilter {
  const known = titles.map(letters).filter((title) => title.length >= 3);
  let held = "";
  let isLineStart = true;
  let fence = "";
  let line = "";
  /** Whole lines that are a list if what follows is one, or nothing follows. */
  let list: { readonly lines: string[]; entries: number } | undefined;

  const isTitle = (text: string): boolean => {
    const plain = letters(text.replace(NUMBERED, "").replace(ITEM_START, ""));
    return (
      plain !== "" &&
      known.some((title) => plain.startsWith(title) || (plain.length > 6 && title.startsWith(plain)))
    );
  };
  const isEntry = (text: string): boolean => NUMBERED.test(text) || isTitle(text);

  function give(text: string): string {
    line += text;
    if (line.endsWith("\n")) {
      fence = fenceAfter(fence, line.slice(0, -1));
      line = "";
    }
    return text;
  }

  /** What is given of a whole line, or of what there is of the last one. */
  function take(whole: string): string {
    if (fence !== "") return give(whole);
    const text = whole.trimEnd();
    const label = labelOf(text);
    const isLabel = label !== undefined && (label.rest === "" || isEntry(label.rest));
    if (list !== undefined) {
      if (text === "" || RULE.test(text)) {
        list.lines.push(whole);
        return "";
      }
      if (isEntry(text)) {
        list.lines.push(whole);
        list.entries++;
        return "";
      }
      if (!isLabel) {
        const { lines, entries } = list;
        list = undefined;
        return give(entries > 0 ? "" : lines.join("")) + take(whole);
      }
    }
    if (DEFINITION.test(text)) return "";
    if (RULE.test(text)) {
      list = { lines: [whole], entries: 0 };
      return "";
    }
    if (isLabel) {
      list ??= { lines: [], entries: 0 };
      list.lines.push(whole);
      if (label.rest !== "") list.entries++;
      return "";
    }
    if (NUMBERED.test(text) && isTitle(text) && !/[.。！!？?]$/u.test(text)) return "";
    return give(whole);
  }

  function run(isEnd: boolean): string {
    let out = "";
    while (held !== "") {
      const lineBreak = held.indexOf("\n");
      const isWhole = lineBreak >= 0;
      const stretch = isWhole ? held.slice(0, lineBreak + 1) : held;
      if (!isLineStart) {
        out += give(stretch);
      } else {
        if (!isWhole && !isEnd && (list !== undefined || (fence === "" && mayBeList(stretch, known))))
          return out;
        out += isWhole || isEnd ? take(stretch) : give(stretch);
      }
      isLineStart = isWhole;
      held = held.slice(stretch.length);
    }
    // A list at the end goes, and so does a label with nothing under it.
    if (
      isEnd &&
      list !== undefined &&
      list.entries === 0 &&
      !list.lines.some((one) => labelOf(one.trimEnd()) !== undefined)
    )
      out += list.lines.join("");
    if (isEnd) list = undefined;
    return out;
  }

  return {
    push(delta) {
      held += delta;
      return run(false);
    },
    flush: () => run(true),
  };
}

/** A line that is a label, with what stands behind it. */
function labelOf(text: string): { readonly rest: string } | undefined {
  const markup = MARKUP.exec(text)?.[0] ?? "";
  const plain = text.slice(markup.length);
  const name = NAME.exec(plain)?.[0];
  if (name === undefined) return undefined;
  const behind = plain.slice(name.length);
  const sign = /^[*_\s]*[:：][*_\s]*/u.exec(behind)?.[0];
  if (sign === undefined) return /^[*_\s]*$/u.test(behind) ? { rest: "" } : undefined;
  return { rest: behind.slice(sign.length) };
}

/** A beginning of a line that may become a label, a rule, a definition or an entry; `known`: letters of the titles. */
function mayBeList(start: string, known: readonly string[]): boolean {
  const plain = start.replace(MARKUP, "").toLowerCase();
  if (plain === "" || plain.startsWith("[") || plain.startsWith("【") || plain.startsWith("［")) return true;
  if (/^\d{1,2}(?:[.)、]\s*\[?)?$/u.test(plain)) return true;
  if (start.length <= LONGEST_LABEL && NAMES.some((name) => name.startsWith(plain))) return true;
  const label = labelOf(start);
  if (label === undefined) return false;
  const rest = letters(label.rest);
  return (
    /^[-*•\s]*[[【［(（\d]/u.test(label.rest) ||
    known.some((title) => title.startsWith(rest) || rest.startsWith(title))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
