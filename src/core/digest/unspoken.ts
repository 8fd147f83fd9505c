/** Marks in transcripts of what is no speech, such as `[Music]`, `{laugh}`, （掌声）: spaces in their place. */

const UNSPOKEN =
  /\{\w{1,24}\}|\[[^\]\n\d]{1,24}\]|[（(](?:音乐|掌声|笑声|鼓掌|听不清|music|applause|laughter|laughs|inaudible|silence)[)）]|[♪♫]+/giu;

/** Of the same length, so that places hold. */
export function withoutUnspoken(text: string): string {
  return text.replace(UNSPOKEN, (mark) => " ".repeat(mark.length));
}
