/**
 * Vectors for the fake model server: words hashed into a bag, scaled to unit length, so that texts which share words
 * lie near each other. Chinese counts by character pairs. It knows no meaning.
 */

/** A reply of the OpenAI protocol to an embeddings request; options as in `FakeModelOptions`. */
export function embeddingsReply(
  {
    input = [],
    model = "fake",
  }: { readonly input?: string | string[] | undefined; readonly model?: string | undefined },
  options: {
    readonly dimensions?: number;
    readonly embeddingScale?: number;
    readonly embeddingSeed?: string;
  },
): object {
  const { dimensions = 64, embeddingScale = 1, embeddingSeed } = options;
  const texts = typeof input === "string" ? [input] : input;
  const data = texts.map((text, index) => ({
    object: "embedding",
    index,
    embedding: bagOfWordsVector(text, dimensions, embeddingSeed).map((value) => value * embeddingScale),
  }));
  const tokens = Math.ceil(texts.join("").length / 4);
  return { object: "list", model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

export function bagOfWordsVector(text: string, dimensions: number, seed = ""): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  for (const word of bagOfWords(text)) {
    const slot = hash(seed + word) % dimensions;
    vector[slot] = (vector[slot] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  if (length === 0) {
    // A text without words points nowhere; one fixed direction keeps every vector of unit length.
    vector[0] = 1;
    return vector;
  }
  return vector.map((value) => value / length);
}

/** Lower-case words, and pairs of neighbouring Han characters. */
export function bagOfWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const characters = Array.from(word);
    return characters.length === 1 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`);
  });
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
