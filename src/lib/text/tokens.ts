/**
 * How many tokens a model will count for a text, without its tokenizer: an estimate on the safe (high) side.
 * Not exact for any model.
 */

/**
 * English runs to about 4.5 characters a token with the tokenizers of 2023–2026, code and names to about 3; Chinese
 * to between 0.6 and 1.3 tokens a character. We count 3.6 characters and 1.1 tokens, so that a budget holds.
 */
const CHARACTERS_A_TOKEN = 3.6;
const TOKENS_A_WIDE_CHARACTER = 1.1;

export function estimateTokens(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x0400) wide++;
  return Math.ceil((text.length - wide) / CHARACTERS_A_TOKEN + wide * TOKENS_A_WIDE_CHARACTER);
}

/** The beginning of the text that counts for at most `most` tokens; no character is cut in two. */
export function cutToTokens(text: string, most: number): string {
  let tokens = 0;
  for (let i = 0; i < text.length; i++) {
    tokens += text.charCodeAt(i) >= 0x0400 ? TOKENS_A_WIDE_CHARACTER : 1 / CHARACTERS_A_TOKEN;
    if (tokens > most) return text.slice(0, i).replace(/[\uD800-\uDBFF]$/u, "");
  }
  return text;
}
