/** Strict answers as the model writer gives them: what no source carries never leaves it. */
import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../test/passages.ts";
import { END, scripted } from "../../../test/scripted-model.ts";
import { testDesk } from "../../../test/test-desk.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { Model } from "../ports/model.ts";
import { writeWithModel } from "./write/model-writer.ts";
import type { WriterEvent } from "./write/model-writer.ts";
import { asTold } from "../domain/sentence.ts";

const library = testLibrary([
  {
    title: "Harbour Bridge",
    text: "The bridge opened in 1932. It is 503 metres long.\n\nIt carries eight lanes of traffic.",
  },
]);

async function write(...models: Model[]) {
  const events: WriterEvent[] = [];
  let error: unknown;
  const question = { standalone: "When did the bridge open?", language: "en" };
  const input = { question, ...library, history: [], isStrict: true, models, role: "answer" } as const;
  try {
    for await (const event of writeWithModel({ ...input, desk: testDesk() })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const deltas = events.flatMap((event) => (event.type === "delta" ? [event.text] : []));
  const claims = events.flatMap((event) => (event.type === "claim" ? [event.claim] : []));
  const leftOut = events.reduce((sum, event) => sum + (event.type === "left-out" ? event.claims : 0), 0);
  const quoted = events.reduce((sum, event) => sum + (event.type === "left-out" ? event.quoted : 0), 0);
  return { text: deltas.join(""), deltas, claims, leftOut, quoted, end: events.at(-1), error };
}

describe("a strict answer", () => {
  const raw =
    "The bridge opened in 1932 [1]. It carries nine lanes of traffic [1]. Pirates paid for it.\n\n" +
    "It has:\n\n- Gold all over.\n- It is 503 metres long [1].\n\n## Tolls\n\nCars pay in shells [1].";
  const strict =
    "The bridge opened in 1932. It carries eight lanes of traffic.\n\nIt has:\n\n- It is 503 metres long.";

  test("leaves out what no source carries and what names none, and what stood over it", async () => {
    const { text, claims, leftOut, end } = await write(scripted([raw, END]));
    expect(text).toBe(strict);
    expect(claims.map((claim) => [text.slice(claim.start, claim.end), claim.verdict])).toEqual([
      ["The bridge opened in 1932.", "supported"],
      ["It carries eight lanes of traffic.", "supported"],
      ["It is 503 metres long.", "supported"],
    ]);
    expect(leftOut).toBe(3);
    expect(end).toMatchObject({ type: "end", status: "answered", text });
  });

  test("comes sentence by sentence, each only when it is checked", async () => {
    const { text, deltas } = await write(scripted([...Array.from(raw), END]));
    expect(text).toBe(strict);
    expect(deltas).toEqual([
      "The bridge opened in 1932.",
      " It carries eight lanes of traffic.",
      "\n\nIt has:\n\n- It is 503 metres long.",
    ]);
  });

  test("has the source's own words where a sentence says otherwise than they, once, and says so", async () => {
    const raw = "It carries nine lanes of traffic [1]. In all it carries twelve lanes of traffic [1].";
    const { text, claims, leftOut, quoted } = await write(scripted([raw, END]));
    expect(text).toBe("It carries eight lanes of traffic.");
    expect(claims).toMatchObject([{ verdict: "supported", citations: [{ quote: { text } }] }]);
    expect([quoted, leftOut]).toEqual([1, 1]);
  });

  test("keeps what is carried in part, marked", async () => {
    const { text, claims } = await write(
      scripted(["The bridge opened in 1932 with music, dancing and pastries [1].", END]),
    );
    expect(text).toBe("The bridge opened in 1932 with music, dancing and pastries.");
    expect(claims.map(({ verdict }) => verdict)).toEqual(["partial"]);
  });

  test("leaves out what is carried in part and has a figure that is not the source's", async () => {
    const { text, leftOut } = await write(
      scripted([
        "The bridge opened in 1932 [1]. It is 503 metres long and has nine lanes of traffic [1].",
        END,
      ]),
    );
    expect([text, leftOut]).toEqual(["The bridge opened in 1932.", 1]);
  });

  test("of which nothing is left says so, and is no failure of the model", async () => {
    const next = scripted(["It opened in 1932 [1].", END]);
    const { text, leftOut, end } = await write(
      scripted(["Pirates paid for it [1].\n\nAnything else?", END]),
      next,
    );
    expect([text, leftOut]).toEqual(["", 1]);
    expect(end).toMatchObject({ type: "end", status: "not-found", claims: [] });
    expect(next.requests).toEqual([]);
  });

  test("goes on with the next model where one breaks off, whatever was left out before", async () => {
    const failure = new FootnoteError("model-failed", asTold("boom"));
    const next = scripted(["It is 503 metres long [1].", END]);
    const { text, leftOut } = await write(
      scripted(["It opened in 1932 [1]. Pirates paid for it. ", failure]),
      next,
    );
    expect(text).toBe("It opened in 1932. It is 503 metres long.");
    expect(leftOut).toBe(1);
  });

  test("keeps no half sentence of a model that broke off", async () => {
    const failure = new FootnoteError("model-failed", asTold("boom"));
    const { text, error } = await write(scripted(["It opened in 1932 [1]. And then there came a", failure]));
    expect(text).toBe("It opened in 1932.");
    expect(error).toBe(failure);
  });
});
