import { expect, test } from "vitest";
import { readHtmlPage } from "./html-page.ts";

const read = (html: string, method: "main-content" | "linear" = "main-content") =>
  readHtmlPage({ html, method });

const paragraph = (topic: string): string =>
  `<p>${`The ${topic} was built in the last century, and people still come from far away to see it. `.repeat(3)}</p>`;

const furniture = `<nav class="main-menu"><ul>${["Home", "News", "Shop", "About", "Contact"]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("")}</ul></nav>`;
const footer = `<footer class="site-footer"><ul><li><a href="/privacy">Privacy policy</a></li><li><a href="/terms">Terms of use</a></li></ul><p>© 2024 The Site. All rights reserved.</p></footer>`;

function page(content: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Old bridges - The Site</title>${head}</head><body>${furniture}<div class="content"><article class="post"><h1>Old bridges</h1>${content}</article></div>${footer}</body></html>`;
}

test("keeps the main content with its tables, code, lists, headings and formulas, and drops the rest", () => {
  const { text, marks } = read(
    page(
      `${paragraph("bridge")}<h2>Sizes<a class="anchor" href="#sizes">#</a></h2>${paragraph("arch")}
      <table><tr><th>Bridge</th><th>Length</th></tr><tr><td>North</td><td>120 m</td></tr></table>
      ${paragraph("pier")}<pre><code>span = 4 * arch<br>  + 2</code></pre>${paragraph("road")}
      <ul><li>The north bridge is the oldest of the three.</li><li>The south bridge is closed to cars.</li></ul>
      <p>Its load is <span style="display:none"><math><mi>x</mi><annotation encoding="application/x-tex">\\frac{w}{2}</annotation></math></span> at each end of the bridge, as the builders had planned it.</p>${paragraph("town")}`,
    ),
  );
  expect(text).toContain("## Sizes\n\nThe arch was built");
  expect(text).toContain("| Bridge | Length |\n| --- | --- |\n| North | 120 m |");
  expect(text).toContain("```\nspan = 4 * arch\n  + 2\n```");
  expect(text).toContain("- The north bridge is the oldest of the three.\n- The south bridge");
  expect(text).toContain("$\\frac{w}{2}$");
  expect(text).not.toMatch(/Contact|Privacy|rights reserved/u);
  expect(marks).toContainEqual(expect.objectContaining({ kind: "heading", title: "Sizes" }));
});

test("keeps all that people wrote in a thread, not just the first of it", () => {
  const posts = ["bridge", "arch", "tower", "gate"].map(
    (topic) =>
      `<div class="post message"><div class="author">somebody</div><div class="message-body">${paragraph(topic)}</div></div>`,
  );
  const { text } = read(
    `<html><body>${furniture}<h1>Which is worth seeing?</h1><div class="thread">${posts.join("")}</div>${footer}</body></html>`,
  );
  for (const topic of ["bridge", "arch", "tower", "gate"]) expect(text).toContain(`The ${topic} was built`);
});

test("shows a text once that stands on the page for narrow and for wide windows", () => {
  const { text } = read(
    page(
      `${paragraph("pier")}<div class="wide">${paragraph("bridge")}</div><div class="narrow">${paragraph("bridge")}</div>${paragraph("arch")}`,
    ),
  );
  expect(text.match(/The bridge was built/gu)).toHaveLength(3);
  expect(text).toContain("The arch was built");
});

test("takes title, author, date and language from what the page says about itself", () => {
  const data = {
    "@graph": [
      { "@type": "WebPage", name: "x", datePublished: "2001-01-01" },
      {
        "@type": "NewsArticle",
        headline: "Old bridges",
        datePublished: "2024-03-05T10:00:00Z",
        author: [{ "@id": "#a" }, { "@type": "Person", name: "B. Other" }],
      },
      { "@type": "Person", "@id": "#a", name: "A. Person" },
    ],
  };
  const script = `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`;
  expect(read(page(paragraph("bridge"), script))).toMatchObject({
    title: "Old bridges",
    author: "A. Person, B. Other",
    published: "2024-03-05T10:00:00Z",
    language: "en",
  });
});

test.each([
  ["By Somebody | October 21, 2023", "2023-10-21"],
  ["Posted 3rd Feb 2021", "2021-02-03"],
  ["发布时间：2020年1月9日", "2020-01-09"],
  ["2022-07-01 12:00", "2022-07-01"],
  ["03/04/2022", undefined],
  ["October 2023", undefined],
])("reads the date that is shown beside the title: %s", (line, published) => {
  expect(read(page(`<p class="meta">${line}</p>${paragraph("bridge")}`)).published).toBe(published);
});

test.each([
  ["<title>Long words about it | Site</title><h1>Site</h1>", "Long words about it"],
  ["<title>Site: Long words</title><h1>Long <br>words</h1>", "Long words"],
  ["<title>Words</title><h1>Try it today!</h1>", "Words"],
  ["<h1>Only a heading</h1>", "Only a heading"],
  ["<p>none</p>", undefined],
])("tells a page's title from its site's name and its slogans: %s", (html, title) => {
  expect(read(html).title).toBe(title);
});

test("reads whole what is too short to be judged, and what it is told not to judge", () => {
  expect(read("<b>Opening hours</b>: nine to five").text).toBe("Opening hours: nine to five");
  const { text } = read(page(paragraph("bridge")), "linear");
  expect(text).toContain("The bridge was built");
  expect(text).not.toContain("Contact");
});

test("reads what is there for those without scripts, where scripts would write the page", () => {
  const html = `<html><body><div id="app">Loading</div><noscript>${paragraph("bridge")}${paragraph("arch")}${paragraph("gate")}</noscript></body></html>`;
  expect(read(html).text).toContain("The gate was built");
});

test("ends soon on pages made to overload it", () => {
  const pages = [
    `${"<div>".repeat(50_000)}${paragraph("bridge")}`,
    "<div class='a b c'><p>hello world and more</p></div>".repeat(40_000),
    `<p>${"<span>".repeat(250)}${"<a href=x>word</a> ".repeat(50_000)}`,
    `<script type="application/ld+json">${"[".repeat(200_000)}</script>${paragraph("bridge")}`,
    `<h1>${"by ".repeat(300_000)}</h1><p class=author>${" on".repeat(300_000)}</p>`,
    `<title>${"|".repeat(300_000)} a</title><p>${" - ".repeat(200_000)}</p>`,
  ];
  for (const html of pages) {
    const began = performance.now();
    read(html);
    // Far above what it takes, far below what anything not linear would.
    expect(performance.now() - began).toBeLessThan(15_000);
  }
});
