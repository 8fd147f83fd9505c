import { describe, expect, it } from "vitest";
import { chanceOf } from "../../seeded-random.ts";
import { everydayAnswers } from "./everyday-answers.ts";
import { readFacts } from "./fact.ts";
import { FACTS } from "./facts.ts";
import { slotsOf } from "./slots.ts";
import { SUBJECTS } from "./subjects.ts";

const rows = everydayAnswers(12);

describe("everyday facts", () => {
  it("say, ask and come near in both languages, under settings and slots that are there", () => {
    const topics = new Set(FACTS.map(({ topic }) => topic));
    expect(topics.size).toBe(FACTS.length);
    const slots = new Set([...Object.keys(slotsOf(chanceOf("slots"))), "the", "scope"]);
    for (const { topic, settings, alike, answer, says, asks, asksWhether, near } of FACTS) {
      expect(settings.length, topic).toBeGreaterThan(0);
      for (const setting of settings) expect(Object.keys(SUBJECTS)).toContain(setting);
      for (const other of alike) expect(topics).toContain(other);
      if (answer !== undefined) expect(slots).toContain(answer);
      for (const language of ["en", "zh"] as const) {
        expect(says[language].length, topic).toBeGreaterThan(0);
        expect(near[language].length, topic).toBeGreaterThan(0);
        expect(asks[language].length + asksWhether[language].length, topic).toBeGreaterThan(1);
        const all = [says, asks, asksWhether, near].flatMap((each) => each[language]);
        for (const [, name = ""] of all.join(" ").matchAll(/\{(\w+)\}/gu)) expect(slots).toContain(name);
        // What answers is said in one line alone, or a near one would answer too.
        expect(new Set([...says[language], ...near[language]]).size).toBe(
          says[language].length + near[language].length,
        );
      }
    }
  });

  it("refuse a line that is none", () => {
    expect(() => readFacts("@ topic visit\nno mark")).toThrow("no mark");
  });
});

describe("everyday questions", () => {
  it("leave no marks of the wordings", () => {
    for (const { question, sentence } of rows) {
      expect(`${question} ${sentence}`).not.toMatch(/[[\]<>{}]|undefined/u);
      expect(`${question} ${sentence}`).not.toMatch(/ {2}/u);
    }
  });

  it("have one sentence that answers, or none, and never the same one as right and wrong", () => {
    for (const [group, members] of Map.groupBy(rows, (row) => row.group)) {
      const right = members.filter(({ label }) => label === 2);
      expect(right.length, group).toBe(group.endsWith("-with") ? 1 : 0);
      for (const { sentence, label } of members)
        if (label !== 2) expect(sentence, group).not.toBe(right[0]?.sentence);
    }
  });

  it("tell the same sentence of two subjects apart by the title alone", () => {
    const others = rows.filter(({ kind }) => kind === "titled+other-subject");
    expect(others.length).toBeGreaterThan(50);
    for (const { label, question, sentence, split } of others) {
      expect(label).toBe(1);
      expect(sentence).toContain(": ");
      expect(question).not.toBe("");
      expect(["train", "dev"]).toContain(split);
    }
  });

  it("keep a fact with all that is asked of it in one split", () => {
    for (const members of Map.groupBy(rows, ({ id }) => id.split("/")[1]).values())
      expect(new Set(members.map(({ split }) => split)).size).toBe(1);
  });

  it("are the same in each build, and in traditional characters where a script is given", () => {
    expect(everydayAnswers(2)).toEqual(everydayAnswers(2));
    const marked = everydayAnswers(4, { toTraditional: (text) => `T${text}`, toSimplified: (text) => text });
    expect(marked.some(({ question }) => question.startsWith("T"))).toBe(true);
    expect(marked.some(({ sentence }) => sentence.startsWith("T"))).toBe(true);
  });
});
