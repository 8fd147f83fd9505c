/**
 * What it weighs, for whether there is an answer, that what would be said first has what is asked of the subject: the thing,
 * the form, the measure, the entry named; or that none of what was found of its document has it.
 */
import { simplified } from "../../../../lib/text/simplified.ts";
import { words } from "../../../../lib/text/words.ts";
import { isNamedThing } from "./asked-thing.ts";
import { fitOf } from "./dated.ts";
import type { Candidate } from "./features.ts";
import { SURNAMES } from "./span-forms.ts";
import { leansBack } from "./stand-alone.ts";
import type { ReadHits } from "./read-hits.ts";

/** What is asked of the subject stands nowhere near: then it is mostly not there. */
export const LACKING_WEIGHT = -5.5;
/** A thing is counted in other words, too. */
const UNCOUNTED_WEIGHT = -1.5;
/** What is counted stands nowhere in the document. */
const UNSPOKEN_WEIGHT = -3;
/** The best sentence has just what is asked of the subject, in the form that is asked for. */
const HAVING_WEIGHT = 1.5;
/** Says nothing of the form that is asked for, which stands elsewhere in the document. */
const FORMLESS_WEIGHT = -2.5;
/** An entry that is asked for by its name; a section, where a list, steps or what is denied are asked for. */
const ENTRY_ODDS = 2;
const SECTION_ODDS = 1.5;
/** What is lacking counts among words, and once more beside what is read of a sentence. */
const LACKING_READ = 0.4;
/** A heading of which the question has less names another thing. */
const NAMED_SHARE = 0.5;

/** Without money there is no price, whatever else is said: nothing of what was found of the document has the form asked for. */
export function lacksForm(
  { question, candidates }: Pick<ReadHits, "question" | "candidates">,
  best: Candidate,
): boolean {
  if (best.forms.figure === false) return true;
  if (isOfSomebodyElse(question, best) || countsPartOf(question, best)) return true;
  if (lacksCode(question, best, candidates)) return true;
  const { id } = best.hit.document;
  const isIn = ({ hit, forms }: Candidate): boolean => hit.document.id === id && forms.somewhere === true;
  return best.forms.somewhere !== undefined && !candidates.some(isIn);
}

/** What is asked of E24 or the F5 is said by a document that has it. */
function lacksCode(
  question: string,
  { hit: { document } }: Candidate,
  candidates: readonly Candidate[],
): boolean {
  const codes = question.match(/\b\p{Lu}{1,4}-?\d{1,5}\b/gu);
  if (codes === null) return false;
  const own = [
    document.title,
    ...candidates.flatMap(({ hit, text }) => (hit.document.id === document.id ? [text] : [])),
  ]
    .join("\n")
    .toLowerCase();
  const isSaid = (code: string): boolean => own.includes(code) || own.includes(code.replace("-", ""));
  return !codes.some((code) => isSaid(code.toLowerCase()));
}

/** A number or birthday of somebody who is named stands beside their name, not beside another's. */
export function isOfSomebodyElse(question: string, candidate: Candidate): boolean {
  const asked = OF_SOMEBODY.exec(question) ?? OF_SOMEBODY_HAN.exec(simplified(question));
  const name = asked?.slice(1).find((one) => one !== undefined);
  if (name === undefined) return false;
  const around = words(`${candidate.text}\n${standsUnder(candidate)}`);
  return !words(name).some((word) => around.includes(word));
}

/** What a sentence stands under: its heading and label, and the title of its document. */
const standsUnder = ({ unit, hit }: Candidate): string =>
  [unit.heading ?? "", unit.label ?? "", ...hit.passage.headingPath, hit.document.title].join("\n");

/**
 * "Two employees of the client" are not how many employees there are: what is counted belongs to something that neither the
 * question nor what stands above the sentence names.
 */
function countsPartOf(question: string, candidate: Candidate): boolean {
  const plain = simplified(question);
  const counted = COUNTED.exec(plain)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (counted === undefined) return false;
  const [part] = [...simplified(candidate.text).matchAll(PART_OF)]
    .map(({ groups = {} }) => groups)
    .filter(({ thing, thingHan }) => (thing ?? thingHan)?.toLowerCase() === counted.toLowerCase());
  if (part === undefined) return false;
  const around = words(simplified(`${question}\n${standsUnder(candidate)}`));
  return !words(part["owner"] ?? part["ownerHan"] ?? "").some((word) => around.includes(word));
}

const COUNTED =
  /\bhow many (?:\p{L}+ )?(\p{L}{3,})(?= (?:are|is|were|was|do|does|did|has|have|had)\b)|(?:多少|几)[个名位]?(\p{Script=Han}{2})[？?]?$/iu;
const PART_OF =
  /\b(?<thing>\p{L}{3,}) of (?:the|an?|its|their|our|his|her) (?<owner>\p{L}{3,})|(?<ownerHan>\p{Script=Han}{2})的[\d一二两三四五六七八九十百]{1,4}[个名位](?<thingHan>\p{Script=Han}{2})/giu;

const OWN = "(?:phone|telephone|mobile|e-?mail|address|number|birthday|age|salary)";
const OF_SOMEBODY = new RegExp(
  `((?:\\p{Lu}[\\p{L}-]+ ?){1,3})['’]s? (?:\\p{Ll}+ )?${OWN}\\b|\\b[Hh]ow old (?:is|was|are|were) ((?:\\p{Lu}[\\p{L}-]+ ?){1,3})|\\b(?:number|address|birthday|age|salary) of ((?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{Lu}[\\p{L}-]+ ?){1,3})`,
  "u",
);

