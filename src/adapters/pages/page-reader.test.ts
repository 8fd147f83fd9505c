import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { PageHints } from "../../core/ports/page-reader.ts";
import { createPageReader } from "./page-reader.ts";
import { encodeAs } from "./tiny-encoder.ts";
import { tinyPdf } from "./tiny-pdf.ts";

const reader = createPageReader();
afterAll(() => reader.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const readText = (text: string, hints: PageHints = {}): ReturnType<typeof reader.read> =>
  reader.read(utf8(text), hints);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

test("reads Markdown: its text as it is, its headings marked, its title from the first of them", async () => {
  const source = "# The guide\n\nHow do you add a key? Put it in the settings.\n";
  expect(await readText(source, { name: "docs/guide.md" })).toEqual({
    title: "The guide",
    mediaType: "text/markdown",
    text: source,
    language: "en",
    marks: [{ kind: "heading", start: 0, end: 11, level: 1, title: "The guide" }],
  });
});

test("reads plain text in an old encoding, with the file's name for title", async () => {
  const document = await reader.read(encodeAs("gb18030", "法国的首都是巴黎。\r\n"), {
    name: "/home/x/法国.txt",
  });
  expect(document).toMatchObject({
    title: "法国",
    mediaType: "text/plain",
    text: "法国的首都是巴黎。\r\n",
    language: "zh",
  });
});

test("reads an HTML page: main content, title, date; no menus, no scripts, nothing fetched", async () => {
  const html = `<!doctype html><html lang="en"><head><title>Rivers - The Site</title>
    <meta property="article:published_time" content="2024-03-05T10:00:00+02:00"></head><body>
    <nav><a href="/">Home</a> <a href="/all">All articles</a></nav>
    <article><h1>Rivers</h1><p>${"The river is long and the water is cold in the spring. ".repeat(8)}</p>
    <h2>The Nile</h2><p>${"It flows to the north and was the life of Egypt for ages. ".repeat(8)}</p></article>
    <footer>Copyright</footer><script>document.write("injected")</script></body></html>`;
  const document = await readText(html, {
    name: "rivers",
    contentType: "text/html",
    url: "https://site.example/rivers",
  });
  expect(document).toMatchObject({
    mediaType: "text/html",
    language: "en",
    publishedAt: "2024-03-05T08:00:00.000Z",
  });
  expect(document.title).toContain("Rivers");
  expect(document.text).toContain("## The Nile\n\nIt flows to the north");
  expect(document.text).not.toMatch(/Home|Copyright|injected/u);
  const heading = document.marks.find((mark) => mark.kind === "heading" && mark.title === "The Nile");
  expect(heading).toMatchObject({ level: 2, start: document.text.indexOf("## The Nile") });
});

test("takes author, last change and own address from what a page says of itself", async () => {
  const body = `<article><h1>Rivers</h1><p>${"The river is long and the water is cold in the spring. ".repeat(8)}</p></article>`;
  const about = (head: string, url = "https://m.site.example/rivers?utm_source=x") =>
    readText(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
      url,
      contentType: "text/html",
    });
  const linked = await about(`
    <link rel="canonical" href="https://www.site.example/rivers?utm_medium=y">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rivers", "datePublished": "2024-03-05",
    "dateModified": "2024-06-07T08:00:00Z", "author": [{"name": "Ada Brook"}, {"name": "王河"}]}</script>`);
  expect(linked).toMatchObject({
    author: "Ada Brook, 王河",
    publishedAt: "2024-03-05T00:00:00.000Z",
    updatedAt: "2024-06-07T08:00:00.000Z",
    canonicalUrl: "https://www.site.example/rivers",
  });
  const relative = await about(
    `<link rel="Canonical" href="/rivers"><meta name="author" content="Ada Brook">`,
  );
  expect(relative).toMatchObject({ author: "Ada Brook", canonicalUrl: "https://m.site.example/rivers" });
});

