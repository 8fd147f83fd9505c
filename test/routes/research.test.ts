/** Research over HTTP, without a model: begun, watched, steered, exported. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ResearchList } from "../../src/core/domain/replies.ts";
import type { ResearchEvent, ResearchRecord } from "../../src/core/domain/research.ts";
import { createSseReader } from "../../src/lib/sse.ts";
import { RIVER_QUESTION } from "../harbour-lights.ts";
import { postJson, readJson, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const DOCUMENTS = {
  "harbour-lights.md":
    "# The Harbour Lights\n\nThe Harbour Lights is a 1962 film directed by Ida Marlowe. It tells of a lighthouse keeper.",
  "ida-marlowe.md":
    "# Ida Marlowe\n\nIda Marlowe (1921–1990) was a film director. She was born in Wickhaven and studied in Oslo.",
  "wickhaven.md": "# Wickhaven\n\nWickhaven is a port on the river Tamol. It has 14,300 inhabitants.",
  "films.md": "# Films\n\nMany directors were born in ports. The river Arn flows through Dunport.",
};

const routes = routesForAll();
beforeAll(async () => {
  for (const [name, text] of Object.entries(DOCUMENTS)) await upload(routes.address, name, text);
});

describe("research over HTTP", () => {
  it("follows bridges to a document that shares no word with the question, and quotes every sentence", async () => {
    const record = await ended(await begin({ question: RIVER_QUESTION }));
    expect(record.status).toBe("done");
    expect(record.questions.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Ida Marlowe", "Wickhaven"]),
    );
    const { report } = record;
    expect(report?.claims.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining("river Tamol")]),
    );
    for (const { start, end, text, citations } of report?.claims ?? []) {
      expect(report?.text.slice(start, end)).toBe(text);
      for (const { quote } of citations) {
        const { documentId, start: from, end: to } = quote;
        const url = `${routes.address}/api/documents/${documentId}/text?start=${from}&end=${to}`;
        expect((await readJson<{ text: string }>(await fetch(url))).text).toBe(quote.text);
      }
    }
  });

  it("tells its steps as they are done, and again from any number on", async () => {
    const { id } = await begin({ question: RIVER_QUESTION });
    const events = await watch(id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, nth) => nth + 1));
    expect(events.at(-1)).toMatchObject({ type: "end", status: "done" });
    expect(await watch(id, 3)).toEqual(events.slice(2));
    expect((await fetch(`${routes.address}/api/research/${id}/events?from=99`)).status).toBe(204);
  });

  it("keeps to its searches, and says in what state it ended", async () => {
    const two = "Who directed The Harbour Lights? How many people live in Wickhaven? Where is Dunport?";
    const record = await ended(await begin({ question: two, budget: { searches: 2 } }));
    expect(record).toMatchObject({ status: "stopped-by-budget", spent: { searches: 2 } });
    expect(record.questions.filter(({ state }) => state === "open")).toHaveLength(1);
    expect(record.report?.text).toContain("Still open");
    const more = await readJson<ResearchRecord>(await post(record, "resume", { searches: 9 }));
    const after = await ended(more);
    expect(after.status).toBe("done");
    expect(after.steps.slice(0, record.steps.length)).toEqual(record.steps);
  });

  it("waits with its plan, and works on another that a person sends", async () => {
    const planned = await ended(await begin({ question: RIVER_QUESTION, waits: true }));
    expect(planned).toMatchObject({ status: "planned", spent: { searches: 0 } });
    const plan = { questions: [{ text: "How many inhabitants does Wickhaven have?" }] };
    const record = await ended(await readJson<ResearchRecord>(await post(planned, "approve", plan)));
    expect(record.questions[0]).toMatchObject({ origin: "person", state: "answered" });
    const refused = await post(planned, "approve", { questions: [{ text: " ?" }] });
    expect((await readJson<{ error: { code: string } }>(refused, 400)).error.code).toBe("bad-request");
  });

  it("does a step anew, goes another way from a step, is exported, listed and removed", async () => {
    const record = await ended(await begin({ question: RIVER_QUESTION }));
    const search = record.steps.find(({ kind }) => kind === "search");
    const redone = await ended(
      await readJson<ResearchRecord>(await post(record, `steps/${search?.seq}/redo`)),
    );
    expect(redone.spent.searches).toBe(record.spent.searches + 1);
    expect(redone.report).toEqual(record.report);
    const fork = await readJson<ResearchRecord>(await post(record, "steps/2/fork"));
    expect(fork).toMatchObject({ status: "planned", forkOf: record.id, spent: { searches: 0 } });
    const forked = await ended(await readJson<ResearchRecord>(await post(fork, "approve")));
    expect(forked.spent.searches).toBe(record.spent.searches - 1);
    expect(forked.report).toEqual(record.report);
    const markdown = await fetch(`${routes.address}/api/research/${record.id}/export?format=markdown`);
    expect(await markdown.text()).toContain("[^1]");
    const list = await readJson<ResearchList>(await fetch(`${routes.address}/api/research`));
    expect(list.research[0]?.id).toBe(forked.id);
    const one = `${routes.address}/api/research/${record.id}`;
    expect((await fetch(one, { method: "DELETE" })).status).toBe(204);
    expect((await fetch(one)).status).toBe(404);
  });

  it("is exported under a name made of its question, in any script", async () => {
    const record = await ended(await begin({ question: `河 ${RIVER_QUESTION}` }));
    const reply = await fetch(`${routes.address}/api/research/${record.id}/export?format=markdown`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-disposition")).toMatch(
      /^attachment; filename="footnote\.md"; filename\*=UTF-8''%E6%B2%B3/u,
    );
  });

  it("computes what is asked of a table, and cites the cells", async () => {
    await upload(
      routes.address,
      "sales.csv",
      "shop,year,sales\nHarbour,2024,120\nMarket,2024,80\nStation,2025,45\n",
    );
    const record = await ended(await begin({ question: "What is the sum of sales in 2024?" }));
    const claim = record.report?.claims.find(({ computed }) => computed !== undefined);
    expect(claim).toMatchObject({
      computed: { operation: "sum", rows: 2 },
      text: expect.stringContaining("200"),
    });
    expect(claim?.citations.map(({ quote }) => quote.text).join(" ")).toMatch(/120.*80/u);
  });

  it("refuses what it cannot work on", async () => {
    for (const body of [
      { question: "?" },
      { question: RIVER_QUESTION, budget: { searches: 0 } },
      { question: RIVER_QUESTION, sources: ["web"] },
    ]) {
      expect((await postJson(`${routes.address}/api/research`, body)).status).toBeGreaterThanOrEqual(400);
    }
    const nothing = await ended(await begin({ question: "qqq zzz xyzzy?" }));
    expect(nothing).toMatchObject({ status: "done", findings: [], report: { status: "not-found" } });
  });
});

async function begin(body: object): Promise<ResearchRecord> {
  return readJson(await postJson(`${routes.address}/api/research`, { sources: ["library"], ...body }));
}

function post({ id }: Pick<ResearchRecord, "id">, deed: string, body?: object): Promise<Response> {
  const url = `${routes.address}/api/research/${id}/${deed}`;
  return body === undefined ? fetch(url, { method: "POST" }) : postJson(url, body);
}

async function ended({ id }: Pick<ResearchRecord, "id">): Promise<ResearchRecord> {
  await watch(id);
  return readJson(await fetch(`${routes.address}/api/research/${id}`));
}

async function watch(id: string, from = 1): Promise<ResearchEvent[]> {
  const response = await fetch(`${routes.address}/api/research/${id}/events?from=${from}`);
  const reader = createSseReader();
  return reader
    .push(new Uint8Array(await response.arrayBuffer()))
    .map(({ data }) => JSON.parse(data) as ResearchEvent);
}
