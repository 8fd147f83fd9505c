import { expect, it } from "vitest";
import { extractFrom } from "./fake-extracting.ts";

const LEASE = {
  title: "Lease of the mill",
  text: "The rent of the mill is 900 euros. Dogs are allowed with the consent of the miller.",
};
const GUIDE = {
  title: "Models",
  text: "To change the model, set the variable. The rent of a machine is not our matter.",
};

it("leaves what is Footnote's own to questions that the person's documents do not answer", async () => {
  const { sentences } = await extractFrom("What is the rent of the mill?", { own: [LEASE], guide: [GUIDE] });
  expect(sentences.map(({ hit }) => hit.document.title)).toEqual(["Lease of the mill"]);
  const alone = await extractFrom("How do I change the model?", { guide: [GUIDE] });
  expect(alone.sentences[0]?.text).toBe("To change the model, set the variable.");
});

it("gives no example of the guide as an answer, and nothing of it that it is not sure of", async () => {
  const guide = [
    {
      title: "Check any text",
      text: "`number-differs`: the source has another number. Text: “The tower is 324 metres tall.” Source: “The tower is 330 metres tall.”",
    },
  ];
  const asked = await extractFrom("How tall is the tower?", { guide });
  expect(asked.status).toBe("not-found");
  const unsure = await extractFrom("How many pages does the source of the Nile report have?", { guide });
  expect(unsure.status).toBe("not-found");
});

it("reads nothing of the guide where the question's words do not point to Footnote", async () => {
  const given = { guide: [GUIDE], answers: { "set the variable": 0.98 }, nearness: { variable: 0.95 } };
  expect((await extractFrom("Where did the miller live?", given)).status).toBe("not-found");
  expect((await extractFrom("How do I change the model?", given)).status).toBe("answered");
});

it("asks the guide first where the question's words are the guide's rather than those of the person's documents", async () => {
  const given = {
    guide: [GUIDE],
    answers: { "set the variable": 0.9, Dogs: 0.9 },
    nearness: { variable: 0.9, Dogs: 0.9 },
  };
  const asked = await extractFrom("How do I change the model?", { ...given, own: [LEASE] });
  expect(asked.sentences.map(({ text }) => text)).toEqual(["To change the model, set the variable."]);
  const own = { title: "Ship in a bottle", text: "How to change the model: soak it, and set a new mast." };
  const ofShip = await extractFrom("How do I change the model of the ship?", { ...given, own: [own] });
  expect(ofShip.sentences.map(({ hit }) => hit.document.title)).not.toContain("Models");
});

it("reads the guide in the question's language, also where its page in the other is mostly code", async () => {
  const guide = [
    { title: "api.zh", text: "`DELETE /api/documents/:id` removes the document 删除它。" },
    {
      title: "api",
      text: "A document is removed by `footnote remove`. The page can delete a document, too.",
    },
  ];
  const given = { guide, answers: { removes: 0.99, "can delete": 0.9 }, nearness: { document: 0.9 } };
  const { sentences } = await extractFrom("How do I delete a document?", given);
  expect(sentences.map(({ hit }) => hit.document.title)).toEqual(["api"]);
});
