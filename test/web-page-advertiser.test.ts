/** An advertiser's own page, in a browser: a host lets an address in, and what it sees there then. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openSponsoredSqlite } from "../src/adapters/sponsor/open-sponsored-sqlite.ts";
import type { Flight, OfferId, SponsoredBooks, SponsoredTopic } from "../src/core/domain/sponsored.ts";
import { readJson } from "./http-client.ts";
import { type Person, PASSWORD, signedIn } from "./signed-in.ts";
import { sellFlight } from "./sold-flight.ts";
import { browserPath, openPages, overflow, type WebServer } from "./web-page.ts";

const SHOTS = process.env["FOOTNOTE_TEST_SHOTS"];
const DAY_MS = 86_400_000;
const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);

async function broken(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** So many views, yesterday at noon. */
async function seen(
  { folder }: WebServer,
  flight: Flight,
  books: SponsoredBooks,
  views: Readonly<Partial<Record<SponsoredTopic, number>>>,
): Promise<void> {
  const store = openSponsoredSqlite(join(folder, "sponsored.db"));
  const creative = books.creatives.find(({ campaignId }) => campaignId === flight.campaignId);
  const advertiser = books.advertisers[0];
  let nth = 0;
  for (const [topic, count] of Object.entries(views) as [SponsoredTopic, number][]) {
    for (let one = 0; one < count; one++) {
      const reader = `reader ${++nth}`;
      const offer = {
        id: `off_${nth}` as OfferId,
        flightId: flight.id,
        advertiserId: advertiser?.id as never,
        creativeId: creative?.id as never,
        creativeSha256: "",
        priceMicros: 25_000,
        topic,
        reader,
        seed: 0,
        at: `${yesterday}T12:00:00.000Z`,
        expiresAt: `${yesterday}T12:15:00.000Z`,
      };
      await store.countAnswer(reader, yesterday);
      await store.reserve(offer, yesterday, 1_000_000_000, 1);
      await store.settle(offer.id, `${yesterday}T12:00:02.000Z`);
    }
  }
  await store.close();
}

describe.skipIf(browserPath === undefined)("an advertiser's page", () => {
  const { open, server } = openPages(async () => ({
    FOOTNOTE_SPONSORED: "on",
    FOOTNOTE_SPONSORED_SELLER: "Answers GmbH; Kiel",
  }));
  let ada: Person;

  const openAs = async (person: Pick<Person, "cookie">, path: string, options = {}): Promise<Page> => {
    const page = await open("/", options);
    const value = person.cookie.split("=")[1] ?? "";
    await page.context().addCookies([{ name: "footnote_session", value, url: server().address }]);
    await page.goto(`${server().address}${path}`);
    return page;
  };

  beforeAll(async () => {
    const { address, footnote } = server();
    ada = await signedIn({ address, footnote }, "ada");
    const flight = await sellFlight(address, {}, { cookie: ada.cookie });
    const books = await readJson<SponsoredBooks>(await ada.ask("GET", "/api/sponsored/books"));
    await seen(server(), flight, books, { travel: 60, food: 52, cars: 10 });
    const { id: advertiserId } = books.advertisers[0] as { id: string };
    await ada.ask("POST", "/api/sponsored/invoices", { advertiserId });
  }, 240_000);

  test("is reached by a link that the host's page gives once, and shows what runs, its report, its invoices", async () => {
    const host = await openAs(ada, "/settings/sponsored");
    await host.locator("summary", { hasText: "Let an address see these books" }).click();
    const form = host.getByRole("form", { name: "Let an address see these books" });
    await form.getByLabel("E-mail").fill("buyer@ferries.example");
    await form.getByRole("button", { name: "Add" }).click();
    const link = await host.locator(".shown-secret input").inputValue();
    await host.getByText("sees these books, and nothing else").waitFor();
    if (SHOTS) await host.screenshot({ path: `${SHOTS}/logins.png` });
    expect(await broken(host)).toEqual([]);

    const page = await open(`/${new URL(link).hash}`);
    await page.getByLabel("E-mail").fill("buyer@ferries.example");
    await page.locator("[type=password]").fill(PASSWORD);
    await page.locator("button.primary").click();
    await page.getByRole("heading", { name: "Campaigns" }).waitFor();
    await page.getByRole("heading", { name: "Summer" }).waitFor();
    expect(await page.getByText("Cross by night").count()).toBe(1);
    expect(await page.getByRole("button", { name: /Run|Pause|End|Approve|Refuse|Add/u }).count()).toBe(0);

    await page.getByRole("button", { name: "Report" }).click();
    const rows = page.locator("tbody tr");
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/several\s+62\s/u),
      expect.stringMatching(/travel\s+60\s/u),
    ]);
    const csv = await page.request.get(`${server().address}/api/sponsored/own/report.csv`);
    expect((await csv.text()).split("\r\n").filter(Boolean)).toHaveLength(3);
    await page.getByRole("button", { name: "Invoices" }).click();
    const pdf = await page.getByRole("link", { name: /PDF/u }).getAttribute("href");
    expect(
      (await (await page.request.get(new URL(pdf ?? "", page.url()).href)).body()).subarray(0, 5),
    ).toEqual(Buffer.from("%PDF-"));
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByText("buyer@ferries.example").first().waitFor();
    expect(await page.getByRole("heading", { name: "Keys for programs" }).count()).toBe(0);
  });

  test.each([
    ["en-US", 1440, "light"],
    ["zh-CN", 390, "dark"],
  ] as const)("fits and breaks no rule of axe: %s, %i px, %s", async (locale, width, colorScheme) => {
    const { address, footnote } = server();
    const name = `viewer-${width}`;
    const viewer = await signedIn({ address, footnote }, name, "advertiser");
    const books = await readJson<SponsoredBooks>(await ada.ask("GET", "/api/sponsored/books"));
    const advertiserId = books.advertisers[0]?.id;
    await ada.ask("POST", "/api/sponsored/logins", { advertiserId, email: viewer.email });
    const page = await openAs(viewer, "/", { locale, colorScheme, viewport: { width, height: 900 } });
    for (const [nth, shown] of [".sold-row", "tbody tr", ".named-rows li", "form"].entries()) {
      await page.locator(".own-page .ranges button").nth(nth).click();
      await page.locator(`.own-page ${shown}`).first().waitFor();
      expect(await broken(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/own-${locale}-${nth}.png` });
    }
  });
});
