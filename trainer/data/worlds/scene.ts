/** A scene is a small document with claims that it carries and claims that it does not, in both languages. */
import type { FalseLabel } from "../edits/edit.ts";
import type { Chance } from "../seeded-random.ts";
import { fill, type Frame, type Slots } from "./frame.ts";
import type { Words } from "./vocabulary.ts";

export interface Twin {
  readonly kind: string;
  readonly right: Words;
  readonly wrong: Words;
  readonly label: FalseLabel;
}

export interface Scene {
  readonly evidence: Words;
  readonly twins: readonly Twin[];
}

export type SceneMaker = (chance: Chance) => Scene;

/** Both languages of one place in the lists of wordings, each language with its own choice. */
function wordingOf(
  wordings: { readonly en: readonly string[]; readonly zh: readonly string[] },
  chance: Chance,
): Words {
  return { en: chance.pick(wordings.en), zh: chance.pick(wordings.zh) };
}

const filled = (words: Words, slots: Slots): Words => ({
  en: fill(words.en, slots, "en"),
  zh: fill(words.zh, slots, "zh"),
});

export function sceneOf(frame: Frame): SceneMaker {
  return (chance) => {
    const slots = frame.slots(chance);
    const state = chance.pick(Object.keys(frame.states));
    const own = frame.states[state]!;
    const twins = frame
      .wrong(state, slots, chance)
      .flatMap(({ kind, slots: changed, state: claimed, label }) => {
        const wording = wordingOf(own.claims, chance);
        const right = filled(wording, slots);
        // A fact with other slots is worded as the true one is; another state has wordings of its own.
        const wrongWording =
          claimed === undefined ? wording : wordingOf(frame.states[claimed]!.claims, chance);
        const wrong = filled(wrongWording, changed ?? slots);
        if (right.en === wrong.en || right.zh === wrong.zh) return [];
        return [{ kind, right, wrong, label: label ?? 0 }];
      });
    return { evidence: filled(wordingOf(own.evidence, chance), slots), twins };
  };
}
