import { expect, test } from "vitest";
import { readFeedFile } from "./read-feed-file.ts";

test("says the named characters of HTML, which XML does not know, in titles and texts", async () => {
  const { title, text } = await readFeedFile(
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Caf&eacute; &amp; bar</title><item><title>Open&nbsp;late</title><description>Soup costs 9&nbsp;&euro; &mdash; daily.</description></item></channel></rss>',
  );
  expect(title).toBe("Café & bar");
  expect(text.replaceAll("\u{a0}", " ")).toBe("## Open late\n\nSoup costs 9 € — daily.");
});
