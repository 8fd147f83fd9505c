/** Small files of mail and of formats that are marked up: see `format-fixture.ts`. */
import { encoded, type FormatFixture, utf8 } from "./format-fixture.ts";

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

const MAIL = [
  "Return-Path: <board@example.org>",
  "Message-ID: <1@example.org>",
  "From: =?UTF-8?Q?Annegret_K=C3=B6hler?= <board@example.org>",
  "To: members@example.org",
  "Date: Tue, 03 Feb 2032 09:12:00 +0100",
  "Subject: =?UTF-8?Q?Boathouse_fees?=",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="xyz"',
  "",
  "--xyz",
  "Content-Type: text/plain; charset=iso-8859-1",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "The fee for the boathouse rises to 140 euros in April. Gr=FC=DFe, Annegret",
  "--xyz",
  'Content-Type: text/csv; name="berths.csv"',
  'Content-Disposition: attachment; filename="berths.csv"',
  "Content-Transfer-Encoding: base64",
  "",
  base64("Berth,Owner\nA7,Gunvor Dahl\nB2,Eirik Moe\n"),
  "--xyz",
  "Content-Type: image/png",
  'Content-Disposition: attachment; filename="plan.png"',
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgoAAAANSUhEUg==",
  "--xyz--",
  "",
].join("\r\n");

const MBOX = [
  "From greta@example.org Mon Mar 03 10:00:00 2031",
  "From: Greta <greta@example.org>",
  "Message-ID: <a@x>",
  "Subject: Watering",
  "",
  "I water the allotment in the first week.",
  ">From Monday on the key hangs in shed nine.",
  "",
  "From joel@example.org Tue Mar 04 10:00:00 2031",
  "From: Joel <joel@example.org>",
  "Message-ID: <b@x>",
  "Subject: =?GB2312?B?udjT2rmks8w=?=",
  "",
  "The compost comes from Haugen farm.",
  "",
].join("\n");

const MHTML = [
  "From: <Saved by a browser>",
  "Snapshot-Content-Location: https://example.org/kiln",
  "Subject: The kiln at Brattvik",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://example.org/kiln",
  "",
  "<html><head><title>The kiln at Brattvik</title></head><body><p>The kiln burned lim=",
  "e for the farms until it went out in 1931.</p></body></html>",
  "--b",
  "Content-Type: text/css",
  "Content-Location: https://example.org/a.css",
  "",
  "p { color: red }",
  "--b--",
  "",
].join("\r\n");

const RTF =
  "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fnil\\fcharset134 SimSun;}}{\\info{\\title Minutes}{\\author Eva L\\'f6f}}\\pard\\outlinelevel0 Bakery\\par\\pard\\plain The caf\\'e9 on Bridge Street closes on 30 June 2031.\\par The owner moves to Lis\\u98\\'62on.\\par\\f1\\'b2\\'e2\\'ca\\'d4\\par{\\*\\generator Nobody;}}";

const JATS =
  '<?xml version="1.0"?><!DOCTYPE article [<!ENTITY lol "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]><article><front><journal-meta><journal-title>Journal of Fjords</journal-title></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/eel.1</article-id><title-group><article-title>Eelgrass</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Haugland</surname><given-names>Tove</given-names></name></contrib></contrib-group></article-meta></front><body><sec><title>Results</title><p>Eelgrass covered <bold>37&#xA0;%</bold> of the outer seabed in 2028. &lol;&x;</p></sec></body></article>';

const ENEX = `<?xml version="1.0" encoding="UTF-8"?><en-export><note><title>Sauna rules</title><content><![CDATA[<?xml version="1.0"?><en-note><div>The sauna is heated on Fridays from six.</div></en-note>]]></content><created>20300102T101500Z</created><tag>house</tag><resource><data encoding="base64">${base64("The snow shovel stands behind the third birch.")}</data><mime>text/plain</mime><resource-attributes><file-name>key.txt</file-name></resource-attributes></resource></note></en-export>`;

