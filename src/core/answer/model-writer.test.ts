import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../test/passages.ts";
import type { Claim } from "../domain/answer.ts";
import { FootnoteError } from "../domain/errors.ts";
import type { Model, ModelPart, ModelRequest } from "../ports/model.ts";
import { rewriteQuestion, writeWithModel } from "./model-writer.ts";
import type { WriterEvent } from "./model-writer.ts";

const library = testLibrary([
  {
    title: "Harbour Bridge",
    text: "The bridge opened in 1932. It is 503 metres long.\n\nIt carries eight lanes of traffic.",
  },
  { title: "铁塔", text: "铁塔高330米，于1889年建成。" },
]);

const END: ModelPart = { type: "end", inputTokens: 100, outputTokens: 20 };

interface ScriptedModel extends Model {
  readonly requests: ModelRequest[];
  wasLeft: boolean;
}

/** A model that says these parts; a string is text. */
function scripted(parts: Iterable<string | ModelPart | Error>): ScriptedModel {
  const model: ScriptedModel = {
    name: "fake/scripted",
    requests: [],
    wasLeft: false,
    async *stream(request) {
      model.requests.push(request);
      try {
        for (const part of parts) {
          await Promise.resolve();
          if (part instanceof Error) throw part;
          yield typeof part === "string" ? { type: "text", text: part } : part;
        }
      } finally {
        model.wasLeft = true;
      }
    },
  };
  return model;
}

function* endless(): Generator<string> {
  for (;;) yield "and so on and on, ";
}

