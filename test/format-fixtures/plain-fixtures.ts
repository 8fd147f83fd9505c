/** Small files of records, subtitles, notes and code: see `format-fixture.ts`. */
import { encoded, type FormatFixture, utf8 } from "./format-fixture.ts";

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

export const PLAIN_FIXTURES: readonly FormatFixture[] = [
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
    name: "song.lrc",
    bytes: utf8(
      "[ti:Talk on eels]\n[ar:M. Aune]\n[00:01.20]The eel weirs at Loen were built of willow.\n[00:05.80]Each took nine men.\n",
    ),
    mediaType: "text/vtt",
    says: ["The eel weirs at Loen were built of willow. Each took nine men."],
    never: ["[00:"],
    question: "Of what were the eel weirs at Loen built?",
    answer: "willow",
  },
  {
    name: "ice.sbv",
    bytes: utf8(
      "0:00:00.599,0:00:04.160\nThe glacier at Briks lost forty metres.\n\n0:00:04.160,0:00:06.770\nIt was measured with stakes.\n",
    ),
    mediaType: "text/vtt",
    says: ["The glacier at Briks lost forty metres. It was measured with stakes."],
    never: ["0:00"],
    question: "How much did the glacier at Briks lose?",
    answer: "forty metres",
  },
  {
    name: "piers.geojson",
    bytes: utf8(
      '{"type":"FeatureCollection","features":[{"properties":{"pier":"Nordkai","length":"120 m"},"geometry":{"coordinates":[1.5,2]}},{"properties":{"pier":"Sydkai","length":"90 m"},"geometry":{"coordinates":[3,4]}}]}',
    ),
    mediaType: "application/json",
    says: [
      "| properties.pier | properties.length | geometry.coordinates |",
      "| Nordkai | 120 m | 1.5, 2 |",
      "| Sydkai | 90 m | 3, 4 |",
    ],
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
    bytes: utf8("Weather station\n===============\n\nMount\n-----\n\nThe mast stands 9 metres tall.\n"),
    mediaType: "text/x-rst",
    says: ["Weather station", "Mount", "The mast stands 9 metres tall."],
    question: "How tall is the mast of the weather station?",
    answer: "9 metres",
  },
  {
    name: "limiter.py",
    bytes: utf8(
      "# A client may make 600 requests a minute.\nMAX_REQUESTS = 600  # a minute, for each client\n\ndef allow(count):\n    return count < MAX_REQUESTS\n",
    ),
    mediaType: "text/x-source",
    says: [
      "A client may make 600 requests a minute.",
      "```python",
      "MAX_REQUESTS = 600  # a minute, for each client",
      "    return count < MAX_REQUESTS",
    ],
    question: "How many requests a minute may a client make?",
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
    name: "mlyn.txt",
    bytes: encoded(
      "windows-1250",
      "Młyn w Zakrzówku zbudowano w 1899 roku. Właściciel sprzedał mąkę za sześćdziesiąt złotych.",
    ),
    mediaType: "text/plain",
    says: ["Młyn w Zakrzówku zbudowano w 1899 roku. Właściciel sprzedał mąkę"],
  },
  {
    name: "teahouse.txt",
    bytes: encoded("big5-hkscs", "呢間茶餐廳喺深水埗，係一九六二年開嘅。老闆話佢哋嘅蛋撻每日賣五百隻。"),
    mediaType: "text/plain",
    says: ["呢間茶餐廳喺深水埗，係一九六二年開嘅。"],
  },
];
