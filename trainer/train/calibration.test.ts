import { expect, test } from "vitest";
import { HOPED } from "../model/shape.ts";
import { calibrationError, fitTemperature, reliability } from "./calibration.ts";
import { chooseGroups } from "./choose-groups.ts";
import { report, type Scored } from "./evaluate.ts";
import type { Pair } from "./pair.ts";

const pair = (group: string, label: number): Pair => ({
  id: `${group}/${label}`,
  group,
  task: "answers",
  first: "",
  second: "",
  label,
  kind: "kind",
  language: "en",
  weight: 1,
});

/** Says 0.9 and is right in 7 of 10. */
const tooSure: Scored[] = Array.from({ length: 200 }, (_, i) => ({
  pair: pair(`g${i}`, i % 10 < 7 ? HOPED : 0),
  outcomes: [0.06, 0.04, 0.9],
}));

test("scores that are too sure are cooled until they say what is true", () => {
  const temperature = fitTemperature(tooSure);
  expect(temperature).toBeGreaterThan(1.2);
  const [before, after] = [1, temperature].map((each) => calibrationError(reliability(tooSure, each)));
  expect(before).toBeCloseTo(0.2, 5);
  expect(after).toBeLessThan(0.05);
});

test("a set is scored by its best member, and told from sets without an answer", () => {
  const scored = (group: string, label: number, score: number): Scored => ({
    pair: pair(group, label),
    outcomes: [1 - score, 0, score],
  });
  const { sets } = report([
    scored("with", HOPED, 0.8),
    scored("with", 1, 0.7),
    scored("without", 1, 0.6),
    scored("without", 0, 0.1),
    scored("alone", 1, 0.9),
  ]);
  expect(sets).toEqual({ en: [1, 2] });
});

test("groups are chosen whole", () => {
  const pairs = ["a", "b", "c"].flatMap((group) => [pair(group, 0), pair(group, 1), pair(group, 2)]);
  const chosen = chooseGroups(pairs, 4, "seed");
  expect(chosen).toHaveLength(6);
  for (const members of Map.groupBy(chosen, ({ group }) => group).values()) expect(members).toHaveLength(3);
});
