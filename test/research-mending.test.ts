/** Sentences of a report that the check refuses: written once more by one call, checked again, and only then given up. */
import { afterEach, describe, expect, it } from "vitest";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { type FakeModel, type FakeReply, startFakeModel } from "./fake-model-server.ts";
import { delta, stream } from "./fake-model-stream.ts";
import { researcherReply, researchTask } from "./fake-researcher.ts";
import { endEverything } from "./footnote-process.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "./harbour-lights.ts";
import { postJson, readJson, upload } from "./http-client.ts";
import { openRoutes, type RoutesHere } from "./routes-here.ts";

let [routes, model]: [RoutesHere?, FakeModel?] = [];
afterEach(async () => {
  await routes?.close();
  await model?.close();
  await endEverything();
});

interface Script {
  /** Sentences, each with words of the passage that it cites. */
  readonly says: readonly (readonly [sentence: string, cites: string])[];
  /** What is written in place of the sentences that fail, by their numbers. */
  readonly mends?: readonly (readonly [number: number, sentence: string, cites: string])[];
  /** Tokens that the report took. */
  readonly tokens?: number;
  /** Beside those that answer. */
  readonly documents?: Readonly<Record<string, string>>;
}

/** The number of the source whose passage has the words. */
const sourceOf = (prompt: string, words: string): number => {
  const passages = [...prompt.matchAll(/<passage source="(\d+)"[^>]*>\n([\s\S]*?)\n<\/passage>/gu)];
  return Number(passages.find(([, , text = ""]) => text.includes(words))?.[1] ?? 99);
};

/** Resolves to the prompts of the calls that were to mend. */
async function research({
  says,
  mends = [],
  tokens,
  documents = {},
}: Script): Promise<[ResearchRecord, string[]]> {
  const asked: string[] = [];
  const own = await startFakeModel({
    reply({ body }): FakeReply {
      const messages = body.messages ?? [];
      const prompt = messages.at(-1)?.content ?? "";
      const task = researchTask(messages);
      if (task === "answer") {
        const text = says
          .map(([one, cites]) => `${one.slice(0, -1)} [${sourceOf(prompt, cites)}].`)
          .join(" ");
        if (tokens === undefined) return { kind: "text", text };
        const usage = { prompt_tokens: tokens, completion_tokens: 10, total_tokens: tokens + 10 };
        return stream(delta(text), delta("", "stop"), { choices: [], usage });
      }
      if (task !== "mend") return { kind: "text", text: researcherReply(messages) };
      asked.push(prompt);
      const sentences = mends.map(([number, text, cites]) => ({
        number,
        text,
        sources: [sourceOf(prompt, cites)],
      }));
      return { kind: "text", text: JSON.stringify({ sentences }) };
    },
  });
  model = own;
  routes = await openRoutes({
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: own.baseURL,
    FOOTNOTE_PRICES: "",
  });
  const { address } = routes;
  for (const [name, text] of Object.entries({ ...HARBOUR_DOCUMENTS, ...documents }))
    await upload(address, name, text);
  const sent = { question: RIVER_QUESTION, sources: ["library"], acceptMicros: 9_000_000 };
  const { id } = await readJson<ResearchRecord>(await postJson(`${address}/api/research`, sent));
  await (await fetch(`${address}/api/research/${id}/events`)).text();
  return [await readJson(await fetch(`${address}/api/research/${id}`)), asked];
}

const RIVER = ["The river Tamol flows through Wickhaven.", "Tamol"] as const;
const WRONG_YEAR = ["She was born in Wickhaven in 1907.", "1921"] as const;
const BRIDGES = ["Wickhaven has 99 bridges.", "Tamol"] as const;

