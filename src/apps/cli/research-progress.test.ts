import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_RESEARCH_BUDGET } from "../../core/domain/research.ts";
import { statusLine } from "./print-report.ts";
import { estimateLine, stepLine } from "./research-progress.ts";

afterEach(() => vi.unstubAllEnvs());

const SPENT = { searches: 3, pages: 4, modelCalls: 5, tokens: 12_300, costMicros: 1_200, elapsedMs: 90_000 };
const STEP = { kind: "search", about: "Where was she born?", found: 5 } as const;
const ESTIMATE = {
  searches: 12,
  modelCalls: 22,
  inputTokens: 70_400,
  outputTokens: 11_000,
  costMicros: 20_000,
};
const budget = DEFAULT_RESEARCH_BUDGET;

test("each step tells what was used so far of what may be used, money and tokens where a model is asked", () => {
  vi.stubEnv("LC_ALL", "en_US.UTF-8");
  expect(stepLine(STEP, { spent: SPENT, budget, model: "deepseek/deepseek-chat" })).toBe(
    "search Where was she born?: 5 (3/12 searches, 4/60 pages, 1.5/20 min, 5 calls, 12300/300000 tokens, $0.0012/$1.00)",
  );
  expect(stepLine(STEP, { spent: SPENT, budget })).toBe(
    "search Where was she born?: 5 (3/12 searches, 4/60 pages, 1.5/20 min)",
  );
  vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
  expect(stepLine(STEP, { spent: { ...SPENT, costMicros: null }, budget, model: "openai/x" })).toBe(
    "查找 Where was she born?: 5 (搜索 3/12 次，网页 4/60 个，1.5/20 分钟，调用 5 次，词元 12300/300000，费用 价格未知/$1.00)",
  );
});

test("before it begins it says what it may take", () => {
  vi.stubEnv("LC_ALL", "en_US.UTF-8");
  expect(estimateLine({ budget, estimate: ESTIMATE, model: "deepseek/deepseek-chat" })).toContain(
    "At most 12 searches, 60 pages and 20 minutes, may cost up to $0.02: 22 calls of the model",
  );
  expect(estimateLine({ budget, estimate: ESTIMATE })).toBe(
    "At most 12 searches, 60 pages and 20 minutes, no model",
  );
});

test("how it ended is said in the language of the terminal", () => {
  const ended = { status: "stopped-by-budget", spent: SPENT, budget, model: "openai/x" } as const;
  vi.stubEnv("LC_ALL", "en_US.UTF-8");
  expect(statusLine(ended)).toBe(
    "stopped-by-budget: 3 of 12 searches, 4 pages, openai/x, 12300 tokens, $0.0012, 90.0 s",
  );
  vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
  expect(statusLine(ended)).toBe(
    "预算用完：搜索 3/12 次，网页 4 个，openai/x，12300 个词元，$0.0012，90.0 秒",
  );
});
