/**
 * Each parser of our own over texts of its own signs, in disorder: a result or a typed error, and no place beyond the text.
 * More draws with `FOOTNOTE_TEST_RUNS`.
 */
import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { expect, test } from "vitest";
import { robotsRules } from "../src/adapters/http/robots-rules.ts";
import { createReply } from "../src/adapters/models/chat-reply.ts";
import { formatOfText } from "../src/adapters/pages/formats/text-format.ts";
import { readFormat } from "../src/adapters/pages/formats/read-format.ts";
import type { Format } from "../src/adapters/pages/formats/formats.ts";
import { splitFrontMatter } from "../src/adapters/pages/front-matter.ts";
import { readHtmlPage } from "../src/adapters/pages/html-page.ts";
import { publishedAt } from "../src/adapters/pages/published-at.ts";
import { findHeadings, readMarkdown } from "../src/adapters/pages/read-markdown.ts";
import { readSubtitles } from "../src/adapters/pages/read-subtitles.ts";
import { textOfLines } from "../src/adapters/recognition/page-text.ts";
import { bibtexItems } from "../src/adapters/references/bibtex-items.ts";
import { risItems } from "../src/adapters/references/ris-items.ts";
import { feedEntries } from "../src/adapters/sites/feed-entries.ts";
import { pageLinks } from "../src/adapters/sites/page-links.ts";
import { readJsonFeed, readXmlFeed } from "../src/adapters/sites/read-feed.ts";
import { readSitemap } from "../src/adapters/sites/read-sitemap.ts";
import { readCaptions } from "../src/adapters/youtube/read-captions.ts";
import { readPlayerReply } from "../src/adapters/youtube/player-reply.ts";
import { readWatchPage } from "../src/adapters/youtube/watch-page.ts";
import { readChatRequest } from "../src/apps/server/doors/chat/chat-request.ts";
import { calculate } from "../src/core/research/compute/calculate.ts";
import { readCitedText } from "../src/core/check/claims/cited-text.ts";
import { quantitiesIn } from "../src/core/check/evidence/quantities.ts";
import { createMarkerParser } from "../src/core/check/markers/citation-markers.ts";
import { FootnoteError } from "../src/core/domain/errors.ts";
import { canonicalUrl, urlKey } from "../src/lib/canonical-url.ts";
import { parseBlocks } from "../src/lib/markdown/blocks.ts";
import { createChatEvents } from "../src/adapters/models/chat-events.ts";
import { dayOf, figureOf } from "../src/lib/table/cell-value.ts";
import { tablesIn } from "../src/lib/table/tables-in.ts";
import { keywords } from "../src/lib/text/keywords.ts";

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end?: number }[];
}

