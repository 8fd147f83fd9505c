/**
 * For tests and evals: one small file of each format that is read, with what it says (in order), what must not be in it,
 * what its reader has to tell as left out, and a question that it answers. Names and figures are invented.
 */
import iconv from "iconv-lite";
import { DOCX, EPUB, ODP, ODS, ODT, PPTX, XLSX } from "./office-fixtures.ts";
import { tinyZip } from "./tiny-zip.ts";

export interface FormatFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Each stands in the stored text, in this order. */
  readonly says: readonly string[];
  readonly never?: readonly string[];
  /** Keys of the sentences that tell what was left out. */
  readonly unread?: readonly string[];
  readonly question?: string;
  /** Words of the answer. */
  readonly answer?: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const of = (label: string, text: string): Uint8Array => Uint8Array.from(iconv.encode(text, label));
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

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  metadata: { language_info: { name: "python" } },
  cells: [
    { cell_type: "markdown", source: ["# Tide gauge\n", "The gauge at Hamnvik was replaced in May 2027."] },
    {
      cell_type: "code",
      source: "print(level.mean())",
      outputs: [
        { output_type: "stream", text: ["mean level 41.7 cm\n"] },
        {
          output_type: "display_data",
          data: { "image/png": "iVBORw0KGgo".repeat(30), "text/plain": "<Figure size 640x480>" },
        },
      ],
    },
  ],
});

const JATS =
  '<?xml version="1.0"?><!DOCTYPE article [<!ENTITY lol "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]><article><front><journal-meta><journal-title>Journal of Fjords</journal-title></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/eel.1</article-id><title-group><article-title>Eelgrass</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Haugland</surname><given-names>Tove</given-names></name></contrib></contrib-group></article-meta></front><body><sec><title>Results</title><p>Eelgrass covered <bold>37&#xA0;%</bold> of the outer seabed in 2028. &lol;&x;</p></sec></body></article>';

const ENEX = `<?xml version="1.0" encoding="UTF-8"?><en-export><note><title>Sauna rules</title><content><![CDATA[<?xml version="1.0"?><en-note><div>The sauna is heated on Fridays from six.</div></en-note>]]></content><created>20300102T101500Z</created><tag>house</tag><resource><data encoding="base64">${base64("The spare key lies under the third stone.")}</data><mime>text/plain</mime><resource-attributes><file-name>key.txt</file-name></resource-attributes></resource></note></en-export>`;

