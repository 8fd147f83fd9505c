/** Small files of what programs export and keep: see `format-fixture.ts`. */
import { encoded, type FormatFixture, utf8 } from "./format-fixture.ts";

export const KEPT_FIXTURES: readonly FormatFixture[] = [
  {
    name: "telegram.json",
    bytes: utf8(
      JSON.stringify({
        name: "Slip group",
        messages: [
          { id: 1, from: "Ida", text: "The slip at Tarnes is repaired." },
          { id: 2, from: "Lars", text: ["It opens on ", { type: "bold", text: "9 June 2031" }, " at noon."] },
        ],
      }),
    ),
    mediaType: "application/json",
    says: [
      "id: 1\nfrom: Ida\ntext: The slip at Tarnes is repaired.",
      "id: 2\nfrom: Lars\ntext: It opens on 9 June 2031 at noon.",
    ],
    never: ["bold"],
  },
  {
    name: "posts.js",
    bytes: utf8(
      `window.YTD.posts.part0 = ${JSON.stringify([{ post: { id: "1", text: "The lamp at Ytre is white." } }, { post: { id: "2", text: "Fog again." } }])};\n`,
    ),
    mediaType: "application/json",
    says: ["post: id: 1; text: The lamp at Ytre is white.", "post: id: 2; text: Fog again."],
    never: ["window"],
  },
  {
    name: "dam.canvas",
    bytes: utf8(
      JSON.stringify({
        nodes: [
          {
            id: "a",
            type: "text",
            text: "# Dam of Ulvik\nThe dam of Ulvik was raised in 1957.",
            x: 0,
            y: 0,
            width: 9,
            height: 9,
          },
          { id: "b", type: "file", file: "Plans/Spillway.md", x: 1, y: 1, width: 9, height: 9 },
        ],
        edges: [],
      }),
    ),
    mediaType: "application/json",
    says: ["# Dam of Ulvik", "The dam of Ulvik was raised in 1957.", "- Plans/Spillway.md"],
    never: ["width", "edges"],
    question: "When was the dam of Ulvik raised?",
    answer: "1957",
  },
  {
    name: "berths.xls",
    bytes: utf8(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Berths"><Table><Row><Cell><Data ss:Type="String">berth</Data></Cell><Cell><Data ss:Type="String">depth</Data></Cell><Cell><Data ss:Type="String">since</Data></Cell></Row><Row><Cell><Data ss:Type="String">Kloven</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2019-04-02T00:00:00.000</Data></Cell></Row><Row><Cell><Data ss:Type="String">Ramsund</Data></Cell><Cell><Data ss:Type="String">6.4 m</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
    mediaType: "application/xml",
    says: ["## Berths", "| berth | depth | since |", "| Kloven |  | 2019-04-02 |", "| Ramsund | 6.4 m |  |"],
    question: "What is the depth of berth Ramsund?",
    answer: "6.4 m",
  },
  {
    name: "exported.txt",
    bytes: Uint8Array.from([
      0xff,
      0xfe,
      ...encoded(
        "utf-16le",
        "net\tmesh\tmender\r\nCod net\t90 mm\tOla Reite\r\nHerring net\t28 mm\tAne Moe\r\nSalmon net\t58 mm\tPer Lie\r\n",
      ),
    ]),
    mediaType: "text/csv",
    says: ["| net | mesh | mender |", "| Herring net | 28 mm | Ane Moe |"],
    question: "What is the mesh of the herring net?",
    answer: "28 mm",
  },
  {
    name: "lamps.psv",
    bytes: utf8("lamp|colour|keeper\nYtre|white|Ida Moe\nIndre|green|Ola Reite\n"),
    mediaType: "text/csv",
    says: ["| lamp | colour | keeper |", "| Indre | green | Ola Reite |"],
    question: "What is the colour of the lamp Indre?",
    answer: "green",
  },
  {
    name: "mayak.fb2",
    bytes: encoded(
      "windows-1251",
      '<?xml version="1.0" encoding="windows-1251"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info><author><first-name>Анна</first-name><last-name>Орлова</last-name></author><book-title>Маяк</book-title><date>1931</date></title-info></description><body><section><title><p>Глава 1</p></title><p>Маяк на мысе Туманном построили в 1884 году.</p></section></body><binary id="c.png" content-type="image/png">iVBORw0KGgo=</binary></FictionBook>',
    ),
    mediaType: "application/xml",
    says: ["Глава 1", "Маяк на мысе Туманном построили в 1884 году."],
    never: ["iVBOR", "Орлова"],
  },
  {
    name: "garden.opml",
    bytes: utf8(
      '<?xml version="1.0"?><opml version="2.0"><head><title>Garden</title></head><body><outline text="Trees"><outline text="The pear tree at the gate was planted in 1968." _note="It bears every second year."/></outline></body></opml>',
    ),
    mediaType: "application/xml",
    says: ["- Trees", "  - The pear tree at the gate was planted in 1968. It bears every second year."],
    never: ["outline", "version"],
    question: "When was the pear tree at the gate planted?",
    answer: "1968",
  },
  {
    name: "old-phone.vcf",
    bytes: utf8(
      "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=99=88;=E6=99=93=E5=B2=9A\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=99=88=E6=99=93=E5=B2=9A\nNOTE;ENCODING=QUOTED-PRINTABLE:Mends the sails of=\n Hamnvik since 2011\nEND:VCARD\n",
    ),
    mediaType: "text/calendar",
    says: ["陈晓岚", "Mends the sails of Hamnvik since 2011"],
  },
  {
    name: "sealed.eml",
    bytes: utf8(
      'From: Anja Berg <anja@example.org>\nTo: Per Moen <per@example.org>\nSubject: Sealed\nMIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=S; protocol="application/pgp-encrypted"\n\n--S\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--S\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\nhQEMA0\n-----END PGP MESSAGE-----\n--S--\n',
    ),
    mediaType: "message/rfc822",
    says: ["From: Anja Berg", "Subject: Sealed"],
    never: ["Version: 1", "hQEMA0"],
    unread: ["mail.encrypted"],
  },
  {
    name: "signed.eml",
    bytes: utf8(
      'From: Anja Berg <anja@example.org>\nTo: Per Moen <per@example.org>\nSubject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/signed; boundary=S; protocol="application/pgp-signature"\n\n--S\nContent-Type: text/plain; charset=utf-8\n\nThe quay of Hestnes was paved in 1988.\n--S\nContent-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n--S--\n',
    ),
    mediaType: "message/rfc822",
    says: ["The quay of Hestnes was paved in 1988."],
    never: ["SIGNATURE"],
    question: "When was the quay of Hestnes paved?",
    answer: "1988",
  },
  {
    name: "kept.emlx",
    bytes: utf8(appleMail()),
    mediaType: "message/rfc822",
    says: ["From: ida@example.org", "The nets of Sletta were mended in May 2030."],
    never: ["plist", "flags"],
  },
  {
    name: "sketch.excalidraw.md",
    bytes: utf8(
      "---\nexcalidraw-plugin: parsed\n---\n# Excalidraw Data\n\n## Text Elements\nThe sluice of Vassa was raised in 1931 ^ab12cd34\n\n%%\n## Drawing\n```compressed-json\nN4KAkARALgngDgUwgLgAQQQDwMYEMA2AlgCYBOuA7hADTgQBuCpAzoQPYB2KqATLZMzYBXUtiRoIACyhQ4zZAHoFAc0JRJQ\n```\n%%\n",
    ),
    mediaType: "text/markdown",
    says: ["The sluice of Vassa was raised in 1931\n"],
    never: ["compressed", "N4KA", "^ab12"],
  },
];

function appleMail(): string {
  const mail =
    "Content-Type: text/plain; charset=utf-8\nFrom: ida@example.org\nTo: l@example.org\nMessage-ID: <1@example.org>\nSubject: Nets\n\nThe nets of Sletta were mended in May 2030.\n";
  return `${mail.length}\n${mail}<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key></dict></plist>\n`;
}
