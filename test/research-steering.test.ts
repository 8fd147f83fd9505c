/** Research that is paused, gone on with, cancelled: nothing that was done is done again. What is killed is `research-kills.test.ts`. */
import { afterEach, describe, expect, it } from "vitest";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { researcherReply } from "./fake-researcher.ts";
import { endEverything, eventually } from "./footnote-process.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "./harbour-lights.ts";
import { postJson, readJson, upload } from "./http-client.ts";
import { openRoutes, type RoutesHere } from "./routes-here.ts";

let [routes, model]: [RoutesHere?, FakeModel?] = [];
afterEach(async () => {
  await routes?.close();
  routes = undefined;
  await model?.close();
  await endEverything();
});

async function slowModel(latencyMs: number): Promise<FakeModel> {
  const own = await startFakeModel({
    reply: ({ body }) => ({ kind: "text", text: researcherReply(body.messages ?? []) }),
    latencyMs,
  });
  model = own;
  return own;
}

const envOf = ({ baseURL }: FakeModel) => ({
  FOOTNOTE_MODEL: "openai/fake",
  OPENAI_BASE_URL: baseURL,
  FOOTNOTE_READER: "off",
});
const callsOf = ({ requests }: FakeModel): number =>
  requests.filter(({ path }) => path.endsWith("/chat/completions")).length;

/**
 * Calls that no step came of. As this run asks one thing after another, what was under way as it was stopped is all that may be
 * paid twice. Counted at the end: a call that was given up can reach the server after the run has said that it is paused.
 */
const abandoned = (own: FakeModel, { spent }: ResearchRecord): number => callsOf(own) - spent.modelCalls;

async function fill(address: string): Promise<void> {
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(address, name, text);
}

async function begin(address: string): Promise<ResearchRecord> {
  const body = { question: RIVER_QUESTION, sources: ["library"], acceptMicros: 1 };
  return readJson(await postJson(`${address}/api/research`, body));
}

const get = async (address: string, id: string): Promise<ResearchRecord> =>
  readJson(await fetch(`${address}/api/research/${id}`));
const post = async (address: string, id: string, deed: string): Promise<ResearchRecord> =>
  readJson(await fetch(`${address}/api/research/${id}/${deed}`, { method: "POST" }));

async function steps(address: string, id: string, least: number): Promise<void> {
  await eventually(async () => (await get(address, id)).steps.length >= least);
}

describe("research that is steered", () => {
  it("is paused where it is and goes on there, at the cost of what was under way", async () => {
    const own = await slowModel(150);
    routes = await openRoutes(envOf(own));
    const { address } = routes;
    await fill(address);
    const { id } = await begin(address);
    await steps(address, id, 3);
    const paused = await post(address, id, "pause");
    expect(paused.status).toBe("paused");
    await post(address, id, "resume");
    await eventually(async () => (await get(address, id)).status === "done");
    const done = await get(address, id);
    expect(done.steps.slice(0, paused.steps.length)).toEqual(paused.steps);
    expect(abandoned(own, done)).toBeLessThanOrEqual(1);
    expect(done.report?.text).toContain("Tamol");
  });

  it("is ended with a report of what was found so far, and can go on even then", async () => {
    const own = await slowModel(150);
    routes = await openRoutes(envOf(own));
    const { address } = routes;
    await fill(address);
    const { id } = await begin(address);
    await steps(address, id, 5);
    const cancelled = await post(address, id, "cancel");
    expect(cancelled.status).toBe("cancelled");
    expect(cancelled.findings.length).toBeGreaterThan(0);
    expect(cancelled.report?.claims.length).toBeGreaterThan(0);
    expect((await post(address, id, "cancel")).status).toBe("cancelled");
    await post(address, id, "resume");
    await eventually(async () => (await get(address, id)).status === "done");
  });
});
