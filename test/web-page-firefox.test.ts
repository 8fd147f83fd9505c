/** The main ways through the page in Debian's Firefox, in both languages; left out where there is none. Detail: `web-page*.test.ts`. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/compose/config.ts";
import { serve } from "../src/apps/server/serve.ts";
import { ENTER, type Firefox, firefoxPath, startFirefox, TAB } from "./firefox.ts";
import { askTurn, upload } from "./http-client.ts";

const MILL =
  "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm. Its wheel is 6 metres wide.\n";
const ZH = "# 水磨\n\n南溪的水磨由李明于1811年建成。水轮宽六米。\n";

const LANGUAGES = [
  {
    language: "en-US",
    welcome: "Research",
    question: "Who built the mill at Vesterby?",
    answer: "Anna Holm",
    settings: "Settings",
    library: "Library",
    menu: "Threads and library",
    close: "Close",
  },
  {
    language: "zh-CN",
    welcome: "研究",
    question: "南溪的水磨是谁建成的？",
    answer: "李明",
    settings: "设置",
    library: "文库",
    menu: "对话与文库",
    close: "关闭",
  },
] as const;

/** From the middle of the page to its first footnote. */
const MOST_STOPS = 8;

describe.skipIf(firefoxPath === undefined)("the page in Firefox", { timeout: 180_000 }, () => {
  let firefox: Firefox;
  let folder: string;
  let serving: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "footnote-firefox-data-"));
    const env = { FOOTNOTE_PORT: "0", FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off" };
    serving = await serve(readConfig(env, folder), () => undefined);
    await upload(serving.address, "mill.md", MILL);
    await upload(serving.address, "shuimo.md", ZH);
    // Builds the page, where it is not built.
    await fetch(serving.address);
    // What answers is loaded with the first question.
    await askTurn(serving.address, { question: "How wide is the wheel?" });
    firefox = await startFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
    await serving?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(LANGUAGES)(
    "$language: a question, its footnote's card, and its source in the reader",
    async (words) => {
      const page = await firefox.open({ language: words.language });
      await page.goto(serving.address);
      await page.shown(".sidebar .button", words.welcome);
      await page.click(".composer textarea");
      await page.type(words.question + ENTER);
      await page.shown(".answer", words.answer);
      await page.shown(".usage");
      // A footnote that is reached by keys shows its card; a click opens the reader with the passage marked.
      await page.evaluate(`document.querySelector("main").focus()`);
      for (let stops = 0; stops < MOST_STOPS; stops++) {
        await page.type(TAB);
        if (await page.evaluate(`document.activeElement.matches(".answer button.note")`)) break;
      }
      await page.shown(".note-card", words.answer);
      await page.click(".answer button.note");
      await page.shown(".panel mark", words.answer);
      expect(await page.evaluate("location.search")).toContain("doc=");
      await page.click(".panel button", words.close);
      await page.until(`document.querySelector(".panel") === null`);
      expect(page.complaints).toEqual([]);
    },
  );

  test.each(LANGUAGES)(
    "$language, small: a file is added in the library, and settings are there",
    async (words) => {
      const page = await firefox.open({ language: words.language, width: 390, height: 844 });
      await page.goto(`${serving.address}/library`);
      await page.shown(".panel", "mill");
      const name = `added-${words.language}.md`;
      await page.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File(["# Added\\n\\nThe ${name} has seven pages.\\n"], "${name}", { type: "text/markdown" }));
      const input = document.querySelector(".panel input[type=file]");
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
      await page.shown(".panel", "Added");
      await page.goto(`${serving.address}/settings`);
      await page.shown(".panel select");
      // Nothing is wider than the screen.
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect(page.complaints).toEqual([]);
    },
  );

  test("the language is switched while it runs, and stays", async () => {
    const page = await firefox.open();
    await page.goto(`${serving.address}/settings`);
    await page.shown(".panel select");
    await page.evaluate(`(() => {
      const select = document.querySelector(".panel select");
      select.value = "zh-CN";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await page.shown(".panel", "设置");
    expect(await page.evaluate("document.documentElement.lang")).toContain("zh");
    await page.goto(serving.address);
    await page.shown(".sidebar .button", "研究");
    expect(page.complaints).toEqual([]);
  });

  test("a sum and Discover", async () => {
    const page = await firefox.open();
    await page.goto(serving.address);
    await page.click(".composer textarea");
    await page.type(`what is 20% of 50${ENTER}`);
    await page.shown(".calculation-result", "10");
    await page.goto(`${serving.address}/discover`);
    await page.click("main button", "Switch on");
    await page.shown("main .none", "No feed is followed");
    await page.shown(".sidebar .button", "Discover");
    expect(page.complaints).toEqual([]);
  });
});
