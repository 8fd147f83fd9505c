import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText, decodeWithDoubts } from "./decode-text.ts";
import { encodeAs, encodeUtf16 } from "./tiny-encoder.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === "string" ? utf8(part) : part)));

test.each([
  ["gb18030", "法国的首都是巴黎，人口约两百万。"],
  ["gb18030", "你好"],
  ["gb18030", "中文测试"],
  ["gb18030", "第一章 总则\r\n第一条 为了规范公司的组织和行为，制定本法。"],
  ["gb18030", "Footnote 是一个开源的问答引擎。It works offline."],
  ["big5", "臺灣最高的山是玉山，海拔三千九百五十二公尺。"],
  ["big5", "測試"],
  ["big5", "今天天氣很好，我們去公園走走。"],
  ["shift_jis", "日本の首都は東京です。"],
  ["shift_jis", "こんにちは"],
  ["euc-jp", "日本の首都は東京です。"],
  ["euc-kr", "대한민국의 수도는 서울이다."],
  ["windows-1251", "Столица России — Москва."],
  ["koi8-r", "Столица России Москва."],
  ["windows-1252", "Café à la crème, très bon"],
  ["windows-1252", "Größe und Übermut – “so ist es”"],
  ["windows-1252", "El niño está aquí mañana"],
])("tells %s without being told: %s", (label, text) => {
  expect(decodeText(encodeAs(label, text))).toBe(text);
});

test("keeps UTF-8 as it is, line ends too", () => {
  const text = "one\r\ntwo\rthree\n中文 😀\n";
  expect(decodeText(utf8(text))).toBe(text);
});

test("takes off a byte order mark, of UTF-8 and of UTF-16", () => {
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], "text 文"))).toBe("text 文");
  expect(decodeText(bytes([0xff, 0xfe], encodeUtf16("text 文", "le")))).toBe("text 文");
  expect(decodeText(bytes([0xfe, 0xff], encodeUtf16("text 文", "be")))).toBe("text 文");
});

test.each(["le", "be"] as const)("tells UTF-16%s without a mark", (order) => {
  for (const text of ["Plain English text.\n", "中文测试 and more\n", "这是中文的文本，没有标记。"]) {
    expect(decodeText(encodeUtf16(text, order))).toBe(text);
  }
});

test("tells ISO-2022-JP by its escapes", () => {
  // ESC $ B, three characters of two bytes, ESC ( B.
  expect(
    decodeText(bytes([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42], "\n")),
  ).toBe("日本語\n");
});

test("believes a header before the page, and the page before a guess", () => {
  const greek = encodeAs("iso-8859-7", "Αθήνα");
  expect(decodeText(greek, "text/plain; charset=iso-8859-7")).toBe("Αθήνα");
  expect(decodeText(bytes('<meta charset="iso-8859-7">', greek))).toContain("Αθήνα");
  expect(
    decodeText(bytes('<meta http-equiv=Content-Type content="text/html; charset=iso-8859-7">', greek)),
  ).toContain("Αθήνα");
  expect(decodeText(bytes('<?xml version="1.0" encoding="iso-8859-7"?>', greek))).toContain("Αθήνα");
  expect(decodeText(bytes('<meta charset="big5">', greek), 'text/html; charset="iso-8859-7"')).toContain(
    "Αθήνα",
  );
});

test("does not believe a declaration that cannot be true", () => {
  expect(decodeText(utf8("naïve 中文"), "text/html; charset=iso-8859-1")).toBe("naïve 中文");
  expect(decodeText(encodeAs("gb18030", "这是一个测试"), "text/plain; charset=utf-8")).toBe("这是一个测试");
  expect(decodeText(utf8("plain"), "text/plain; charset=nonsense")).toBe("plain");
});

test("reads damaged UTF-8 as UTF-8, the damage marked", () => {
  const text = decodeText(bytes("中文".repeat(100), [0xff], "ok"));
  expect(text).toBe(`${"中文".repeat(100)}\u{fffd}ok`);
});

test("never gives lone surrogates or zeros", () => {
  const text = decodeText(bytes([0xff, 0xfe], [0x3d, 0xd8], encodeUtf16(`${"text ".repeat(400)}\0`, "le")));
  expect(text?.isWellFormed()).toBe(true);
  expect(text).not.toContain("\0");
});

