/** `footnote check` as its users run it: what it reads, prints, writes and refuses. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckedText } from "../src/core/domain/checked-text.ts";
import { startFakeSite } from "./fake-site.ts";
import { endEverything, footnote, footnoteJson, LAUNCHER, tempFolder } from "./footnote-process.ts";
import { makePdf } from "./make-pdf.ts";
import { browserPath, launchBrowser } from "./web-page.ts";

const BRIDGE =
  "# Harbour Bridge\n\nThe Harbour Bridge was opened on 19 March 1932 by Jack Lang. It is 1,149 metres long and carries " +
  "eight lanes of traffic.\n";
const OPERA =
  "The Opera House was designed by Jørn Utzon. It opened in 1973 and is visited by 10.9 million people each year.\n";
/** One wrong number, one invented name, one statement whose source is not the one that is cited. */
const ANSWER = [
  "The Harbour Bridge was opened on 19 March 1932 [1]. It is 1,194 metres long [1].",
  "The Opera House was designed by Jørn Utzon [2]. It opened in 1973 [2].",
  "The bridge was opened by Harold Mitchell [1].",
  "The Opera House is visited by 10.9 million people each year [1].",
].join("\n\n");

const folder = tempFolder({
  "answer.md": ANSWER,
  "right.md": "The Opera House opened in 1973. The bridge carries eight lanes of traffic.",
  "bridge.md": BRIDGE,
  "opera.txt": OPERA,
  "scan.pdf": "%PDF-1.4\nnothing of a PDF",
  "two.pdf": makePdf(["Nothing is here but a title page.", "The Opera House opened in 1973."]),
  "film.srt": "1\n00:00:05,000 --> 00:00:09,000\nThe Opera House opened in 1973.\n",
  "empty.md": "",
  "picture.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  "huge.txt": "The bridge carries eight lanes of traffic. ".repeat(1_200_000).slice(0, 50_000_000),
});
const at = (name: string): string => join(folder, name);
const AGAINST = ["--against", at("bridge.md"), at("opera.txt")];
mkdirSync(at("notes"));

afterAll(endEverything);

interface Printed extends CheckedText {
  readonly documents: readonly { readonly document: string; readonly length: number }[];
}

async function checkJson(
  args: readonly string[],
  env = {},
): Promise<Printed & { readonly code: number | null }> {
  const { json, code } = await footnoteJson(["check", ...args], env);
  return { ...(json as Printed), code };
}

