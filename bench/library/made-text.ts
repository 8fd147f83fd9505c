/**
 * Text for benches, made from a seed: words with the frequencies of real text (Zipf), in sentences and paragraphs,
 * four parts English-like to one part Chinese. It says nothing and proves nothing about quality.
 */

/** Vocabulary of a large mixed library; the rare half is met a few times in a million passages. */
const WORDS = 200_000;
const HAN_FIRST = 0x4e00;
/** The common characters, roughly. */
const HAN_COUNT = 3_000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za tri ple gra sto".split(
  " ",
);

export interface TextMaker {
  /** A Markdown document of about `passages` passages. */
  document(passages: number): string;
  /** A question of three to six words, some of them rare. */
  question(): string;
}

export function makeText(seed: number): TextMaker {
  let state = seed >>> 0 || 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  // Inverse of Zipf's cumulative share: rank r with probability about 1/r.
  const rank = (count: number): number => Math.floor(count ** random()) - 1;
  const word = (): string => wordOf(rank(WORDS));
  const han = (): string => String.fromCharCode(HAN_FIRST + rank(HAN_COUNT) * 5);

  const sentence = (isChinese: boolean): string => {
    const length = 8 + Math.floor(random() * 16);
    if (isChinese) return `${Array.from({ length: length * 2 }, han).join("")}。`;
    return `${Array.from({ length }, word).join(" ")}. `;
  };
  const paragraph = (isChinese: boolean): string =>
    Array.from({ length: 8 }, () => sentence(isChinese)).join("");

  return {
    document(passages) {
      const isChinese = random() < 0.2;
      const parts = Array.from({ length: passages }, (_, nth) =>
        nth % 10 === 0 ? `## ${word()} ${word()}\n\n${paragraph(isChinese)}` : paragraph(isChinese),
      );
      return `# ${word()} ${word()} ${word()}\n\n${parts.join("\n\n")}\n`;
    },
    question: () => Array.from({ length: 3 + Math.floor(random() * 4) }, word).join(" "),
  };
}

function wordOf(rank: number): string {
  let [rest, text] = [rank + 7, ""];
  while (rest > 0) {
    text += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text;
}
