/** Claims from scenes: same language, other language, other script; with the evidence of other scenes around it. */
import type { Claim } from "../claims/claim.ts";
import type { HanScript } from "../han-script.ts";
import type { Language } from "../read/reading.ts";
import { chanceOf } from "../seeded-random.ts";
import { CONDITION_FRAMES } from "./frames-conditions.ts";
import { PEOPLE_FRAMES } from "./frames-people.ts";
import { PERMISSION_FRAMES } from "./frames-permissions.ts";
import { type SceneMaker, sceneOf } from "./scene.ts";
import { amounts, cause, change } from "./scenes-figures.ts";
import { contents, steps, table } from "./scenes-structure.ts";

const MAKERS: readonly SceneMaker[] = [
  ...PEOPLE_FRAMES.map(sceneOf),
  ...PERMISSION_FRAMES.map(sceneOf),
  ...CONDITION_FRAMES.map(sceneOf),
  table,
  contents,
  steps,
  change,
  cause,
  amounts,
];

/** Which side is in which language; a claim in the other language is the weakest spot of small models. */
const SIDES: readonly (readonly [Language, Language])[] = [
  ["en", "en"],
  ["zh", "zh"],
  ["en", "zh"],
  ["zh", "en"],
];
/** Share of Chinese texts in traditional characters. */
const TRADITIONAL = 0.25;

export function sceneClaims(scenesOfEach: number, script: HanScript | undefined): Claim[] {
  const claims: Claim[] = [];
  for (const [m, make] of MAKERS.entries()) {
    for (let i = 0; i < scenesOfEach; i++) {
      const subject = `scenes/${m}-${i}`;
      const chance = chanceOf(subject);
      const scene = make(chance);
      const strangers = MAKERS.filter((other) => other !== make);
      const around = chance.yes(0.6) ? [chance.pick(strangers)(chance).evidence] : [];
      if (chance.yes(0.25)) around.push(chance.pick(strangers)(chance).evidence);
      const parts = chance.shuffle([scene.evidence, ...around]);
      for (const [t, twin] of scene.twins.entries()) {
        const [lang, claimLang] = chance.pick(SIDES);
        const turned = (text: string, language: Language, yes: boolean): string =>
          language === "zh" && yes && script !== undefined ? script.toTraditional(text) : text;
        const evidenceTurned = lang === "zh" && chance.yes(TRADITIONAL);
        const claimTurned = claimLang === "zh" && chance.yes(TRADITIONAL);
        const evidence = turned(parts.map((part) => part[lang]).join("\n"), lang, evidenceTurned);
        const kind =
          lang !== claimLang
            ? `cross+${twin.kind}`
            : evidenceTurned !== claimTurned
              ? `script+${twin.kind}`
              : twin.kind;
        const base = { source: "scenes", group: `${subject}/${t}`, subject, lang, claimLang, evidence, kind };
        claims.push({ ...base, claim: turned(twin.right[claimLang], claimLang, claimTurned), label: 2 });
        claims.push({
          ...base,
          claim: turned(twin.wrong[claimLang], claimLang, claimTurned),
          label: twin.label,
        });
      }
    }
  }
  return claims;
}
