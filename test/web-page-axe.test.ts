/** That nobody is kept out: every view by the rules of WCAG 2.2 AA that a program can check, in both languages, light and dark. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserPath, openPages, type OpenPages } from "./web-page.ts";

type Setting = readonly [locale: "en-US" | "zh-CN", scheme: "light" | "dark", width: number];
const MATRIX: readonly Setting[] = [
  ["en-US", "light", 1440],
  ["en-US", "dark", 390],
  ["zh-CN", "light", 390],
  ["zh-CN", "dark", 1440],
];

const QUESTION = { "en-US": "Which files can I add?", "zh-CN": "怎样添加 DeepSeek 的密钥？" } as const;
const NOWHERE = "Zzyzx qwfp?";

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations: all } = await here.run(document, { resultTypes: ["violations"] });
    return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
  return found;
}

/** Each view, as somebody would come to it. */
async function lookThrough(open: OpenPages["open"], [locale, scheme, width]: Setting) {
  const page = await open("/", { locale, colorScheme: scheme, viewport: { width, height: 900 } });
  const found: Record<string, string[]> = {};
  const look = async (view: string): Promise<void> => {
    const all = await violations(page);
    if (all.length > 0) found[view] = all;
  };
  const goTo = async (path: string, shown: string): Promise<void> => {
    await page.goto(new URL(path, page.url()).href);
    await page.locator(shown).first().waitFor();
  };
  const ask = async (question: string): Promise<void> => {
    await page.locator("textarea").fill(question);
    await page.keyboard.press("Enter");
    await page.locator(".answer[data-state=ended]").first().waitFor();
  };
  await page.locator("textarea").waitFor();
  await look("start");
  await ask(QUESTION[locale]);
  await look("answer");
  await page.locator(".note").first().focus();
  await look("answer with a card");
  await page.locator(".note").first().click();
  await page.locator(".document-text mark").first().waitFor();
  await look("answer with its document");
  await goTo("/", "textarea");
  await ask(NOWHERE);
  await look("nothing found");
  await goTo("/", "textarea");
  await ask("12 × 3.5 kg");
  await look("calculation");
  if (width < 700) await page.locator(".menu-button").click();
  const row = page.locator(".thread-list li:not(.day)").first();
  await row.hover();
  await row.getByRole("button").click();
  await page.getByRole("menu").waitFor();
  await look("threads with a menu");
  await page.getByRole("menuitem").nth(3).click();
  await look("threads, several selected");
  await goTo("/library", ".documents");
  await page.locator(".documents .chooser-row button").last().click();
  await page.locator(".document-list li").first().waitFor();
  await look("library");
  await goTo("/usage", ".panel");
  await look("use");
  for (const [section, shown] of [
    ["", "select"],
    ["/models", "fieldset"],
    ["/search", "fieldset"],
    ["/limits", ".setting"],
    ["/diagnostics", ".finding"],
  ] as const) {
    await goTo(`/settings${section}`, `.panel ${shown}`);
    await look(`settings${section}`);
  }
  await goTo("/digests", ".digests .none");
  await look("digests");
  await goTo("/discover", "main button");
  await look("discover, off");
  await page.locator(".discover button").click();
  await page.locator(".discover .none").waitFor();
  await look("discover");
  await goTo("/run", ".research");
  await look("research");
  await page.locator("main").focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await look("keys");
  return found;
}

describe.skipIf(browserPath === undefined)("every view of the page", () => {
  const { open } = openPages();

  test.each(MATRIX)("breaks no rule of axe: %s, %s, %i px", async (...setting: Setting) => {
    expect(await lookThrough(open, setting)).toEqual({});
  });
});
