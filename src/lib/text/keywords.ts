/**
 * The words of a question that a search by words should look for: names, quoted phrases and what carries meaning, in
 * their order; question words and small words left out. English and Chinese; other languages keep all their words.
 * Not a parser: a word that is small in one place and a name in another is kept where it stands in a name.
 */
import { isStopWord } from "./stop-words.ts";
import { words } from "./words.ts";

/** Engines that want all words find nothing for many: the first of a question say what it is about. */
const MOST_WORDS = 12;

const QUOTED = /"[^"]{2,80}"|“[^”]{2,80}”|「[^」]{2,40}」|《[^》]{2,40}》/gu;
/** Capitalised words with the small ones that names hold: "Lord of the Rings", "Bank of England". */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|the|de|la|von|van|and|for)\s+){0,2}[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*)+/gu;
const WORD =
  /\p{Script=Han}+|[[\p{L}\p{M}\p{N}]--\p{Script=Han}][[\p{L}\p{M}\p{N}'’.+#_\/\-]--\p{Script=Han}]*/gv;

/** What is asked, and how: never what it is about. Longer ones first. */
const CHINESE_ASKING =
  /请问|請問|请告诉我|請告訴我|告诉我|告訴我|为什么|為什麼|什么时候|什麼時候|什么样的?|什麼樣的?|是什么|是什麼|什么是|什麼是|什么|什麼|怎么样|怎麼樣|怎么办|怎麼辦|怎么|怎麼|怎样|怎樣|如何|是谁|是誰|谁是|誰是|谁|誰|哪一?[个個些里裡年位种種]|在哪儿?|哪|多少|有多(?=[大高长長远遠久深宽寬重])|几[个個年]|幾[个個年]|有没有|有沒有|能不能|是不是|可以|关于|關於|介绍一下|介紹一下/gu;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Never empty: a question of nothing but small words is given back as it is. */
export function keywords(question: string): string {
  const kept: string[] = [];
  let rest = question;
  const take = (pattern: RegExp, read: (match: string) => string): void => {
    // The place is kept by a mark of the private use area, so that the order stays.
    rest = rest.replace(pattern, (match) => {
      kept.push(read(match));
      return ` \ue000${kept.length - 1}\ue000 `;
    });
  };
  take(QUOTED, (match) =>
    match.startsWith("《") || match.startsWith("「") ? match.slice(1, -1) : `"${match.slice(1, -1)}"`,
  );
  take(NAME, withoutQuestionWords);
  const found: string[] = [];
  for (const part of rest.split(/(\ue000\d+\ue000)/u)) {
    const place = /^\ue000(\d+)\ue000$/u.exec(part)?.[1];
    if (place !== undefined) found.push(kept[Number(place)] ?? "");
    else found.push(...plainKeywords(part));
  }
  const chosen = [...new Set(found.filter((word) => word !== ""))].slice(0, MOST_WORDS);
  return chosen.length === 0 ? question : chosen.join(" ");
}

/** "Who" and "What Is" begin questions with a capital, and are no names. */
function withoutQuestionWords(name: string): string {
  const parts = name.split(/\s+/u);
  while (parts[0] !== undefined && isSmall(parts[0])) parts.shift();
  return parts.join(" ");
}

function plainKeywords(text: string): string[] {
  const found: string[] = [];
  for (const [match] of text.matchAll(WORD)) {
    if (/\p{Script=Han}/u.test(match)) found.push(...chineseKeywords(match));
    else {
      const word = match.replace(/['’]s$|(?<![.'’/-])[.'’/-]+$/gu, "");
      if (word !== "" && !isSmall(word)) found.push(word);
    }
  }
  return found;
}

function isSmall(word: string): boolean {
  const own = words(word);
  return own.length > 0 && own.every(isStopWord);
}

function chineseKeywords(run: string): string[] {
  const found: string[] = [];
  for (const part of run.replace(CHINESE_ASKING, " ").split(" ")) {
    let single = "";
    for (const { segment } of [...segmenter.segment(part), { segment: "" }]) {
      // The dictionary cuts names that it does not know into their characters.
      if (segment.length === 1 && !isStopWord(segment)) single += segment;
      else {
        if (single !== "") found.push(single);
        single = "";
        if (segment !== "" && !isStopWord(segment)) found.push(segment);
      }
    }
  }
  return found;
}
