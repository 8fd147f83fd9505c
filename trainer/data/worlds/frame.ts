/**
 * Small facts with several wordings in English and Chinese. A frame gives a fact, how a document says it, how a claim
 * says it, and wrong facts, each with what kind of error it is. True and false claims come from the same wordings, so
 * the wording does not tell which is which.
 */
import type { FalseLabel } from "../edits/edit.ts";
import type { Chance } from "../seeded-random.ts";
import type { Words } from "./vocabulary.ts";

export type Slots = Readonly<Record<string, Words>>;

export interface Wordings {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** How a fact in one state is said in documents and in claims; `{name}` stands for a slot. */
export interface Sayings {
  readonly evidence: Wordings;
  readonly claims: Wordings;
}

export interface WrongFact {
  readonly kind: string;
  readonly slots?: Slots | undefined;
  readonly state?: string | undefined;
  readonly label?: FalseLabel | undefined;
}

export interface Frame {
  readonly slots: (chance: Chance) => Slots;
  readonly states: Readonly<Record<string, Sayings>>;
  /** Questions that the evidence answers in every state, and the slot that they all name. */
  readonly questions: Wordings & { readonly about: string };
  /** Facts that the document does not carry, given what it says. */
  readonly wrong: (state: string, slots: Slots, chance: Chance) => readonly WrongFact[];
}

export function sayings(evidence: Wordings, claims: Wordings): Sayings {
  return { evidence, claims };
}

/** The wording with its slots filled, as words within a sentence. */
export function filledIn(wording: string, slots: Slots, language: "en" | "zh"): string {
  return wording.replace(/\{(\w+)\}/gu, (whole, name: string) => slots[name]?.[language] ?? whole);
}

/** As a sentence: English ones begin with a capital. */
export function fill(wording: string, slots: Slots, language: "en" | "zh"): string {
  const filled = filledIn(wording, slots, language);
  return language === "en"
    ? filled.replace(/^(["“]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase())
    : filled;
}

/** The same words in both languages. */
export function same(text: string | number): Words {
  return { en: String(text), zh: String(text) };
}

/** Two slots in each other's place. */
export function exchanged(slots: Slots, first: string, second: string): Slots {
  return { ...slots, [first]: slots[second]!, [second]: slots[first]! };
}
