/** Joins lines that were wrapped: with a space, with nothing between Chinese, and with the word's halves made one. */

/** Words of the document, lower case: they tell a word's hyphen from a line's. */
export interface KnownWords {
  /** Written with a hyphen within a line. */
  readonly compounds: ReadonlySet<string>;
  /** Whole words within lines. */
  readonly words: ReadonlySet<string>;
}

export function knownWords(texts: Iterable<string>): KnownWords {
  const compounds = new Set<string>();
  const words = new Set<string>();
  for (const text of texts) {
    // Not the last on its line: that one may be half a word.
    for (const [compound] of text.matchAll(
      /(?<![\p{L}\p{N}]|[\p{L}\p{N}][-\u{2010}\u{2011}])[\p{L}\p{N}]+(?:[-\u{2010}\u{2011}][\p{L}\p{N}]+)+(?=[^-\p{L}])/gu,
    )) {
      compounds.add(compound.toLowerCase().replace(/[\u{2010}\u{2011}]/gu, "-"));
    }
    for (const [word] of text.matchAll(/(?<![\p{L}-])\p{L}{3,}(?=[^\p{L}\u{ad}-])/gu))
      words.add(word.toLowerCase());
  }
  return { compounds, words };
}

export function joinLines(lines: readonly string[], known: KnownWords): string {
  return lines.reduce((joined, next) => joinWords(joined, next, known));
}

/** `before` and `after` as running text. */
export function joinWords(before: string, after: string, known: KnownWords): string {
  const half = /[\p{L}\p{N}][\p{L}\p{N}-]*(?=[-\u{ad}\u{2010}]$)/u.exec(before.slice(-60))?.[0];
  if (half === undefined) return before + separatorBetween(before, after) + after;
  if (before.endsWith("\u{ad}")) return before.slice(0, -1) + after;
  if (isSuspended(after)) return `${before} ${after}`;
  const rest = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? "";
  const isOwn = rest === "" || !/^\p{Ll}/u.test(rest) || isCompound(before, half, rest, known);
  return isOwn ? before + after : before.slice(0, -1) + after;
}

/** "in- and outpatients": the hyphen stands for what both share. */
const isSuspended = (after: string): boolean =>
  /^(?:and|or|to|nor|und|oder|bis|et|ou|och|og|eller|en|of)\b(?!-)/iu.test(after);

/** First parts that are seldom written together with what follows. */
const LOOSE =
  /^(?:self|well|ill|ex|quasi|all|so|much|then|vice|great|mother|father|sister|brother|half|two|three|four|five|six|seven|eight|nine|ten|multi-|[a-z])$/u;

/** Second parts that are written apart in most compounds, and end few words: "interferon-dependent", "long-term". */
const APART =
  /^(?:dependent|independent|based|induced|mediated|related|specific|term|driven|resistant|associated|derived|treated|sensitive|positive|negative|controlled|blind|blinded|scale|level|quality|known|reported|oriented|centred|centered|friendly|threatening|consuming|bearing|containing|producing|reducing|weighted|matched|adjusted|labelled|labeled|coated|linked|funded|owned|year|stage|phase|range|risk|dose|grade|class)$/u;
/** What makes one word with them: "interdependent" is cut there too. */
const PREFIX =
  /^(?:inter|over|under|counter|super|trans|semi|anti|pre|pro|non|un|in|re|co|de|dis|mis|out|fore|up|down|back|after|corre?|proto|micro|macro|mono|multi|poly|hydro|photo|bio|geo|auto|neuro|electro|thermo|extra|intra|ultra|infra|hyper|hypo|pseudo|meta|para)$/u;

function isCompound(before: string, half: string, rest: string, known: KnownWords): boolean {
  const first = half.toLowerCase();
  const second = rest.toLowerCase();
  if (known.compounds.has(`${first}-${second}`)) return true;
  const last = /(?<![^-])[^-]+$/u.exec(first)?.[0] ?? first;
  if (known.words.has(last + second)) return false;
  if (/\p{N}/u.test(last) || LOOSE.test(last)) return true;
  if (APART.test(second) && last.length >= 3 && !PREFIX.test(last)) return true;
  // "both the pre- and post-operative": the other half of the pair has a hyphen too.
  if (/\p{L}- (?:and|or|und|oder|och|og|et|ou) \p{L}+[-\u{2010}]$/iu.test(before)) return true;
  // "a long-term and mid-term view": the same first or last part stands in another compound.
  for (const compound of known.compounds) {
    if (compound.startsWith(`${last}-`) || compound.endsWith(`-${second}`)) return true;
  }
  // Both are words by themselves, and what they would make together is none here.
  return last.length >= 4 && second.length >= 4 && known.words.has(last) && known.words.has(second);
}

/** Scripts that are written without spaces, and their punctuation. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}\u{ff00}-\u{ff65}]/u;
/** Between Chinese and a number or foreign word in a line's fold, most writers leave no space either. */
function separatorBetween(before: string, after: string): string {
  return UNSPACED.test(before.at(-1) ?? "") || UNSPACED.test(after.at(0) ?? "") ? "" : " ";
}

export function withoutSoftHyphens(text: string): string {
  return text.replaceAll("\u{ad}", "");
}
