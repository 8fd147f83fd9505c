import { expect, test } from "vitest";
import { readFeedFile } from "./read-feed-file.ts";

test("says the named characters of HTML, which XML does not know, in titles and texts", async () => {
  const { title, text } = await readFeedFile(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Caf&eacute; &amp; bar</title><item><title>Open&nbsp;late</title><description>Soup costs 9&nbsp;&euro; &mdash; daily.</description></item></channel></rss>',
  );
  expect(title).toBe("Café & bar");
  expect(text.replaceAll("\u{a0}", " ")).toBe("## Open late\n\nSoup costs 9 € — daily.");
});

test("reads an entry whose title is never closed, and addresses by the base that the feed states", async () => {
  const broken = await readFeedFile(
    '<rss version="2.0"><channel><title>News</title><item><title>Quay<link>http://a.example/1</link></item><item><title>Mill</title><pubDate>x<description>It turns.</description></item></channel></rss>',
  );
  expect(broken.text).toBe("## Quay\n\nhttp://a.example/1\n\n## Mill\n\nIt turns.");
  const based = await readFeedFile(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/blog/"><title>B</title><entry xml:base="2031/"><title>One</title><link href="one.html"/></entry><entry><title>Two</title><link href="two.html"/></entry></feed>',
  );
  expect(based.text).toContain("http://b.example/blog/2031/one.html");
  expect(based.text).toContain("http://b.example/blog/two.html");
});
