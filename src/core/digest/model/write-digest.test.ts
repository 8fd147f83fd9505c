/** The digest by a model: its calls, what is kept of them, and what becomes of what fails. */
import { describe, expect, test } from "vitest";
import { FootnoteError } from "../../domain/errors.ts";
import { estimateDigest } from "./estimate-digest.ts";
import { BRIDGE, digestInput, fakeDigesting, longText, passageIn } from "../../../../test/fake-digesting.ts";
import { expectSound } from "../../../../test/sound-digest.ts";
import { writeDigest } from "./write-digest.ts";
import { asTold } from "../../domain/sentence.ts";

const signal = new AbortController().signal;
const SMALL = 6_000;

const failed = new FootnoteError("model-failed", asTold("It broke."));

describe("a text that fits", () => {
  test("is digested in one call, every line checked against the sentences that it names", async () => {
    const input = digestInput(BRIDGE);
    const reply = JSON.stringify({
      core: { t: "The Harbour Bridge opened in 1932.", s: [1] },
      deep: { t: "It changed the city.", s: ["3"] },
      parts: [
        { l: "Background", t: "Before it, people took the ferry.", s: [4] },
        { l: "Cost", t: "The cost was 12 million dollars.", s: "5" },
        { l: "Size", t: "It is 503 metres long.", s: [2, 99] },
      ],
      chapters: [
        { f: 4, h: "The ferry", t: "People took the ferry before.", s: [4] },
        { f: 1, h: "The bridge", t: "The bridge opened in 1932.", s: [1] },
      ],
      says: [
        { t: "It changed the city.", s: [3], by: "Anna Miller" },
        { t: "The moon is made of cheese.", s: [77], by: "Nobody" },
      ],
      qs: [{ t: "Who will pay for the next one?", s: [6] }],
      map: [{ h: "Crossing", nodes: [1, 2, 4, 5].map((s) => ({ l: `Node ${s}`, s: [s] })) }],
      links: [{ a: "Node 1", b: "Node 2", l: "is" }],
      figs: [{ s: 2, w: "503 metres", c: "length of the bridge" }],
      names: [
        { n: "Anna Miller", k: "person", forms: ["Ana Miler"] },
        { n: "Elon Musk", k: "person", forms: [] },
        { n: "Harbor Bridge", k: "place", forms: ["Harbour Bridge"] },
      ],
    });
    const parts = fakeDigesting({ reply: () => reply });
    const { digest, notices } = await writeDigest(input, parts, signal);
    expect(parts.requests).toHaveLength(1);
    expect(parts.progress).toEqual(["noting 0/1", "noting 1/1"]);
    expect(notices).toEqual([]);
    expectSound(digest, BRIDGE);
    expect(digest).toMatchObject({ writer: "model", model: "fake/digesting" });
    expect(digest.corePoint).toMatchObject({
      verdict: "supported",
      reasons: [],
      citations: [{ quote: "The Harbour Bridge opened in 1932." }],
    });
    const cost = digest.framework.find(({ label }) => label === "Cost");
    expect(cost?.verdict).toBe("unsupported");
    expect(cost?.reasons?.[0]).toMatchObject({ code: "number-differs" });
    expect(cost?.citations[0]?.quote).toBe("The cost was 10 million dollars.");
    expect(digest.chapters.map(({ title, start, end }) => [title, BRIDGE.slice(start, end)])).toEqual([
      [
        "The bridge",
        "The Harbour Bridge opened in 1932. It is 503 metres long. Anna Miller says that it changed the city.",
      ],
      [
        "The ferry",
        "Before it, people took the ferry. The cost was 10 million dollars. Who will pay for the next one?",
      ],
    ]);
    const [said, made] = digest.statements;
    expect(said).toMatchObject({ speaker: "Anna Miller", verdict: "supported" });
    expect(made).toMatchObject({ verdict: "uncited", citations: [], reasons: [{ code: "not-cited" }] });
    expect(made?.speaker).toBeUndefined();
    expect(digest.figures.find(({ amount }) => amount === 503)?.counts).toBe("length of the bridge");
    expect(digest.names.find(({ text }) => text === "Anna Miller")).toMatchObject({ kind: "person" });
    expect(digest.names.find(({ text }) => text.includes("Harbour Bridge"))).toMatchObject({ kind: "place" });
    expect(JSON.stringify(digest.names)).not.toMatch(/Musk|Miler|Harbor /);
    expect(digest.conceptMap.mermaid).toContain('n1["Node 1"]');
  });

  test("has its place found where a line names none and the text carries it", async () => {
    const reply = JSON.stringify({ core: { t: "The Harbour Bridge opened in 1932." } });
    const { digest } = await writeDigest(digestInput(BRIDGE), fakeDigesting({ reply: () => reply }), signal);
    expect(digest.corePoint).toMatchObject({
      verdict: "supported",
      citations: [{ quote: "The Harbour Bridge opened in 1932." }],
    });
    // What the reply has not comes from the digest without a model.
    expect(digest.chapters).toEqual(digestInput(BRIDGE).extractive.chapters);
    expectSound(digest, BRIDGE);
  });

  test("is used as far as it goes where the reply breaks off, and not asked for again", async () => {
    const reply =
      '{"core":{"t":"It is 503 metres long.","s":[2]},"says":[{"t":"It changed the city.","s":[3]},{"t":"Bef';
    const parts = fakeDigesting({ reply: () => reply });
    const { digest } = await writeDigest(digestInput(BRIDGE), parts, signal);
    expect(parts.requests).toHaveLength(1);
    expect(digest.corePoint?.text).toBe("It is 503 metres long.");
    expect(digest.statements.map(({ text }) => text)).toEqual(["It changed the city."]);
  });

  test("is asked for in windows where the model has less room than it says", async () => {
    const tooLong = new FootnoteError("model-context-exceeded", asTold("Too long."));
    const text = longText(60);
    const parts = fakeDigesting({
      reply: (request) => (passageIn(request).length > 3_000 ? tooLong : undefined),
    });
    const { digest, notices } = await writeDigest(digestInput(text), parts, signal);
    expect(parts.requests.length).toBeGreaterThan(4);
    expect(notices).toEqual([]);
    expectSound(digest, text);
    expect(digest.corePoint?.verdict).toBe("supported");
  });
});