test("takes binary data for what it is", () => {
  const noise = Uint8Array.from(
    { length: 4096 },
    (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff,
  );
  expect(decodeText(noise)).toBeUndefined();
  expect(decodeText(bytes("abc", [0, 0, 0, 1, 2, 3]))).toBeUndefined();
});

test("takes logs with colours and form feeds for text", () => {
  const log = `\u{1b}[32mok\u{1b}[0m line\f\n`.repeat(20);
  expect(decodeText(utf8(log))).toBe(log);
});

/** By the library, which also encodes what the platform only decodes. */
const encoded = (label: string, text: string): Uint8Array => Uint8Array.from(iconv.encode(text, label));

test.each([
  ["windows-1250", "Młyn zbudowano w 1832 roku. Właścicielem była rodzina Żółkiewskich, a później gmina."],
  ["windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta města."],
  [
    "windows-1250",
    "A híd építése tíz évig tartott, és nem volt olcsó; az őszi árvíz után egy új gyűrűs pillért építettek.",
  ],
  ["iso-8859-2", "Źródło rzeki leży w gminie Łącko, dokąd można dojść pieszo."],
  ["windows-1253", "Η γέφυρα χτίστηκε το 1904 και έχει μήκος διακόσια μέτρα."],
  ["windows-1254", "Köprü 1904 yılında inşa edildi; uzunluğu iki yüz metredir ve ağırlığı bilinmiyor."],
  ["windows-1255", "הגשר נבנה בשנת 1904 ואורכו מאתיים מטרים. העירייה משלמת עליו."],
  ["windows-1256", "بني الجسر عام 1904 ويبلغ طوله مئتي متر، وتدفع البلدية تكاليفه."],
  ["windows-1257", "Tiltas pastatytas 1904 metais, jo ilgis – du šimtai metrų, o žuvų čia mažai."],
  ["windows-874", "สะพานสร้างในปี 1904 ยาวสองร้อยเมตร เทศบาลเป็นผู้จ่ายค่าซ่อม"],
  ["cp850", "Le moulin a été bâti à la fin du siècle; le meunier s'appelait François."],
  ["cp850", "Die Brücke wurde 1904 gebaut und ist für Fußgänger größer geworden."],
  ["cp866", "Мост построен в 1904 году, его длина двести метров. Платит город."],
  ["macroman", "Le pont a été bâti en 1904 à l’entrée du château; sa longueur est très grande."],
  ["macroman", "Die Brücke wurde für Fußgänger gebaut, schöne Grüße aus Köln."],
  ["big5-hkscs", "佢哋喺埗頭等緊船，唔知幾時先嘅。香港仔有三間艇戶。"],
])("tells %s too: %s", (label, text) => {
  const found = decodeWithDoubts(encoded(label, text));
  expect(found?.text).toBe(text);
  expect(found?.unread).toEqual([]);
});

test.each(["utf-32le", "utf-32be"])("reads %s, with its mark and without", (label) => {
  const text = "Plain words, and 中文 too.";
  expect(decodeText(encoded(label, text))).toBe(text);
  expect(decodeText(encoded(label, `\u{feff}${text}`))).toBe(text);
});

test("reads a file of UTF-8 with lines of another encoding stretch by stretch", () => {
  const line = (text: string) => utf8(`${text}\n`);
  const file = bytes(
    line("2031-05-01 服务启动"),
    line("2031-05-01 连接数据库成功"),
    encodeAs("gb18030", "2031-05-02 用户张伟登录失败，密码错误\n"),
    line("2031-05-03 服务停止"),
  );
  expect(decodeText(file)).toBe(
    "2031-05-01 服务启动\n2031-05-01 连接数据库成功\n2031-05-02 用户张伟登录失败，密码错误\n2031-05-03 服务停止\n",
  );
});

test("says that an encoding is a guess, and how many characters are lost", () => {
  const keys = decodeWithDoubts(bytes("a", [0x81], "b", [0x8d], "c", [0x8f], "d"));
  expect(keys?.unread).toMatchObject([{ key: "encoding.guessed" }]);
  const damaged = decodeWithDoubts(bytes("中文".repeat(100), [0xff], "ok"));
  expect(damaged?.unread).toMatchObject([{ key: "encoding.lost", params: { count: 1 } }]);
});

test.each([
  "Le café a été fondé en 1932 par Hélène Béranger.",
  "这座水库建于一九七三年，库容为两千万立方米。",
  "“It’s done” – he said, for 5 € or so…",
])("decodes once more what was encoded twice: %s", (text) => {
  const twice = new TextDecoder("windows-1252").decode(utf8(text));
  expect(twice).not.toBe(text);
  expect(decodeText(utf8(twice))).toBe(text);
});

test("leaves a text that only speaks of such characters", () => {
  for (const text of ["Schreibt er Ã© statt é, so ist es Ã¼bel.", "SÃO PAULO", "Ã© "])
    expect(decodeText(utf8(text))).toBe(text);
});

const hz = (text: string): string =>
  text.replace(/[^\n\p{ASCII}]+/gu, (run) => {
    const pairs = encodeAs("gb18030", run).map((byte) => byte & 0x7f);
    return `~{${String.fromCharCode(...pairs)}~}`;
  });

test.each(["水闸建于一九八四年，由韩立管理。", "The keeper 看守人 is 韩立 now.", "闸高：~~三米。\n第二行。"])(
  "reads HZ, which is plain ASCII: %s",
  (text) => {
    expect(decodeText(utf8(hz(text)))).toBe(text.replaceAll("~~", "~"));
  },
);

test.each([
  "The fee is £12 and the keeper is Jørgen.",
  "水闸建于一九八四年。由韩立管理。",
  "Ключ лежит у Анны. Паром уходит в семь.",
])("reads UTF-7, which is plain ASCII: %s", (text) => {
  expect(decodeText(utf8(iconv.encode(text, "utf7").toString("latin1")))).toBe(text);
});

test.each([
  '(format t "~{~a~^, ~}" names) ; ~{and~} more',
  "Call +47 99 55 12 34 or +358-40-123 or +foo- and C++.",
  "a+b-c, x+yyy-, 2+2-1=3, +AAA- +BBB-",
  "const url = base + 'abc' +path- 1; let key = '+MIIB+AQEA-';",
  "git diff: +const a = 1\n-const b = 2\n+AKK-",
])("leaves ASCII that only looks like an encoding: %s", (text) => {
  expect(decodeText(utf8(text))).toBe(text);
});

test.each([
  "Ngọn hải đăng trên đảo được xây dựng năm 1884 bằng đá xám.",
  "Người gác đèn sống trong ngôi nhà bên cạnh và có hai con thuyền.",
])("tells Vietnamese of Windows: %s", (text) => {
  // Tones are marks of their own there, behind the letter with its other sign.
  const apart = Array.from(text, (letter) => {
    const [, tone = ""] = /([\u{300}\u{301}\u{303}\u{309}\u{323}])/u.exec(letter.normalize("NFD")) ?? [];
    return letter.normalize("NFD").replace(tone, "").normalize("NFC") + tone;
  });
  expect(decodeText(encodeAs("windows-1258", apart.join("")))).toBe(text);
});

test.each([
  ["koi8-u", "Ключ від маяка лежить у доглядача Ігоря, він живе поруч."],
  ["iso-8859-15", "Le billet coûte 12 € pour les élèves."],
  ["iso-8859-3", "Il-knisja nbniet mill-ħaddiema u għandha żewġ qniepen."],
  ["windows-1251", "Ключ від маяка лежить у доглядача Ігоря, він живе поруч."],
])("tells %s of a language with letters of its own", (label, text) => {
  expect(decodeText(encodeAs(label, text))).toBe(text);
});

test("what a template declares as Western does not stand against a text that reads well in another script", () => {
  const page = (words: string): string => `<meta charset="iso-8859-1"><p>${words}</p>`;
  const chinese = page("渡口每天早上六点开船，最后一班是晚上九点半，船票每人两元五角。");
  expect(decodeText(encodeAs("gb18030", chinese))).toBe(chinese);
  const russian = page("Столица России — Москва, она стоит на реке.");
  expect(decodeText(encodeAs("windows-1251", russian))).toBe(russian);
  const french = page("Le café a été fondé à Évian, près du lac Léman.");
  expect(decodeText(encodeAs("windows-1252", french))).toBe(french);
});

test.each([
  ["gb18030", "编号|品名|单价\n001|棕绳|3.6\n002|铁锚|88\n003|帆布|15.5\n"],
  ["big5", "編號|品名|單價\n001|棕繩|3.6\n002|鐵錨|88\n003|帆布|15.5\n"],
])("tells %s of a list of rare words by where its characters stand", (label, text) => {
  expect(decodeText(encodeAs(label, text))).toBe(text);
});
