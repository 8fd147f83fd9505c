import { describe, expect, it } from "vitest";
import { needsJavaScript } from "./needs-javascript.ts";

const isShell = (html: string, type: string | undefined = "text/html; charset=utf-8") =>
  needsJavaScript(new TextEncoder().encode(html), type);

const page = (body: string): string =>
  `<!doctype html><html><head><title>A long title that is no text of the page</title></head><body>${body}</body></html>`;

describe("a page needs JavaScript", () => {
  it.each([
    ["an empty root of React", `<div id="root"></div><script src="/app.js"></script>`],
    ["a root that says that it is loading", `<div id=app>Loading…</div><script src=/app.js></script>`],
    ["an element of Angular's", `<app-root></app-root><script src="main.js" type="module"></script>`],
    ["nothing but a script", `<script>document.body.textContent = "hello ".repeat(100)</script>`],
    [
      "a plea for JavaScript",
      `<noscript>You need to enable JavaScript to run this app.</noscript><p>Menu Home</p><script src="a.js"></script>`,
    ],
    [
      "a plea in Chinese",
      `<noscript>请启用 JavaScript 脚本</noscript><p>首页</p><script src="a.js"></script>`,
    ],
  ])("with %s", (_, body) => {
    expect(isShell(page(body))).toBe(true);
  });

  it.each([
    [
      "an article, whatever its scripts",
      `<div id="root"><p>${"Words of an article. ".repeat(20)}</p></div><script src="/app.js"></script>`,
    ],
    ["little text and no script", "<p>Moved.</p>"],
    [
      "little text, a script, and no sign of an application",
      "<p>Nothing here yet.</p><script src=count.js></script>",
    ],
    [
      "its text in structured data",
      `<div id="root"></div><script type="application/ld+json">{"articleBody": "All of it"}</script>`,
    ],
    [
      "a plea beside its text",
      `<noscript>Please enable JavaScript</noscript><p>${"Words. ".repeat(300)}</p><script src="a.js"></script>`,
    ],
  ])("not with %s", (_, body) => {
    expect(isShell(page(body))).toBe(false);
  });

  it("not when it is no HTML", () => {
    expect(isShell(`{"a": "<div id=root></div><script>"}`, "application/json")).toBe(false);
    expect(isShell("# Title\n\nSome `<script>` in Markdown", undefined)).toBe(false);
    expect(isShell("", undefined)).toBe(false);
  });

  it("which is told at once of hostile pages too", () => {
    for (const piece of ["<noscript>javascript", "<div id=", "<", "<!--", "<script", "<div "]) {
      isShell(page(`<script></script>${piece.repeat(5_000_000 / piece.length)}`));
    }
  });
});
