/**
 * Which emphasis and code a piece of Markdown leaves open, so that a cut between two sentences can be mended. One line
 * at a time; links and mathematics are not looked at.
 */

const RUN = /\\.|`+|\*{1,3}|_{1,3}|~~/gsu;
const WORD = /[\p{L}\p{N}]/u;

/** The delimiters that are open after `text`, outermost first, where `open` were open before it. */
export function openAfter(text: string, open: readonly string[] = []): string[] {
  const stack = [...open];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (run.startsWith("\\")) continue;
    const top = stack.at(-1);
    if (top?.startsWith("`")) {
      if (run === top) stack.pop();
      continue;
    }
    if (run.startsWith("`")) {
      stack.push(run);
      continue;
    }
    const before = text[match.index - 1] ?? " ";
    const after = text[match.index + run.length] ?? " ";
    // Within a word, as in 2*3 and snake_case, it is no emphasis.
    if (WORD.test(before) && WORD.test(after)) continue;
    const at = stack.lastIndexOf(run);
    if (at >= 0 && !/\s/u.test(before)) stack.length = at;
    else if (!/\s/u.test(after)) stack.push(run);
  }
  return stack;
}
