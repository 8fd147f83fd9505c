/**
 * Claims of facts and their contraries (`contrast.ts`): in the language of the evidence or the other one, over the sentence that
 * says it and some that say something else. And of everyday facts (`../everyday`) across the languages, whose lines stand
 * beside their translations.
 */
import type { Claim } from "../../claims/claim.ts";
import type { HanScript } from "../../han-script.ts";
import type { Language } from "../../read/reading.ts";
import type { Split } from "../../rows.ts";
import { type Chance, chanceOf, hash32 } from "../../seeded-random.ts";
import { FACTS } from "../everyday/facts.ts";
import { slotsOf } from "../everyday/slots.ts";
import { SUBJECTS } from "../everyday/subjects.ts";
import { exchanged, fill, same, type Slots } from "../frame.ts";
import { CAUSES, CITIES, GOODS, MONTHS, PEOPLE, PLACES, some, WEEKDAYS } from "../vocabulary.ts";
import { bare } from "../wording.ts";
import { type Contrast, readContrasts } from "./contrast.ts";
import { DUTY_CONTRASTS } from "./contrasts-duties.ts";
import { MEASURE_CONTRASTS } from "./contrasts-measures.ts";
import { ORDER_CONTRASTS } from "./contrasts-orders.ts";
import { PEOPLE_CONTRASTS } from "./contrasts-people.ts";
import { WORD_CONTRASTS } from "./contrasts-words.ts";

export const CONTRASTS: readonly Contrast[] = readContrasts(
  [PEOPLE_CONTRASTS, MEASURE_CONTRASTS, ORDER_CONTRASTS, DUTY_CONTRASTS, WORD_CONTRASTS].join("\n"),
);

/** One fact in so many is kept for development with all that is made from it: there are few, and what is learned of one must hold for others. */
const HELD_BACK = 6;
/** Shares of chance: a claim in the other language, Chinese in traditional characters, sentences on other things around. */
const ACROSS = 0.5;
const TRADITIONAL = 0.2;
const AROUND = 0.6;

export function contrastSlots(chance: Chance): Slots {
  const [a, b, c, d] = some(PEOPLE, 4, chance);
  const [place, place2] = some(PLACES, 2, chance);
  const [city, city2] = some(CITIES, 2, chance);
  const [day, otherDay] = some(WEEKDAYS, 2, chance);
  const [cause, cause2] = some(CAUSES, 2, chance);
  const month = chance.below(11);
  const thing = chance.pick(GOODS);
  const low = 10 + chance.below(80);
  const mid = low + 1 + chance.below(40);
  return {
    ...slotsOf(chance),
    a: a!,
    b: b!,
    c: c!,
    d: d!,
    place: place!,
    place2: place2!,
    city: city!,
    city2: city2!,
    day: day!,
    otherDay: otherDay!,
    cause: cause!,
    cause2: cause2!,
    thing,
    bare: bare(thing),
    early: MONTHS[month]!,
    late: MONTHS[month + 1 + chance.below(11 - month)]!,
    low: same(low),
    mid: same(mid),
    high: same(mid + 1 + chance.below(60)),
    few: same(2 + chance.below(8)),
    n: same(3 + chance.below(20)),
    many: same(30 + 5 * chance.below(40)),
  };
}

const splitOfFact = (subject: string): Split =>
  hash32(`held back ${subject}`) % HELD_BACK === 0 ? "dev" : "train";

export function contrastClaims(
  ofEach: number,
  script?: HanScript,
  contrasts: readonly Contrast[] = CONTRASTS,
): Claim[] {
  return contrasts.flatMap((contrast) => {
    const subject = `contrasts/${contrast.topic}`;
    const split = splitOfFact(subject);
    const others = contrasts.filter(
      ({ topic }) => splitOfFact(`contrasts/${topic}`) === split && topic !== contrast.topic,
    );
    return Array.from({ length: ofEach }, (_, i) => {
      const chance = chanceOf(`${subject}-${i}`);
      const slots = contrastSlots(chance);
      const [lang, claimLang] = languages(chance);
      const side = contrast.sides[i % contrast.sides.length]!;
      const says = fill(chance.pick(side.says[lang]), slots, lang);
      const stranger = (): string => {
        const other = chance.pick(chance.pick(others).sides).says[lang];
        return fill(chance.pick(other), contrastSlots(chance), lang);
      };
      const write = writer(chance, script);
      const base = {
        source: "contrasts",
        group: `${subject}/${i}`,
        subject,
        split,
        lang,
        claimLang,
        evidence: write(lang, around(says, stranger, chance)),
        kind: lang === claimLang ? `contrast-${contrast.kind}` : `cross+contrast-${contrast.kind}`,
      };
      return [
        { ...base, claim: fill(chance.pick(side.claims[claimLang]), slots, claimLang), label: 2 as const },
        ...wrongClaims(contrast, side, slots, claimLang, chance).map(([claim, label]) => ({
          ...base,
          claim,
          label,
        })),
      ].map((claim): Claim => Object.assign(claim, { claim: write(claimLang, claim.claim) }));
    }).flat();
  });
}

