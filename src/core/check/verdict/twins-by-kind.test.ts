/** Pairs of claims about one sentence, by kind: the true one is carried, the false one is not. */
import { expect, test } from "vitest";
import { prepareEvidence } from "../evidence/evidence.ts";
import { holdAgainst, readClaim } from "./held-against.ts";

const verdictOf = (claim: string, source: string): string | undefined =>
  holdAgainst(readClaim(claim), prepareEvidence([{ start: 0, text: source, about: "" }]))?.verdict;

const CAUGHT: readonly (readonly [kind: string, source: string, claim: string])[] = [
  [
    "direction",
    "The tram is slower than the metro, which runs every four minutes.",
    "The tram is faster than the metro.",
  ],
  ["direction", "Plum jam keeps longer than apple jam.", "Apple jam keeps longer than plum jam."],
  [
    "direction",
    "The choir sang twelve concerts this year, three fewer than last year.",
    "The choir sang more concerts this year than last year.",
  ],
  ["direction", "东楼的租金比西楼高三百元。", "西楼的租金比东楼高。"],
  ["direction", "新路比旧路宽，也平整得多。", "旧路比新路宽。"],
  [
    "date",
    "The pool is emptied at the beginning of September.",
    "The pool is emptied at the end of September.",
  ],
  ["date", "The survey ran from mid-June to early August.", "The survey began in early June."],
  [
    "date",
    "The exchange takes place on the last Friday of the month.",
    "The exchange takes place on the first Friday of the month.",
  ],
  ["date", "报名费须在11月上旬交清。", "报名费须在11月下旬交清。"],
  ["date", "厂房2022年第一季度动工。", "厂房2022年第三季度动工。"],
  ["negation", "The second lift failed the safety test.", "The second lift passed the safety test."],
  ["negation", "停车场夜里无人值守。", "停车场夜里有人值守。"],
  ["negation", "残疾人免收门票。", "残疾人要收门票。"],
  ["role", "The library lends projectors to the schools.", "The schools lend projectors to the library."],
  ["role", "The bakery borrows its van from the dairy.", "The dairy borrows its van from the bakery."],
  ["role", "The auditor warned the treasurer twice.", "The auditor was warned by the treasurer."],
  ["role", "校友会把三百本旧书赠送给山区小学。", "校友会从山区小学得到了三百本旧书。"],
  ["role", "大棚由合作社出资、县农科所设计。", "大棚由县农科所出资。"],
  ["role", "运输公司被交警罚款两千元。", "交警被运输公司罚款两千元。"],
  [
    "condition",
    "The roof terrace may not be used without the caretaker's consent.",
    "The roof terrace may be used even if the caretaker does not consent.",
  ],
  [
    "condition",
    "Until the crane is repaired, only small boats are lifted out.",
    "Only small boats are lifted out even after the crane is repaired.",
  ],
  ["condition", "钥匙只交给本人。", "谁来取钥匙都给。"],
  ["quantifier", "并非所有学员都通过了考试。", "所有学员都通过了考试。"],
  [
    "direction",
    "The night bus was cut from four runs to three.",
    "The number of runs of the night bus rose.",
  ],
  ["direction", "阅览室的座位从60个改为80个。", "阅览室的座位减少了。"],
  ["direction", "本周来了31名志愿者，比上周多9名。", "本周的志愿者比上周少。"],
  ["date", "The market moves from Friday to Saturday as of June.", "From June the market is on Friday."],
  ["date", "仓库1951年租给了粮站，1984年改建成剧场。", "仓库1951年改建成了剧场。"],
  ["negation", "他原想把老屋租出去，后来作罢了。", "他把老屋租出去了。"],
  [
    "quantifier",
    "Most neighbours wanted a new fence; three were against it.",
    "Everybody wanted a new fence.",
  ],
  [
    "quantifier",
    "The club will perhaps move to the old mill.",
    "The club will certainly move to the old mill.",
  ],
  ["role", "水塔由第三建筑队承建、水务公司投资。", "施工方是水务公司。"],
];

const CARRIED: readonly (readonly [kind: string, source: string, claim: string])[] = [
  [
    "direction",
    "The tram is slower than the metro, which runs every four minutes.",
    "The metro is faster than the tram.",
  ],
  ["direction", "西楼的租金比东楼低三百元。", "东楼的租金比西楼高。"],
  ["date", "The pool is emptied on 2 September.", "The pool is emptied at the beginning of September."],
  ["date", "报名费须在11月5日交清。", "报名费须在11月上旬交清。"],
  ["date", "仓库夜里23点以后关闭。", "仓库晚上11点以后关闭。"],
  ["date", "The bridge was painted in 1963.", "The bridge was painted in the 1960s."],
  ["negation", "The second lift failed the safety test.", "The second lift did not pass the safety test."],
  ["negation", "店里几乎没有存货。", "店里存货很少。"],
  [
    "negation",
    "The ban on dogs in the park was lifted in May; dogs were not allowed there before.",
    "Dogs are allowed in the park since May.",
  ],
  ["role", "The library lends projectors to the schools.", "The schools borrow projectors from the library."],
  ["role", "大棚由合作社出资、县农科所设计。", "大棚的设计单位是县农科所。"],
  [
    "condition",
    "You need a permit, unless a guide comes along.",
    "Without a permit you can go only if a guide comes along.",
  ],
];

for (const [kind, source, claim] of CAUGHT)
  test(`${kind}, false: ${claim}`, () => expect(verdictOf(claim, source)).not.toBe("supported"));
for (const [kind, source, claim] of CARRIED)
  test(`${kind}, true: ${claim}`, () => expect(verdictOf(claim, source)).toBe("supported"));
