/**
 * What is no language: marks in transcripts such as `[Music]`, `{laugh}`, （掌声）; in written text addresses, and code such
 * as paths. Spaces in their place.
 */

const UNSPOKEN =
  /\{\w{1,24}\}|\[[^\]\n\d]{1,24}\]|[（(](?:音乐|掌声|笑声|鼓掌|听不清|music|applause|laughter|laughs|inaudible|silence)[)）]|[♪♫]+|(?<=\])\([^()\s]{1,200}\)|`[^`\n]{0,80}[/=_.][^`\n]{0,80}`|https?:\/\/[^\s)\]}>]{1,200}/giu;

/** Of the same length, so that places hold. */
export function withoutUnspoken(text: string): string {
  return text.replace(UNSPOKEN, (mark) => " ".repeat(mark.length));
}
