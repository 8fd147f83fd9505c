/**
 * Fonts whose glyphs say which characters they show, told from those that do not: from these come controls, private
 * characters, or letters in an order that no language has. Their text is left out rather than quoted.
 */
import type { PdfItem } from "./text-run.ts";

interface FontText {
  letters: number;
  strange: number;
  latin: number;
  vowels: number;
}

/** Share of controls and private characters. Where a space comes as a control, one letter in seven is one. */
const STRANGE = 0.06;
/** Old fonts have their ligatures among the controls: with so few letters nothing is told by share. */
const FEWEST_LETTERS = 12;
/** Share of vowels among Latin letters; languages have .33 and more, lists of codes about .2. */
const USUAL_VOWELS = 0.25;
const FEWEST_VOWELS = 0.16;
const FEWEST_LATIN = 200;

export class FontLegibility {
  readonly #fonts = new Map<string, FontText>();

  note(items: readonly Pick<PdfItem, "str" | "fontName">[]): void {
    for (const { str, fontName } of items) {
      const font = this.#fonts.get(fontName) ?? { letters: 0, strange: 0, latin: 0, vowels: 0 };
      for (const character of str) {
        if (/\s/u.test(character)) continue;
        font.letters += 1;
        if (/[\p{Cc}\p{Co}\p{Cn}\u{fffd}]/u.test(character) && character !== "\u{ad}") font.strange += 1;
        if (/[a-z]/iu.test(character)) font.latin += 1;
        if (/[aeiouy]/iu.test(character)) font.vowels += 1;
      }
      this.#fonts.set(fontName, font);
    }
  }

  isLegible(fontName: string): boolean {
    const font = this.#fonts.get(fontName);
    if (font === undefined || font.letters === 0) return true;
    if (font.strange > 0.5 * font.letters) return false;
    const isWordless = font.latin < 0.3 * font.letters || font.vowels < USUAL_VOWELS * font.latin;
    if (font.letters >= FEWEST_LETTERS && font.strange > STRANGE * font.letters && isWordless) return false;
    const isLatin = font.latin >= FEWEST_LATIN && font.latin > 0.7 * font.letters;
    return !isLatin || font.vowels >= FEWEST_VOWELS * font.latin;
  }
}
