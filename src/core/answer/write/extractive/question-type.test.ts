import { describe, expect, it } from "vitest";
import { questionType } from "./question-type.ts";
import { typedCandidates } from "./typed-candidates.ts";

describe("the kind of answer that a question asks for", () => {
  it.each([
    ["When did the war end?", "date"],
    ["In what year was it built?", "date"],
    ["What happened when the cell divided?", "other"],
    ["How many points did they score?", "number"],
    ["What percentage of people agreed?", "number"],
    ["Who invented the telephone?", "person"],
    ["Where is the headquarters?", "place"],
    ["In which city did he live?", "place"],
    ["Why did they leave?", "reason"],
    ["What is photosynthesis?", "definition"],
    ["How do I add a key?", "manner"],
    ["Which teams played?", "other"],
    ["战争什么时候结束？", "date"],
    ["他是哪一年出生的？", "date"],
    ["有多少個國家？", "number"],
    ["这座桥有多长？", "number"],
    ["誰發明了電話？", "person"],
    ["总部在哪里？", "place"],
    ["他住在哪个城市？", "place"],
    ["为什么他们离开了？", "reason"],
    ["什么是光合作用？", "definition"],
    ["如何添加密钥？", "manner"],
    ["张三的职业是什么？", "other"],
  ])("%s → %s", (question, type) => {
    expect(questionType(question)).toBe(type);
  });
});

describe("candidates", () => {
  const found = (type: Parameters<typeof typedCandidates>[0], sentence: string, question = ""): number =>
    typedCandidates(type, sentence, question.toLowerCase()).length;

  it("have the form of the answer", () => {
    expect(found("date", "It was opened in May 1923.")).toBe(2);
    expect(found("date", "面包店在一九八七年创办。")).toBeGreaterThan(0);
    expect(found("number", "Nine nations took part.")).toBe(1);
    expect(found("number", "每天烤制三百个面包。")).toBeGreaterThan(0);
    expect(found("person", "It was planned by Ada Brandt.")).toBe(1);
    expect(found("date", "It was opened by the mayor.")).toBe(0);
  });

  it("are not what the question itself says", () => {
    expect(found("date", "In 1911 the work began.", "What happened in 1911?")).toBe(0);
  });
});
