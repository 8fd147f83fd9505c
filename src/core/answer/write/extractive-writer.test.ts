import { array, assert, constantFrom, oneof, property, string as anyString } from "fast-check";
import { describe, expect, it } from "vitest";
import { fakeHits, type FakePassage } from "../../retrieval/fake-hits.ts";
import type { Extracted } from "./extractive/extracted.ts";
import { writeExtractive } from "./extractive-writer.ts";
import { understand } from "../understand/understand.ts";
import { runs } from "../../../../test/property-runs.ts";

const write = (question: string, passages: readonly FakePassage[]): Extracted =>
  writeExtractive(understand(question, []), fakeHits(passages));

const observatory: FakePassage = {
  title: "Harrow Observatory",
  text:
    "Harrow Observatory stands on a hill above the town of Lenn. The observatory was planned by the engineer Ada Brandt. " +
    "Building the observatory began in 1911. It was opened to the public in 1923 after long delays. " +
    "Its main telescope has a mirror of 2.4 metres. The observatory closed because the lights of the town had become too bright.",
};
const bakery: FakePassage = {
  title: "面包店",
  text: "林记面包店位于青岚市南街。面包店由林秋月于1987年创办。店里每天烤制三百个面包。由于租金上涨，面包店在2015年搬到了北街。",
};
const other: FakePassage = {
  title: "Rivers",
  text: "The river Sorn rises in the hills and flows for ninety kilometres to the sea. Boats carry timber along it.",
};

describe("the extractive writer answers", () => {
  it.each([
    ["When was Harrow Observatory opened to the public?", "1923"],
    ["Who planned the observatory?", "Ada Brandt"],
    ["Why did the observatory close?", "because the lights"],
    ["How large is the mirror of the main telescope?", "2.4 metres"],
    ["Where does Harrow Observatory stand?", "above the town of Lenn"],
  ])("%s", (question, answer) => {
    const { status, sentences } = write(question, [observatory, other, bakery]);
    expect(status).toBe("answered");
    expect(sentences[0]?.text).toContain(answer);
    expect(sentences.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ["林记面包店是谁创办的？", "林秋月"],
    ["面包店每天烤制多少个面包？", "三百个"],
    ["面包店为什么搬到北街？", "租金上涨"],
    ["林记面包店位于哪里？", "青岚市南街"],
  ])("%s", (question, answer) => {
    const { status, sentences } = write(question, [bakery, observatory, other]);
    expect(status).toBe("answered");
    expect(sentences[0]?.text).toContain(answer);
  });

  it("with the instruction, not with the heading that repeats the question", () => {
    const { sentences } = write("How do I add a weather key?", [
      {
        title: "Guide",
        headingPath: ["Guide", "Add a weather key"],
        text: "## How do I add a weather key?\n\nTo add a weather key, set `WEATHER_KEY` and start again.\n\n```bash\nWEATHER_KEY=abc npm start\n```",
      },
    ]);
    expect(sentences[0]?.text).toBe("To add a weather key, set `WEATHER_KEY` and start again.");
  });
});

describe("the extractive writer says that it found nothing", () => {
  it("where there are no hits, no telling words, or passages about other things", () => {
    expect(write("Who planned the observatory?", [])).toMatchObject({ status: "not-found", sentences: [] });
    expect(write("What is it?", [observatory]).status).toBe("not-found");
    expect(
      write("How many Portuguese violins did Dr. Quillfeather repair in Osaka?", [observatory, other]).status,
    ).toBe("not-found");
    expect(write("葡萄牙的小提琴是谁在大阪修理的？", [bakery, other]).status).toBe("not-found");
  });
});

describe("its sentences", () => {
  it("are not logs that only hold the question's words by their length", () => {
    const log = `port changed server added fixed ${"changed the port of the server in file ".repeat(12)}`;
    const [question] = [understand("How do I change the port of the server?", [])];
    const hits = fakeHits([
      { title: "changelog", text: log },
      { title: "Guide", text: "To change the port of the server, set PORT to a number." },
    ]);
    const { sentences } = writeExtractive(question, hits);
    expect(sentences.map(({ text }) => text)).toEqual([
      "To change the port of the server, set PORT to a number.",
    ]);
  });

  it("carry the heading or title where they lean on what came before", () => {
    const { sentences } = write("When was Harrow Observatory opened to the public?", [observatory]);
    expect(sentences[0]).toMatchObject({
      lead: "Harrow Observatory",
      text: "It was opened to the public in 1923 after long delays.",
    });
  });

  it("that are list items come without their mark, under their heading", () => {
    const { sentences } = write("What does the blue lamp mean?", [
      {
        text: "- the red lamp means stop\n- the blue lamp means that the train waits",
        headingPath: ["Signals"],
        start: 50,
      },
    ]);
    expect(sentences[0]).toMatchObject({ lead: "Signals", text: "the blue lamp means that the train waits" });
    expect(sentences[0]?.quote.start).toBe(50 + 28);
  });

  it("are never said twice", () => {
    const { sentences } = write("Who planned the observatory?", [
      observatory,
      { ...observatory, title: "Copy" },
    ]);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it("fold line wraps in their text and keep them in their quote, at the offsets of the document", () => {
    const text = "Lenn is a town. The tower of Lenn was\r\nbuilt by   masons in 1402.";
    const { sentences } = write("When was the tower of Lenn built?", [{ text, start: 1000 }]);
    expect(sentences[0]?.text).toBe("The tower of Lenn was built by masons in 1402.");
    expect(sentences[0]?.quote).toMatchObject({ start: 1016, end: 1000 + text.length, text: text.slice(16) });
  });

  it("are verbatim, whatever the passages and the question are", () => {
    const piece = oneof(
      constantFrom(
        "The tower was built in 1402. ",
        "塔建于1402年。",
        "\n",
        "- ",
        "# ",
        "😀",
        "built",
        "？",
        "tower ",
      ),
      anyString({ unit: "binary", maxLength: 20 }),
    );
    const text = array(piece, { maxLength: 40 }).map((all) => all.join(""));
    assert(
      property(array(text, { maxLength: 4 }), anyString({ unit: "binary", maxLength: 60 }), (all, noise) => {
        const hits = fakeHits(all.map((one, i) => ({ text: one, title: `t${i}`, start: i * 7 })));
        const { sentences, confidence } = writeExtractive(
          understand(`When was the tower built 塔? ${noise}`, []),
          hits,
        );
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { quote, hit } of sentences) {
          const { passage } = hit;
          expect(passage.text.slice(quote.start - passage.start, quote.end - passage.start)).toBe(quote.text);
          expect(quote.text.trim()).toBe(quote.text);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe("its form", () => {
  const pump = { title: "Pump", headingPath: ["Clean the pump"] };

  it("numbers steps that are items, and leaves the sentences of a section as they are", () => {
    const items = "## Clean the pump\n\n1. Close the tap of the pump.\n2. Clean the pump with water.";
    expect(write("How do I clean the pump?", [{ ...pump, text: items }])).toMatchObject({
      status: "answered",
      form: "steps",
    });
    const prose = "## Clean the pump\n\nClose the tap of the pump. Clean the pump with water.";
    expect(write("How do I clean the pump?", [{ ...pump, text: prose }])).toMatchObject({
      status: "answered",
      form: "sentences",
      sentences: [{}, {}],
    });
  });
});
