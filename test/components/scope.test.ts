/** A thread about one document on the page: begun from the document, kept in follow-ups and on reload, and left. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { AskRequest } from "../../src/core/domain/ask-request.ts";
import { endEverything } from "../footnote-process.ts";
import { upload } from "../http-client.ts";
import { closePage, openPage, type PageHere } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

let routes: RoutesHere;
let bridge: string;

beforeAll(async () => {
  routes = await openRoutes();
  const text = "The bridge of Ringsted was planned by Ada Brook.\n";
  bridge = (await upload(routes.address, "bridge.md", text)).id;
  await upload(routes.address, "tower.md", "The tower of Varn was planned by Ottilie Krause.\n");
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await endEverything();
});

/** What it was asked of. */
async function asked(page: PageHere, question: string): Promise<AskRequest["documentIds"]> {
  await page.ask(question);
  const { body } = page.requests.findLast(({ path }) => path === "/api/ask") ?? { body: "{}" };
  return (JSON.parse(body) as AskRequest).documentIds;
}
const last = (page: PageHere): string => page.all(".turn").at(-1)?.textContent ?? "";

test("says so over the question box, asks it alone until it is left, and everything from then on", async () => {
  let page = await openPage(routes.address, { path: `about/${bridge}` });
  await page.shown(".scope", "About: bridge");
  expect(await asked(page, "Who planned the bridge of Ringsted?")).toEqual([bridge]);
  expect(last(page)).toContain("Ada Brook");
  await expect.poll(() => page.path()).toContain("t/");
  expect(await asked(page, "Who planned the tower of Varn?")).toEqual([bridge]);
  expect(last(page)).not.toContain("Ottilie Krause");

  page = await page.reload();
  await page.shown(".scope", "About: bridge");
  await page.click("button", "Ask everything again");
  await page.gone(".scope");
  expect(await asked(page, "Who planned the tower of Varn?")).toEqual([]);
  expect(last(page)).toContain("Ottilie Krause");
  expect(await asked(page, "Who planned the bridge of Ringsted?")).toBeUndefined();
});

test("begins from a document that is open", async () => {
  const page = await openPage(routes.address);
  await page.ask("Who planned the bridge of Ringsted?");
  await page.click("button", /^Footnote 1: /);
  await page.click("link", "Ask about this document");
  await page.shown(".scope", "About: bridge");
});

test("no chooser of sources is there where there is only the library", async () => {
  const page = await openPage(routes.address);
  await page.shown(".about", "Answers from");
  expect(page.all(".chooser")).toEqual([]);
});
