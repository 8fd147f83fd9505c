/** Small files of each kind in Chinese, as people have them: see `format-fixture.ts`. */
import { encoded, type FormatFixture, utf8 } from "./format-fixture.ts";
import { openDocument, textCell, numberCell, wordDocument, workbook } from "./office-fixtures.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;

export const CHINESE_FIXTURES: readonly FormatFixture[] = [
  {
    name: "水闸.docx",
    bytes: wordDocument(
      `<w:p>${run("南岸水闸由")}<w:r><w:ruby><w:rubyPr/><w:rt>${run("lu")}</w:rt><w:rubyBase>${run("鲁")}</w:rubyBase></w:ruby></w:r>${run("明远设计，")}<w:fldSimple w:instr=" DOCPROPERTY Year ">${run("1987年")}</w:fldSimple>${run("建成。")}</w:p>`,
      "南岸水闸",
    ),
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    says: ["南岸水闸由鲁明远设计，1987年建成。"],
    question: "南岸水闸是谁设计的？",
    answer: "鲁明远",
  },
  {
    name: "渡船.xlsx",
    bytes: workbook([
      {
        name: "票价",
        rows: [
          textCell("A1", "船名") + textCell("B1", "票价（元）") + textCell("C1", "载客"),
          textCell("A2", "海燕号") + numberCell("B2", 12.5) + numberCell("C2", 80),
          textCell("A3", "白鹭号") + numberCell("B3", 8) + numberCell("C3", 45),
        ],
      },
    ]),
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    says: ["| 海燕号 | 12.5 | 80 |", "| 白鹭号 | 8 | 45 |"],
    question: "海燕号的票价是多少？",
    answer: "12.5",
  },
  {
    name: "果园.odt",
    bytes: openDocument("text", "<text:p>东坡果园每年产梨六千公斤，由村里的合作社收购。</text:p>"),
    mediaType: "application/vnd.oasis.opendocument.text",
    says: ["东坡果园每年产梨六千公斤，由村里的合作社收购。"],
    question: "东坡果园每年产多少梨？",
    answer: "六千公斤",
  },
  {
    name: "过闸费.eml",
    bytes: utf8(
      `From: =?gb2312?B?${base64(encoded("gbk", "管理处"))}?= <gl@example.org>\r\nTo: all@example.org\r\nSubject: =?gb2312?B?${base64(encoded("gbk", "过闸费调整"))}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(encoded("gbk", "西江船闸的过闸费从六月起改为每船四十五元。"))}\r\n`,
    ),
    mediaType: "message/rfc822",
    says: ["Subject: 过闸费调整", "西江船闸的过闸费从六月起改为每船四十五元。"],
    question: "西江船闸的过闸费改为多少？",
    answer: "四十五元",
  },
  {
    name: "仓库.csv",
    bytes: encoded("gbk", "编号,品名,单价,库存\r\n001,棕绳,3.6,120\r\n002,铁锚,88,7\r\n003,帆布,15.5,40\r\n"),
    mediaType: "text/csv",
    says: ["| 002 | 铁锚 | 88 | 7 |"],
    unread: ["encoding.guessed"],
    question: "铁锚的库存是多少？",
    answer: "7",
  },
  {
    name: "盐场.ttml",
    bytes: utf8(
      '<?xml version="1.0" encoding="utf-8"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="zh"><body><div><p begin="00:00:12.000" end="00:00:15.000">北仑盐场<br/>建于1907年。</p><p begin="00:00:16.000" end="00:00:19.000">现在有六个盐工。</p></div></body></tt>',
    ),
    mediaType: "application/ttml+xml",
    says: ["北仑盐场", "建于1907年。", "现在有六个盐工。"],
    question: "北仑盐场建于哪一年？",
    answer: "1907",
  },
  {
    name: "古塔.rtf",
    bytes: utf8(
      `{\\rtf1\\ansi\\ansicpg936\\deff0 {\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${[
        ...encoded("gbk", "白沙古塔高四十一米，{"),
      ]
        .slice(0, -1)
        .map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`)
        .join("")}\\u20849?7\\u23618?\\u12290?{\\v 1}\\par}`,
    ),
    mediaType: "application/rtf",
    says: ["白沙古塔高四十一米，共7层。"],
    unread: ["word.hidden"],
    question: "白沙古塔有多高？",
    answer: "四十一米",
  },
  {
    name: "茶园.html",
    bytes: encoded(
      "gb18030",
      '<html><head><meta charset="iso-8859-1"><title>茶园</title></head><body><p>云岭茶园一共有三百二十亩茶树，每年清明前开始采茶，最好的茶每斤卖八百元。</p></body></html>',
    ),
    mediaType: "text/html",
    says: ["云岭茶园一共有三百二十亩茶树"],
    question: "云岭茶园有多少亩茶树？",
    answer: "三百二十亩",
  },
  {
    name: "渔港.md",
    bytes: utf8(
      "---\n作者: 林秋白\n地点: 石浦\n---\n\n石浦渔港在1994年扩建，%%先别说%%可以停[[船只/大船|大船]]六百艘。\n",
    ),
    mediaType: "text/markdown",
    says: ["石浦渔港在1994年扩建", "六百艘"],
    never: ["先别说", "[["],
    question: "石浦渔港是哪一年扩建的？",
    answer: "1994",
  },
  {
    name: "水位.jsonl",
    bytes: utf8(
      '{"站名":"沙洲","水位":"3.4米","备注":"汛期\\u52a0\\u5bc6"}\n{"站名":"龙口","水位":"2.9米","备注":""}\n',
    ),
    mediaType: "application/json",
    says: ["沙洲", "3.4米", "汛期加密", "龙口"],
    question: "沙洲的水位是多少？",
    answer: "3.4米",
  },
];
