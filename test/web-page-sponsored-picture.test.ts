/** A picture of an advertiser in a real browser: chosen and reviewed by the host, drawn below an answer, billed only once it was drawn. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Creative, ShownCreativeList, SponsoredBooks } from "../src/core/domain/sponsored.ts";
import { flightNow, sellFlight } from "./sold-flight.ts";
import { askAndWait, browserPath, openPages, overflow, upload } from "./web-page.ts";

const FERRY = "# Ferries of Varn\n\nThe night ferry from Varn takes nine hours.\n";
const QUESTION = "How long does the night ferry from Varn take?";
const ALT = "A ferry below stars";

describe.skipIf(browserPath === undefined)("a picture of a creative", () => {
  const { open, server } = openPages(async () => ({ FOOTNOTE_SPONSORED: "on" }));
  const folder = mkdtempSync(join(tmpdir(), "footnote-picture-"));
  const file = join(folder, "ferry.png");
  let flightId: string;
  let nth = 0;
  const reader = () => ({
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/13${nth++}.0.0.0 Safari/537.36`,
  });
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${server().address}${path}`)).json()) as T;
  const pictured = async (): Promise<Creative | undefined> =>
    (await get<SponsoredBooks>("/api/sponsored/books")).creatives.find(({ image }) => image !== undefined);
  const spent = async (): Promise<number> => (await flightNow(server().address, flightId)).spentMicros;
  const block = (page: Page) => page.locator("aside.sponsored");

  beforeAll(async () => {
    const create = { width: 1_600, height: 800, channels: 3, background: "#1d3557" } as const;
    await sharp({ create }).png().toFile(file);
    writeFileSync(join(folder, "ferry.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    flightId = (await sellFlight(server().address)).id;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is chosen on the page, refused by name where it is none, and reviewed with its words", async () => {
    const page = await open("/settings/sponsored");
    await page.locator("summary", { hasText: "New creative" }).click();
    const form = page.getByRole("form", { name: "New creative", exact: true });
    await form.locator('[name="headline"]').fill("By starlight");
    await form.locator('[name="body"]').fill("Cabins with windows.");
    await form.locator('[name="url"]').fill("https://ferries.example/");
    await form.locator('[name="image"]').setInputFiles(join(folder, "ferry.svg"));
    await form.locator('[name="alt"]').fill(ALT);
    await form.getByRole("button", { name: "Add" }).click();
    await page.getByRole("alert").getByText("This file is SVG").waitFor();
    await form.locator('[name="image"]').setInputFiles(file);
    await form.getByRole("button", { name: "Add" }).click();
    const shown = page.getByRole("img", { name: ALT });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1_200);
    await page.getByText(`In words: ${ALT}`).waitFor();
    expect(await pictured()).toMatchObject({
      state: "waiting",
      image: { width: 1_200, height: 600, alt: ALT },
    });
    // From now on it alone is shown.
    for (const name of ["Cross by night", "夜航"]) {
      await page.getByRole("button", { name: `Refuse: ${name}` }).click();
      await page.getByLabel("Why it is refused").fill("Replaced.");
      await page.getByRole("button", { name: "Refuse", exact: true }).click();
      await page.getByRole("button", { name: `Refuse: ${name}` }).waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "Approve: By starlight" }).click();
    await expect.poll(async () => (await pictured())?.state).toBe("approved");
  });

  test("is given to anybody under an address that never changes, and can do nothing by itself", async () => {
    const hash = (await pictured())?.image?.hash ?? "";
    const reply = await fetch(`${server().address}/api/sponsored/images/${hash}`);
    const said = (name: string): string | null => reply.headers.get(name);
    expect([reply.status, said("content-type"), said("x-content-type-options"), said("set-cookie")]).toEqual([
      200,
      "image/webp",
      "nosniff",
      null,
    ]);
    expect(said("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(said("content-security-policy")).toContain("default-src 'none'");
    expect(said("content-security-policy")).toContain("sandbox");
    const none = await fetch(`${server().address}/api/sponsored/images/${"0".repeat(64)}`);
    expect([none.status, none.headers.get("cache-control")]).toEqual([404, "no-store"]);
  });

  test("is drawn below an answer without moving anything, with its words, and then billed once", async () => {
    const before = await spent();
    const page = await open("/", reader());
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server().address)) elsewhere.push(request.url());
    });
    await upload(page, { "ferry.md": FERRY });
    await page.keyboard.press("Escape");
    let give: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      give = resolve;
    });
    await page.route("**/api/sponsored/images/*", async (route) => {
      await held;
      await route.continue();
    });
    await askAndWait(page, QUESTION);
    const picture = block(page).getByRole("img", { name: ALT });
    await picture.waitFor();
    await picture.scrollIntoViewIfNeeded();
    const place = await block(page).boundingBox();
    // A second and more in sight, and not yet drawn.
    await page.waitForTimeout(1_500);
    expect(await spent()).toBe(before);
    give();
    await expect.poll(spent).toBe(before + 25_000);
    expect(await block(page).boundingBox()).toEqual(place);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflow(page)).toBe(0);
    const { creatives } = await get<ShownCreativeList>("/api/sponsored/creatives");
    expect(creatives).toMatchObject([{ headline: "By starlight", image: { alt: ALT } }]);
    expect(elsewhere).toEqual([]);
  });

  test("that does not come is not billed", async () => {
    const before = await spent();
    const page = await open("/", reader());
    await page.route("**/api/sponsored/images/*", (route) => route.abort());
    await askAndWait(page, QUESTION);
    await block(page).getByText("Cabins with windows.").waitFor();
    await page.waitForTimeout(1_500);
    expect(await spent()).toBe(before);
  });
});
