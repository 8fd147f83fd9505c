/** What goes wrong around research: engines, sources, budgets, processes. It ends in a state with a name, with what was found. */
import { afterEach, describe, expect, it } from "vitest";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { researcherReply, researchTask } from "./fake-researcher.ts";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything, eventually, startServer, tempFolder } from "./footnote-process.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "./harbour-lights.ts";
import { postJson, readJson, upload } from "./http-client.ts";
import { openRoutes, type RoutesHere } from "./routes-here.ts";

let [routes, model, web]: [RoutesHere?, FakeModel?, FakeWeb?] = [];
afterEach(async () => {
  await routes?.close();
  await model?.close();
  await web?.close();
  routes = model = web = undefined;
  await endEverything();
});

const page = (title: string, text: string) => ({
  title,
  html: `<html lang="en"><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`,
});
const PAGES = {
  lights: page("The Harbour Lights", "The Harbour Lights is a 1962 film directed by Ida Marlowe."),
  ida: page("Ida Marlowe", "Ida Marlowe was a film director. She was born in Wickhaven in 1921."),
};

const get = async (address: string, id: string): Promise<ResearchRecord> =>
  readJson(await fetch(`${address}/api/research/${id}`));

async function begin(address: string, body: object): Promise<string> {
  const sent = { question: RIVER_QUESTION, acceptMicros: 9_000_000, ...body };
  return (await readJson<ResearchRecord>(await postJson(`${address}/api/research`, sent))).id;
}

async function research(body: object): Promise<ResearchRecord> {
  const address = routes?.address ?? "";
  const id = await begin(address, body);
  await (await fetch(`${address}/api/research/${id}/events`)).text();
  return get(address, id);
}

describe("engines", () => {
  it("that all fail from the beginning are why it failed", async () => {
    const own = await startFakeWeb(PAGES);
    web = own;
    own.setEngineStatus(500);
    routes = await openRoutes({ SEARXNG_URL: own.searchUrl, FOOTNOTE_ALLOW_HOSTS: own.pageHosts });
    const record = await research({ sources: ["web"] });
    expect(record).toMatchObject({ status: "failed", findings: [], report: { status: "not-found" } });
    expect(record.error).toBeDefined();
    expect(record.notices.map(({ code }) => code)).toContain("web-not-reached");
  });

  it("that fail one after another leave what was found before, and say that they did", async () => {
    const own = await startFakeWeb(PAGES);
    web = own;
    routes = await openRoutes({ SEARXNG_URL: own.searchUrl, FOOTNOTE_ALLOW_HOSTS: own.pageHosts });
    const { address } = routes;
    const id = await begin(address, { sources: ["web"], waits: true });
    await eventually(async () => (await get(address, id)).status === "planned");
    await fetch(`${address}/api/research/${id}/approve`, { method: "POST" });
    await eventually(async () => own.queries.length > 0);
    own.setEngineStatus(503);
    await eventually(async () => (await get(address, id)).status !== "running");
    const record = await get(address, id);
    expect(["done", "stopped-by-budget", "failed"]).toContain(record.status);
    expect(record.report).toBeDefined();
    if (record.steps.some(({ error }) => error !== undefined))
      expect(record.notices.length).toBeGreaterThan(0);
  });
});

it("a source that changes between two steps is cited as it was read each time, and every footnote opens on its words", async () => {
  const own = await startFakeWeb(PAGES);
  web = own;
  let reads = 0;
  const change = setInterval(() => {
    own.setPage(
      "lights",
      page("The Harbour Lights", `The Harbour Lights is a film by Ida Marlowe, version ${++reads}.`),
    );
  }, 20);
  routes = await openRoutes({ SEARXNG_URL: own.searchUrl, FOOTNOTE_ALLOW_HOSTS: own.pageHosts });
  const record = await research({ sources: ["web"] });
  clearInterval(change);
  expect(record.status).toBe("done");
  const citations = record.report?.claims.flatMap((claim) => claim.citations) ?? [];
  expect(citations.length).toBeGreaterThan(0);
  for (const { source, quote } of citations) {
    const { documentId } = record.report?.sources.find(({ number }) => number === source) ?? {};
    expect(documentId).toBe(quote.documentId);
    const url = `${routes.address}/api/documents/${quote.documentId}/text?start=${quote.start}&end=${quote.end}`;
    expect((await readJson<{ text: string }>(await fetch(url))).text).toBe(quote.text);
  }
});

it("a budget that ends in the middle of a sentence leaves the sentence out and gives what was found", async () => {
  model = await startFakeModel({
    reply({ body }) {
      const messages = body.messages ?? [];
      return researchTask(messages) === "answer"
        ? { kind: "stall", text: "The river that flows through Wick" }
        : { kind: "text", text: researcherReply(messages) };
    },
  });
  routes = await openRoutes({
    FOOTNOTE_MODEL: "openai/fake",
    OPENAI_BASE_URL: model.baseURL,
    FOOTNOTE_PRICES: "",
  });
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(routes.address, name, text);
  const record = await research({ sources: ["library"], budget: { minutes: 0.1 } });
  expect(record.status).toBe("stopped-by-budget");
  expect(record.findings.length).toBeGreaterThan(0);
  expect(record.report?.text).not.toContain("Wick\n");
  expect(record.report?.claims.every(({ citations }) => citations.length > 0)).toBe(true);
});

it("two processes: one goes on where the other was killed, and a pause of either is heard by the other", async () => {
  const own = await startFakeModel({
    reply: ({ body }) => ({ kind: "text", text: researcherReply(body.messages ?? []) }),
    latencyMs: 700,
  });
  model = own;
  const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: own.baseURL, FOOTNOTE_READER: "off" };
  const data = tempFolder();
  const [here, there] = [await startServer(data, env), await startServer(data, env)];
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(here.address, name, text);
  const paused = await begin(here.address, { sources: ["library"] });
  await eventually(async () => (await get(there.address, paused)).steps.length >= 1);
  const reply = await fetch(`${there.address}/api/research/${paused}/pause`, { method: "POST" });
  expect((await readJson<ResearchRecord>(reply)).status).toBe("paused");
  const id = await begin(here.address, { sources: ["library"] });
  await eventually(async () => (await get(there.address, id)).steps.length >= 2);
  await here.end("SIGKILL");
  await eventually(async () => (await get(there.address, id)).status === "done");
  expect((await get(there.address, id)).report?.text).toContain("Tamol");
  expect((await get(there.address, paused)).status).toBe("paused");
});
