/** Passkeys on the page, in a browser with a device of its own: added, used without an address, and what is refused. */
import axe from "axe-core";
import { type Browser, type CDPSession, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRefusal } from "./http-client.ts";
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

describe.skipIf(browserPath === undefined)("with passkeys", () => {
  let browser: Browser;
  let server: WebServer;
  let ada: Person;
  /** By the name that passkeys are for. */
  let address: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startWebServer(browser, { FOOTNOTE_WEB: "off" });
    address = server.address.replace("127.0.0.1", "localhost");
    await signedIn({ address, footnote: server.footnote }, "root");
    ada = await signedIn({ address, footnote: server.footnote }, "ada");
  }, 240_000);
  afterAll(async () => {
    await server?.close();
    await browser?.close();
  });

  async function withDevice(
    locale: string,
    width: number,
  ): Promise<{ page: Page; device: CDPSession; id: string }> {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const device = await context.newCDPSession(page);
    await device.send("WebAuthn.enable");
    const { authenticatorId: id } = await device.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return { page, device, id };
  }

  const enter = async (page: Page): Promise<void> => {
    const value = ada.cookie.split("=")[1] ?? "";
    await page.context().addCookies([{ name: "footnote_session", value, url: address }]);
    await page.goto(`${address}/settings/account`);
  };
  const leave = async (page: Page): Promise<void> => {
    await page.context().clearCookies();
    await page.goto(`${address}/`);
  };
  const shot = async (page: Page, name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  test.each([
    ["en-US", 1440, ["What the passkey is called", "Add a passkey", "Sign in with a passkey"]],
    ["zh-CN", 390, ["通行密钥的名称", "添加通行密钥", "用通行密钥登录"]],
  ] as const)(
    "one is added, called something else, signs in without an address, and is removed: %s, %i px",
    async (locale, width, [nameField, add, signIn]) => {
      const { page } = await withDevice(locale, width);
      await enter(page);
      await page.getByLabel(nameField).fill("Telephone");
      await page.getByRole("button", { name: add }).click();
      const named = page.locator(".named-rows input").first();
      await named.waitFor();
      await named.fill("Laptop");
      await named.blur();
      await page.locator('.named-rows button[aria-label*="Laptop"]').waitFor();
      const found = await violations(page);
      await shot(page, `passkeys-${locale}-${width}`);

      await leave(page);
      await page.getByRole("button", { name: signIn }).waitFor();
      found.push(...(await violations(page)));
      await shot(page, `sign-in-${locale}-${width}`);
      await page.getByRole("button", { name: signIn }).click();
      await page.locator(".composer").waitFor();
      const session = await page.evaluate(async () => (await fetch("api/session")).json());
      expect(session).toMatchObject({ state: "signed-in", account: { email: ada.email } });
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([found, spill]).toEqual([[], 0]);

      await page.goto(`${address}/settings/account`);
      await page.locator('.named-rows button[aria-label*="Laptop"]').click();
      await page.locator('.named-rows button[aria-label*="Laptop"]').waitFor({ state: "detached" });
      await leave(page);
      await page.getByRole("button", { name: signIn }).click();
      await page.locator(".failure-note").waitFor();
      await page.context().close();
    },
    180_000,
  );

  test("what was signed is taken once, for a while, at this place, by a device that counts on", async () => {
    const { page, device, id } = await withDevice("en-US", 1000);
    await enter(page);
    await page.getByLabel("What the passkey is called").fill("Key");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.locator(".named-rows input").first().waitFor();
    const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId: id });
    const copy = credentials[0]!;

    await leave(page);
    const sent = page.waitForRequest(`${address}/api/session/passkey`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    const asked = await sent;
    const { cookie = "" } = await asked.allHeaders();
    const body: unknown = asked.postDataJSON();
    await page.locator(".composer").waitFor();
    const again = (at: string, headers: Record<string, string>) =>
      request(at, "POST", "/api/session/passkey", headers, body);
    for (const reply of [
      await again(address, { cookie }),
      await again(address, {}),
      // Another place, which this machine is called too.
      await again(server.address.replace("127.0.0.1", "[::1]"), { cookie }).catch(() => undefined),
    ]) {
      if (reply) expect(reply.status).toBeGreaterThanOrEqual(400);
    }
    expect(await readRefusal(await again(address, { cookie }))).toMatchObject({ code: "unauthorized" });

    // A moment of one's own making is not what was signed.
    const later = Buffer.from(`${Date.now()} psk_made-up`).toString("base64url");
    const forged = await again(address, { cookie: `footnote_challenge=${later}` });
    expect(await readRefusal(forged)).toMatchObject({ code: "unauthorized" });

    // A copy of the device from before counts less than the device has.
    await leave(page);
    await device.send("WebAuthn.clearCredentials", { authenticatorId: id });
    await device.send("WebAuthn.addCredential", { authenticatorId: id, credential: copy });
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.locator(".failure-note").waitFor();

    // A device that has not seen who holds it signs nothing.
    await device.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: false });
    await leave(page);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect.poll(() => page.locator(".composer").count()).toBe(0);
    await page.context().close();
  }, 180_000);

  test("a session that was left open, a key and an address without a name add none", async () => {
    const { people } = server.footnote;
    const key = await people.credentials.makeKey(ada.id, { name: "k", scopes: ["read"], days: 1 });
    const byKey = { authorization: `Bearer ${key.secret}` };
    expect((await request(address, "POST", "/api/passkeys/begin", byKey)).status).toBe(403);
    const nowhere = await request(server.address, "POST", "/api/passkeys/begin", { cookie: ada.cookie });
    expect(await readRefusal(nowhere)).toMatchObject({
      code: "bad-request",
      message: "Passkeys work at an address with a name and HTTPS, and this is none.",
    });
    const old = {
      id: "crd_old" as never,
      kind: "session" as const,
      name: "left open",
      createdAt: "2026-01-01T00:00:00.000Z",
      seenAt: "2026-01-01T00:00:00.000Z",
      endsAt: "2100-01-01T00:00:00.000Z",
    };
    const { hashText } = await import("../src/compose/hash.ts");
    await people.record.addCredential(old, ada.id, hashText("fns_left-open"));
    const left = await request(address, "POST", "/api/passkeys/begin", {
      cookie: "footnote_session=fns_left-open",
    });
    expect(await readRefusal(left)).toMatchObject({
      code: "forbidden",
      message: "Adding another way to sign in asks for a session that has just begun.",
    });
  });
});