describe("sentences that no source carries", () => {
  it("are written once more by one call, and those that hold then are kept with their footnotes", async () => {
    const [record, asked] = await research({
      says: [RIVER, WRONG_YEAR, BRIDGES],
      mends: [
        [1, "Ida Marlowe was born in Wickhaven in 1921.", "1921"],
        [2, "Wickhaven is a port.", "Tamol"],
      ],
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("1: She was born in Wickhaven in 1907.");
    expect(asked[0]).toContain("2: Wickhaven has 99 bridges.");
    const { report, steps, spent } = record;
    expect(report?.text).toBe(
      "The river Tamol flows through Wickhaven. Ida Marlowe was born in Wickhaven in 1921. Wickhaven is a port.",
    );
    expect(report?.leftOut).toBeUndefined();
    for (const { start, end, text, verdict, citations } of report?.claims ?? []) {
      expect(report?.text.slice(start, end)).toBe(text);
      expect({ text, verdict, isCited: citations.length > 0 }).toEqual({
        text,
        verdict: "supported",
        isCited: true,
      });
      const { documentId } = citations[0]?.quote ?? {};
      expect(record.found.find(({ number }) => number === citations[0]?.source)?.documentId).toBe(documentId);
    }
    expect(steps.at(-1)).toMatchObject({ kind: "mend", found: 2, spent: { modelCalls: 1 } });
    expect(spent.modelCalls).toBe(model?.requests.filter(({ path }) => path.includes("/chat/")).length);
  });

  it("that are false again give way to the source's words, or are left out and counted", async () => {
    const [record] = await research({
      says: [RIVER, WRONG_YEAR, BRIDGES],
      mends: [
        [1, "Ida Marlowe was born in Wickhaven in 1911.", "1921"],
        [2, "The passages do not say how many bridges Wickhaven has.", "Tamol"],
        [7, "There is no seventh.", "Tamol"],
      ],
    });
    const text = record.report?.text ?? "";
    expect(text).toContain("She was born in Wickhaven in 1921.");
    for (const gone of ["1907", "1911", "bridges", "seventh"]) expect(text).not.toContain(gone);
    expect(text).toContain("1 of 3 statements were left out");
    expect(record.report?.leftOut).toEqual({ claims: 1 });
    expect(record.steps.at(-1)).toMatchObject({ kind: "mend", found: 0 });
  });

  it("are no reason to go on in another language", async () => {
    const [record, asked] = await research({
      says: [RIVER, BRIDGES],
      mends: [[1, "塔莫尔河流经威克黑文。", "塔莫尔河"]],
      documents: {
        "names.md": "# Wickhaven\n\nThe river Tamol flows through Wickhaven. 塔莫尔河流经威克黑文。",
      },
    });
    expect(asked[0]).toContain("塔莫尔河");
    expect(record.report?.text).toContain("1 of 2 statements were left out");
    expect(record.report?.text).not.toContain("塔莫尔河");
  });

  it("are all that a section says: what is written in their place is the report", async () => {
    const [record] = await research({
      says: [BRIDGES],
      mends: [[1, "The river Tamol flows through Wickhaven.", "Tamol"]],
    });
    expect(record.report).toMatchObject({
      writer: "model",
      text: "The river Tamol flows through Wickhaven.",
    });
  });

  it("are no reason for a call that the budget has no room for; with more it is made", async () => {
    const says = [RIVER, WRONG_YEAR];
    const mends = [[1, "Ida Marlowe was born in Wickhaven in 1921.", "1921"]] as const;
    const [record, asked] = await research({ says, mends, tokens: 400_000 });
    expect(asked).toEqual([]);
    expect(record.status).toBe("stopped-by-budget");
    expect(record.report?.text).toContain("She was born in Wickhaven in 1921.");
    expect(record.report?.text).not.toContain("1907");
    const path = `${routes?.address}/api/research/${record.id}`;
    await postJson(`${path}/resume`, { tokens: 900_000 });
    await (await fetch(`${path}/events`)).text();
    const more = await readJson<ResearchRecord>(await fetch(path));
    expect(asked).toHaveLength(1);
    expect(more).toMatchObject({ status: "done", spent: { modelCalls: record.spent.modelCalls + 1 } });
    expect(more.report?.text).toContain("Ida Marlowe was born in Wickhaven in 1921.");
  });
});
