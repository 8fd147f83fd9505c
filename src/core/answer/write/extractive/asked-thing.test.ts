import { expect, it } from "vitest";
import { askedThing } from "./asked-thing.ts";
import { wantedForm } from "./wanted-form.ts";

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

it.each([
  ["How much does the ticket cost?", "A ticket is 4 euros.", "Tickets are sold at the door."],
  ["What colour is the gate?", "The gate is dark green.", "The gate is of oak."],
  ["What is the miller's phone number?", "Call 0555 612 44.", "The miller lives at number 4."],
  ["船票多少钱？", "船票每张三十元。", "船票在码头出售。"],
  ["磨坊有多大？", "磨坊占地二百平方米。", "磨坊在河边。"],
])("%s is answered by the form of %s and not of %s", (question, answer, other) => {
  const form = wantedForm(question);
  expect([form?.test(answer), form?.test(other)]).toEqual([true, false]);
});
