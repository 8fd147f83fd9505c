import { describe, expect, it } from "vitest";
import { joinForms } from "./name-forms.ts";

const joined = (...names: string[]): string[] =>
  joinForms(
    names.map((text, nth) => ({
      text,
      places: [{ start: nth, end: nth + 1, unit: nth }],
      count: names.length - nth,
    })),
    50,
  ).map(({ text, count }) => `${text} ${count}`);

describe("joinForms", () => {
  it.each([
    [["OpenAI", "OPEN AI", "OPNAI"], ["OpenAI 6"]],
    [["Perplexity", "Pirplexity"], ["Perplexity 3"]],
    [["Jean-Luc", "Jean Luc"], ["Jean-Luc 3"]],
  ])("brings together %j", (names, expected) => {
    expect(joined(...names)).toEqual(expected);
  });

  it.each([
    [["Martin", "Marvin"]],
    [["Karen", "Koren"]],
    [["GPT4", "GPT3", "GPT"]],
    [["Card3.5", "Card35"]],
    [["Diana", "Donna"]],
    [["Meta", "Mate"]],
  ])("keeps apart %j", (names) => {
    expect(joined(...names)).toHaveLength(names.length);
  });

  it("puts a place of the commonest form first, and the others in order", () => {
    const [name] = joinForms(
      [
        { text: "OpenAI", places: [20, 40].map((start) => ({ start, end: start + 6, unit: 0 })), count: 2 },
        { text: "OPEN AI", places: [{ start: 5, end: 12, unit: 0 }], count: 1 },
      ],
      50,
    );
    expect(name?.places.map(({ start }) => start)).toEqual([20, 5, 40]);
  });
});
