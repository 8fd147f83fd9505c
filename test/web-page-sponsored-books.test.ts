/** What a host does about sponsored content on the page, in a browser: everything is sold and reviewed there, and looked at afterwards. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SponsoredBooks } from "../src/core/domain/sponsored.ts";
import { browserPath, openPages, overflow } from "./web-page.ts";

/** Names of rules of axe that the page breaks. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

const SHOTS = process.env["FOOTNOTE_TEST_SHOTS"];
const today = new Date().toISOString().slice(0, 10);

async function fill(page: Page, form: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.locator("summary", { hasText: form }).last().click();
  const shown = page.getByRole("form", { name: form, exact: true }).last();
  for (const [name, value] of Object.entries(fields)) await shown.locator(`[name="${name}"]`).fill(value);
}

const send = (page: Page, form: string): Promise<void> =>
  page.getByRole("form", { name: form, exact: true }).last().getByRole("button", { name: "Add" }).click();

describe.skipIf(browserPath === undefined)("a host's pages of sponsored content", () => {
  const { open, server } = openPages(async () => ({ FOOTNOTE_SPONSORED: "on" }));
  const books = async (): Promise<SponsoredBooks> =>
    (await (await fetch(`${server().address}/api/sponsored/books`)).json()) as SponsoredBooks;

  test("sell, review and run by the page alone; what is refused is said beside what was typed", async () => {
    const page = await open("/settings/sponsored");
    await page.getByText("Nothing was sold yet").waitFor();
    await fill(page, "New advertiser", { legalName: "Ferries Ltd", paidBy: "Harbour Group" });
    await send(page, "New advertiser");
    const advertiser = page.getByRole("region", { name: "Ferries Ltd" });
    await advertiser.waitFor();
    await fill(page, "New campaign", { name: "Summer" });
    await send(page, "New campaign");
    await page.getByRole("heading", { name: "Summer" }).waitFor();

    await fill(page, "New creative", {
      headline: "Cross by night",
      body: "Cabins from 40 euros.",
      url: "http://ferries.example/",
    });
    await send(page, "New creative");
    await page.getByRole("alert").getByText("begins with https://").waitFor();
    const form = page.getByRole("form", { name: "New creative", exact: true });
    expect(await form.locator('[name="headline"]').inputValue()).toBe("Cross by night");
    await form.locator('[name="url"]').fill("https://ferries.example/");
    await send(page, "New creative");
    await page.getByText("waits for review").waitFor();

    await fill(page, "New flight", { cpm: "25", budget: "100", from: today, last: today, holdout: "0" });
    await page.getByRole("checkbox", { name: "travel" }).check();
    await send(page, "New flight");
    const run = page.getByRole("button", { name: /^Run: / });
    await run.click();
    await page.getByRole("alert").getByText("was reviewed and approved").waitFor();
    await page.getByRole("button", { name: "Refuse: Cross by night" }).click();
    await page.getByLabel("Why it is refused").fill("The harbour is closed.");
    await page.getByRole("button", { name: "Refuse", exact: true }).click();
    await page.getByText("Refused: The harbour is closed.").waitFor();
    await page.getByRole("button", { name: "Approve: Cross by night" }).click();
    await page.getByText("approved", { exact: true }).waitFor();
    await run.click();
    await page.getByText("running", { exact: true }).waitFor();
    const sold = await books();
    expect(sold.flights).toMatchObject([
      {
        state: "running",
        cpmMicros: 25_000_000,
        budgetMicros: 100_000_000,
        topics: ["travel"],
        startsAt: `${today}T00:00:00.000Z`,
      },
    ]);
    expect(Date.parse(sold.flights[0]?.endsAt ?? "")).toBe(Date.parse(today) + 86_400_000);
    expect(await broken(page)).toEqual([]);

    /** The first is the campaign's, the second the flight's. */
    const change = async (nth: number, fields: Readonly<Record<string, string>>): Promise<void> => {
      await page.locator("summary", { hasText: "Change" }).nth(nth).click();
      const form = page.getByRole("form", { name: /^Change: /u });
      for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
      await form.getByRole("button", { name: "Change" }).click();
    };
    await change(0, { name: "Winter" });
    await page.getByRole("heading", { name: "Winter" }).waitFor();
    await change(1, { budget: "0.001" });
    await page.getByRole("alert").getByText("the budget pays for at least one view").waitFor();
    const flight = page.getByRole("form", { name: /^Change: /u });
    await flight.locator('[name="budget"]').fill("50");
    await flight.getByRole("button", { name: "Change" }).click();
    await page.getByText("of $50.00").waitFor();
    expect((await books()).flights).toMatchObject([
      {
        budgetMicros: 50_000_000,
        cpmMicros: 25_000_000,
        startsAt: `${today}T00:00:00.000Z`,
        state: "running",
      },
    ]);
    await page.locator("summary", { hasText: "Address and tax" }).click();
    const billing = page.getByRole("form", { name: "Address and tax: Ferries Ltd" });
    for (const [name, value] of [
      ["address", "Kai 1\nKiel"],
      ["taxId", "DE 12"],
      ["tax", "7.25"],
    ] as const)
      await billing.locator(`[name="${name}"]`).fill(value);
    expect(await broken(page)).toEqual([]);
    if (SHOTS) await billing.screenshot({ path: `${SHOTS}/billing.png` });
    await billing.getByRole("button", { name: "Change" }).click();
    await billing.waitFor({ state: "hidden" });
    expect((await books()).advertisers).toMatchObject([
      { billing: { address: ["Kai 1", "Kiel"], taxId: "DE 12", taxBasisPoints: 725 } },
    ]);
    await page.getByRole("button", { name: "Awareness" }).click();
    await page.getByText("There are no answers of both to compare").waitFor();
    await page.getByRole("button", { name: /^Ask readers: Winter/u }).click();
    await page.getByRole("button", { name: /^Stop asking: Winter/u }).waitFor();
    await page.getByRole("button", { name: "Ledger and invoices" }).click();
    await page.getByText("Address and tax: – → Kai 1; Kiel; DE 12; 7.25 %").waitFor();
    await page.getByText("Budget: $100.00 → $50.00").waitFor();
    await page.getByText("Name: Summer → Winter").waitFor();
    await page.getByText("State: draft → running").waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/changes.png` });
    expect(await broken(page)).toEqual([]);
  });

  test.each([
    ["en-US", 1440, "light"],
    ["zh-CN", 390, "dark"],
  ] as const)("fit and break no rule of axe: %s, %i px, %s", async (locale, width, colorScheme) => {
    const page = await open("/settings/sponsored", {
      locale,
      colorScheme,
      viewport: { width, height: 900 },
    });
    for (const nth of [0, 1, 2, 3]) {
      await page.locator(".books .ranges button").nth(nth).click();
      await page.locator(".books :is(.advertiser, .report-range, .balance, tbody)").first().waitFor();
      expect(await broken(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/books-${locale}-${nth}.png` });
    }
  });
});

describe.skipIf(browserPath === undefined)("where no host has switched it on", () => {
  const { open } = openPages(async () => ({}));
  test("the settings know nothing of it, and nothing is asked for it", async () => {
    const asked: string[] = [];
    const page = await open("/settings/general");
    page.on(
      "request",
      (request) => void (request.url().includes("/api/sponsored") && asked.push(request.url())),
    );
    await page.reload();
    await page.getByRole("button", { name: "Limits" }).waitFor();
    expect(await page.getByRole("button", { name: "Ads" }).count()).toBe(0);
    expect(asked).toEqual([]);
  });
});
