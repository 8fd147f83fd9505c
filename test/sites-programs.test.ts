/** Sites and feeds through the command line and the server, broken off and gone on with. */
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Document } from "../src/core/domain/document.ts";
import type { Site } from "../src/core/domain/site.ts";
import { linked } from "./fake-site.ts";
import { closeSites, fakeSite, type Pages } from "./follow-site.ts";
import {
  endEverything,
  eventually,
  footnoteJson,
  startFootnote,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { postJson, readJson } from "./http-client.ts";

afterEach(closeSites);
afterAll(endEverything);

describe("the command line", () => {
  const pageCount = 30;
  const manyPages = (): Pages => ({
    "/": linked("home", ...Array.from({ length: pageCount }, (_, nth) => `/p${nth}`)),
    ...Object.fromEntries(Array.from({ length: pageCount }, (_, nth) => [`/p${nth}`, linked(`p${nth}`)])),
  });

  test.each(["SIGKILL", "SIGINT"] as const)("after %s a crawl goes on where it stopped", async (signal) => {
    const site = await fakeSite(manyPages());
    const data = tempFolder();
    const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
    const args = ["add", `${site.at}/`, "--crawl", "--rate", "600", "--data", data];
    const running = startFootnote(args, env);
    await eventually(() => site.asked.filter((path) => path.startsWith("/p")).length >= 5);
    running.child.kill(signal);
    const ended = await running.ended;
    if (signal === "SIGINT")
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining("where it stopped") });
    const before = site.asked.filter((path) => path.startsWith("/p"));
    site.asked.length = 0;

    const again = await footnoteJson([...args.slice(0, -4), "--rate", "1200", "--data", data], env);
    expect(again).toMatchObject({
      code: 0,
      json: { sites: [{ site: { round: 1, last: { ended: "complete", counts: { failed: 0 } } } }] },
    });
    const after = site.asked.filter((path) => path.startsWith("/p"));
    // The one that was under way is asked for twice, at most.
    expect(before.length + after.length).toBeLessThanOrEqual(pageCount + 1);
    const { documents } = (await footnoteJson(["list", "--data", data])).json as { documents: Document[] };
    expect(documents).toHaveLength(pageCount + 1);
  });

  test("shows, refreshes and ends what is followed", async () => {
    const site = await fakeSite({ "/": linked("home") });
    const data = tempFolder();
    const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
    const run = (...args: string[]) => footnoteJson([...args, "--data", data], env);
    const added = await run("add", `${site.at}/`, "--every", "1d");
    expect(added).toMatchObject({
      code: 0,
      json: { sites: [{ site: { everyMs: 86_400_000 }, items: [{ url: `${site.at}/`, outcome: "added" }] }] },
    });
    expect(await run("refresh")).toMatchObject({ code: 0, json: { sites: [] } });
    expect(await run("refresh", `${site.at}/`)).toMatchObject({
      json: { sites: [{ items: [{ outcome: "unchanged" }] }] },
    });
    expect(await run("list")).toMatchObject({ json: { documents: [{}], sites: [{ url: `${site.at}/` }] } });
    expect(await run("remove", `${site.at}/`)).toMatchObject({ code: 0, json: { pages: 0 } });
    expect(await run("list")).toMatchObject({ json: { documents: [{}], sites: [] } });
    expect(await run("add", data, "--crawl")).toMatchObject({
      code: 1,
      json: { error: { code: "url-refused" } },
    });
  });
});

test("the server follows a site, goes on with what was broken off, and lists and ends it", async () => {
  const site = await fakeSite({ "/": linked("home", "/a"), "/a": linked("a") });
  const data = tempFolder();
  const env = { FOOTNOTE_ALLOW_HOSTS: site.host };
  const crawling = startFootnote(["add", `${site.at}/`, "--crawl", "--rate", "20", "--data", data], env);
  await eventually(() => site.asked.includes("/"));
  crawling.child.kill("SIGKILL");
  await crawling.ended;

  const server = await startServer(data, env);
  const sites = async (): Promise<(Site & { isReading: boolean })[]> =>
    (await readJson<{ sites: (Site & { isReading: boolean })[] }>(await fetch(`${server.address}/api/sites`)))
      .sites;
  const isDone = async (): Promise<boolean> => {
    const [one] = await sites();
    return one?.last?.ended === "complete" && !one.isReading;
  };
  await eventually(isDone);
  const [kept] = await sites();
  expect(kept?.last?.counts).toMatchObject({ failed: 0 });

  const body = { url: `${site.at}/`, crawl: true, every: "6h", rate: 1_200 };
  await readJson(await postJson(`${server.address}/api/sites`, body), 202);
  await eventually(async () => (await sites())[0]?.round === 2 && (await isDone()));
  const [refreshed] = await sites();
  expect(refreshed).toMatchObject({ id: kept?.id, everyMs: 21_600_000, last: { counts: { unchanged: 2 } } });
  const one = `${server.address}/api/sites/${kept?.id}`;
  expect(await readJson(await fetch(one))).toMatchObject({
    pages: expect.arrayContaining([{ url: `${site.at}/a`, outcome: "unchanged" }]),
  });
  await readJson(await postJson(`${one}/refresh`, {}), 202);
  expect((await fetch(one, { method: "DELETE" })).status).toBe(204);
  expect((await fetch(one, { method: "DELETE" })).status).toBe(404);
  expect((await postJson(`${server.address}/api/sites`, { ...body, every: "1s" })).status).toBe(400);
  expect((await postJson(`${server.address}/api/sites`, { ...body, url: "file:///etc" })).status).toBe(422);
  expect((await server.end()).code).toBe(0);
});
