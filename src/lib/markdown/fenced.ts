/** Code between fences, longer than any run of backticks within it, so that nothing in it ends it. */
export function fenced(code: string, language = ""): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`{3,}/gu), (run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
