import { expect, it } from "vitest";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { createNotebook } from "../notes/notebook.ts";
import { nextQuestions } from "./next-questions.ts";

const TITLE = "Alice and the Terrible, Dreadful, Very Long Day";
const QUESTION = `Where was the author of ${TITLE} born?`;

it("a title that was found is one name, however many capitals it has", () => {
  const notebook = createNotebook(QUESTION, "en", []);
  notebook.keepHits(
    "q1",
    fakeHits([
      { title: TITLE, text: `${TITLE} is a book for children by Maud Keller.` },
      { title: "Terrible", text: "Terrible is a mountain of Savoy." },
    ]),
  );
  expect(nextQuestions(notebook, 4).map(({ text, origin }) => [text, origin])).toEqual([
    ["Maud Keller", "bridge"],
  ]);
});

it("names beside it are looked for where nothing was found on them", () => {
  const notebook = createNotebook(`Did Otto Brandt like ${TITLE}?`, "en", []);
  notebook.keepHits("q1", fakeHits([{ title: `${TITLE} (book)`, text: `${TITLE} is a book.` }]));
  expect(nextQuestions(notebook, 4).map(({ text, origin }) => [text, origin])).toEqual([
    ["Otto Brandt", "named"],
  ]);
});
