/** That nothing on the page moves by itself under somebody's eyes, and that an answer of a book's length is as good to read as a short one. */
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import type { ThreadTurns } from "../src/core/domain/replies.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { askAndWait, browserPath, openPages, overflow, upload } from "./web-page.ts";

const FACTS = Array.from(
  { length: 12 },
  (_, nth) => `The lock at mile ${nth + 3} of the Tamol canal was opened in ${1801 + nth}.`,
);
/** One is not what its source says, one stands nowhere, and the end is cut off. */
const DOUBTFUL = [
  ...FACTS.map((fact) => `${fact.slice(0, -1)} [1].`),
  "The lock at mile 3 of the Tamol canal was opened in 1950 [1].",
  "The canal is painted green every spring [1].",
].join("\n\n");
const LONG_WORDS = 20_000;
const LONG = Array.from({ length: LONG_WORDS / 20 }, (_, nth) =>
  nth % 25 === 0
    ? `\n\n## Part ${nth / 25}\n\n${FACTS[nth % 12]?.slice(0, -1)}.`
    : `What is told of number ${nth} goes on in plain words that stand in no source and have no note beside them.`,
).join(" ");

/** The statements of it that have a footnote, with their places. */
const PARTS = FACTS.flatMap((fact) => {
  const text = fact.slice(0, -1);
  const found: [number, string][] = [];
  for (let at = LONG.indexOf(text); at >= 0; at = LONG.indexOf(text, at + 1)) found.push([at, text]);
  return found;
}).sort(([one], [other]) => one - other);

/** Of the layout, without what somebody's own typing or clicking moves. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node?: Element | null }[];
        };
        // Less is another word in a button of the same size.
        if (!hadRecentInput && value > 0.0001)
          moved.push(`${value}: ${sources.map(({ node }) => node?.className ?? "").join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  return () => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
}

describe.skipIf(browserPath === undefined)("the page keeps still", () => {
  let model: FakeModel | undefined;
  const { open } = openPages(async () => {
    model = await startFakeModel({ partMs: 10, partLength: 12 });
    return { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
  });
  afterAll(() => model?.close());

  test.each([1440, 390])("while it loads, and while an answer comes and ends: %i px", async (width) => {
    model?.setReply({ kind: "text", text: DOUBTFUL, finish: "length" });
    const page = await open("/", { viewport: { width, height: 900 } });
    if (width > 1000) {
      await upload(page, { "locks.md": FACTS.join("\n\n") });
      await page.keyboard.press("Escape");
    }
    const moved = await watchShifts(page);
    await page.locator(".about").waitFor();
    // Typed, not put there: what typing moves is not counted.
    await page.locator("textarea").pressSequentially("When were the locks of the Tamol canal opened?");
    await page.keyboard.press("Enter");
    await page.locator(".turn .usage").waitFor();
    await page.locator(".turn").getByRole("button", { name: "Go on" }).waitFor();
    await page.getByRole("button", { name: "Ask for a rewrite" }).waitFor();
    expect(await moved()).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test("an answer of 20,000 words is drawn, scrolled and searched like any other", async () => {
    model?.setReply({ kind: "text", text: `${FACTS[0]?.slice(0, -1)} [1].` });
    const page = await open();
    await upload(page, { "locks.md": FACTS.join("\n\n") });
    await page.keyboard.press("Escape");
    await askAndWait(page, "When was the lock at mile 3 opened?");
    await page.route("**/api/threads/*", async (route) => {
      const reply = await route.fetch();
      const thread = (await reply.json()) as ThreadTurns;
      const [turn] = thread.turns;
      const [claim] = turn?.answer.claims ?? [];
      if (!turn || !claim) throw new Error("There is a statement.");
      const claims = PARTS.map(([start, text]) => ({ ...claim, start, end: start + text.length, text }));
      await route.fulfill({
        json: { ...thread, turns: [{ ...turn, answer: { ...turn.answer, text: LONG, claims } }] },
      });
    });
    await page.reload();
    const end = page.locator(".answer h3, .answer h4").last();
    await end.waitFor();
    const words = await page.locator(".answer").evaluate((one) => one.textContent.split(/\s+/).length);
    expect(words).toBeGreaterThan(LONG_WORDS * 0.9);
    await end.scrollIntoViewIfNeeded();
    await page.locator(".note").last().click();
    await page.locator(".document-text mark").first().waitFor();
    expect(await overflow(page)).toBe(0);
  });

  test("a question asked after the network has gone stands there, with why it failed and a way back", async () => {
    const page = await open();
    // What draws turns comes along soon after the page.
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /turn-(?:list|view)/u.test(name)),
    );
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await page.locator("textarea").fill("When was the lock at mile 3 opened?");
    await page.keyboard.press("Enter");
    await page.locator(".failure-note", { hasText: "cannot be reached" }).first().waitFor();
    expect(await page.locator(".question").textContent()).toBe("When was the lock at mile 3 opened?");
    await page.context().setOffline(false);
    model?.setReply({ kind: "quote" });
    await page.locator(".turn").getByRole("button", { name: "Ask again" }).click();
    await page.locator(".turn .usage").waitFor();
  });
});
