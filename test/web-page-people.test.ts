/** Accounts, people, spaces, the record and share links on the page, in a browser: by the rules of axe, and under the policy of a shared page. */
import axe from "axe-core";
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson } from "./http-client.ts";
import { type Person, request, signedIn } from "./signed-in.ts";
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

describe.skipIf(browserPath === undefined)("with people who sign in", () => {
  let browser: Browser;
  let server: WebServer;
  let ada: Person;
  let threadId = "";
  let turnId = "";

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startWebServer(browser, { FOOTNOTE_WEB: "off" });
    const routes = { address: server.address, footnote: server.footnote };
    ada = await signedIn(routes, "ada");
    await signedIn(routes, "ben");
    const headers = { cookie: ada.cookie, accept: "application/json" };
    const asked = await readJson<{ turnId: string; threadId: string }>(
      await request(server.address, "POST", "/api/ask", headers, { question: "Which files can I add?" }),
    );
    ({ threadId, turnId } = asked);
    await ada.ask("POST", "/api/shares", { kind: "thread", subject: threadId, days: 7 });
    await ada.ask("POST", "/api/keys", { name: "backup", scopes: ["read"], days: 30 });
    await ada.ask("POST", "/api/invitations", { role: "guest", days: 7, email: "eve@a.example" });
  }, 240_000);
  afterAll(async () => {
    await server?.close();
    await browser?.close();
  });

  const cookies = () => [{ name: "footnote_session", value: ada.cookie.split("=")[1]!, url: server.address }];

  test.each([
    ["en-US", "light", 1440],
    ["zh-CN", "dark", 390],
  ] as const)(
    "each section of the settings breaks no rule: %s, %s, %i px",
    async (locale, colorScheme, width) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 } };
      const { page, complaints } = await server.open("/", {
        ...options,
        storageState: { cookies: [], origins: [] },
      });
      await page.context().addCookies(cookies());
      const found: Record<string, string[]> = {};
      for (const [section, shown] of [
        ["account", ".named-rows li"],
        ["space", ".named-rows li"],
        ["people", ".named-rows li"],
        ["record", ".audit td"],
      ] as const) {
        await page.goto(`${server.address}/settings/${section}`);
        await page.locator(`.panel ${shown}`).first().waitFor();
        const all = await violations(page);
        if (all.length > 0) found[section] = all;
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (spill > 0) found[`${section} is wider than the window`] = [String(spill)];
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${section}-${locale}-${width}.png` });
      }
      await page.goto(`${server.address}/t/${threadId}`);
      const share = { "en-US": "Share", "zh-CN": "分享" }[locale];
      await page.locator(".turn-takes").getByRole("button", { name: share }).click();
      const dialog = page.getByRole("dialog");
      await dialog.locator(".primary").click();
      await dialog.locator(".shown-secret input").waitFor();
      const all = await violations(page);
      if (all.length > 0) found["share"] = all;
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/share-${locale}-${width}.png` });
      expect(found).toEqual({});
      const address = await dialog.locator(".shown-secret input").inputValue();

      const stranger = await browser.newContext(options);
      const reading = await stranger.newPage();
      const refused: string[] = [];
      reading.on("console", (message) => {
        if (/content security policy|refused/iu.test(message.text())) refused.push(message.text());
      });
      await reading.goto(address);
      expect(await reading.locator("h1").textContent()).toBe("Which files can I add?");
      await reading.locator("sup a").first().click();
      expect(new URL(reading.url()).hash).toMatch(/^#source-\d+$/u);
      const wide = await reading.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      if (SHOTS) await reading.screenshot({ path: `${SHOTS}/shared-${locale}-${width}.png`, fullPage: true });
      expect(refused).toEqual([]);
      expect(complaints).toEqual([]);
      await stranger.close();
    },
    180_000,
  );

  test("what is deleted opens nothing any more", async () => {
    const made = await readJson<{ secret: string }>(
      await ada.ask("POST", "/api/shares", { kind: "turn", subject: turnId, days: 1 }),
      201,
    );
    await ada.ask("DELETE", `/api/threads/${threadId}`);
    expect((await fetch(`${server.address}/shared/${made.secret}`)).status).toBe(404);
  });
});
