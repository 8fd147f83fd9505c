/** Research that is done again every so often, and says what changed: over HTTP, by another process where the first one died. */
import { afterEach, describe, expect, it } from "vitest";
import type { ResearchId } from "../src/core/domain/ids.ts";
import type { ResearchList } from "../src/core/domain/replies.ts";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { againJob, schedule } from "../src/services/research/again-job.ts";
import { type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything, eventually } from "./footnote-process.ts";
import { postJson, readJson, readRefusal, upload } from "./http-client.ts";
import { plansFile } from "./plans-file.ts";
import { openRoutes, type RoutesHere } from "./routes-here.ts";

let routes: RoutesHere;
let web: FakeWeb | undefined;
afterEach(async () => {
  await routes?.close();
  await web?.close();
  web = undefined;
  await endEverything();
});

const QUESTION = "How much is a ticket for the ferry?";
const get = async (id: string): Promise<ResearchRecord> =>
  readJson(await fetch(`${routes.address}/api/research/${id}`));
const put = (id: string, every: string): Promise<Response> =>
  fetch(`${routes.address}/api/research/${id}/schedule`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ every }),
  });
const list = async () =>
  (await readJson<ResearchList>(await fetch(`${routes.address}/api/research`))).research;

async function begin(every: string, source = "library"): Promise<ResearchRecord> {
  const body = { question: QUESTION, sources: [source], every };
  const { id } = await readJson<ResearchRecord>(await postJson(`${routes.address}/api/research`, body));
  await eventually(async () => (await get(id)).status === "done");
  return get(id);
}

/** As if the interval were over. */
async function dueNow(id: ResearchId): Promise<void> {
  const { store, runners } = routes.footnote;
  await store.putJob({ ...againJob(id), dueAt: new Date(0).toISOString() });
  await runners[0]?.startDue();
}

async function nextOf(id: ResearchId): Promise<ResearchRecord> {
  await dueNow(id);
  await eventually(async () => (await list()).some(({ previous }) => previous === id));
  const next = (await list()).find(({ previous }) => previous === id);
  // A server looks for what is due every two seconds.
  await routes.footnote.runners[0]?.startDue();
  await eventually(async () => (await get(next?.id ?? "")).status === "done");
  return get(next?.id ?? "");
}

describe("scheduled research", () => {
  it("begins another run when it is due, which says what is new and what is gone, each with its words", async () => {
    const page = (price: number) => ({
      title: "The ferry",
      html: `<html lang="en"><body><article><h1>The ferry</h1><p>A ticket for the ferry is ${price} euros.</p></article></body></html>`,
    });
    web = await startFakeWeb({ ferry: page(4) });
    routes = await openRoutes({ SEARXNG_URL: web.searchUrl, FOOTNOTE_ALLOW_HOSTS: web.pageHosts });
    const first = await begin("1w", "web");
    expect(Date.parse(first.nextAt ?? "") - Date.parse(first.createdAt)).toBeGreaterThanOrEqual(604_800_000);
    web.setPage("ferry", page(6));
    const next = await nextOf(first.id);
    expect(next).toMatchObject({ previous: first.id, news: { added: 1, gone: 1 }, everyMs: 604_800_000 });
    const { text = "", claims = [], sources = [] } = next.report ?? {};
    expect(text.startsWith("## What changed since")).toBe(true);
    expect(text.indexOf("6 euros")).toBeLessThan(text.indexOf("No longer found:"));
    for (const { start, end, text: said } of claims) expect(text.slice(start, end)).toBe(said);
    const gone = claims.find((claim) => claim.text.includes("4 euros"));
    const source = sources.find(({ number }) => number === gone?.citations[0]?.source);
    const quote = gone?.citations[0]?.quote;
    const url = `${routes.address}/api/documents/${source?.documentId}/text?start=${quote?.start}&end=${quote?.end}`;
    expect((await readJson<{ text: string }>(await fetch(url))).text).toBe(quote?.text);
    expect(await get(first.id)).not.toHaveProperty("nextAt");
  });

  it("says so where nothing changed, and goes on once however often it is begun", async () => {
    routes = await openRoutes();
    await upload(routes.address, "ferry.md", "# Ferry\n\nA ticket for the ferry is 4 euros.");
    const first = await begin("1d");
    const next = await nextOf(first.id);
    expect(next).toMatchObject({ news: { added: 0, gone: 0 } });
    expect(next.report?.text).toContain("Nothing that was found is other than it was.");
    // As it is where its process died before it had said that it was done.
    const { footnote } = routes;
    await schedule(first, 86_400_000, {
      store: footnote.store,
      jobs: { put: (job) => footnote.store.putJob(job) },
      clock: { now: () => new Date().toISOString() },
    });
    await dueNow(first.id);
    await eventually(async () => (await get(first.id)).nextAt === undefined);
    expect(await list()).toHaveLength(2);
  });

  it("is kept as failed where a plan's month is used up, and its schedule goes on", async () => {
    routes = await openRoutes({ FOOTNOTE_PLANS: plansFile() });
    const first = await begin("1d");
    await dueNow(first.id);
    await eventually(async () => (await list()).some(({ previous }) => previous === first.id));
    const { id } = (await list()).find(({ previous }) => previous === first.id)!;
    const refused = await get(id);
    expect(refused).toMatchObject({ status: "failed", error: { code: "plan-limit" }, everyMs: 86_400_000 });
    await dueNow(refused.id);
    // Compared with the last that found anything.
    await eventually(async () => (await list()).length === 3);
    expect((await list())[0]).toMatchObject({ status: "failed", previous: first.id });
  });

  it("is not said to run where the run itself could not be put down", async () => {
    routes = await openRoutes();
    const { store } = routes.footnote;
    const putJob = store.putJob.bind(store);
    Object.assign(store, {
      putJob: async (job: Parameters<typeof putJob>[0]) => {
        if (job.kind === "research") throw new Error("no room");
        await putJob(job);
      },
    });
    const body = { question: QUESTION, sources: ["library"], every: "1w" };
    await postJson(`${routes.address}/api/research`, body);
    expect(await list()).toEqual([]);
  });

  it("ends when a person says so, and takes only intervals", async () => {
    routes = await openRoutes();
    await upload(routes.address, "ferry.md", "# Ferry\n\nA ticket for the ferry is 4 euros.");
    const first = await begin("1w");
    expect(await readJson<ResearchRecord>(await put(first.id, "never"))).not.toHaveProperty("nextAt");
    expect((await readRefusal(await put(first.id, "often"))).code).toBe("bad-request");
    await dueNow(first.id);
    expect(await list()).toHaveLength(1);
    const body = { question: QUESTION, sources: ["library"], every: "3s" };
    expect((await readRefusal(await postJson(`${routes.address}/api/research`, body))).code).toBe(
      "bad-request",
    );
  });
});
