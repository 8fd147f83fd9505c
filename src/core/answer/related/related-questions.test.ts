import { expect, test } from "vitest";
import type { Answer } from "../../domain/answer.ts";
import { fakeHits } from "../../retrieval/fake-hits.ts";
import { relatedQuestions } from "./related-questions.ts";

const LIBRARY = [
  { title: "Old library", text: "The old library opened in 1914.", headingPath: ["Old library", "History"] },
  {
    title: "Old library",
    text: "The opening hours of the old library are from nine to five.",
    headingPath: ["Old library", "Opening Hours"],
    start: 100,
  },
  {
    title: "Guide to borrowing",
    text: "Show your card at the desk.",
    headingPath: ["Guide to borrowing", "Renew a card"],
  },
  { title: "Questions", text: "Who may borrow books?\nWhoever lives in the town." },
];

const asked = (question: string, passages = LIBRARY, more = {}): string[] =>
  relatedQuestions({ question, language: "en", hits: fakeHits(passages), ...more });

test("questions of the passages come first, then their headings, written as the texts write them", () => {
  expect(asked("When did the old library open?")).toEqual([
    "Who may borrow books?",
    "What do the sources say about History?",
    "What do the sources say about opening hours?",
  ]);
});

test("what the answer rests on, and what was asked before, is not asked again", () => {
  const [hit] = fakeHits(LIBRARY);
  if (!hit) throw new Error("There is one.");
  const quote = { documentId: hit.document.id, start: 0, end: 10, text: "" };
  const claim = { citations: [{ source: 1, quote, verdict: "supported" }] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a claim in part
  const answer = {
    claims: [claim],
    sources: [{ number: 1, documentId: hit.document.id }],
  } as unknown as Pick<Answer, "claims" | "sources">;
  const questions = asked("When did it open?", LIBRARY, { answer, earlier: ["Who may borrow the books?"] });
  // What speaks of a card was only found beside it.
  expect(questions).toEqual(["What do the sources say about opening hours?"]);
});

test("a chapter's number and the names of a table's columns are nothing to ask about", () => {
  const passages = [
    {
      title: "Mills",
      text: "It is the mill at bend 21.",
      headingPath: ["Mills", "Chapter 21. The mill at bend 21"],
    },
    { title: "Towns", text: "| Grenning | 233218 |", headingPath: ["Towns", "Town · Population · River"] },
  ];
  expect(asked("Who built it?", passages)).toEqual(["What do the sources say about the mill at bend 21?"]);
});

test("in Chinese they are Chinese, also of headings that tell what to do", () => {
  const passages = [
    {
      title: "手册",
      text: "先在设置里填写密钥。",
      headingPath: ["手册", "添加其他提供商的密钥（FOOTNOTE_KEY）"],
    },
    { title: "手册", text: "每天备份一次。", headingPath: ["手册", "第二章 备份的周期"], start: 50 },
    { title: "其他", text: "为什么要备份？\n因为磁盘会坏。", headingPath: ["其他", "参考文献"] },
    { title: "Guide", text: "In English.", headingPath: ["Guide", "Add a key"] },
  ];
  expect(relatedQuestions({ question: "费用是多少？", language: "zh", hits: fakeHits(passages) })).toEqual([
    "为什么要备份？",
    "怎样添加其他提供商的密钥？",
    "关于“备份的周期”，资料里是怎么说的？",
  ]);
});

test("names that recur stand in where there are no headings; markup and empty headings give nothing", () => {
  const passages = [
    { title: "A", text: "Then the painter Nina Goldberg came.", headingPath: ["References"] },
    { title: "B", text: "It was for Nina Goldberg that they built it.", headingPath: ["<b>x</b> y"] },
  ];
  expect(asked("Who built it?", passages)).toEqual(["What do the sources say about Nina Goldberg?"]);
  expect(relatedQuestions({ question: "Qui ?", language: "fr", hits: fakeHits(passages) })).toEqual([]);
});