const OF_SOMEBODY_HAN = new RegExp(
  `(?:^|[，。 ])(${SURNAMES}\\p{Script=Han}{1,2}?)(?:老师|先生|女士|医生|小姐)?的?(?:电话|手机|号码|邮箱|生日|年龄|工资)`,
  "u",
);

/** What it weighs that the best sentence, or nothing of what was found of its document, has what is asked for. */
export function askedWeight(read: ReadHits, best: Candidate): number {
  const { question, wanted, thing, shape, time, candidates } = read;
  const { figure, somewhere } = best.forms;
  if (time !== undefined && fitOf(time, best) === "outside") return LACKING_WEIGHT;
  const { document } = best.hit;
  const beside = candidates.filter(({ hit }) => hit.document.id === document.id);
  if (lacksForm(read, best)) return LACKING_WEIGHT;
  // Else it would lack it.
  if (figure !== undefined) return HAVING_WEIGHT;
  if (somewhere === false && !hasThing(best.text, thing)) return FORMLESS_WEIGHT;
  const { counted } = wanted;
  const isUncounted =
    shape !== "list" && counted !== undefined && !beside.some(({ text }) => counted.test(simplified(text)));
  const isUnnamed =
    thing.length > 0 && isNamedThing(question) && !beside.some(({ text }) => hasThing(text, thing));
  if (
    isUncounted &&
    wanted.countedThing !== undefined &&
    !beside.some(({ text }) => simplified(text).includes(wanted.countedThing ?? ""))
  )
    return isUnnamed ? LACKING_WEIGHT : UNSPOKEN_WEIGHT;
  if (isUncounted) return isUnnamed ? LACKING_WEIGHT : UNCOUNTED_WEIGHT;
  if (thing.length === 0) return 0;
  if (hasThing(best.text, thing)) return somewhere === false ? 0 : HAVING_WEIGHT;
  if (somewhere !== undefined || hasThing(document.title, thing)) return 0;
  if (beside.some(({ text }) => hasThing(text, thing))) return 0;
  return isNamedThing(question) ? LACKING_WEIGHT : 0;
}

/** What it weighs that the question names the place of what would be said first; nothing where it lacks what is asked for. */
export function namedOdds(read: ReadHits, first: Candidate, reading: "read" | "unread"): number {
  const asked = askedWeight(read, first);
  if (asked < 0) return reading === "read" ? LACKING_READ * asked : 0;
  return ENTRY_ODDS * first.named.entry + SECTION_ODDS * sectionShare(first, read);
}

/** Of a name, or of nothing else that is asked. */
const STRAY_ODDS = -1.5;

/**
 * What it weighs that a yes or a no would be said of something else: "Did the Fenwick Trust pay?" is not answered by what names
 * neither it nor what stands above it, nor "Is there coffee on the Petrel?" by what has nothing of the question but the Petrel.
 */
export function strayOdds({ wanted }: Pick<ReadHits, "wanted">, candidate: Candidate): number {
  if (wanted.isChinese) return 0;
  const { text } = candidate;
  const own = new Set(words(text));
  const above = new Set(words(standsUnder(candidate)));
  const names = wanted.words.filter((word, nth) => wanted.isName[nth] === 1 && !DAY_OR_MONTH.test(word));
  const others = wanted.words.filter((_, nth) => wanted.isName[nth] !== 1);
  const isUnnamed = names.length > 0 && !names.some((word) => own.has(word) || above.has(word));
  const isNameAlone = names.some((word) => own.has(word)) && !others.some((word) => has(own, word, wanted));
  return (isUnnamed && !leansBack(text) ? STRAY_ODDS : 0) + (isNameAlone ? STRAY_ODDS : 0);
}

/** "Can I barbecue on a Tuesday?" is answered by "on any day". */
const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary|uari)?|feb|march|april|may|june|july|juli|august|sept?|octob|novemb|decemb|christma|easter)/iu;

/** Another document has nearly all that is asked of, and what was found of this one nothing. */
const ELSEWHERE_ODDS = -3;
const HAS_ALL = 0.8;

/** What it weighs that the start of a regatta would be said by a house rule, though there are minutes on the regatta. */
export function elsewhereOdds({ about }: Candidate, candidates: readonly Candidate[]): number {
  const isElsewhere = about.cover === 0 && candidates.some((other) => other.about.cover >= HAS_ALL);
  return isElsewhere ? ELSEWHERE_ODDS : 0;
}

/** The word of the question, or one that stands for it. */
const has = (own: ReadonlySet<string>, word: string, { words: asked, place }: ReadHits["wanted"]): boolean =>
  [...place].some(([other, nth]) => asked[nth] === word && own.has(other));

export function sectionShare(
  { named }: Candidate,
  { shape, isDenied }: Pick<ReadHits, "shape" | "isDenied">,
): number {
  const isWhole = shape === "list" || shape === "steps" || isDenied;
  return isWhole && named.section >= NAMED_SHARE ? named.section : 0;
}

export function hasThing(text: string, thing: readonly string[]): boolean {
  if (thing.length === 0) return false;
  const own = new Set(words(text));
  return thing.some((word) => own.has(word));
}