describe("a text of many windows", () => {
  const text = longText(700);
  const input = digestInput(text);

  test("is noted in parallel within the limit, and joined", async () => {
    const parts = fakeDigesting({ contextTokens: SMALL, parallel: 2 });
    const { digest, notices } = await writeDigest(input, parts, signal);
    expect(notices).toEqual([]);
    expect(parts.mostAtOnce()).toBe(2);
    const windows = parts.requests.filter(({ json }) => json?.name === "notes");
    expect(windows.length).toBeGreaterThan(4);
    // Every sentence is shown, and nothing is sent again but the little that windows share.
    const shown = windows.flatMap((request) =>
      [...passageIn(request).matchAll(/^(\d+): /gm)].map(([, n]) => Number(n)),
    );
    expect(new Set(shown).size).toBe(700);
    expect(shown.length).toBeLessThanOrEqual(700 + 3 * windows.length);
    // What stands before the text is the same each time, so that providers can keep it.
    expect(new Set(windows.map(({ messages }) => messages[0]?.content)).size).toBe(1);
    expect(windows[0]?.messages[0]?.content).toContain("JSON Schema");
    expect(parts.requests.at(-1)?.json?.name).toBe("joined");
    expect(parts.progress[0]).toBe(`noting 0/${windows.length}`);
    expect(parts.progress).toContain(`noting ${windows.length}/${windows.length}`);
    expect(parts.progress.at(-1)).toMatch(/^joining (\d+)\/\1$/);
    expectSound(digest, text);
    expect(digest.chapters[0]?.start).toBe(0);
    expect(digest.chapters.at(-1)?.end).toBe(text.length);
    const estimate = estimateDigest(input, parts.model);
    expect(estimate.modelCalls).toBeGreaterThanOrEqual(windows.length + 1);
    expect(estimate.costMicros).toBeNull();
  });

  test("asks nothing twice when it goes on", async () => {
    const kept = new Map<string, string>();
    const broken = fakeDigesting({
      contextTokens: SMALL,
      kept,
      reply: (_, nth) => (nth === 3 ? new FootnoteError("cost-limit", asTold("Enough.")) : undefined),
    });
    await expect(writeDigest(input, broken, signal)).rejects.toMatchObject({ code: "cost-limit" });
    const before = kept.size;
    expect(before).toBeGreaterThan(0);
    const rest = fakeDigesting({ contextTokens: SMALL, kept });
    const { digest } = await writeDigest(input, rest, signal);
    expect(rest.requests).toHaveLength(kept.size - before);
    const again = fakeDigesting({ contextTokens: SMALL, kept });
    expect((await writeDigest(input, again, signal)).digest).toEqual(digest);
    expect(again.requests).toEqual([]);
  });

  test("stands in for a window that fails, and says so", async () => {
    const parts = fakeDigesting({
      contextTokens: SMALL,
      reply: (request) =>
        /^1: /m.test(passageIn(request)) && request.json?.name === "notes" ? failed : undefined,
    });
    const { digest, notices } = await writeDigest(input, parts, signal);
    expect(notices).toMatchObject([
      { code: "model-failed", message: expect.stringMatching(/^1 of \d+ parts .* It broke\.$/) },
    ]);
    expectSound(digest, text);
  });

  test("throws where every window fails, and at once where no other would do better", async () => {
    const all = fakeDigesting({ contextTokens: SMALL, reply: () => failed });
    await expect(writeDigest(input, all, signal)).rejects.toMatchObject({ code: "model-failed" });
    const refused = fakeDigesting({
      contextTokens: SMALL,
      parallel: 2,
      reply: () => new FootnoteError("model-key-refused", asTold("No.")),
    });
    await expect(writeDigest(input, refused, signal)).rejects.toMatchObject({ code: "model-key-refused" });
    expect(refused.requests).toHaveLength(2);
  });

  test("ends when it is stopped", async () => {
    const stop = new AbortController();
    const parts = fakeDigesting({
      contextTokens: SMALL,
      reply: (_, nth) => void (nth === 2 && stop.abort(new FootnoteError("cancelled", asTold("Stopped.")))),
    });
    await expect(writeDigest(input, parts, stop.signal)).rejects.toMatchObject({ code: "cancelled" });
    expect(parts.requests.length).toBeLessThan(8);
  });
});
