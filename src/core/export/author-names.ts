/**
 * Reads the names of a page's byline. A name is only taken apart where its parts are plain: one given name or initials
 * before one family name, or a comma between them. All else stays as it is written, which is never wrong: names of
 * organisations, Chinese and Japanese names, and those of three full words, whose family name may have one word or two.
 * Not covered: family names before given names without a comma in Latin letters (Hungarian, Vietnamese).
 */

export type Name =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      /** `van der`, which belongs to the family name but is not sorted by. */
      readonly particle?: string;
      /** `Jr.`, `III`. */
      readonly suffix?: string;
    };

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|af|av|al|bin|ibn)$/u;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;
const DEGREE =
  /^(?:m\.?d\.?|ph\.?d\.?|r\.?n\.?|m\.?a\.?|m\.?sc\.?|b\.?a\.?|esq\.?|cfa|cpa|dphil|mph|dds|jd)$/iu;
const ORGANISATION =
  /\b(?:news|team|staff|editors?|editorial|university|institute|foundation|agency|press|ministry|association|group|committee|council|department|office|company|corporation|inc|ltd|llc|gmbh|society|centre|center|network|media|magazine|journal|times|post|herald|contributors?|project|community|bureau|service|services|union|board|authority|organi[sz]ation|research|laboratory|labs?|museum|library|school|college|bank|government|commission|federation|alliance|initiative|wikipedia|wire|desk|authors?|admin|administrator|reuters|bbc|afp)\b/iu;
/** What stands before names in bylines. */
const LEAD =
  /^(?:(?:written\s+)?by[:\s]\s*|作者[:：]\s*|文[/／|]\s*|撰文[:：]?\s*|记者[:：]?\s*(?=\p{Script=Han}))/iu;
const HAN_NAME = /^[\p{Script=Han}·・]+$/u;
const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]*$/u;
const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u;

/** In the order in which they are written. */
export function authorNames(byline: string | undefined): Name[] {
  const text = (byline ?? "").replace(/\s+/gu, " ").trim().replace(LEAD, "");
  if (text === "") return [];
  if (/[;；|、]/u.test(text)) return text.split(/[;；|、]/u).flatMap((part) => namesOf(part.trim()));
  return namesOf(text);
}

function namesOf(text: string): Name[] {
  if (text === "") return [];
  // "Johnson and Johnson Foundation" is one; "Ada Brook and Ben Stone" are two.
  if (ORGANISATION.test(text) && !text.includes(",")) return [{ literal: text }];
  const parts = text
    .split(/(?:(?<!\s)\s+)?[,，]\s*(?:and\s+|&\s*)?|(?<!\s)\s+(?:and|&|und|et|和|与)\s+/iu)
    .filter((part) => part !== "");
  const inverted = invertedName(text, parts);
  if (inverted !== undefined) return [inverted];
  const names: Name[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (DEGREE.test(part) && last !== undefined) continue;
    if (SUFFIX.test(part) && last !== undefined && "family" in last)
      names[names.length - 1] = { ...last, suffix: part };
    else names.push(...nameOf(part));
  }
  return names;
}

/** "Brook, Ada M.": two parts at a comma, of which neither could stand alone as a whole name. */
function invertedName(text: string, [family = "", given = "", ...more]: readonly string[]): Name | undefined {
  if (more.length > 0 || given === "" || !/[,，]/u.test(text) || ORGANISATION.test(text)) return undefined;
  const [familyWords, givenWords] = [family.split(" "), given.split(" ")];
  const isFamily =
    familyWords.at(-1)?.match(LATIN_WORD) && familyWords.slice(0, -1).every((word) => PARTICLE.test(word));
  const isGiven =
    givenWords.every((word) => LATIN_WORD.test(word)) &&
    (givenWords.length === 1 || INITIALS.test(givenWords.at(-1) ?? ""));
  // "Reuters, AP": capitals without a full stop are a name of their own, unless they are one or two initials.
  const isAcronym = /^\p{Lu}{2,}$/u.test(given) && given.length > 2;
  if (!isFamily || !isGiven || isAcronym || DEGREE.test(given) || SUFFIX.test(given)) return undefined;
  const particle = familyWords.slice(0, -1).join(" ");
  return { family: familyWords.at(-1) as string, given, ...(particle === "" ? {} : { particle }) };
}

function nameOf(text: string): Name[] {
  const words = text.split(" ");
  // Several Chinese names with spaces between them; one of two characters with a space within stays whole.
  if (words.length > 1 && words.every((word) => HAN_NAME.test(word) && word.length > 1)) {
    return words.map((literal) => ({ literal }));
  }
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? (words.pop() as string) : undefined;
  const family = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const particleAt = before.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const particles = particleAt < 0 ? [] : before.slice(particleAt);
  const given = particleAt < 0 ? before : before.slice(0, particleAt);
  const isPlain =
    given.length > 0 &&
    words.every((word) => LATIN_WORD.test(word)) &&
    /^\p{Lu}/u.test(family) &&
    /^\p{Lu}/u.test(given[0] ?? "") &&
    family.length > 1 &&
    !/^\p{Lu}{2,}$/u.test(family) &&
    particles.every((word) => PARTICLE.test(word)) &&
    given.filter((word) => !INITIALS.test(word)).length <= 1;
  if (!isPlain) return [{ literal: text }];
  return [
    {
      family,
      given: given.join(" "),
      ...(particles.length === 0 ? {} : { particle: particles.join(" ") }),
      ...(suffix === undefined ? {} : { suffix }),
    },
  ];
}

/** As a sentence has it: given name first. */
export function fullName(name: Name): string {
  if ("literal" in name) return name.literal;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(" ");
}