export const FORMAT_FIXTURES: readonly FormatFixture[] = [
  {
    name: "report.docx",
    bytes: DOCX,
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    says: [
      "# Breakwater",
      "raised by 1.4 metres in 2031",
      "nine million crowns",
      "防波堤由李文涛负责养护。",
      "| Stone | Tonnes |",
      "| Granite | 4,120 |",
      "| Gneiss |  |",
    ],
    never: ["too much"],
    question: "By how much was the breakwater raised in 2031?",
    answer: "1.4 metres",
  },
  {
    name: "stock.xlsx",
    bytes: XLSX,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    says: [
      "## Lamps",
      "| Lamp | Price | Since | Share |",
      "| Fjord | 480 | 2030-04-27 | 12.50% |",
      "| Skerry |  | 2030-06-16 | 50.00% |",
      "## 员工",
      "| 周建国 | 水务局 |",
    ],
    question: "周建国在哪个部门？",
    answer: "水务局",
  },
  {
    name: "board.pptx",
    bytes: PPTX,
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    says: [
      "## First slide",
      "Board of the ferries",
      "## Second slide",
      "The ferry Solveig was built in 1988.",
      "Mention the offer from Leith.",
    ],
    unread: ["slides.without-text"],
    question: "When was the ferry Solveig built?",
    answer: "1988",
  },
  {
    name: "orchard.odt",
    bytes: ODT,
    mediaType: "application/vnd.oasis.opendocument.text",
    says: ["# Pears", "The Conference pear gave sixty kilograms.", "- Prune in March"],
    never: ["gone words"],
    question: "How much did the Conference pear give?",
    answer: "sixty kilograms",
  },
  {
    name: "tides.ods",
    bytes: ODS,
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    says: ["## Tides", "| Day | High water |", "| Monday | 4.2 m |"],
    question: "What is the high water on Monday?",
    answer: "4.2 m",
  },
  {
    name: "lights.odp",
    bytes: ODP,
    mediaType: "application/vnd.oasis.opendocument.presentation",
    says: ["The lighthouse at Utvaer was automated in 1987."],
    question: "When was the lighthouse at Utvaer automated?",
    answer: "1987",
  },
  {
    name: "tide-book.epub",
    bytes: EPUB,
    mediaType: "application/epub+zip",
    says: ["# Ebb", "six hours and twelve minutes", "# Flood", "The flood at Skarholm reaches five metres."],
    never: ["Contents list"],
    unread: ["book.chapters-missing"],
    question: "How high does the flood at Skarholm reach?",
    answer: "five metres",
  },
  {
    name: "minutes.rtf",
    bytes: of("latin1", RTF),
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
    bytes: of("latin1", MAIL),
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
    name: "gauge.ipynb",
    bytes: utf8(NOTEBOOK),
    mediaType: "application/x-ipynb+json",
    says: [
      "# Tide gauge",
      "The gauge at Hamnvik was replaced in May 2027.",
      "print(level.mean())",
      "mean level 41.7 cm",
    ],
    never: ["iVBOR", "Figure size"],
    unread: ["notebook.pictures"],
    question: "When was the gauge at Hamnvik replaced?",
    answer: "May 2027",
  },
  {
    name: "stations.json",
    bytes: utf8(
      '[{"station":"Oksen","elevation":"312 m","note":"caf\\u00e9 at the top"},{"station":"Blåtind","elevation":"845 m","note":null}]',
    ),
    mediaType: "application/json",
    says: ["| station | elevation | note |", "| Oksen | 312 m | café at the top |", "| Blåtind | 845 m |  |"],
    never: ["\\u00e9"],
    question: "What is the elevation of Blåtind?",
    answer: "845 m",
  },
  {
    name: "messages.jsonl",
    bytes: utf8(
      '{"from":"Nadia","text":"The keys lie under the blue pot.\\nBring the lantern too, it is dark in the cellar these days."}\nnot json\n{"from":"Joel","text":"钥匙在蓝色花盆下面。"}\n',
    ),
    mediaType: "application/json",
    says: [
      "from: Nadia",
      "The keys lie under the blue pot.",
      "Bring the lantern too",
      "钥匙在蓝色花盆下面。",
    ],
    never: ["\\n"],
    unread: ["json.lines-broken"],
    question: "Where do the keys lie?",
    answer: "blue pot",
  },
  {
    name: "bolts.csv",
    bytes: utf8(
      `part,price,supplier\n${Array.from({ length: 80 }, (_, nth) => `Bolt M${nth + 3},0.${nth + 10},Nordfast ${nth}`).join("\n")}\n"Washer, wide",0.05,"Ståle\nand Sons"\n`,
    ),
    mediaType: "text/csv",
    says: [
      "| part | price | supplier |",
      "| Bolt M70 | 0.77 | Nordfast 67 |",
      "| Washer, wide | 0.05 | Ståle and Sons |",
    ],
    question: "What is the price of Bolt M70?",
    answer: "0.77",
  },
  {
    name: "riders.tsv",
    bytes: utf8("station\triders\nKvarntorp\t8200\nLundby\t15400\n"),
    mediaType: "text/csv",
    says: ["| station | riders |", "| Kvarntorp | 8200 |", "| Lundby | 15400 |"],
    question: "How many riders does Lundby have?",
    answer: "15400",
  },
  {
    name: "talk.ttml",
    bytes: utf8(
      '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="00:00:01.500" end="00:00:03.000">The sawmill at Nes<br/>burned down in 1949.</p><p>Lost words.</p></div></body></tt>',
    ),
    mediaType: "application/ttml+xml",
    says: ["The sawmill at Nes burned down in 1949."],
    unread: ["subtitles.without-time"],
    question: "When did the sawmill at Nes burn down?",
    answer: "1949",
  },
  {
    name: "dub.ass",
    bytes: utf8(
      "[Script Info]\nTitle: Harbour talk\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:04.10,Default,Solveig,0,0,0,,The trawler was sold,{\\c&H0000FF&} to a Scottish company.\nDialogue: 0,0:00:05.00,0:00:06.00,Sign,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}\n",
    ),
    mediaType: "text/x-ssa",
    says: ["Solveig: The trawler was sold, to a Scottish company."],
    never: ["m 0 0", "&H0000FF"],
    question: "To whom was the trawler sold?",
    answer: "Scottish company",
  },
  {
    name: "noodles.srt",
    bytes: utf8(
      "1\n00:00:01 --> 00:00:03\n我们在一九九八年开了面馆。\nWe opened the noodle shop in 1998.\n\n2\n00:00:04 --> 00:00:06\n面粉来自舅舅的磨坊。\nThe flour came from my uncle's mill.\n",
    ),
    mediaType: "application/x-subrip",
    says: [
      "我们在一九九八年开了面馆。面粉来自舅舅的磨坊。",
      "We opened the noodle shop in 1998. The flour came from my uncle's mill.",
    ],
    question: "When was the noodle shop opened?",
    answer: "1998",
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
      "The spare key lies under the third stone.",
    ],
    question: "When is the sauna heated?",
    answer: "Fridays",
  },
  {
    name: "notion-export.zip",
    bytes: tinyZip([
      {
        name: "Garden 0123456789abcdef0123456789abcdef.md",
        content: "# Garden\n\nThe gate of the allotment garden opens with 4711.\n",
      },
      { name: "img/a.png", content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
    ]),
    mediaType: "application/zip",
    says: ["## Garden.md", "The gate of the allotment garden opens with 4711."],
    never: ["0123456789abcdef"],
    unread: ["archive.pictures"],
    question: "With what does the gate of the allotment garden open?",
    answer: "4711",
  },
  {
    name: "pears.org",
    bytes: utf8(
      "#+TITLE: Grafting\n* TODO Rootstock\nUse rootstock M9 for the new apples.\n** Tools :shed:\nA sharp knife.\n",
    ),
    mediaType: "text/org",
    says: ["* TODO Rootstock", "Use rootstock M9 for the new apples.", "** Tools :shed:"],
    question: "Which rootstock is used for the new apples?",
    answer: "M9",
  },
  {
    name: "install.rst",
    bytes: utf8("Weather station\n===============\n\nMount\n-----\n\nThe mast stands nine metres tall.\n"),
    mediaType: "text/x-rst",
    says: ["Weather station", "Mount", "The mast stands nine metres tall."],
    question: "How tall is the mast of the weather station?",
    answer: "nine metres",
  },
  {
    name: "limiter.py",
    bytes: utf8(
      "# not a heading\nMAX_REQUESTS = 600  # a minute, for each client\n\ndef allow(count):\n    return count < MAX_REQUESTS\n",
    ),
    mediaType: "text/x-source",
    says: [
      "```python",
      "# not a heading",
      "MAX_REQUESTS = 600  # a minute, for each client",
      "    return count < MAX_REQUESTS",
    ],
    question: "What is MAX_REQUESTS?",
    answer: "600",
  },
  {
    name: "puffins.md",
    bytes: utf8(
      "---\ntitle: Field notes\nauthor: Ragnhild Aasen\nlocation: Rost, plot 7\n---\n\nThe burrows were counted in July. %%private: sell it%%\n\n<!-- check -->\n",
    ),
    mediaType: "text/markdown",
    says: ["- author: Ragnhild Aasen", "- location: Rost, plot 7", "The burrows were counted in July."],
    never: ["private", "check"],
    question: "When were the burrows counted?",
    answer: "July",
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
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour news</title><item><title>Crane</title><link>https://example.org/1</link><description>&lt;p&gt;The new crane lifts ninety tonnes.&lt;/p&gt;</description></item></channel></rss>',
    ),
    mediaType: "application/rss+xml",
    says: ["## Crane", "https://example.org/1", "The new crane lifts ninety tonnes."],
    never: ["&lt;", "<p>"],
    unread: ["feed.read-once"],
    question: "How much does the new crane lift?",
    answer: "ninety tonnes",
  },
  {
    name: "mlyn.txt",
    bytes: of(
      "windows-1250",
      "Młyn w Zakrzówku zbudowano w 1899 roku. Właściciel sprzedał mąkę za sześćdziesiąt złotych.",
    ),
    mediaType: "text/plain",
    says: ["Młyn w Zakrzówku zbudowano w 1899 roku. Właściciel sprzedał mąkę"],
  },
  {
    name: "teahouse.txt",
    bytes: of("big5-hkscs", "呢間茶餐廳喺深水埗，係一九六二年開嘅。老闆話佢哋嘅蛋撻每日賣五百隻。"),
    mediaType: "text/plain",
    says: ["呢間茶餐廳喺深水埗，係一九六二年開嘅。"],
  },
  {
    name: "pool.html",
    bytes: utf8(
      "<html><body><h1>Pool</h1><p>A ticket costs <del>99</del> 79 crowns.</p><table><tr><th>Pool</th><th>Day</th></tr><tr><td rowspan=2>North pool</td><td>Monday</td></tr><tr><td>Friday</td></tr></table><div><template shadowrootmode=open><p>The slide is forty metres long.</p></template></div></body></html>",
    ),
    mediaType: "text/html",
    says: [
      "A ticket costs 79 crowns.",
      "| North pool | Monday |",
      "| North pool | Friday |",
      "The slide is forty metres long.",
    ],
    never: ["99"],
    question: "How long is the slide of the pool?",
    answer: "forty metres",
  },
];
