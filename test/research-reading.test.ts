/** Research that reads on where searching stops: links of the pages that were found, and documents as a whole; without a model. */
import { afterEach, describe, expect, it } from "vitest";
import type { ResearchRecord } from "../src/core/domain/research.ts";
import { type FakePage, type FakeWeb, startFakeWeb } from "./fake-web.ts";
import { endEverything } from "./footnote-process.ts";
import { postJson, readJson, upload } from "./http-client.ts";
import { openRoutes, type RoutesHere } from "./routes-here.ts";

let [routes, web]: [RoutesHere?, FakeWeb?] = [];
afterEach(async () => {
  await routes?.close();
  await web?.close();
  await endEverything();
});

const page = (title: string, ...paragraphs: string[]): FakePage => ({
  title,
  html: `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("")}</article></body></html>`,
});

async function research(body: object): Promise<ResearchRecord> {
  const address = routes?.address ?? "";
  const { id } = await readJson<ResearchRecord>(await postJson(`${address}/api/research`, body));
  await (await fetch(`${address}/api/research/${id}/events`)).text();
  return readJson(await fetch(`${address}/api/research/${id}`));
}

const QUESTION = "Who was the engineer of the repair of the Elm bridge?";
const ABOUT = "The Elm bridge crosses the river Tamol in Wickhaven. It is made of stone and has five arches.";

/** The engine knows the bridge's page alone; that links to the others. */
async function startBridge(
  links: (own: FakeWeb) => readonly (readonly [string, string])[],
): Promise<FakeWeb> {
  const own = await startFakeWeb(
    {
      bridge: page("The Elm bridge", ABOUT),
      repair: page(
        "Works of 1987",
        "The arches were strengthened in 1987. The engineer of the repair was Ottilie Krause.",
      ),
      tickets: page("Tickets", "A ticket for the ferry costs 4 euros."),
    },
    { order: (names) => names.filter((name) => name === "bridge") },
  );
  const anchors = links(own).map(([url, text]) => `<a href="${url}">${text}</a>`);
  own.setPage("bridge", page("The Elm bridge", ABOUT, anchors.join(" ")));
  web = own;
  routes = await openRoutes({ SEARXNG_URL: own.searchUrl, FOOTNOTE_ALLOW_HOSTS: own.pageHosts });
  return own;
}

describe("a page that was found", () => {
  it("is followed by the link whose words bear on what is not answered, and by no other", async () => {
    const own = await startBridge((there) => [
      [there.urlOf("tickets"), "Tickets for the ferry"],
      [there.urlOf("repair"), "The repair and its engineer"],
    ]);
    const record = await research({ question: QUESTION, sources: ["web"] });
    expect(record.questions).toContainEqual(
      expect.objectContaining({ origin: "link", read: { url: own.urlOf("repair") }, of: "q1" }),
    );
    expect(record.questions[0]).toMatchObject({ state: "answered" });
    expect(record.report?.text).toContain("Ottilie Krause");
    expect(record.found.map(({ url }) => url)).not.toContain(own.urlOf("tickets"));
    // The page that was searched for, its links, and the page that they led to.
    expect(record.spent.pages).toBe(record.spent.searches - 1 + 2);
  });

  it("leads to no address of this machine's own network, whatever its words", async () => {
    await startBridge(() => [["http://127.0.0.1:9/admin", "The engineer of the repair"]]);
    const record = await research({ question: QUESTION, sources: ["web"] });
    expect(record.status).toBe("done");
    expect(record.notices.map(({ code }) => code)).toContain("url-refused");
    expect(record.steps.find(({ kind }) => kind === "read")).toMatchObject({
      error: { code: "url-refused" },
    });
  });

  it("is not followed where no more pages may be read", async () => {
    const own = await startBridge((there) => [[there.urlOf("repair"), "The repair and its engineer"]]);
    const record = await research({ question: QUESTION, sources: ["web"], budget: { pages: 1 } });
    expect(record.spent.pages).toBeLessThanOrEqual(2);
    expect(record.found.map(({ url }) => url)).not.toContain(own.urlOf("repair"));
  });
});

it("reads a document of the library as a whole where its best passages do not answer", async () => {
  routes = await openRoutes();
  const filler = Array.from(
    { length: 300 },
    (_, nth) =>
      `## Day ${nth + 1}\n\nThe walkers set out in the morning and reached the hut number ${nth + 7}.`,
  );
  await upload(routes.address, "walk.md", `# The long walk\n\n${filler.join("\n\n")}`);
  const record = await research({ question: "Who paid for the long walk?", sources: ["library"] });
  expect(record.steps.filter(({ kind }) => kind === "read")).toHaveLength(1);
  expect(record.status).toBe("done");
});
