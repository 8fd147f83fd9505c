/** Wordings in both languages at once, filled with slots. */
import type { Chance } from "../seeded-random.ts";
import { fill } from "./frame.ts";
import type { Words } from "./vocabulary.ts";

export type Pair = readonly [en: string, zh: string];
export const oneOf = (pairs: readonly Pair[], chance: Chance): Pair => chance.pick(pairs);
export const bare = (words: Words): Words => ({ en: words.en.replace(/^the |^an? /u, ""), zh: words.zh });

export const both = (en: string, zh: string, slots: Readonly<Record<string, Words>> = {}): Words => ({
  en: fill(en, slots, "en"),
  zh: fill(zh, slots, "zh"),
});
