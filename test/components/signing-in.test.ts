/** The page where people sign in, in both languages, and the chooser of spaces. */
import { afterAll, afterEach, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { closePage, openPage } from "../page-here.ts";
import { PASSWORD, request, signedIn, withRoutes } from "../signed-in.ts";

afterEach(closePage);
afterAll(endEverything);

test("nothing is asked where there are no accounts", () =>
  withRoutes(async ({ address }) => {
    const page = await openPage(address);
    await page.shown(".composer");
    expect(page.all(".sign-in, .account-line")).toEqual([]);
  }));

test("who signs in sees the page, and what is wrong is said", () =>
  withRoutes(async (routes) => {
    await signedIn(routes, "ada");
    const page = await openPage(routes.address, { language: "zh-CN" });
    await page.fill("邮箱", "ada@a.example");
    await page.fill("密码", "a wrong password");
    await page.click("button", "登录");
    await page.shown(".failure-note", "邮箱或密码不对");
    await page.fill("密码", PASSWORD);
    await page.click("button", "登录");
    expect(await page.shown(".account-line", "ada@a.example")).toBeDefined();
    await page.shown(".composer");
  }));

test("a link of an invitation makes an account", () =>
  withRoutes(async (routes) => {
    const ada = await signedIn(routes, "ada");
    const made = await ada.ask("POST", "/api/invitations", { role: "member", days: 1 });
    const { secret } = (await made.json()) as { secret: string };
    const page = await openPage(routes.address, { path: `#invitation=${secret}` });
    await page.fill("E-mail address", "ben@a.example");
    await page.fill("Password, at least ten characters", PASSWORD);
    await page.click("button", "Make your account");
    await page.shown(".account-line", "ben@a.example");
    const signIn = { email: "ben@a.example", password: PASSWORD };
    expect((await request(routes.address, "POST", "/api/session", {}, signIn)).status).toBe(200);
  }));