export const MARKED_FIXTURES: readonly FormatFixture[] = [
  {
    name: "minutes.rtf",
    bytes: encoded("latin1", RTF),
    mediaType: "application/rtf",
    says: [
      "# Bakery",
      "The café on Bridge Street closes on 30 June 2031.",
      "The owner moves to Lisbon.",
      "测试",
    ],
    never: ["\\par", "Nobody"],
    question: "When does the café on Bridge Street close?",
    answer: "30 June 2031",
  },
  {
    name: "fees.eml",
    bytes: encoded("latin1", MAIL),
    mediaType: "message/rfc822",
    says: [
      "From: Annegret Köhler <board@example.org>",
      "The fee for the boathouse rises to 140 euros in April. Grüße",
      "## berths.csv",
      "| A7 | Gunvor Dahl |",
    ],
    never: ["=FC", "iVBOR"],
    unread: ["within.failed"],
    question: "To how much does the boathouse fee rise in April?",
    answer: "140 euros",
  },
  {
    name: "garden.mbox",
    bytes: utf8(MBOX),
    mediaType: "application/mbox",
    says: [
      "## Watering",
      "I water the allotment in the first week.",
      "From Monday on the key hangs in shed nine.",
      "## 关于工程",
      "The compost comes from Haugen farm.",
    ],
    question: "Where does the compost come from?",
    answer: "Haugen farm",
  },
  {
    name: "kiln.mhtml",
    bytes: utf8(MHTML),
    mediaType: "multipart/related",
    says: ["The kiln burned lime for the farms until it went out in 1931."],
    never: ["color: red"],
    question: "When did the kiln at Brattvik go out?",
    answer: "1931",
  },
  {
    name: "sauna.enex",
    bytes: utf8(ENEX),
    mediaType: "application/enex+xml",
    says: [
      "# Sauna rules",
      "created: 2030-01-02",
      "tags: house",
      "The sauna is heated on Fridays from six.",
      "The snow shovel stands behind the third birch.",
    ],
    question: "When is the sauna heated?",
    answer: "Fridays",
  },
  {
    name: "eelgrass.xml",
    bytes: utf8(JATS),
    mediaType: "application/xml",
    says: ["# Eelgrass", "## Results", "Eelgrass covered 37 % of the outer seabed in 2028."],
    never: ["root:", "lollol", "<bold>"],
    question: "How much of the outer seabed did eelgrass cover in 2028?",
    answer: "37",
  },
  {
    name: "dentist.ics",
    bytes: utf8(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20310512T090000Z\r\nSUMMARY:Dentist Halvorsen\r\nDESCRIPTION:Bring the X-ray\\, and the insurance ca\r\n rd to room 14.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    mediaType: "text/calendar",
    says: [
      "## Dentist Halvorsen",
      "Start: 2031-05-12 09:00 UTC",
      "Bring the X-ray, and the insurance card to room 14.",
    ],
    question: "What should I bring to the dentist Halvorsen?",
    answer: "X-ray",
  },
  {
    name: "harbour-feed.xml",
    bytes: utf8(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour news</title><item><title>Crane</title><link>https://example.org/1</link><description>&lt;p&gt;The new crane lifts ninety tonnes.&lt;/p&gt;</description></item><item><title>Episode 7</title><itunes:summary>Siv Dale harvests kelp at Vega.</itunes:summary></item></channel></rss>',
    ),
    mediaType: "application/rss+xml",
    says: [
      "## Crane",
      "https://example.org/1",
      "The new crane lifts ninety tonnes.",
      "## Episode 7",
      "Siv Dale harvests kelp at Vega.",
    ],
    never: ["&lt;", "<p>"],
    unread: ["feed.read-once"],
    question: "How much does the new crane lift?",
    answer: "ninety tonnes",
  },
  {
    name: "pool.html",
    bytes: utf8(
      "<html><body><h1>Pool</h1><p>A ticket costs <del>99</del> 79 crowns.</p><table><tr><th>Pool</th><th>Day</th></tr><tr><td rowspan=2>North pool</td><td>Monday</td></tr><tr><td>Friday</td></tr></table><div><template shadowrootmode=open><p>The slide is 40 metres long.</p></template></div></body></html>",
    ),
    mediaType: "text/html",
    says: [
      "A ticket costs 79 crowns.",
      "| North pool | Monday |",
      "| North pool | Friday |",
      "The slide is 40 metres long.",
    ],
    never: ["99"],
    question: "How long is the slide of the pool?",
    answer: "40 metres",
  },
];
