/**
 * How many tokens a model will count for a text, without its tokenizer: an estimate on the safe (high) side, a sum over
 * the characters by their kind. Not exact for any model. `evals/tokens` compares it with real tokenizers; the figures
 * below were fitted to the most that GPT-4o, DeepSeek V3, Qwen 3, Gemma 3 and Llama 3.1 count for a passage.
 * Older ones (GPT-4 of 2023, Llama 2) count more outside English.
 */

/** From which UTF-16 code unit on one comes to how many tokens. */
const KINDS: readonly (readonly [from: number, tokens: number])[] = [
  [0x00, 0.06],
  [0x0a, 0.4], // newline
  [0x0b, 0.06],
  [0x21, 1.2], // signs
  [0x30, 1], // digits: Gemma and Qwen make each a token
  [0x3a, 1.2],
  [0x41, 0.45], // capitals
  [0x5b, 1.2],
  [0x61, 0.25], // letters: English has 0.2, names and code more
  [0x7b, 1.2],
  [0x80, 2.5], // accented letters: they tell that the letters around them are no English, and pay for those too
  [0x370, 1.1], // Greek
  [0x400, 0.6], // Cyrillic
  [0x530, 2], // Armenian
  [0x590, 1.3], // Hebrew, Arabic
  [0x900, 2], // of India, South East Asia, the Caucasus, Ethiopia: between 0.6 and 2.5
  [0x2000, 1], // typographic signs
  [0x2e80, 1.05], // Chinese and Japanese, with their signs: between 0.6 and 1.1
  [0xac00, 1], // Korean
  [0xd800, 1.5], // halves of emoji and of rare characters, and what is left
];

const TOKENS = new Float32Array(0x10000);
for (const [from, tokens] of KINDS) TOKENS.fill(tokens, from);

export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let at = 0; at < text.length; at++) tokens += TOKENS[text.charCodeAt(at)]!;
  return Math.ceil(tokens);
}

/** The beginning of the text that counts for at most `most` tokens; no character is cut in two. */
export function cutToTokens(text: string, most: number): string {
  let tokens = 0;
  for (let i = 0; i < text.length; i++) {
    tokens += TOKENS[text.charCodeAt(i)]!;
    if (tokens > most) return text.slice(0, i).replace(/[\uD800-\uDBFF]$/u, "");
  }
  return text;
}
