/** Signing in by a provider in a browser: there and back over another site, what is refused, and a provider that hangs. */
import { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type IdentityServer, startIdentityServer } from "./identity-server.ts";
import { freePort } from "./server-user.ts";
import { signedIn } from "./signed-in.ts";
import { browserPath, launchBrowser, startWebServer, type WebServer } from "./web-page.ts";

const SHOTS = process.env["FOOTNOTE_TEST_SHOTS"];
const VERIFIED = { sub: "ada", email: "ada@a.example", email_verified: true };

describe.skipIf(browserPath === undefined)("with a provider", () => {
  let browser: Browser;
  let server: WebServer;
  let there: IdentityServer;
  /** Another site than the provider's, so that the browser keeps strict cookies back on the way. */
  let address: string;

  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    [browser, there] = await Promise.all([launchBrowser(), startIdentityServer(`${address}/sign-in`)]);
    server = await startWebServer(browser, {
      FOOTNOTE_WEB: "off",
      FOOTNOTE_PORT: String(port),
      FOOTNOTE_PUBLIC_URL: `${address}/`,
      FOOTNOTE_OIDC_ISSUER: there.issuer,
      FOOTNOTE_OIDC_CLIENT_ID: there.clientId,
      FOOTNOTE_OIDC_CLIENT_SECRET: there.clientSecret,
      FOOTNOTE_OIDC_NAME: "Example ID",
    });
    await signedIn({ address, footnote: server.footnote }, "root");
    await signedIn({ address, footnote: server.footnote }, "ada");
  }, 240_000);
  beforeEach(() => {
    there.person = VERIFIED;
    there.instead = undefined;
  });
  afterAll(async () => {
    await server?.close();
    await browser?.close();
    await there?.close();
  });

  async function open(locale: string, width: number, path: string): Promise<Page> {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    return page;
  }
  const sessionOf = async (page: Page): Promise<string | undefined> =>
    (await page.context().cookies()).find(({ name }) => name === "footnote_session")?.name;
  const shot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/provider-${name}.png`, fullPage: true });
  };

  test.each([
    ["en-US", 1440, "Sign in with Example ID", "Example ID did not answer in time.", "Begin again.", "Go on"],
    ["zh-CN", 390, "用 Example ID 登录", "Example ID 没有及时回复。", "请重新开始。", "继续"],
  ] as const)(
    "one is signed in and back where one was, and told of a provider that hangs: %s, %i px",
    async (locale, width, signIn, late, again, goOn) => {
      const page = await open(locale, width, "/settings/account");
      const button = page.getByRole("button", { name: signIn });
      await button.waitFor();
      await shot(page, `before-${width}`);
      // On the way back, and so while the page says that one is being signed in.
      there.instead = (request) => request.url === "/token";
      await button.click();
      await page.getByText(late).waitFor({ timeout: 30_000 });
      await page.getByText(again).waitFor();
      await shot(page, `late-${width}`);
      await page.getByRole("button", { name: goOn }).click();
      there.instead = undefined;
      await button.click();
      await expect.poll(async () => sessionOf(page)).toBe("footnote_session");
      await page.waitForURL(`${address}/settings/account`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await button.count()).toBe(0);
      await shot(page, `in-${width}`);
      await page.context().close();
    },
    120_000,
  );

  test("one whom it does not verify, or who is nobody here, is told so, and has a way on", async () => {
    const page = await open("en-US", 1440, "/");
    for (const [person, said] of [
      [{ ...VERIFIED, sub: "else", email_verified: false }, /does not say that your address/u],
      [{ sub: "eve", email: "eve@a.example", email_verified: true }, /Ask an administrator/u],
    ] as const) {
      there.person = person;
      await page.getByRole("button", { name: "Sign in with Example ID" }).click();
      await page.getByText(said).waitFor();
      expect(page.url()).toBe(`${address}/`);
      await page.getByRole("button", { name: "Go on" }).click();
      // Who one is there is kept by the provider's own cookie.
      await page.context().clearCookies();
    }
    await page.context().close();
  });
});
