import { describe, expect, it } from "vitest";
import { FootnoteError } from "../../domain/errors.ts";
import { MAX_QUESTION_LENGTH, understand } from "./understand.ts";

const turns = (...all: (readonly [string, string])[]) =>
  all.map(([question, answer]) => ({ question, answer }));
const after = (history: readonly (readonly [string, string])[], question: string): string =>
  understand(question, turns(...history)).standalone;

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof FootnoteError ? error.code : "another error";
  }
  return undefined;
}

describe("a question", () => {
  it("without a word is refused, and so is one that is too long", () => {
    for (const empty of ["", "  \n", "?!…", "？。"])
      expect(codeOf(() => understand(empty, []))).toBe("question-empty");
    expect(codeOf(() => understand("a".repeat(MAX_QUESTION_LENGTH + 1), []))).toBe("question-too-long");
    expect(codeOf(() => understand("a".repeat(MAX_QUESTION_LENGTH), []))).toBeUndefined();
  });

  it("keeps its words, names its language and is its own query", () => {
    expect(understand("  What is BM25? ", [])).toEqual({
      question: "What is BM25?",
      language: "en",
      standalone: "What is BM25?",
      queries: ["What is BM25?"],
    });
    expect(understand("北京的人口是多少？", []).language).toBe("zh");
  });

  it("gives up its site operator, and keeps what was written for people to see", () => {
    const asked = understand(
      "site:example.org What is BM25?",
      turns(["site:other.org Who was Marie Curie?", "…"]),
    );
    expect(asked).toMatchObject({
      question: "site:example.org What is BM25?",
      standalone: "What is BM25?",
      queries: ["What is BM25?"],
      site: "example.org",
    });
    expect(after([["site:other.org Who was Marie Curie?", "…"]], "When was she born?")).toBe(
      "When was Marie Curie born?",
    );
    expect(codeOf(() => understand("site:example.org", []))).toBe("question-empty");
  });

  it("never grows beyond the limit by what it takes from earlier ones", () => {
    const long = "A".repeat(MAX_QUESTION_LENGTH - 10);
    expect(after([[long, "…"]], "Why that one then?").length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH);
    expect(after([[long, "…"]], "Why, and how?").length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH);
  });

  it("that leans on nothing stays as it is in a thread", () => {
    expect(after([["What is LanceDB?", "A database."]], "How do I install PostgreSQL?")).toBe(
      "How do I install PostgreSQL?",
    );
    expect(after([["故宫在哪里？", "在北京。"]], "如何添加 DeepSeek 密钥？")).toBe(
      "如何添加 DeepSeek 密钥？",
    );
  });
});

describe("an English follow-up", () => {
  it.each([
    ["How many people lived in Paris in 2010?", "And in 2020?", "How many people lived in Paris in 2020?"],
    ["How many people lived in Paris in 2010?", "and in Berlin?", "How many people lived in Berlin in 2010?"],
    ["Who was Marie Curie?", "When was she born?", "When was Marie Curie born?"],
    ["Who was Marie Curie?", "What did her husband do?", "What did Marie Curie's husband do?"],
    ["What is LanceDB?", "Why?", "What is LanceDB Why?"],
    ["how tall is the eiffel tower", "when was it built", "when was eiffel tower built"],
    ["Was the roof repaired?", "When was it done?", "When was the roof repaired?"],
    ["Was the roof repaired?", "Who did it?", "By whom was the roof repaired?"],
    ["When was the pump of the mill mended?", "Why?", "Why was the pump of the mill mended?"],
    ["How is the filter cleaned?", "How often?", "How often is the filter cleaned?"],
    ["Did the council buy the mill?", "When did that happen?", "When did the council buy the mill?"],
    ["How much is a ticket?", "Why?", "How much is a ticket Why?"],
  ])("%s … %s", (earlier, question, standalone) => {
    expect(after([[earlier, "…"]], question)).toBe(standalone);
  });

  it("takes a person from the answer where the earlier question asked who", () => {
    expect(
      after([["Who wrote Hamlet?", "Hamlet was written by William Shakespeare."]], "When was he born?"),
    ).toBe("When was William Shakespeare born?");
  });

  it("follows a chain of follow-ups", () => {
    expect(
      after(
        [
          ["How many moons does Mars have?", "Two."],
          ["And Jupiter?", "Many."],
        ],
        "What about Saturn?",
      ),
    ).toBe("How many moons does Saturn have?");
  });

  it("keeps what the thread is about where a question between is about who asks", () => {
    const history = [
      ["When is the ferry crossing?", "At nine."],
      ["Can I eat before?", "Yes."],
    ] as const;
    expect(after(history, "What does it cost?")).toBe("What does ferry crossing cost?");
    expect(after([...history.slice(0, 1), ["Can I pay for it in parts?", "No."]], "Who runs it?")).toBe(
      "Who runs ferry crossing?",
    );
  });

  it("asks with the earlier question beside it too", () => {
    const { queries } = understand("When was she born?", turns(["Who was Marie Curie?", "…"]));
    expect(queries).toEqual(["When was Marie Curie born?", "When was she born? Who was Marie Curie?"]);
  });
});

describe("a Chinese follow-up", () => {
  it("keeps what the thread is about", () => {
    const history = [
      ["云杉营地在哪里？", "在山上。"],
      ["可以带狗吗？", "可以。"],
    ] as const;
    expect(after(history, "要多少钱？")).toBe("云杉营地要多少钱？");
  });

  it.each([
    ["上海的人口是多少？", "那北京呢？", "北京的人口是多少？"],
    ["上海2010年的人口是多少？", "2020年呢？", "上海2020年的人口是多少？"],
    ["鲁迅是谁？", "他什么时候出生的？", "鲁迅什么时候出生的？"],
    ["《红楼梦》的作者是谁？", "它有多少回？", "《红楼梦》有多少回？"],
    ["谁写了红楼梦？", "它有多少回？", "红楼梦有多少回？"],
    ["故宫在哪里？", "什么时候建成的？", "故宫什么时候建成的？"],
    ["電視是誰發明的？", "它有什麼用？", "電視有什麼用？"],
    ["豆包绝育了吗？", "什么时候做的？", "豆包绝育什么时候做的？"],
    ["石桥维修过吗？", "花了多少钱？", "石桥维修花了多少钱？"],
  ])("%s … %s", (earlier, question, standalone) => {
    expect(after([[earlier, "……"]], question)).toBe(standalone);
  });
});

it.each([
  ["Question 3: who built the mill?", "who built the mill?"],
  ["Q: Who built the mill?", "Who built the mill?"],
  ["问题二：磨坊是谁建的？", "磨坊是谁建的？"],
])("does not search for the number of a question: %s", (question, standalone) => {
  expect(understand(question, [])).toMatchObject({ question, standalone, queries: [standalone] });
});
