/** The page over a library that has nothing but the guide: what it says of itself, and where it leads on to. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { upload } from "../http-client.ts";
import { closePage, openPage } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

let routes: RoutesHere;

beforeAll(async () => {
  routes = await openRoutes({}, { hasGuide: true });
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await endEverything();
});

test.each([
  ["en-US", "Your library is empty", "Add a model", "What can you do?", "from your own documents"],
  ["zh-CN", "文库还是空的", "添加模型", "你能做什么？", "根据你自己的文档回答问题"],
])("in %s: the first question may be what this is", async (language, empty, model, question, said) => {
  const page = await openPage(routes.address, { language });
  await page.shown(".about", empty);
  await page.shown(".library-button .count", language === "en-US" ? "0 documents" : "0 份文档");
  await page.named("link", model);
  await page.ask(question);
  await page.shown(".answer", said);
  expect(page.all(".answer .note").length).toBeGreaterThan(2);
});

test("a greeting behind another question leans on nothing, and nothing found leads on", async () => {
  const page = await openPage(routes.address);
  await page.ask("Who won the cup of Ringsted?");
  await page.named("link", "Set up web search");
  await page.click("link", "Add documents");
  await page.shown(".panel", "Add files");
  await page.ask("hi");
  await page.shown(".turn:last-of-type .answer", "from your own documents");
  expect(page.all(".understood")).toEqual([]);
});

test("what was asked of one document is asked of the whole library, and a text as a whole of its digest", async () => {
  const { id } = await upload(routes.address, "bridge.md", "# The bridge\n\nThe bridge of Varn is old.\n");
  await upload(routes.address, "cup.md", "# The cup\n\nThe cup of Ringsted was won by Ada Brook in 1988.\n");
  const page = await openPage(routes.address, { path: `about/${id}` });
  await page.ask("Who won the cup of Ringsted?");
  await page.click("button", "Ask the whole library");
  await page.shown(".answer", "Ada Brook");
  await page.ask("Summarise the cup");
  await page.click("button", "Make a digest of “The cup”");
  await expect.poll(() => page.path()).toContain("digest/");
  await page.shown(".digest-status.done");
  await page.click("link", "Digests");
  await expect.poll(() => page.path()).toBe("digests");
  await page.named("link", "The cup");
  await page.shown(".library-button .count", "2 documents");
});
