/** Claims that people wrote and judged, from public sets. Each reader takes a set's own file and gives claims. */
import { csvRows, jsonLines, tsvRows } from "../delimited.ts";
import { plain, untokenized } from "../read/reading.ts";
import { chanceOf, hash32 } from "../seeded-random.ts";
import type { Claim } from "./claim.ts";

type Label = Claim["label"];

const LABELS: Readonly<Record<string, Label>> = {
  entailment: 2,
  entailed: 2,
  SUPPORTS: 2,
  SUPPORT: 2,
  contradiction: 0,
  REFUTES: 0,
  REFUTE: 0,
  neutral: 1,
  not_entailment: 1,
  NOTENOUGHINFO: 1,
};

function english(
  source: string,
  group: string,
  evidence: string,
  claim: string,
  label: Label | undefined,
  kind = source,
): Claim[] {
  const read = { evidence: plain(evidence), claim: plain(claim) };
  if (label === undefined || read.evidence.length < 8 || read.claim.length < 5) return [];
  const subject = `${source}/${group}`;
  return [
    {
      source,
      group: `${source}/${hash32(group).toString(36)}`,
      subject,
      lang: "en",
      claimLang: "en",
      ...read,
      label,
      kind,
    },
  ];
}

/** `premise,hypothesis,label`; lines with the same premise make a group. */
export function readNliCsv(source: string, text: string): Claim[] {
  return csvRows(text)
    .slice(1)
    .flatMap(([premise = "", hypothesis = "", label = ""]) => {
      // MPE: four captions, each behind the number of its picture.
      const evidence = premise.replace(/\s?\d+jpg\d(?=\p{Lu}|\p{Ll})/gu, ". ").replace(/^\. /u, "");
      return english(
        source,
        evidence,
        evidence,
        hypothesis,
        LABELS[label.trim()],
        source.replace("nli-", ""),
      );
    });
}

/** Premise, hypothesis and label by the names of the head line. */
export function readNliTsv(
  source: string,
  text: string,
  columns: readonly [string, string, string],
): Claim[] {
  const [head = [], ...rows] = tsvRows(text);
  const [premise, hypothesis, label] = columns.map((name) => head.indexOf(name)) as [number, number, number];
  return rows.flatMap((row) => {
    const evidence = row[premise] ?? "";
    return english(source, evidence, evidence, row[hypothesis] ?? "", LABELS[(row[label] ?? "").trim()]);
  });
}

export function readBreakingNli(source: string, text: string): Claim[] {
  return jsonLines<{ sentence1: string; sentence2: string; gold_label: string }>(text).flatMap((item) =>
    english(source, item.sentence1, item.sentence1, item.sentence2, LABELS[item.gold_label]),
  );
}

export function readFeverSymmetric(source: string, text: string): Claim[] {
  return jsonLines<{ id: string | number; claim: string; evidence: string; label: string }>(text).flatMap(
    (item) =>
      english(
        source,
        String(item.id).slice(0, 6),
        untokenized(item.evidence),
        untokenized(item.claim),
        LABELS[item.label],
      ),
  );
}

interface FoolItem {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly wikipedia_page: string;
  readonly gold_evidence: readonly { readonly text: string }[];
  readonly retrieved_evidence: readonly { readonly text: string }[];
}

/** Gold evidence among other sentences of the page; one claim in three also over those others alone. */
export function readFoolMeTwice(source: string, text: string): Claim[] {
  return jsonLines<FoolItem>(text).flatMap((item) => {
    const chance = chanceOf(`fool-me-twice ${item.id}`);
    const gold = item.gold_evidence.map(({ text }) => text);
    const others = item.retrieved_evidence.map(({ text }) => text).filter((text) => !gold.includes(text));
    const shown = [...others.slice(0, chance.below(3)), ...gold];
    const subject = `${source}/${item.wikipedia_page}`;
    const make = (evidence: string, label: Label | undefined): Claim[] =>
      english(source, item.id, evidence, item.text, label).map((claim) => ({ ...claim, subject }));
    const claims = make(chance.shuffle(shown).join(" "), LABELS[item.label]);
    if (others.length >= 3 && chance.yes(1 / 3)) claims.push(...make(others.slice(0, 3).join(" "), 1));
    return claims;
  });
}

interface CovidItem {
  readonly id: string;
  readonly claim: string;
  readonly cord_id: string;
  readonly label: string;
  readonly evidence_set: readonly { readonly sent_index: number }[];
}

export function readCheckCovid(source: string, corpus: string, items: string): Claim[] {
  const abstracts = new Map(
    jsonLines<{ cord_id: string; abstract: string[] }>(corpus).map((entry) => [
      entry.cord_id,
      entry.abstract,
    ]),
  );
  return jsonLines<CovidItem>(items).flatMap((item) => {
    const sentences = abstracts.get(item.cord_id) ?? [];
    const evidence = item.evidence_set.map(({ sent_index: at }) => sentences[at] ?? "").join(" ");
    const claims = english(source, item.id.replace(/_\d+$/u, ""), evidence, item.claim, LABELS[item.label]);
    return claims.map((claim) => ({ ...claim, subject: `${source}/${item.cord_id}` }));
  });
}

/** Figures over long passages: a false hypothesis has another figure, so it contradicts. Two of a passage at most. */
export function readDrop(source: string, text: string): Claim[] {
  const taken = new Map<string, number>();
  return jsonLines<{ premise: string; hypothesis: string; gold_label: string }>(text).flatMap((item) => {
    const key = `${item.premise.slice(0, 80)} ${item.gold_label}`;
    const count = taken.get(key) ?? 0;
    if (count >= 2 || item.premise.length > 1_500) return [];
    taken.set(key, count + 1);
    return english(
      source,
      item.premise.slice(0, 80),
      item.premise,
      item.hypothesis,
      item.gold_label === "entailed" ? 2 : 0,
    );
  });
}

/** A relation that a sentence of the news states, or one that it does not. */
export function readKgRelations(source: string, text: string): Claim[] {
  return jsonLines<{ premise: string; hypothesis: string; gold_label: string }>(text).flatMap((item) =>
    english(
      source,
      item.premise,
      untokenized(item.premise),
      untokenized(item.hypothesis),
      item.gold_label === "entailed" ? 2 : 1,
    ),
  );
}

/** Chinese pairs with nearly the same words, that mean the same or not. */
export function readPawsX(source: string, text: string): Claim[] {
  return pawsClaims(source, "zh", tsvRows(text).slice(1));
}

/** The same in English, as CSV with a number before each row. */
export function readPaws(source: string, text: string): Claim[] {
  const rows = csvRows(text).slice(1);
  return pawsClaims(
    source,
    "en",
    rows.map((row) => row.slice(1)),
  );
}

function pawsClaims(source: string, lang: "en" | "zh", rows: readonly (readonly string[])[]): Claim[] {
  return rows.flatMap(([id = "", evidence = "", claim = "", label]) => {
    if (evidence.length < 8 || claim.length < 8 || (label !== "0" && label !== "1")) return [];
    const group = `${source}/${id}`;
    return [
      {
        source,
        group,
        subject: group,
        lang,
        claimLang: lang,
        evidence: plain(evidence),
        claim: plain(claim),
        label: label === "1" ? 2 : 1,
        kind: source,
      } as const,
    ];
  });
}
