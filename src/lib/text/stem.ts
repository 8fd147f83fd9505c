/**
 * A small English stemmer of our own: takes off the endings of inflection (plural, -ed, -ing, -ly) and the commonest
 * ones of derivation, so that "surrendered" meets "surrender". It aims at equal words for equal meanings, not at
 * words that can be read. Irregular forms are a short list.
 */

/** Forms that no rule reaches. */
const IRREGULAR = new Map<string, string>(
  (
    "was:be were:be is:be are:be been:be am:be being:be has:have had:have having:have did:do does:do done:do went:go gone:go " +
    "made:make won:win lost:lose began:begin begun:begin wrote:write written:write built:build found:find founded:found " +
    "held:hold led:lead left:leave met:meet paid:pay ran:run said:say saw:see seen:see sold:sell sent:send spent:spend " +
    "took:take taken:take taught:teach thought:think told:tell became:become grew:grow grown:grow knew:know known:know " +
    "gave:give given:give got:get kept:keep brought:bring bought:buy caught:catch chose:choose chosen:choose came:come " +
    "drew:draw drawn:draw drove:drive driven:drive fell:fall fallen:fall felt:feel fought:fight flew:fly flown:fly " +
    "spoke:speak spoken:speak stood:stand stole:steal struck:strike swam:swim wore:wear worn:wear rose:rise risen:rise " +
    "sang:sing sung:sing sat:sit shot:shoot slept:sleep broke:break broken:break ate:eat eaten:eat men:man women:woman " +
    "children:child people:person feet:foot teeth:tooth mice:mouse lives:life died:die dying:die lying:lie larger:large news:news " +
    "largest:large bigger:big biggest:big better:good best:good worse:bad worst:bad"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);

/** Endings of derivation, longest first, and what is left in their place; the stem before must keep four letters. */
const DERIVED: readonly (readonly [string, string])[] = [
  ["ization", "iz"],
  ["isation", "iz"],
  ["ational", "at"],
  ["fulness", "ful"],
  ["iveness", "iv"],
  ["ousness", "ous"],
  ["ation", "at"],
  ["ment", ""],
  ["ness", ""],
  ["ance", ""],
  ["ence", ""],
  ["ship", ""],
  ["tion", "t"],
  ["sion", "s"],
  ["ator", "at"],
  ["able", ""],
  ["ible", ""],
  ["ally", "al"],
  ["ical", "ic"],
  ["ity", ""],
  ["ive", ""],
  ["ise", "iz"],
  ["ize", "iz"],
  ["ly", ""],
];

/** The stem of one lower-cased word. Words with other letters than a–z, and short ones, come back as they are. */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if ((known ?? word).length < 4 || !/^[a-z]+$/u.test(word)) return known ?? word;
  let stemmed = known ?? inflection(word);
  for (const [ending, left] of DERIVED) {
    if (!stemmed.endsWith(ending)) continue;
    if (stemmed.length - ending.length + left.length >= 4) stemmed = stemmed.slice(0, -ending.length) + left;
    break;
  }
  if (stemmed.length > 4 && stemmed.endsWith("e")) stemmed = stemmed.slice(0, -1);
  return stemmed.endsWith("y") && stemmed.length > 3 ? `${stemmed.slice(0, -1)}i` : stemmed;
}

function inflection(word: string): string {
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|ches|xes|zes)$/u.test(word)) return word.slice(0, -2);
  // "Meetings" is stemmed as "meeting" is.
  if (word.endsWith("ings") && word.length > 6) return inflection(word.slice(0, -1));
  if (word.endsWith("s") && !/(?:ss|us|is)$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ing") && word.length > 5 && /[aeiouy]/u.test(word.slice(0, -3)))
    return mend(word.slice(0, -3));
  if (word.endsWith("ed") && word.length > 4 && /[aeiouy]/u.test(word.slice(0, -2)))
    return mend(word.slice(0, -2));
  return word;
}

/** "runn" → "run": a doubled consonant that only the ending caused. */
function mend(base: string): string {
  return /([^aeiouylsz])\1$/u.test(base) ? base.slice(0, -1) : base;
}
