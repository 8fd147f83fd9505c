import { expect, it } from "vitest";
import type { DocumentId } from "../../domain/ids.ts";
import { type FakePassage, fakeHits } from "../../retrieval/fake-hits.ts";
import { understand } from "../understand/understand.ts";
import { extract } from "./extract.ts";
import type { Extracted } from "./extractive/extracted.ts";

interface Given {
  readonly own?: readonly FakePassage[];
  readonly guide?: readonly FakePassage[];
  readonly thread?: readonly FakePassage[];
}

function extractFrom(question: string, { own = [], guide = [], thread = [] }: Given): Promise<Extracted> {
  const guideHits = fakeHits(guide).map((hit) => ({
    ...hit,
    document: { ...hit.document, url: `guide:${hit.document.title}.md` },
  }));
  const ownHits = fakeHits(own);
  return extract({
    asking: { understood: understand(question, []), documentIds: undefined },
    hits: [...guideHits, ...ownHits],
    thread: { question, hits: fakeHits(thread) },
    signal: new AbortController().signal,
    parts: {
      clock: { now: () => "2026-05-20T09:00:00Z" },
      store: {
        readText: (id: DocumentId) =>
          Promise.resolve(ownHits.find(({ document }) => document.id === id)?.passage.text ?? ""),
        getDocument: () => Promise.resolve(undefined),
      },
    },
  });
}

const LEASE = {
  title: "Lease of the mill",
  text: "The rent of the mill is 900 euros. Dogs are allowed with the consent of the miller.",
};
const ZOO = { title: "Zoo", text: "Dogs are not allowed in the zoo. Tickets cost 12 euros." };
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

it("asks the sources of the thread first, and the rest where they do not answer", async () => {
  const leant = await extractFrom("Are dogs allowed?", { own: [ZOO], thread: [LEASE] });
  expect(leant.sentences[0]?.text).toContain("consent of the miller");
  const unnamed = await extractFrom("Who keeps dogs?", {
    own: [{ title: "Zoo", text: "Dogs are kept by Ada Brook." }],
    thread: [LEASE],
  });
  expect(unnamed.sentences[0]?.text).toContain("Ada Brook");
  const fresh = await extractFrom("What do tickets for the zoo cost?", { own: [ZOO], thread: [LEASE] });
  expect(fresh.sentences[0]?.text).toBe("Tickets cost 12 euros.");
});

it("answers about a document as a whole that is named by its title", async () => {
  const own = [
    {
      title: "Minutes of the mill club",
      text: "The club met on Friday. It was decided to paint the wheel. Nobody spoke of the roof.",
    },
  ];
  const { sentences, status } = await extractFrom("What was decided in the minutes of the mill club?", {
    own,
  });
  expect(status).toBe("answered");
  expect(sentences.map(({ text }) => text)).toContain("It was decided to paint the wheel.");
});
