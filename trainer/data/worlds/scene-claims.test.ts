import { describe, expect, it } from "vitest";
import { chanceOf } from "../seeded-random.ts";
import { CONDITION_FRAMES } from "./frames-conditions.ts";
import { PEOPLE_FRAMES } from "./frames-people.ts";
import { PERMISSION_FRAMES } from "./frames-permissions.ts";
import { sceneAnswers } from "./scene-answers.ts";
import { sceneClaims } from "./scene-claims.ts";
import { sceneOf } from "./scene.ts";

describe("claims about small scenes", () => {
  const claims = sceneClaims(30, undefined);

  it("fills every slot in every wording of every state", () => {
    for (const frame of [...PEOPLE_FRAMES, ...PERMISSION_FRAMES, ...CONDITION_FRAMES]) {
      const slots = frame.slots(chanceOf("slots"));
      const { about, en, zh } = frame.questions;
      for (const wording of [...en, ...zh]) expect(wording).toContain(`{${about}}`);
      for (const { evidence, claims } of Object.values(frame.states)) {
        for (const wording of [...evidence.en, ...evidence.zh, ...claims.en, ...claims.zh, ...en, ...zh]) {
          for (const [, name] of wording.matchAll(/\{(\w+)\}/gu)) expect(Object.keys(slots)).toContain(name);
        }
      }
    }
    for (const { evidence, claim } of claims)
      expect(`${evidence} ${claim}`).not.toMatch(/\{\w+\}(?!")|undefined/u);
  });

  it("gives each false claim a true twin over the same evidence", () => {
    const groups = Map.groupBy(claims, ({ group }) => group);
    for (const twins of groups.values()) {
      expect(twins).toHaveLength(2);
      expect(twins.filter(({ label }) => label === 2)).toHaveLength(1);
      expect(twins[0]!.evidence).toBe(twins[1]!.evidence);
      expect(twins[0]!.claim).not.toBe(twins[1]!.claim);
    }
  });

  it("has each pair of languages and each kind of error", () => {
    expect(new Set(claims.map(({ lang, claimLang }) => `${lang}>${claimLang}`)).size).toBe(4);
    const kinds = new Set(claims.map(({ kind }) => kind.replace(/^\w+\+/u, "")));
    for (const kind of "role name date number table list order direction invented unit permission modality condition quantifier".split(
      " ",
    )) {
      expect(kinds).toContain(kind);
    }
  });

  it("asks questions of which half have an answer among the candidates", () => {
    const rows = sceneAnswers(20);
    const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
    const answered = groups.filter((group) => group.some(({ label }) => label === 2));
    expect(answered.length).toBeGreaterThan(0.45 * groups.length);
    expect(answered.length).toBeLessThan(0.55 * groups.length);
    for (const group of groups)
      expect(new Set(group.map(({ sentence }) => sentence)).size).toBe(group.length);
  });

  it("gives the same scene for the same seed", () => {
    const make = sceneOf(PEOPLE_FRAMES[0]!);
    expect(make(chanceOf("a"))).toEqual(make(chanceOf("a")));
  });
});