test("takes what a page says of where it was published", async () => {
  const about = async (head: string) => {
    const { publishedIn, doi, workKind } = await readText(
      `<!doctype html><html lang="en"><head>${head}</head><body><p>The river is long.</p></body></html>`,
      { contentType: "text/html" },
    );
    return { publishedIn, doi, workKind };
  };
  expect(
    await about(`<meta property="og:site_name" content="Varn Online"><script type="application/ld+json">
      {"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "The Varn Courier"}}</script>`),
  ).toEqual({ publishedIn: "The Varn Courier", doi: undefined, workKind: "news" });
  expect(
    await about(`<meta name="citation_journal_title" content="Journal of Rivers"><meta name="citation_doi" content="doi:10.1234/ab.c(5)">
      <meta property="og:site_name" content="Publisher Online">`),
  ).toEqual({ publishedIn: "Journal of Rivers", doi: "10.1234/ab.c(5)", workKind: "paper" });
  expect(await about(`<meta property="og:type" content="book">`)).toMatchObject({ workKind: "book" });
  expect(
    await about(
      `<meta name="dc.identifier" content="item 10.1/x"><meta name="application-name" content=" 河流 ">`,
    ),
  ).toEqual({
    publishedIn: "河流",
    doi: undefined,
    workKind: undefined,
  });
});

test("believes no page that says that it stands elsewhere, nor one that was changed before it appeared", async () => {
  const html = (head: string) => `<html><head>${head}</head><body><p>Words of a page.</p></body></html>`;
  const url = "https://site.example/rivers";
  for (const href of [
    "https://other.example/rivers",
    "javascript:alert(1)",
    "http://[",
    `/${"x".repeat(3_000)}`,
  ]) {
    const document = await readText(html(`<link rel="canonical" href="${href}">`), {
      url,
      contentType: "text/html",
    });
    expect(document.canonicalUrl).toBeUndefined();
  }
  const changed = await readText(
    html(
      `<meta property="article:published_time" content="2024-03-05"><meta property="article:modified_time" content="2024-03-05">`,
    ),
    { url, contentType: "text/html" },
  );
  expect([changed.publishedAt, changed.updatedAt]).toEqual(["2024-03-05T00:00:00.000Z", undefined]);
});

test("reads a page whose main content is hard to find, whole", async () => {
  const document = await readText("<html><body><b>Opening hours</b>: nine to five</body></html>");
  expect(document.text).toBe("Opening hours: nine to five");
  const unclosed = await readText("<html><body><!-- never closed <p>The words after it</p></body></html>");
  expect(unclosed.text).toContain("The words after it");
  const scripted = await readText(
    "<html><body><div id=app></div><noscript><p>For those without scripts.</p></noscript></body></html>",
  );
  expect(scripted.text).toBe("For those without scripts.");
});

test("reads an HTML page in the encoding that it declares", async () => {
  const page = Buffer.concat([
    latin1('<html><head><meta charset="gb2312"><title>'),
    encodeAs("gb18030", "天气"),
    latin1("</title></head><body><p>"),
    encodeAs("gb18030", "今天的天气很好，适合出门散步。"),
    latin1("</p></body></html>"),
  ]);
  expect(await reader.read(page, {})).toMatchObject({
    title: "天气",
    language: "zh",
    text: "今天的天气很好，适合出门散步。",
  });
});

test("reads subtitles, tables and JSON", async () => {
  const vtt = await readText("WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n", { name: "talk.vtt" });
  expect(vtt).toMatchObject({
    title: "talk",
    mediaType: "text/vtt",
    text: "Hello there.",
    marks: [{ kind: "time", start: 0, atMs: 1000 }],
  });
  const csv = "city,people\nParis,2100000\n";
  expect(await readText(csv, { name: "a.csv" })).toMatchObject({
    mediaType: "text/csv",
    text: "| city | people |\n| --- | --- |\n| Paris | 2100000 |",
  });
  const json = '{"city": "Paris"}\n';
  expect(await readText(json)).toMatchObject({ mediaType: "application/json", text: "city: Paris" });
});

