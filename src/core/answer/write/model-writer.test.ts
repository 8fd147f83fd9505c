import { describe, expect, test } from "vitest";
import { testLibrary } from "../../../../test/passages.ts";
import { END, scripted } from "../../../../test/scripted-model.ts";
import { testDesk } from "../../../../test/test-desk.ts";
import type { Claim } from "../../domain/answer.ts";
import { FootnoteError } from "../../domain/errors.ts";
import type { Model } from "../../ports/model.ts";
import { writeWithModel } from "./model-writer.ts";
import type { WriterEvent } from "./model-writer.ts";
import { asTold } from "../../domain/sentence.ts";

const library = testLibrary([
  {
    title: "Harbour Bridge",
    text: "The bridge opened in 1932. It is 503 metres long.\n\nIt carries eight lanes of traffic.",
  },
  { title: "铁塔", text: "铁塔高330米，于1889年建成。" },
]);

function* endless(): Generator<string> {
  for (let nth = 1; ; nth++) yield `and so on to ${nth}, `;
}

async function write(...models: Model[]) {
  const desk = testDesk();
  const events: WriterEvent[] = [];
  let error: unknown;
  const question = { standalone: "When did the bridge open?", language: "en" };
  try {
    const input = {
      question,
      ...library,
      history: [],
      isStrict: false,
      models,
      role: "answer",
      desk,
    } as const;
    // Who begins is told first, and always; the tests below are about what comes then.
    for await (const event of writeWithModel(input)) if (event.type !== "model") events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const claims = events.flatMap((event): Claim[] => (event.type === "claim" ? [event.claim] : []));
  const text = events.map((event) => (event.type === "delta" ? event.text : "")).join("");
  const end = events.find((event) => event.type === "end");
  return { events, claims, text, end, error, calls: desk.calls };
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
    const { text, claims, end, calls } = await write(scripted(parts));
    expect(calls).toMatchObject([{ role: "answer", inputTokens: 100, outputTokens: 20, costMicros: null }]);
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
    const model = { ...scripted(endless()), contextTokens: 200 };
    const { text, end, calls } = await write(model);
    expect(text.length).toBeLessThan(50 * 8 + 50);
    expect(end).toMatchObject({ status: "answered", isTruncated: true });
    expect(calls[0]!.inputTokens).toBeGreaterThan(100);
    expect(calls[0]!.outputTokens).toBeGreaterThan(50);
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
    const failure = new FootnoteError("model-failed", asTold("boom"));
    const { text, claims, error } = await write(scripted(["It opened in 1932 [1]. And then", failure]));
    expect(text).toBe("It opened in 1932. And then");
    expect(claims.map((claim) => claim.verdict)).toEqual(["supported", "uncited"]);
    expect(error).toBe(failure);
  });
});

describe("a model that fails", () => {
  const failure = new FootnoteError("model-failed", asTold("boom"));
  const second = () => scripted(["It opened in 1932 [1].", END]);

  test("before its first word is stood in for from the beginning", async () => {
    const next = second();
    const { text, claims, events, calls } = await write(scripted(["  ", failure]), next);
    expect(text).toBe("It opened in 1932.");
    expect(claims).toMatchObject([{ verdict: "supported" }]);
    expect(events.find(({ type }) => type === "took-over")).toMatchObject({ error: failure });
    expect(next.requests[0]?.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(calls).toHaveLength(2);
  });

  test("in mid-answer leaves the rest to the next, which is given what stands", async () => {
    const next = scripted(["eight lanes of traffic [1].", END]);
    const { text, claims, end } = await write(
      scripted(["It opened in 1932 [1]. It carries ", failure]),
      next,
    );
    expect(text).toBe("It opened in 1932. It carries eight lanes of traffic.");
    expect(claims.map((claim) => [claim.text, claim.verdict])).toEqual([
      ["It opened in 1932.", "supported"],
      ["It carries eight lanes of traffic.", "supported"],
    ]);
    expect(end).toMatchObject({ status: "answered", text });
    expect(next.requests[0]?.messages.slice(2)).toMatchObject([
      { role: "assistant", content: "It opened in 1932 [1]. It carries " },
      { role: "user" },
    ]);
  });

  test("says nothing, and the next answers", async () => {
    expect((await write(scripted(["", END]), second())).text).toBe("It opened in 1932.");
  });

  test("after all others is thrown", async () => {
    const last = new FootnoteError("model-timeout", asTold("late"));
    expect(await write(scripted([failure]), scripted([last]))).toMatchObject({ error: last, text: "" });
  });

  test("because it was stopped is not stood in for", async () => {
    const stopped = new FootnoteError("cancelled", asTold("stopped"));
    const next = second();
    const { text, error, claims } = await write(scripted(["It opened in 1932 [1]. And ", stopped]), next);
    expect([text, error, next.requests.length]).toEqual(["It opened in 1932. And ", stopped, 0]);
    expect(claims).toHaveLength(2);
  });
});

describe("a small context", () => {
  test("gets fewer passages, then no conversation, and still a question", async () => {
    const long = testLibrary(
      Array.from({ length: 12 }, (_, n) => ({
        title: `Bridge ${n}`,
        text: `Bridge ${n} is long. `.repeat(40),
      })),
    );
    const history = [{ question: "Which bridges are there? ".repeat(20), answer: "Twelve. ".repeat(60) }];
    const promptOf = async (contextTokens: number): Promise<string> => {
      const model = { ...scripted(["One [1].", END]), contextTokens };
      const question = { standalone: "How long is bridge 3?", language: "en" };
      const input = {
        question,
        ...long,
        history,
        isStrict: false,
        models: [model],
        role: "answer",
        desk: testDesk(),
      } as const;
      for await (const _ of writeWithModel(input));
      return model.requests[0]?.messages.at(-1)?.content ?? "";
    };
    const passages = (prompt: string): number => prompt.match(/<passage\b/g)?.length ?? 0;
    const [large, small] = [await promptOf(32_000), await promptOf(1_600)];
    expect(passages(large)).toBeGreaterThan(passages(small));
    expect(passages(small)).toBeGreaterThan(0);
    expect(large).toContain("<earlier>");
    expect(small).not.toContain("<earlier>");
    for (const prompt of [large, small]) expect(prompt).toContain("How long is bridge 3?");
  });
});
