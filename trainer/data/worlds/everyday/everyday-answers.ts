/**
 * Questions about everyday facts in other words than the document's: how much, when, who, and whether. A sentence that says
 * no answers as well as one that says yes. Beside it stand sentences on the same words that do not decide, other facts of
 * the same document, and the same sentence behind the title of another: of what it is said, only the title tells then.
 */
import type { HanScript } from "../../han-script.ts";
import type { Language } from "../../read/reading.ts";
import type { AnswerRow } from "../../rows.ts";
import { type Chance, chanceOf } from "../../seeded-random.ts";
import { fill, type Slots } from "../frame.ts";
import { type Candidate, groupRows } from "../group-rows.ts";
import type { Words } from "../vocabulary.ts";
import type { Fact } from "./fact.ts";
import { FACTS } from "./facts.ts";
import { slotsOf } from "./slots.ts";
import { pickScopes, type Scope, type Subject, SUBJECTS } from "./subjects.ts";

/** Shares of chance: questions that ask whether, that name the subject; sentences behind a title; other languages, scripts. */
const WHETHER = 0.55;
const NAMED = 0.6;
const TITLED = { named: 0.6, unnamed: 0.25 };
const SAME_LANGUAGE = 0.85;
const TRADITIONAL = 0.25;
const SCOPED = 0.5;
/** Slots that are an answer as they stand; a number lacks its unit. */
const MARKED = new Set([
  "price",
  "small",
  "large",
  "morning",
  "time",
  "evening",
  "day",
  "month",
  "person",
  "phone",
]);

/** A fact with an answer, and half of the time one without. `script` writes some of the Chinese in traditional characters. */
export function everydayAnswers(
  ofEach: number,
  script?: HanScript,
  facts: readonly Fact[] = FACTS,
): AnswerRow[] {
  return facts.flatMap((fact) =>
    Array.from({ length: ofEach }, (_, i) => rowsOf(fact, i, facts, script)).flat(),
  );
}

function rowsOf(fact: Fact, number: number, facts: readonly Fact[], script?: HanScript): AnswerRow[] {
  // A fact goes to one split with all that is made from it.
  const subject = `everyday/${fact.topic}`;
  const chance = chanceOf(`${subject}-${number}`);
  const lang: Language = chance.yes(0.5) ? "en" : "zh";
  const textLang: Language = chance.yes(SAME_LANGUAGE) ? lang : lang === "en" ? "zh" : "en";
  const setting = chance.pick(fact.settings);
  const [own, other] = chance.shuffle(SUBJECTS[setting] ?? []);
  const asksWhether =
    fact.asksWhether[lang].length > 0 && (fact.asks[lang].length === 0 || chance.yes(WHETHER));
  const asked = chance.pick((asksWhether ? fact.asksWhether : fact.asks)[lang]);
  const isScoped = asked.includes("<") && chance.yes(SCOPED);
  const [scope, otherScope] = pickScopes(chance);
  const isNamed = asked.includes("[") && chance.yes(NAMED);
  const isTitled = isScoped || chance.yes(isNamed ? TITLED.named : TITLED.unnamed);
  if (own === undefined || other === undefined) return [];
  const slots = slotsOf(chance);
  const heading = isScoped ? scope.heading : chance.yes(0.35) ? fact.heading : undefined;
  const write = (wording: string, of: Subject, filled: Slots, under?: Words): string => {
    const called = { the: chance.pick(of.called) };
    const text = fill(bare(wording), { ...filled, ...called }, textLang);
    const place = [of.title, under].filter((each) => each !== undefined).map((each) => each[textLang]);
    return isTitled ? `${place.join(", ")}: ${text}` : text;
  };
  const kindOf = (kind: string): string => (isTitled ? `titled+${kind}` : kind);
  const says = chance.shuffle(fact.says[textLang]);
  const right = write(says[0]!, own, slots, heading);
  const answer =
    asksWhether || !MARKED.has(fact.answer ?? "") ? undefined : shown(right, slots[fact.answer!]?.[textLang]);
  const wrong: Candidate[] = [];
  const near = chance.shuffle(fact.near[textLang]).map((each) => write(each, own, slots, heading));
  for (const each of near.slice(0, 2)) wrong.push([each, 1, kindOf("near")]);
  for (const each of others(fact, setting, facts, chance).slice(0, 2))
    wrong.push([
      write(chance.pick(each.says[textLang]), own, slots, isScoped ? scope.heading : each.heading),
      1,
      kindOf("same-passage"),
    ]);
  const elsewhere: Candidate[] = [];
  // Bare sentences of another are told apart only where they name it.
  const said = says.find((each) => isTitled || each.includes("{the}"));
  if (isNamed && said !== undefined)
    elsewhere.push([write(said, other, slotsOf(chance), heading), 1, kindOf("other-subject")]);
  if (isScoped)
    elsewhere.push([write(says[0]!, own, slotsOf(chance), otherScope.heading), 1, kindOf("other-heading")]);
  const far = others(fact, undefined, facts, chance).find(({ settings }) => !settings.includes(setting));
  const off: Candidate[] =
    far === undefined
      ? []
      : [[write(chance.pick(far.says[textLang]), other, slots), 0, kindOf("other-passage")]];
  const question = fill(
    asking(asked, isNamed ? own : undefined, isScoped ? scope : undefined, lang, chance),
    slots,
    lang,
  );
  const [inQuestion, inText] = traditional(chance);
  const turned = (text: string, isTurned: boolean, language: Language): string =>
    isTurned && language === "zh" && script !== undefined ? script.toTraditional(text) : text;
  const rows = (form: string, candidates: readonly Candidate[]): AnswerRow[] =>
    groupRows(
      { subject, form: `${number}-${form}`, question: turned(question, inQuestion, lang), lang, textLang },
      candidates.map(([text, label, kind, words]) =>
        candidateOf(turned(text, inText, textLang), label, kind, words && turned(words, inText, textLang)),
      ),
      chance,
    );
  const answering = candidateOf(right, 2, kindOf(asksWhether ? "yes-no" : "answer"), answer);
  return [
    ...rows("with", [answering, ...wrong, ...elsewhere, ...off]),
    ...(chance.yes(0.3) ? rows("without", [...wrong.slice(0, 3), ...elsewhere, ...off]) : []),
  ];
}