async function write(model: Model, options: { maxOutputTokens?: number } = {}) {
  const events: WriterEvent[] = [];
  let error: unknown;
  const question = { standalone: "When did the bridge open?", language: "en" };
  try {
    for await (const event of writeWithModel({ question, ...library, history: [], model, ...options }))
      events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const claims = events.flatMap((event): Claim[] => (event.type === "claim" ? [event.claim] : []));
  const text = events.map((event) => (event.type === "delta" ? event.text : "")).join("");
  const end = events.find((event) => event.type === "end");
  return { events, claims, text, end, error };
}

describe("an answer", () => {
  const parts = [
    "The bridge ope",
    "ned in 1932 [",
    "1]. It has nine lanes of tr",
    "affic [1]. Unheard of.",
    END,
  ];

  test("streams without markers, with each claim checked, quoted and placed", async () => {
    const { text, claims, end } = await write(scripted(parts));
    expect(text).toBe("The bridge opened in 1932. It has nine lanes of traffic. Unheard of.");
    expect(claims.map((claim) => [claim.text, claim.verdict])).toEqual([
      ["The bridge opened in 1932.", "supported"],
      ["It has nine lanes of traffic.", "unsupported"],
      ["Unheard of.", "uncited"],
    ]);
    for (const claim of claims) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      for (const { quote } of claim.citations) {
        expect(library.textOf(quote.documentId).slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
    expect(claims[1]?.citations[0]?.quote.text).toBe("It carries eight lanes of traffic.");
    expect(end).toEqual({
      type: "end",
      text,
      claims,
      status: "answered",
      isTruncated: false,
      inputTokens: 100,
      outputTokens: 20,
    });
  });

  test("gives a claim as soon as its sentence is over, and never holds the text up for it", async () => {
    const { events } = await write(scripted(parts));
    expect(events.map((event) => event.type).join(" ")).toBe("delta delta delta claim delta claim claim end");
  });

  test("is the same however the model cuts it", async () => {
    const raw = "\n\nThe bridge opened in 1932 [1].\n- 铁塔高330米【2】。\n- See `a[1]` (source 1).";
    const whole = await write(scripted([raw, END]));
    const single = await write(scripted([...Array.from(raw), END]));
    expect(single.text).toBe(whole.text);
    expect(single.claims).toEqual(whole.claims);
    expect(whole.claims.map((claim) => claim.verdict)).toEqual(["supported", "supported", "unsupported"]);
    expect(whole.text.startsWith("The bridge")).toBe(true);
  });

  test("passes thoughts on as thoughts", async () => {
    const { events, text } = await write(
      scripted([{ type: "thinking", text: "Hm [1]." }, "It opened in 1932 [1].", END]),
    );
    expect(events[0]).toEqual({ type: "thinking", text: "Hm [1]." });
    expect(text).toBe("It opened in 1932.");
  });
});

describe("nothing found", () => {
  test("is said by the end, without a word of the token", async () => {
    const { events } = await write(scripted(["NOT_", "FOUND", END]));
    expect(events).toEqual([
      {
        type: "end",
        text: "",
        claims: [],
        status: "not-found",
        isTruncated: false,
        inputTokens: 100,
        outputTokens: 20,
      },
    ]);
  });

  test("is not explained at length: what follows is dropped, and the model is left", async () => {
    const model = scripted(["NOT_FOUND\n", ...endless().take(30)]);
    expect((await write(model)).events).toMatchObject([{ type: "end", text: "", status: "not-found" }]);
    expect(model.wasLeft).toBe(true);
  });

  test("does not undo a partial answer, and the token is not shown", async () => {
    const { text, end } = await write(scripted(["It opened in 1932 [1].\n\nNOT_FOUND", END]));
    expect(text.trim()).toBe("It opened in 1932.");
    expect(end).toMatchObject({ status: "answered" });
  });
});

describe("a model that misbehaves", () => {
  test("without end is cut, and what it used is estimated", async () => {
    const model = scripted(endless());
    const { text, end } = await write(model, { maxOutputTokens: 50 });
    expect(text.length).toBeLessThan(50 * 8 + 50);
    expect(end).toMatchObject({ status: "answered", isTruncated: true });
    expect(end?.type === "end" && end.inputTokens > 100 && end.outputTokens > 50).toBe(true);
    expect(model.wasLeft).toBe(true);
    expect(model.requests[0]?.maxOutputTokens).toBe(50);
  });

  test("that thinks without end is cut and told as a failure", async () => {
    const thoughts = {
      *[Symbol.iterator]() {
        for (;;) yield { type: "thinking", text: "hm ".repeat(1000) } as const;
      },
    };
    const { error } = await write(scripted(thoughts));
    expect(error).toMatchObject({ code: "model-failed" });
  });

  test("that writes nothing is told as a failure", async () => {
    expect((await write(scripted(["  \n", END]))).error).toMatchObject({
      code: "model-failed",
      retryable: true,
    });
  });

  test("that fails in the middle leaves what it said with its claims, and its error passes unchanged", async () => {
    const failure = new FootnoteError("model-failed", "boom");
    const { text, claims, error } = await write(scripted(["It opened in 1932 [1]. And then", failure]));
    expect(text).toBe("It opened in 1932. And then");
    expect(claims.map((claim) => claim.verdict)).toEqual(["supported", "uncited"]);
    expect(error).toBe(failure);
  });
});

describe("a follow-up", () => {
  const history = [{ question: "How long is the bridge?", answer: "503 metres." }];
  const rewrite = (parts: (string | ModelPart)[]) =>
    rewriteQuestion({ question: "And when was it opened?", history, model: scripted(parts) });

  test("is rewritten to stand alone", async () => {
    expect(await rewrite(["“When was the bridge ", "opened?”\nI hope this helps.", END])).toEqual({
      standalone: "When was the bridge opened?",
      inputTokens: 100,
      outputTokens: 20,
    });
  });

  test("without history asks no model", async () => {
    const model = scripted([]);
    const result = await rewriteQuestion({ question: "When?", history: [], model });
    expect(result.standalone).toBe("When?");
    expect(model.requests).toHaveLength(0);
  });

  test.each([
    ["", "nothing"],
    ["…", "no words"],
    ["It was opened in 1932. ".repeat(40), "an essay"],
  ])("is refused where the model wrote %j", async (reply) => {
    await expect(rewrite([reply, END])).rejects.toMatchObject({ code: "model-failed" });
  });
});