/** One that is false, and where somebody can be put in another's place one that nobody said. */
function wrongClaims(
  { sides, exchanged: x, replaced: y }: Contrast,
  side: Contrast["sides"][number],
  slots: Slots,
  language: Language,
  chance: Chance,
): (readonly [claim: string, label: Claim["label"]])[] {
  const contrary = sides.find((each) => each !== side);
  const wrong: (readonly [string, Claim["label"]])[] = [];
  if (contrary !== undefined) wrong.push([fill(chance.pick(contrary.claims[language]), slots, language), 0]);
  if (x !== undefined)
    wrong.push([fill(chance.pick(side.claims[language]), exchanged(slots, ...x), language), 0]);
  if (y !== undefined && chance.yes(0.3)) {
    const able = side.claims[language].filter((each) => each.includes(`{${y[0]}}`));
    if (able.length > 0)
      wrong.push([fill(chance.pick(able), { ...slots, [y[0]]: slots[y[1]]! }, language), 1]);
  }
  return wrong;
}

/** Lines of everyday facts beside their translations; false where a figure, time or name is another's, not said where the line is another. */
export function everydayClaims(ofEach: number, script?: HanScript): Claim[] {
  const facts = FACTS.filter(({ says }) => says.en.length === says.zh.length);
  return facts.flatMap((fact) => {
    const subject = `everyday/${fact.topic}`;
    const split = splitOfFact(subject);
    const kin = facts.filter(
      ({ topic }) => topic !== fact.topic && splitOfFact(`everyday/${topic}`) === split,
    );
    return Array.from({ length: ofEach }, (_, i): Claim[] => {
      const chance = chanceOf(`claims ${subject}-${i}`);
      const setting = chance.pick(fact.settings);
      const called = chance.pick(chance.pick(SUBJECTS[setting]!).called);
      const slots: Slots = { ...slotsOf(chance), the: called };
      const other: Slots = { ...slotsOf(chance), the: called };
      const lang: Language = chance.yes(0.5) ? "en" : "zh";
      const claimLang: Language = lang === "en" ? "zh" : "en";
      const at = chance.below(fact.says.en.length);
      const near = kin.filter(({ settings }) => settings.includes(setting));
      const stranger = (): string =>
        near.length === 0 ? "" : fill(chance.pick(chance.pick(near).says[lang]), slots, lang);
      const write = writer(chance, script);
      const base = {
        source: "everyday",
        group: `${subject}/claims/${i}`,
        subject,
        split,
        lang,
        claimLang,
        evidence: write(lang, around(fill(fact.says[lang][at]!, slots, lang), stranger, chance)),
      };
      const line = fact.says[claimLang][at]!;
      const [right, wrong] = [fill(line, slots, claimLang), fill(line, other, claimLang)];
      const unsaid = chance.pick(fact.near[claimLang]);
      return [
        { ...base, kind: "cross+everyday", claim: write(claimLang, right), label: 2 },
        right === wrong
          ? {
              ...base,
              kind: "cross+everyday-near",
              claim: write(claimLang, fill(unsaid, slots, claimLang)),
              label: 1,
            }
          : { ...base, kind: "cross+everyday-figure", claim: write(claimLang, wrong), label: 0 },
      ];
    }).flat();
  });
}

function languages(chance: Chance): readonly [evidence: Language, claim: Language] {
  const lang: Language = chance.yes(0.5) ? "en" : "zh";
  return [lang, chance.yes(ACROSS) ? (lang === "en" ? "zh" : "en") : lang];
}

function around(says: string, stranger: () => string, chance: Chance): string {
  const parts = [says];
  if (chance.yes(AROUND)) parts.push(stranger());
  if (chance.yes(AROUND / 3)) parts.push(stranger());
  return chance
    .shuffle(parts)
    .filter((part) => part !== "")
    .join(" ");
}

function writer(chance: Chance, script: HanScript | undefined) {
  const turned = { evidence: chance.yes(TRADITIONAL), claim: chance.yes(TRADITIONAL) };
  let isEvidence = true;
  return (language: Language, text: string): string => {
    const isTurned = isEvidence ? turned.evidence : turned.claim;
    isEvidence = false;
    return language === "zh" && isTurned && script !== undefined ? script.toTraditional(text) : text;
  };
}