const candidateOf = (
  text: string,
  label: AnswerRow["label"],
  kind: string,
  words: string | undefined,
): Candidate => (words === undefined ? [text, label, kind] : [text, label, kind, words]);

/** Whether the question and the text are in traditional characters: seldom one of them alone. */
function traditional(chance: Chance): readonly [question: boolean, text: boolean] {
  if (!chance.yes(TRADITIONAL)) return [false, false];
  const which = chance.next();
  return [which < 0.8, which > 0.2];
}

const bare = (wording: string): string => wording.replaceAll(/[[\]<>]/gu, "");

function asking(
  wording: string,
  named: Subject | undefined,
  scope: Scope | undefined,
  language: Language,
  chance: Chance,
): string {
  // "Is it cheap[ {the}]" asks of the thing by its name in place of "it".
  const byName = named === undefined ? wording : wording.replace(/\bit\b(.*)\[ \{the\}\]/iu, "{the}$1");
  return byName
    .replace(/\[(.*?)\]/u, named === undefined ? "" : "$1")
    .replace(/<(.*?)>/u, scope === undefined ? "" : "$1")
    .replace("{the}", named === undefined ? "" : chance.pick(named.called)[language])
    .replace("{scope}", scope === undefined ? "" : chance.pick(scope.asked)[language]);
}

/** Facts that do not answer what this one answers; of a setting, or of all. */
function others(fact: Fact, setting: string | undefined, facts: readonly Fact[], chance: Chance): Fact[] {
  const able = facts.filter(
    ({ topic, alike, settings }) =>
      topic !== fact.topic &&
      !alike.includes(fact.topic) &&
      !fact.alike.includes(topic) &&
      (setting === undefined || settings.includes(setting)),
  );
  return chance.shuffle(able);
}

/** The words of an answer, where they stand in the sentence and are not the whole of it. */
const shown = (sentence: string, words: string | undefined): string | undefined =>
  words !== undefined && sentence.includes(words) && words.length < sentence.length ? words : undefined;