describe("in a terminal", () => {
  test("exactly what is not supported is shown, with why and the nearest quote", async () => {
    const { code, stdout, stderr } = await footnote(["check", at("answer.md"), ...AGAINST]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^3 of 6 statements supported; /);
    expect(stdout.match(/^[✗~?✓] .*/gm)).toEqual([
      "✗ It is 1,194 metres long [1].  line 1, not supported",
      expect.stringMatching(/^[✗~] The bridge was opened by Harold Mitchell \[1\]\. {2}line 5, /),
      expect.stringMatching(
        /^[✗~] The Opera House is visited by 10\.9 million people each year \[1\]\. {2}line 7, /,
      ),
    ]);
    expect(stdout).toContain("The source says 1,149 metres, not 1,194 metres.");
    expect(stdout).toContain("mention Harold Mitchell");
    expect(stdout).toContain("Source 2 says it, and is not cited for it.");
    expect(stdout).toMatch(/There: “.*is visited by 10\.9 million people each year\.” .*opera\.txt/);
  });

  test("all statements are shown on request, and all supported is a success", async () => {
    const { code, stdout } = await footnote(["check", at("right.md"), ...AGAINST, "--all"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 of 2 statements supported\.\n/);
    expect(stdout).toContain("✓ The Opera House opened in 1973.  line 1, supported");
    expect(stdout).toContain(`${at("bridge.md")} › Harbour Bridge`);
  });

  test("the text may come from the standard input", async () => {
    const child = spawn(process.execPath, [LAUNCHER, "check", "-", ...AGAINST], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    child.stdin.end("The Opera House opened in 1974.");
    expect(await readText(child.stdout)).toMatch(/^0 of 1 statement supported; 1 /);
  });

  test("no library is opened and nothing is written", async () => {
    const data = join(tempFolder(), "data");
    const before = readdirSync(folder);
    await footnote(["check", at("right.md"), ...AGAINST, "--data", data]);
    expect(existsSync(data)).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("--json", () => {
  test("gives claims and quotes with offsets into the texts as they were read", async () => {
    const { claims, summary, documents, code } = await checkJson([at("answer.md"), ...AGAINST]);
    const texts = new Map([
      [at("bridge.md"), BRIDGE],
      [at("opera.txt"), OPERA],
    ]);
    for (const { start, end, text, citations } of claims) {
      expect(ANSWER.slice(start, end)).toBe(text);
      for (const { document, quote } of citations) {
        expect(texts.get(document)?.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
    expect(claims.map(({ reasons }) => reasons.map(({ code: reason }) => reason))).toEqual([
      [],
      ["number-differs"],
      [],
      [],
      expect.arrayContaining(["name-missing"]),
      expect.arrayContaining(["other-source"]),
    ]);
    expect(summary).toMatchObject({ total: 6, supported: 3, uncited: 0 });
    expect(summary.elapsedMs).toBeGreaterThan(0);
    expect(documents.map(({ length }) => length)).toEqual([BRIDGE.length, OPERA.length]);
    expect(code).toBe(1);
  });

  test("reads what the page reader reads, and says on which page and when", async () => {
    const { claims } = await checkJson([at("right.md"), "--against", at("two.pdf")]);
    expect(claims[0]).toMatchObject({ verdict: "supported", citations: [{ page: 2 }] });
    const film = await checkJson([at("right.md"), "--against", at("film.srt")]);
    expect(film.claims[0]).toMatchObject({ verdict: "supported", citations: [{ quote: {}, atMs: 5_000 }] });
  });

  test("reads addresses through the guard", async () => {
    const site = await startFakeSite(() => ({
      "/opera": {
        type: "text/html",
        body: `<!doctype html><title>Opera</title><article><p>${OPERA}</p></article>`,
      },
    }));
    try {
      const args = [at("right.md"), "--against", `${site.at}/opera`];
      const { claims } = await checkJson(args, { FOOTNOTE_ALLOW_HOSTS: site.host });
      expect(claims[0]).toMatchObject({
        verdict: "supported",
        citations: [{ document: `${site.at}/opera` }],
      });
      const { code, json } = await footnoteJson(["check", ...args]);
      expect({ code, json }).toMatchObject({ code: 2, json: { error: { code: "url-refused" } } });
    } finally {
      await site.close();
    }
  });
});

describe("--html", () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)> is 1,194 metres </style> long.';
  let page = "";
  beforeAll(async () => {
    const given = tempFolder({
      "a <b>.md": `${ANSWER}\n\n${hostile}`,
      "bridge.md": BRIDGE,
      "<i>.txt": OPERA + hostile,
    });
    page = join(given, "report.html");
    const args = [join(given, "a <b>.md"), "--against", join(given, "bridge.md"), join(given, "<i>.txt")];
    const { stdout } = await footnote(["check", ...args, "--html", page]);
    expect(stdout).toContain(`The report is in ${page}`);
  });

  test("is one page without scripts or anything from elsewhere, all text escaped", () => {
    const html = readFileSync(page, "utf8");
    expect(html).toContain("Content-Security-Policy");
    const tags = html.match(/<[^>]*>/g) ?? [];
    const own =
      /^<\/?(?:html|head|meta|title|style|body|header|main|section|h1|h2|p|a|mark|ol|li|span|figure|figcaption|blockquote)(?: (?:class|id|href|value|lang|charset|name|content|http-equiv)="[^"]*")*>$/;
    expect(tags.filter((tag) => !own.test(tag))).toEqual(["<!doctype html>"]);
    expect(html.match(/href="(?!#)|https?:\/\//)).toBeNull();
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html.match(/<mark class="unsupported">It is 1,194 metres long \[1\]\.<\/mark>/)).not.toBeNull();
  });

  test.skipIf(browserPath === undefined)(
    "shows in a browser what is marked and why, in its own style",
    async () => {
      const browser = await launchBrowser();
      try {
        const opened = await browser.newPage();
        const complaints: string[] = [];
        opened.on("console", (message) => complaints.push(message.text()));
        opened.on("pageerror", (error) => complaints.push(String(error)));
        await opened.goto(pathToFileURL(page).href);
        const marks = await opened.locator(".text mark:not(.supported)").allInnerTexts();
        expect(marks.slice(0, 3)).toEqual([
          "It is 1,194 metres long [1].",
          "The bridge was opened by Harold Mitchell [1].",
          "The Opera House is visited by 10.9 million people each year [1].",
        ]);
        const width =
          (await opened.locator("body").evaluate((body) => getComputedStyle(body).maxInlineSize)) ?? "";
        expect(width).toMatch(/px$/);
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );

  test("does not overwrite what it reads, and says where it cannot be written", async () => {
    for (const [target, code] of [
      [at("bridge.md"), "bad-request"],
      [join(folder, "nowhere", "report.html"), "path-unwritable"],
    ] as const) {
      const { code: exit, json } = await footnoteJson([
        "check",
        at("right.md"),
        ...AGAINST,
        "--html",
        target,
      ]);
      expect({ exit, json }).toMatchObject({ exit: 2, json: { error: { code, hint: expect.any(String) } } });
    }
    expect(readFileSync(at("bridge.md"), "utf8")).toBe(BRIDGE);
  });
});

describe("what cannot be checked is told by its name, with a way out and exit code 2", () => {
  test.each([
    ["missing.md", "path-unreadable"],
    ["empty.md", "document-empty"],
    ["picture.png", "document-unsupported"],
    ["scan.pdf", "document-unreadable"],
    ["notes", "path-unreadable"],
    ["huge.txt", "document-too-large"],
  ])("%s", async (name, code) => {
    for (const args of [
      [at("right.md"), "--against", at("opera.txt"), at(name)],
      [at(name), "--against", at("opera.txt")],
    ]) {
      const { code: exit, json, stderr } = await footnoteJson(["check", ...args]);
      expect({ exit, json }).toMatchObject({
        exit: 2,
        json: { error: { code, hint: expect.stringMatching(/\w/) } },
      });
      if (name !== "huge.txt") expect(stderr).toContain(name);
    }
  });

  test.each([
    [[]],
    [[at("right.md")]],
    [[at("right.md"), "--against"]],
    [["--against", at("opera.txt")]],
    [[at("right.md"), "--against", "-"]],
    [[at("right.md"), ...AGAINST, "--nonsense"]],
  ])("usage %#", async (args) => {
    expect((await footnote(["check", ...args])).code).toBe(2);
  });
});
