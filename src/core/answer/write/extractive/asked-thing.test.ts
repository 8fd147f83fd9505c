import { expect, it } from "vitest";
import { askedThing } from "./asked-thing.ts";

it.each([
  ["How much is the deposit for the boat?", "deposit"],
  ["What is Ada Brandt's phone number?", "phon number"],
  ["What colour is the boat?", "colour"],
  ["那条船的押金是多少？", "押金"],
])("%s asks for %s", (question, thing) => {
  expect(askedThing(question).join(" ")).toBe(thing);
});

it("knows other words of a deed, and nothing where the question's form does not tell", () => {
  expect(askedThing("When was Ada Brandt born?")).toEqual(expect.arrayContaining(["born", "birth"]));
  expect(askedThing("Is the boat new?")).toEqual([]);
});
