/** By kind of error a true claim that must not be refused and a false one, of the same fact, that must not pass. */
import { test } from "vitest";
import { expectTwins } from "../../../../test/checked-claims.ts";

const SAUNA =
  "The sauna is open every day except Monday. Entry costs 14 euros; a password for the lockers is required unless you bring a " +
  "card. The towel service is not available on weekends. At most eight people may use it at once. It is cleaned twice a week.";
const CLUB =
  "Present: Irma Kovac (chair), Dan Osei (treasurer), Lea Brandt. Ms Brandt will write to the mayor. " +
  "R. Osei has paid the fine; the cups were won by S. Moreau. The roof was repaired because a storm had damaged it.";
const POOL =
  "泳池每天9时至21时开放，星期一闭馆。除教练外，所有人不得使用跳台。水温不得高于28℃。门票30元，老人免费。" +
  "更衣室由管理员何大勇打扫。因水管破裂，泳池曾停用两周。";
const RALLY =
  "The rally takes place from 4 to 6 May. Registration is open until 20 April. 812 cars took part, 140 fewer than in 2019. " +
  "The route was planned by Nils Aho. The brakes are checked by the mechanics before the start. The fee stays at 60 euros. " +
  "Nobody may start without a helmet. Chair: Eva Lund. Treasurer: Tom Reed. Born in Oulu, he learned to drive in Turku.";
const LODGES =
  "lodge,guests 2023,guests 2024,keeper\nLom,420,510,Ola Brandt\nRondane,300,300,Eva Lund\nSkar,270,190,Ola Brandt\n";
const MILL =
  "We expect income per bag to be $2.10 in the winter. Income per bag of Aster Mills was $2.87 in the autumn, mainly due to lower " +
  "prices of grain, weak orders and dry weather. Our sales in the autumn decreased.";
const SINGER =
  "Nora Velt was a singer. She was born in Ambry in 1931 and moved to Lisk. Peder Aun was her teacher. He was born in Corvin in 1902.";
const FAIR =
  "庙会时间：3月2日至3月9日。摊位费与去年持平。总指挥是陈立新，副总指挥陈立群负责安全。垃圾由物业公司清运，电费归摊主承担。" +
  "未经组委会同意，不得转让摊位。只有消防车可以驶入会场。展区从300平方米扩大到500平方米。灯笼没有损坏。";

const LIBRARY =
  "The library holds about 12,000 books and lends 300 a week. It has 40 comfortable seats under a roof of glass.";

test.each([
  ["which end", "The rally begins on 4 May.", "The rally begins on 6 May.", RALLY],
  [
    "which end, of one date",
    "Registration is open until 20 April.",
    "Registration opens on 20 April.",
    RALLY,
  ],
  ["worked out", "In 2019 there were 952 cars.", "In 2019 there were 672 cars.", RALLY],
  ["doer", "The brakes are checked by mechanics.", "The brakes are checked by Nils Aho.", RALLY],
  ["unchanged", "The fee does not change.", "The fee changes.", RALLY],
  [
    "condition from its other side",
    "With a helmet one may start.",
    "One may start even without a helmet.",
    RALLY,
  ],
  [
    "of two sentences, each with a figure of the kind",
    "Aster Mills expects income per bag to be $2.10 in the winter and has seen sales decrease in the autumn mainly due to lower prices of grain and weak orders and dry weather.",
    "Aster Mills expects income per bag to be $2.20 in the winter and has seen sales decrease in the autumn mainly due to lower prices of grain and weak orders and dry weather.",
    MILL,
  ],
  ["by a pronoun", "Nora Velt was born in 1931.", "Peder Aun was born in 1931.", SINGER],
  ["label", "The treasurer is Tom Reed.", "The treasurer is Eva Lund.", RALLY],
  ["place of a name", "He was born in Oulu.", "He was born in Turku.", RALLY],
  ["which end, Chinese", "3月9日是庙会的最后一天。", "3月2日是庙会的最后一天。", FAIR],
  ["unchanged, Chinese", "摊位费没有变。", "摊位费涨了。", FAIR],
  ["what is called so", "总指挥是陈立新。", "总指挥是陈立群。", FAIR],
  ["doer, Chinese", "垃圾由物业公司清理。", "垃圾由摊主清理。", FAIR],
  ["condition, Chinese", "经组委会同意，可以转让摊位。", "不经组委会同意，也可以转让摊位。", FAIR],
  ["only", "除了消防车，别的车都不得驶入会场。", "除了消防车，其他车也可以驶入会场。", FAIR],
  ["more by how much", "展区大了200平方米。", "展区小了200平方米。", FAIR],
  ["denied in its clause", "灯笼没有损坏。", "灯笼损坏了。", FAIR],
  [
    "of a row, greater or smaller",
    "Lom had more guests in 2024 than in 2023.",
    "Lom had fewer guests in 2024 than in 2023.",
    LODGES,
  ],
  [
    "of a row, after the year",
    "At Skar the number of guests fell in 2024.",
    "At Skar the number of guests rose in 2024.",
    LODGES,
  ],
  ["of two rows", "Ola Brandt keeps Lom and Skar.", "Ola Brandt keeps Lom and Rondane.", LODGES],
  ["which year", "档案今年4月移交。", "档案去年4月移交。", "去年整理的档案，今年四月移交。"],
  [
    "added across languages",
    "这座桥于1932年开放。",
    "这座1932年开放的桥见证了港口的兴衰。",
    "The bridge opened in 1932. It has six lanes.",
  ],
  ["exception", "With a card no password is required.", "Even with a card a password is required.", SAUNA],
  [
    "limit",
    "No more than eight people may use it at once.",
    "Any number of people may use it at once.",
    SAUNA,
  ],
  ["rate of what is counted", "It lends 300 books a week.", "It lends 300 books a month.", LIBRARY],
  ["rate by every", "Every week 300 books are lent out.", "Every month 300 books are lent out.", LIBRARY],
  ["what is counted", "It holds some 12,000 volumes.", "It holds some 12,000 manuscripts.", LIBRARY],
  [
    "what is counted, named further on",
    "It has 40 comfortable seats.",
    "It has 40 comfortable beds.",
    LIBRARY,
  ],
  ["rate", "It is cleaned twice a week.", "It is cleaned twice a month.", SAUNA],
  [
    "denied by another word",
    "There is no towel service on weekends.",
    "There is a towel service on weekends.",
    SAUNA,
  ],
  ["reason", "The roof was repaired because of a storm.", "The roof was repaired because of a fire.", CLUB],
  ["day by another name", "泳池周一不开放。", "泳池周二不开放。", POOL],
  ["degrees", "水温最高28度。", "水温最高38度。", POOL],
  ["charge", "老人不用花钱。", "老人要花钱。", POOL],
  ["other language, figure", "The ticket costs 30 yuan.", "The ticket costs 13 yuan.", POOL],
  ["other language, rate", "每周打扫两次。", "每月打扫两次。", SAUNA],
])("%s: %s / %s", (_, right, wrong, source) => expectTwins(right, wrong, source));