function expectWithin({ text, marks }: Marked): void {
  for (const { start, end = start } of marks) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

const format =
  (name: Format) =>
  async (text: string): Promise<void> => {
    const job = ["mail", "mailbox", "web-archive", "rich-text"].includes(name)
      ? { format: name, bytes: new TextEncoder().encode(text) }
      : { format: name, text, language: "python" };
    const parts = await readFormat(job);
    if ("marks" in parts) expectWithin(parts);
  };

function readReply(text: string): void {
  const bytes = new TextEncoder().encode(text);
  const events = createChatEvents();
  const reply = createReply({ name: "openai/x", baseURL: "http://localhost" });
  try {
    for (let at = 0; at < bytes.length; at += 7) {
      for (const event of events.push(bytes.subarray(at, at + 7))) reply.takeEvent(event);
      reply.given();
    }
    for (const event of events.flush()) reply.takeEvent(event);
    reply.takeStray(events.stray());
    reply.finish();
  } catch (thrown) {
    // What the server says of a failure is thrown as it came; a fault of ours would be an error of the language.
    if (thrown instanceof Error) throw thrown;
  }
}

function summed(text: string): void {
  try {
    calculate(text);
  } catch (thrown) {
    // It says in words what is wrong with a sum; a fault of ours would be an error of the language.
    if (thrown instanceof TypeError || thrown instanceof RangeError) throw thrown;
  }
}

function readMarkers(text: string): void {
  const parser = createMarkerParser(3);
  let clean = "";
  for (let at = 0; at < text.length; at += 3) clean += parser.push(text.slice(at, at + 3)).text;
  clean += parser.flush().text;
  expect(clean.length).toBeLessThanOrEqual(text.length);
  readCitedText(text, ["one.txt", "two.txt"]);
}

const HTML =
  "<p> </p> <h1> <h2 class=a> </h1> <table> <tr> <td colspan=9999999> <td rowspan=-1> </table> <br> <pre> <ul><li> <ol start=1e99> <math> <mi> <script> </script> <!-- --> <![CDATA[ ]]> &amp; &#x110000; &#0; <a href=//> <a href='x:y'> <title> <meta property=og:title content=x> <script type=application/ld+json>{\"@type\": <time datetime=9999-99-99> <template> <svg> <style> <base href=: <html lang=zzzz> <main> <article> <link rel=canonical href=http://[>".split(
    " ",
  );
const XML =
  "<?xml version=1.0?> <rss> <channel> <item> <feed xmlns=a> <entry> <title> </title> <link href=x/> <link> </link> <pubDate> 99 <updated>2024-02-30T25:61:61Z <content type=html> &lt;p&gt; <![CDATA[ ]]> <!DOCTYPE a [<!ENTITY b 'c'>]> &b; </item> <urlset> <url> <loc> http://a.example/ http://[ <lastmod> <sitemapindex> <sitemap> </urlset> <tt> <body> <div> <p begin=1s end=-1> <p begin=99:99:99.999> <en-export> <note> <office:document> <office:text> <text:p> <table:table> <table:table-cell table:number-columns-repeated=99999999>".split(
    " ",
  );
const LINES =
  "# ## ###### - * 1. | |-|-| |a|b| --- === ``` ~~~ > >> ** __ ` [a]( ) ![ [^1] [^1]: {#id} <!-- --> %% $$ \\( \\) \\ \t <b> http://a.b /// https:// {/* */} import 'x' :: ::: #+TITLE: * :a:b: .. code:: =====".split(
    " ",
  );
const CUES =
  "WEBVTT 1 00:00:01,000 --> 00:00:02,000 99:99:99.999 --> 00:01.5 [00:01.00] [ti:x] <c> <v A> {\\an8} <00:01> Dialogue: 0,0:00:01.00,0:00:02.00,,,,,, [Events] Format: NOTE STYLE".split(
    " ",
  );
const MAIL =
  "From: To: Subject: =?utf-8?B?//8=?= =?x?Q?=ZZ?= Content-Type: multipart/mixed; boundary= --a --a-- text/html charset=utf-99 Content-Transfer-Encoding: base64 quoted-printable =3D = Date: 32 Feb From BEGIN:VCALENDAR BEGIN:VEVENT SUMMARY: DTSTART;TZID=x:20249999T999999 END:VEVENT RRULE:FREQ= DTSTART: DESCRIPTION;ENCODING=QUOTED-PRINTABLE: BEGIN:VCARD FN:".split(
    " ",
  );
const RECORDS =
  '{ } [ ] " , : null 1e999 -0 "a" "a": {"cells":[{"cell_type":"code","source":["x"]}]} "level":-5 {"cells":[{"cell_type":"heading","level":-5,"source":"x"},null]} "version":"https://jsonfeed.org/version/1" "items": \\ud800 ; \t "" \'x\' a,b,c "a""b" @article{x, title={a author="b ER  -  TY  - JOUR AU  - {{ }} {\\rtf1 \\u-1? \\bin9999 \\\'zz \\par'.split(
    " ",
  );
const REPLIES =
  'data: event: id: : {"choices":[{"delta":{"content":"a"}}]} {"choices":[]} {"choices":null} {"error":{"message":"x"}} {"choices":[{"delta":null,"finish_reason":7}]} [DONE] {"usage":{"prompt_tokens":"x"}} {"choices":[{"delta":{"content":{"a":1}}}]} { null 1 []'.split(
    " ",
  );
const FIGURES =
  "1 0 , . - – % ‰ € $ 1,000 1e9 第 百分之 三 十 万 亿 分之 年 月 日 2024-02-30 31 February 1990s Jan. ½ ² km² minus half dozen million of to and between ± ∞ ٣ １２ 二〇二四 :30 25:61 [1] [1, 2] 【3】 (4) ¹² [^2] <sup>1</sup> ^^ §4 § ( )".split(
    " ",
  );
const ROBOTS =
  "User-agent: * Disallow: / Allow: /*$ Crawl-delay: -1 1e99 Sitemap: http://[ # %zz $ ** footnote".split(
    " ",
  );

const ROFF =
  ".TH .Dd .Sh .SH .SS .PP .TP .IP .B .BR .I .Nm .Fl .Ar .It .Bl -tag .El .nf .fi .de .. .ds .if .ie .el \\{ \\} \\f \\fB \\f[BI] \\fP \\( \\(bu \\[ \\[constructor] \\*( \\*[x \\s+9 \\s(99 \\h'9u' \\\" \\n[x] .\\\" ' .TS tab(@); l l. T{ T} .TE .EQ .EN".split(
    " ",
  );
const DUMP =
  "-- MySQL CREATE TABLE `t` ( `a` INT, \"b\" text DEFAULT 'x' ); INSERT INTO t VALUES (1,'a'),(NULL,'b\\'c'); ('a b' REPLACE COPY t (a) FROM stdin; \\. \\N /*! */ /* -- # ; '' x'ff' E'\\n' $$ $a$ 1e999 -1 )".split(
    " ",
  );
const LIGHT =
  '= == ==== !== |=== |a ||b {| |- |} ! [[ ]] [[A|b]] {{ {{a|b}} }} <ref> </ref> <ref/> <nowiki> h1. bq. * ** # |_.a| |\\\\2. "a":http://x @@ == ---- .... ++++ include::x[] image::x[] <<a>> {a} :a: ifdef::a[] \\begin{a} \\end{a} \\section{ \\footnote{ \\verb|a| \\def\\a{\\a} \\[ \\] $ $$ & \\\\ %'.split(
    " ",
  );
const FRAMES =
  '{0}{25} {1}{} {99999999}{1} [0][25] [1][] |a /a {y:i} <SAMI> <SYNC Start=1> <SYNC Start=-9> <P Class=ENUSCC> &nbsp; </SAMI> {"segments":[ {"start":1,"end":2,"text":"a"} {"events":[ {"tStartMs":-1,"segs":[{"utf8":"a"}]} ]} {"start":"x"} , null WEBVTT'.split(
    " ",
  );
const CANVAS =
  '{"nodes":[ {"id":"a","type":"text","text":"b","x":1e999,"y":null} {"type":"file","file":"c"} {"type":"group","label":7} ],"edges":[ {"fromNode":"a","toNode":"a","label":"x"} ]} , null'.split(
    " ",
  );
const SHEET =
  "<?xml?> <Workbook> <Worksheet ss:Name=a> <Table> <Row ss:Index=99999999> <Row ss:Index=-1> <Cell ss:Index=99999999> <Cell ss:MergeAcross=99999999 ss:MergeDown=-1> <Data ss:Type=Number> 1e999 </Data> </Cell> </Row> </Table> </Workbook> &lt;".split(
    " ",
  );
const HOCR =
  "<div> <span class='ocr_line' title=\"bbox 0 0 99 9; baseline 0 -1; x_size 9\"> <span class='ocr_line' title=\"bbox\"> <span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 99'> <span class='ocrx_word' title='bbox 9 9 0 -9; x_wconf'> <span class='ocrx_word' title=''> <strong> &amp; &#39; &constructor; </span> </div> bbox 1e999".split(
    " ",
  );

const PARSERS: readonly [string, readonly string[], (text: string) => unknown][] = [
  ["HTML", HTML, (html) => expectWithin(readHtmlPage({ html, method: "main-content" }))],
  ["HTML, whole", HTML, (html) => expectWithin(readHtmlPage({ html, method: "linear" }))],
  ["links of a page", HTML, (html) => pageLinks(html, "http://a.example/")],
  ["Markdown", LINES, (text) => expectWithin(readMarkdown(text))],
  ["MDX", LINES, (text) => expectWithin(readMarkdown(text, true))],
  ["headings", LINES, (text) => expectWithin({ text, marks: findHeadings(text) })],
  ["blocks", LINES, (text) => parseBlocks(text)],
  ["front matter", [...LINES, "---", "title:", "'", "[", "&a", "*a"], (text) => splitFrontMatter(text)],
  ["tables", [...LINES, "\t", "1,5", "  "], (text) => tablesIn(text)],
  ["srt", CUES, (text) => expectWithin(readSubtitles(text, "srt"))],
  ["vtt", CUES, (text) => expectWithin(readSubtitles(text, "vtt"))],
  ...(["sub-station", "lyrics", "captions"] as const).map((name) => parserOf(name, CUES)),
  ...(["mail", "mailbox", "web-archive", "calendar"] as const).map((name) => parserOf(name, MAIL)),
  ...(["json", "json-lines", "separated", "notebook", "rich-text"] as const).map((name) =>
    parserOf(name, RECORDS),
  ),
  ...(["xml", "feed", "timed-xml", "evernote", "flat-opendocument"] as const).map((name) =>
    parserOf(name, XML),
  ),
  ...(["org", "restructured", "code"] as const).map((name) => parserOf(name, LINES)),
  ["feed of a site", XML, async (xml) => feedEntries(await readXmlFeed(xml), "http://a.example/feed")],
  ["JSON feed", RECORDS, (text) => feedEntries(readJsonFeed(text) ?? [], "http://a.example/feed")],
  ["sitemap", XML, (xml) => readSitemap(xml)],
  ["robots.txt", ROBOTS, (text) => robotsRules("http://a.example/robots.txt", text)],
  ["BibTeX", RECORDS, (text) => bibtexItems(text)],
  ["RIS", RECORDS, (text) => risItems(text)],
  ["a model's stream", REPLIES, readReply],
  ["footnote markers", FIGURES, readMarkers],
  ["quantities", FIGURES, (text) => expectWithin({ text, marks: quantitiesIn(text) })],
  ["dates", FIGURES, (text) => [publishedAt(text), dayOf(text), figureOf(text)]],
  ["addresses", [...LINES, ":", "@", "%zz", "..", "?a=", "#"], (text) => [canonicalUrl(text), urlKey(text)]],
  ...(["asciidoc", "wiki", "latex", "textile"] as const).map((name) => parserOf(name, LIGHT)),
  ...(["framed-lines", "sami", "timed-json"] as const).map((name) => parserOf(name, FRAMES)),
  parserOf("manual", ROFF),
  parserOf("sql-dump", DUMP),
  parserOf("canvas", CANVAS),
  parserOf("xml-sheet", SHEET),
  ["which format it is", [...ROFF, ...DUMP, ...FRAMES, ...SHEET], (text) => formatOfText(text, {})],
  ["words in a picture", HOCR, (text) => textOfLines(text)],
  ["captions of a video", [...XML, ...FRAMES], (text) => readCaptions(text)],
  [
    "a page of a video",
    [...HTML, "ytInitialPlayerResponse", "=", "{", "};", '"'],
    (text) => readWatchPage(text),
  ],
  ["a player's reply", ["{}"], (text) => [readPlayerReply({ a: text }, text), readPlayerReply(text, "x")]],
  ["sums", [...FIGURES, "+", "*", "^", "(", ")", "in", "USD", "km"], summed],
  [
    "what a chat asks",
    REPLIES,
    (text) => readChatRequest({ messages: [{ role: "user", content: text }], model: text }),
  ],
  ["keywords", FIGURES, (text) => keywords(text)],
];

function parserOf(
  name: Format,
  signs: readonly string[],
): [string, readonly string[], (text: string) => unknown] {
  return [name, signs, format(name)];
}

test.each(PARSERS)("%s: any text ends in a result or a typed error", async (_name, signs, parse) => {
  const piece = oneof(
    { weight: 8, arbitrary: constantFrom(...signs) },
    {
      weight: 4,
      arbitrary: constantFrom(" ", "\n", "\r\n", "\n\n", "a", "word ", "字", "\u{1f600}", "\ud83d", "\u0000"),
    },
    { weight: 1, arbitrary: string({ unit: "binary", maxLength: 4 }) },
  );
  await assert(
    asyncProperty(array(piece, { maxLength: 40 }), async (pieces) => {
      try {
        await parse(pieces.join(""));
      } catch (thrown) {
        if (!(thrown instanceof FootnoteError)) throw thrown;
      }
    }),
  );
});
