import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { askAndWait, browserPath, openPages, overflow, upload } from "./web-page.ts";

const documents = (page: Page) => page.getByRole("region", { name: "Library", exact: true });
const titles = (page: Page): Promise<string[]> =>
  documents(page).locator(".document-row .link").allTextContents();

const FILES = {
  "orchard.md": "# The orchard of Belm\n\nThe orchard of Belm has 84 pear trees, planted by Tove Lind.",
  "quarry.md": "# The quarry of Belm\n\nThe quarry of Belm was closed by Ivo Kern in 1931.",
  "ferry.txt": "The ferry of Belm is steered by Runa Holt.",
  "灯塔.txt": "贝尔姆的灯塔由林若溪看守。",
};

describe.skipIf(browserPath === undefined)("the library on the page", () => {
  const { open } = openPages();

  test("is searched, narrowed to a kind, put in order, and asked in part", async () => {
    const page = await open("/library", { viewport: { width: 1440, height: 900 } });
    await page.getByText("Your library is empty. Add").waitFor();
    await page.getByRole("button", { name: "User guide" }).click();
    await documents(page).locator(".document-row").first().waitFor();
    await page.getByRole("button", { name: "All", exact: true }).click();
    await upload(page, FILES);
    await expect.poll(() => titles(page)).toHaveLength(4);

    await page.getByLabel("Order").selectOption("title");
    await expect
      .poll(() => titles(page))
      .toEqual(["ferry", "The orchard of Belm", "The quarry of Belm", "灯塔"]);
    await page.getByRole("button", { name: /^Markdown/ }).click();
    await expect.poll(() => titles(page)).toEqual(["The orchard of Belm", "The quarry of Belm"]);
    await page.getByRole("button", { name: "All", exact: true }).click();
    const search = page.getByRole("searchbox", { name: "Search the library" });
    await search.fill("灯塔");
    await expect.poll(() => titles(page)).toEqual(["灯塔"]);
    await search.fill("BELM");
    await expect.poll(() => titles(page)).toEqual(["The orchard of Belm", "The quarry of Belm"]);

    await page.getByRole("button", { name: /^What can be done with “The orchard/ }).click();
    // Escape takes away the menu, and nothing else.
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await documents(page).isVisible()).toBe(true);
    await page.getByRole("button", { name: /^What can be done with “The orchard/ }).click();
    await page.getByRole("menuitem", { name: "Select several" }).click();
    await page.getByRole("checkbox", { name: "The quarry of Belm" }).click();
    await page.getByRole("button", { name: "Ask only these" }).click();
    await page.getByText("About: The orchard of Belm, The quarry of Belm").waitFor();
    await askAndWait(page, "Who steers the ferry of Belm?");
    expect(await page.locator(".turn").last().textContent()).not.toContain("Runa Holt");
    await askAndWait(page, "Who closed the quarry of Belm?");
    expect(await page.locator(".turn").last().textContent()).toContain("Ivo Kern");
  });

  test("takes a folder, keeps the failures in sight, and removes with a way back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-folder-"));
    mkdirSync(join(folder, "deep", ".hidden"), { recursive: true });
    writeFileSync(join(folder, "deep", "mole.txt"), "The mole of Belm is 80 metres long.");
    writeFileSync(join(folder, "deep", ".hidden", "secret.txt"), "A hidden thing of Belm.");
    writeFileSync(join(folder, "empty.txt"), "");
    const page = await open("/library", { viewport: { width: 390, height: 844 } });
    await page.locator("input.folder-field").setInputFiles(folder);
    const tray = page.getByRole("region", { name: "What is being added" });
    await tray.getByText("1 document read, 1 failed").waitFor();
    expect(await tray.locator("li").count()).toBe(2);
    expect(await tray.locator("li").first().textContent()).toContain("empty.txt");
    await tray.getByRole("button", { name: "Fold up" }).click();
    await tray.getByRole("button", { name: "Clear list" }).click();
    await tray.waitFor({ state: "detached" });

    const row = documents(page).locator("li").filter({ hasText: "mole" });
    await row.getByRole("button", { name: /^What can be done with/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await row.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await row.waitFor();
    expect(await overflow(page)).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test("is made wider and narrower, and stays so", async () => {
    const page = await open("/library", { viewport: { width: 1440, height: 900 } });
    const width = () => page.locator(".panel").evaluate((panel) => panel.getBoundingClientRect().width);
    const before = await width();
    const edge = page.getByRole("separator", { name: "Width of the panel" });
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const wider = await width();
    expect(wider).toBeGreaterThan(before + 50);
    await page.reload();
    await page.locator(".panel").waitFor();
    expect(await width()).toBe(wider);
  });
});
