/** Plans on the page, in a browser: what is left before a run begins, a plan that an administrator gives; and no word of it where there are none. */
import axe from "axe-core";
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plansFile } from "./plans-file.ts";
import { type Person, signedIn } from "./signed-in.ts";
import { browserPath, launchBrowser, startWebServer, type WebServer } from "./web-page.ts";

const SHOTS = process.env["FOOTNOTE_TEST_SHOTS"];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations: all } = await here.run(document, { resultTypes: ["violations"] });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

describe.skipIf(browserPath === undefined)("plans on the page", () => {
  let browser: Browser;
  let server: WebServer;
  let host: Person;
  let ada: Person;

  const openAs = async (who: Person, locale: string, width: number, path: string): Promise<Page> => {
    const { page } = await server.open("/", { locale, viewport: { width, height: 900 } });
    const value = who.cookie.split("=")[1] ?? "";
    await page.context().addCookies([{ name: "footnote_session", value, url: server.address }]);
    await page.goto(`${server.address}${path}`);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startWebServer(browser, { FOOTNOTE_WEB: "off", FOOTNOTE_PLANS: plansFile() });
    const routes = { address: server.address, footnote: server.footnote };
    host = await signedIn(routes, "host", "admin");
    ada = await signedIn(routes, "ada");
  }, 240_000);
  afterAll(async () => {
    await server?.close();
    await browser?.close();
  });

  it(
    "say what is left before research begins, and why the one too many does not",
    { timeout: 60_000 },
    async () => {
      const page = await openAs(ada, "zh-CN", 390, "/run");
      await page.getByText("本月还剩 1 次，共 1 次").waitFor();
      await ada.ask("POST", "/api/research", { question: "Where?", waits: true });
      await page.reload();
      await page.getByText("本月还剩 0 次，共 1 次").waitFor();
      await page.locator("textarea").fill("灯塔在哪里？");
      await page.getByRole("button", { name: "开始" }).click();
      await page.getByText("本月的 1 次研究已经用完").waitFor();
      await look(page, "plan-research-zh-390");
    },
  );

  it(
    "are given to people by an administrator, and shown to whom they are given",
    { timeout: 60_000 },
    async () => {
      for (const width of [1440, 390]) {
        const page = await openAs(host, "en-US", width, "/settings/people");
        const choice = page.getByRole("combobox", { name: "Plan of ada@a.example" });
        await choice.selectOption(width === 1440 ? "pro" : "free");
        if (width === 1440) await page.getByLabel("Last day of the plan of ada@a.example").fill("2099-01-31");
        await page.getByRole("button", { name: "Give this plan to ada@a.example" }).click();
        const until = page.getByText("until Jan 31, 2099 (UTC)");
        await until.waitFor({ state: width === 1440 ? "visible" : "detached" });
        await look(page, `plan-people-en-${width}`);
        const own = await openAs(ada, "en-US", width, "/usage");
        await own.getByText(width === 1440 ? "2 of 3 left this month" : "0 of 1 left this month").waitFor();
        await look(own, `plan-usage-en-${width}`);
      }
    },
  );
});

describe.skipIf(browserPath === undefined)("without plans", () => {
  it("no view speaks of any", { timeout: 240_000 }, async () => {
    const browser = await launchBrowser();
    const server = await startWebServer(browser, { FOOTNOTE_WEB: "off" });
    try {
      const host = await signedIn({ address: server.address, footnote: server.footnote }, "host", "admin");
      const { page } = await server.open("/", { locale: "en-US" });
      const value = host.cookie.split("=")[1] ?? "";
      await page.context().addCookies([{ name: "footnote_session", value, url: server.address }]);
      for (const [path, shown] of [
        ["/run", "textarea"],
        ["/usage", ".usage-part"],
        ["/settings/people", ".named-rows li"],
        ["/library", ".panel"],
      ] as const) {
        await page.goto(`${server.address}${path}`);
        await page.locator(shown).first().waitFor();
        await page.waitForLoadState("networkidle");
        const text = await page.evaluate(() => document.body.innerText);
        expect(text).not.toMatch(/this month|upgrade|\bPlan\b(?! first)|without a limit/u);
      }
    } finally {
      await server.close();
      await browser.close();
    }
  });
});