test("tells a PDF file by its content, not its name, and not what only speaks of one", async () => {
  const pdf = tinyPdf({ pages: [[{ y: 700, text: "Words of the file." }]], title: "A File" });
  const expected = { mediaType: "application/pdf", title: "A File", text: "Words of the file." };
  expect(await reader.read(pdf, { name: "wrong.txt", contentType: "text/plain" })).toMatchObject(expected);
  const withRubbish = Buffer.concat([latin1("\r\nHTTP rubbish\r\n"), pdf, Buffer.from([0xff, 0xfe])]);
  expect(await reader.read(Uint8Array.from(withRubbish), {})).toMatchObject({
    mediaType: "application/pdf",
  });
  expect(await readText("A file begins with %PDF-1.4 and ends with %%EOF.")).toMatchObject({
    mediaType: "text/plain",
  });
});

test.each([
  ["empty ZIP archive", latin1("PK\u{5}\u{6}\0\0\0\0")],
  ["old Office document", latin1("\u{d0}\u{cf}\u{11}\u{e0}\u{a1}\u{b1}\u{1a}\u{e1}\0\0")],
  ["PNG picture", latin1("\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR")],
  ["JPEG picture", latin1("\u{ff}\u{d8}\u{ff}\u{e0}\0\u{10}JFIF")],
  ["program (ELF)", latin1("\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0")],
  ["gzip archive", gzipSync("text")],
  ["SQLite database", latin1("SQLite format 3\0\u{10}\0")],
  ["MP3 recording", latin1("ID3\u{4}\0\0\0\0\0\0\0\0")],
  [
    "binary data of an unknown kind",
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3)) & 255),
  ],
])("refuses a %s by name", async (kind, bytes) => {
  await expect(reader.read(bytes, { name: "innocent.txt", contentType: "text/plain" })).rejects.toMatchObject(
    {
      code: "document-unsupported",
      message: expect.stringContaining(kind),
      hint: expect.stringMatching(/Markdown|ocr|PNG|Unpack|LibreOffice/u),
    },
  );
});

test.each([
  "",
  " \r\n\t ",
  "\u{feff}",
  "---\ntitle: Only this\n---\n\n",
  "<html><body> </body></html>",
  "WEBVTT\n\nNOTE nothing\n",
])("says that %j is empty", async (text) => {
  await expect(readText(text)).rejects.toMatchObject({ code: "document-empty" });
});

test("says how large is too large, without reading it", async () => {
  const small = createPageReader({ maxBytes: 1_000 });
  await expect(small.read(new Uint8Array(1_001), {})).rejects.toMatchObject({ code: "document-too-large" });
  expect((await small.read(utf8("x".repeat(1_000)), {})).text).toHaveLength(1_000);
  await small.close();
  await expect(reader.read(new Uint8Array(50_000_001), {})).rejects.toMatchObject({
    message: expect.stringContaining("the limit is 50 MB"),
    hint: expect.stringContaining("Split"),
  });
});

test("ends with hostile HTML, and goes on with the next page", async () => {
  const quick = createPageReader({ deadlineMs: 3_000 });
  const deep = await quick.read(utf8(`<html><body>${"<div>".repeat(20_000)}words at the bottom`), {});
  expect(deep.text).toContain("words at the bottom");
  const wide = await quick.read(
    utf8(`<html><body>${"<div><p>hello world and more</p></div>".repeat(14_000)}</body></html>`),
    {},
  );
  expect(wide.text.length).toBeGreaterThan(200_000);
  expect((await quick.read(utf8("<html><body><p>Fine.</p></body></html>"), {})).text).toBe("Fine.");
  await quick.close();
});

test("stops when asked to", async () => {
  const stop = new AbortController();
  const pages = utf8("<html><body><p>Words.</p></body></html>");
  const reading = reader.read(pages, {}, stop.signal);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  await expect(reader.read(pages, {}, stop.signal)).rejects.toMatchObject({ code: "cancelled" });
});

test("never gives an empty title", async () => {
  expect((await readText("First line of it\nmore")).title).toBe("First line of it");
  expect((await readText("x", { url: "https://a.example/docs/%E4%B8%AD%E6%96%87.txt?q=1" })).title).toBe(
    "中文",
  );
  expect((await readText("x", { url: "https://a.example/bad%ff" })).title).toBe("bad%ff");
  expect((await readText("x", { name: ".env" })).title).toBe(".env");
  expect((await readText(`# ${"long ".repeat(100)}\n`, { name: "a.md" })).title).toHaveLength(120);
});
