/**
 * The addresses, and the files beside a text, that its own footnotes name: `[^2]: https://…`, `[2] Title, notes.md`, in
 * whatever style they are written; of a text without footnotes those that it links to. By number. Paths that lead out of the text's folder are not taken.
 */
import { withoutEnd } from "../../../lib/text/without-end.ts";
import { decodedPath, inBrackets, linkTargets } from "./footnote-styles.ts";

const LINE =
  /^[\p{Zs}\t]*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?[[【［]\^?(?<number>\d{1,3})[\]】］][:：]?\s*(?<words>\S.*)$/gmu;
const ADDRESS = /https?:\/\/[^\s<>"'）)\]】]+/u;
/** A name with an ending, alone or at the end of the line, in a link or in backticks. */
const PATH = /(?:\]\(|`|^|[\s,，])(?<path>[^\s`()<>"'，,]+\.[\p{L}\d]{1,5})(?=[`)\s,，.。]|$)/u;

export function sourcesNamedIn(text: string): Map<number, string> {
  const named = sourcesOfFootnotes(text);
  if (named.size > 0) return named;
  return new Map(
    linkTargets(text)
      .filter((target) => isBeside(target))
      .map((target, nth) => [nth + 1, decodedPath(target)]),
  );
}

/** Those that footnotes of the text name, and no link that merely leads somewhere. */
export function sourcesOfFootnotes(text: string): Map<number, string> {
  const named = new Map<number, string>();
  for (const { groups = {} } of inBrackets(text).text.matchAll(LINE)) {
    const words = groups["words"] ?? "";
    const address = ADDRESS.exec(words)?.[0];
    const source =
      address === undefined ? PATH.exec(words)?.groups?.["path"] : withoutEnd(address, /[.,;。，；]/u);
    const number = Number(groups["number"]);
    if (source !== undefined && isBeside(source) && !named.has(number)) named.set(number, source);
  }
  return named;
}

/** A text that came from elsewhere must not choose what is read outside of its folder. */
function isBeside(source: string): boolean {
  return /^https?:/u.test(source) || !/^[/\\~]|^[a-z]:|\.\./iu.test(decodedPath(source));
}
