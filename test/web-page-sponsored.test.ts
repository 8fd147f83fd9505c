/** Sponsored blocks in a real browser: when they stand below an answer, what they say, what counts as seen, and how one is rid of them. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { LedgerList } from "../src/core/domain/sponsored-accounts.ts";
import type { AwarenessList } from "../src/core/domain/sponsored-survey.ts";
import { flightNow, sellFlight } from "./sold-flight.ts";
import { askAndWait, browserPath, openPages, overflow, upload } from "./web-page.ts";

const FERRY = `# Ferries of Varn\n\nThe night ferry from Varn takes nine hours.\n\n每晚的渡轮从瓦恩出发，航行九个小时。\n`;
const QUESTION = "How long does the night ferry from Varn take?";
/** Readers differ by what their browser calls itself: each test has a reader of its own. */
let nth = 0;
const reader = (options: BrowserContextOptions = {}): BrowserContextOptions => ({
  userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/14${nth++}.0.0.0 Safari/537.36`,
  ...options,
});

describe.skipIf(browserPath === undefined)("a sponsored block", () => {
  const { open, server } = openPages(async () => ({ FOOTNOTE_SPONSORED: "on" }));
  let flightId: string;
  beforeAll(async () => {
    flightId = (await sellFlight(server().address)).id;
  });

  const ledger = async (): Promise<LedgerList["entries"]> =>
    ((await (await fetch(`${server().address}/api/sponsored/ledger`)).json()) as LedgerList).entries;
  const spent = async (): Promise<number> => (await flightNow(server().address, flightId)).spentMicros;
  const block = (page: Page) => page.locator("aside.sponsored");
  let isAdded = false;
  const asked = async (options?: BrowserContextOptions, question = QUESTION): Promise<Page> => {
    const page = await open("/", reader(options));
    if (!isAdded) {
      await upload(page, { "ferry.md": FERRY });
      isAdded = true;
      await page.keyboard.press("Escape");
    }
    await askAndWait(page, question);
    return page;
  };

  test("says what it is, who pays and why, below an answer that has ended; one view moves the ledger by one", async () => {
    const before = await spent();
    const page = await asked();
    await block(page).waitFor();
    const text = await block(page).innerText();
    expect(text).toMatch(/^Ad\s+Paid for by Harbour Group on behalf of Ferries Ltd/u);
    expect(await block(page).getAttribute("aria-label")).toBe("Advertisement");
    expect(await page.locator(".turn aside").count()).toBe(0);
    const link = block(page).getByRole("link", { name: "Cross by night" });
    expect(await link.getAttribute("rel")).toBe("sponsored noopener noreferrer");
    await block(page).getByText("Why this one?").click();
    expect(await block(page).innerText()).toContain("Your question was about travel");
    await expect.poll(spent).toBe(before + 25_000);
    const [newest] = await ledger();
    expect(newest).toMatchObject({ kind: "impression", amountMicros: 25_000, flightId });
    // It stays in sight, and is counted no more.
    await page.waitForTimeout(1_500);
    expect(await spent()).toBe(before + 25_000);
  });

  test("is in Chinese beside a Chinese question, and fits a phone", async () => {
    const page = await asked({ viewport: { width: 390, height: 800 } }, "夜间渡轮从瓦恩出发要多久？");
    await block(page).waitFor();
    expect(await block(page).innerText()).toMatch(/^广告\s+由 Harbour Group 付费/u);
    expect(await overflow(page)).toBe(0);
  });

  test("moves nothing as it comes below a second answer", async () => {
    // Nothing is asked for beside the first, so that it stands beside the second; all of both fits the screen.
    const page = await asked(
      { viewport: { width: 1200, height: 1800 } },
      "Which medicine helps against seasickness on a ferry?",
    );
    let offer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      offer = resolve;
    });
    await page.route("**/api/sponsored/offers", async (route) => {
      await held;
      await route.continue();
    });
    await askAndWait(page, QUESTION);
    const top = (): Promise<number> =>
      page
        .locator(".turn .question")
        .last()
        .evaluate((question) => question.getBoundingClientRect().top);
    await page.waitForTimeout(300);
    const before = await top();
    offer();
    await block(page).waitFor();
    await page.waitForTimeout(300);
    expect(await top()).toBe(before);
  });

  test("goes at once and does not come back in its thread; switched off, it never comes again", async () => {
    const options = reader();
    const page = await asked(options);
    await block(page).getByRole("button", { name: "Close the ad" }).click();
    await block(page).waitFor({ state: "detached" });
    for (let more = 0; more < 3; more++) await askAndWait(page, QUESTION);
    await page.waitForTimeout(500);
    expect(await block(page).count()).toBe(0);

    await page.goto(server().address);
    // An answer counts once a block was asked for beside it, which the next question would forestall.
    for (let more = 0; more < 3; more++) {
      const answered = page.waitForResponse((reply) => reply.url().includes("/offers"));
      await askAndWait(page, QUESTION);
      await answered;
    }
    await block(page).getByRole("button", { name: "No ads from now on" }).click();
    await page.getByText("There will be no ads here any more.").waitFor();
    const offers: string[] = [];
    page.on(
      "request",
      (request) => void (request.url().includes("/sponsored") && offers.push(request.url())),
    );
    for (let thread = 0; thread < 2; thread++) {
      await page.goto(server().address);
      for (let more = 0; more < 4; more++) await askAndWait(page, QUESTION);
    }
    expect(await block(page).count()).toBe(0);
    expect(offers).toEqual([]);
  });

  test.each(["Which medicine helps against seasickness on a ferry?", "Who invented the sextant?"])(
    "is not asked for beside what is sensitive or about nothing known: %s",
    async (question) => {
      const page = await open("/", reader());
      const offers: string[] = [];
      page.on("request", (request) => void (request.url().includes("/offers") && offers.push(request.url())));
      await askAndWait(page, question);
      await page.waitForTimeout(500);
      expect(offers).toEqual([]);
    },
  );

  describe("counts as seen", () => {
    /** A card of 200 pixels, a screen and more below the answer; the page's own clock stands still once it is drawn. */
    const below = async (): Promise<Page> => {
      const page = await open("/", reader({ bypassCSP: true, viewport: { width: 900, height: 800 } }));
      await page.clock.install();
      await page.addStyleTag({
        content:
          ".sponsored { margin-top: 1500px !important; margin-bottom: 1500px !important; height: 200px; overflow: hidden }",
      });
      await askAndWait(page, QUESTION);
      await block(page).waitFor();
      // Of the server's clock, a view within a second of the offer is none.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      await page.clock.pauseAt(new Date(Date.now() + 10_000));
      return page;
    };
    /** So many of its 200 pixels are in sight from now on. */
    const show = async (page: Page, pixels: number): Promise<void> => {
      await page.locator(".thread-scroll").evaluate((scroller, inSight) => {
        const card = scroller.querySelector("aside.sponsored") as Element;
        const edge = scroller.getBoundingClientRect().bottom;
        const by = card.getBoundingClientRect().top - (edge - inSight);
        // Scrolled by whole pixels: half of it and not less, or less than half and not more.
        scroller.scrollTop =
          inSight < 100 ? Math.floor(scroller.scrollTop + by) : Math.ceil(scroller.scrollTop + by);
      }, pixels);
      // The browser tells of what is in sight with its next frames.
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const billedAfter = async (page: Page, ms: number, before: number): Promise<number> => {
      await page.clock.runFor(ms);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return ((await spent()) - before) / 25_000;
    };

    test("half of it for a second, once: not 49 %, and not 999 ms", async () => {
      const page = await below();
      const before = await spent();
      await show(page, 98);
      expect(await billedAfter(page, 5_000, before)).toBe(0);
      await show(page, 100);
      expect(await billedAfter(page, 999, before)).toBe(0);
      expect(await billedAfter(page, 1, before)).toBe(1);
      expect(await billedAfter(page, 5_000, before)).toBe(1);
    });

    test("only without a break: what goes out of sight begins anew", async () => {
      const page = await below();
      const before = await spent();
      await show(page, 200);
      expect(await billedAfter(page, 900, before)).toBe(0);
      await show(page, 0);
      await show(page, 200);
      expect(await billedAfter(page, 900, before)).toBe(0);
      expect(await billedAfter(page, 100, before)).toBe(1);
    });

    test.each([
      ["a hidden tab", "Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })"],
      ["a window in the background", "document.hasFocus = () => false"],
      [
        "a page below a dialog",
        "document.body.append(Object.assign(document.createElement('dialog'), { open: true }))",
      ],
    ])("not in %s", async (_, change) => {
      const page = await below();
      const before = await spent();
      await page.evaluate(change);
      await show(page, 200);
      expect(await billedAfter(page, 5_000, before)).toBe(0);
    });
  });

  test("asks beside the next answer whether its advertiser is known, where a host has switched that on", async () => {
    const survey = async (isOn: boolean): Promise<void> => {
      await fetch(`${server().address}/api/sponsored/flights/${flightId}/survey`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ isOn }),
      });
    };
    const known = async (): Promise<number> => {
      const reply = await fetch(`${server().address}/api/sponsored/awareness`);
      const { flights } = (await reply.json()) as AwarenessList;
      return flights.find((one) => one.flightId === flightId)?.shown.known ?? 0;
    };
    await survey(true);
    const page = await asked();
    await block(page).waitFor();
    await askAndWait(page, QUESTION);
    await page.setViewportSize({ width: 390, height: 800 });
    const question = block(page).filter({ hasText: "Have you heard of Ferries Ltd?" });
    await question.waitFor();
    expect(await question.innerText()).toMatch(/^Ad\s+A question for Ferries Ltd/u);
    expect(await overflow(page)).toBe(0);
    await question.getByRole("button", { name: "Yes" }).click();
    await page.getByText("Counted. Thank you.").waitFor();
    await expect.poll(known).toBe(1);
    await survey(false);
  });
});
