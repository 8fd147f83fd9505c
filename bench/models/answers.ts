/**
 * What whole answers cost, over the product's own guide: calls and tokens of a first question and of a follow-up, as the
 * requests that leave have them; and processor time for each token that is streamed through pipeline, check and store.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/compose/config.ts";
import { type Footnote, openFootnote } from "../../src/compose/open-footnote.ts";
import { GUIDE, GUIDE_FOLDER } from "../../src/compose/project-root.ts";
import { seedGuide } from "../../src/services/library/seed-guide.ts";
import type { Turn } from "../../src/core/domain/answer.ts";
import { estimateTokens } from "../../src/lib/text/tokens.ts";
import { startFakeModel } from "../../test/fake-model-server.ts";

/** In the guide's two languages: about what was said before, so that they must be put in other words first. */
const FOLLOW_UPS = ["And how do I undo that?", "那要怎么撤销？"] as const;

interface Cost {
  readonly calls: number;
  /** By our own estimate, which is on the high side. */
  readonly inputTokens: number;
}

/** The guide's headings as questions, and a follow-up to each, in the longest threads that they make: four turns. */
export async function countCalls() {
  const fake = await startFakeModel();
  const costs: Record<"first" | "followUp" | "fourth", Cost[]> = { first: [], followUp: [], fourth: [] };
  let [asked, answered] = [0, 0];
  await withFootnote({ FOOTNOTE_MODEL: "fake/quick", OPENAI_BASE_URL: fake.baseURL }, async (footnote) => {
    for (const { question, followUp } of guideQuestions()) {
      let threadId: string | undefined;
      for (const nth of [0, 1, 2, 3]) {
        const before = fake.requests.length;
        const turn = await answer(footnote, nth === 0 ? question : followUp, threadId);
        threadId = turn.threadId;
        asked++;
        if (turn.answer.status === "answered") answered++;
        const sent = fake.requests.slice(before).map(({ body }) => body.messages ?? []);
        const text = sent.flatMap((messages) => messages.map(({ content }) => content)).join("\n");
        const cost = { calls: sent.length, inputTokens: estimateTokens(text) };
        if (nth !== 2) costs[nth === 0 ? "first" : nth === 1 ? "followUp" : "fourth"].push(cost);
      }
    }
  });
  await fake.close();
  return {
    asked,
    answered,
    first: summary(costs.first),
    followUp: summary(costs.followUp),
    fourth: summary(costs.fourth),
  };
}

/**
 * Processor time of the whole path a streamed token: that of long answers less that of answers of one token, at `count`
 * streams of `rate` tokens a second against the paced server at `baseURL`.
 */
export async function timeAnswers(baseURL: string, count: number, rate: number, seconds: number) {
  const measure = async (tokens: number): Promise<number> => {
    const env = {
      FOOTNOTE_READER: "off",
      FOOTNOTE_MODEL: `deepseek/${rate}x${tokens}xsaid`,
      DEEPSEEK_BASE_URL: baseURL,
    };
    let micros = 0;
    await withFootnote(env, async (footnote) => {
      const questions = guideQuestions();
      const all = async (): Promise<void> => {
        await Promise.all(
          Array.from({ length: count }, (_, nth) =>
            answer(footnote, questions[nth % questions.length]!.question),
          ),
        );
      };
      await all();
      const before = process.cpuUsage();
      await all();
      const { user, system } = process.cpuUsage(before);
      micros = user + system;
    });
    return micros / count;
  };
  const tokens = rate * seconds;
  const short = await measure(1);
  const long = await measure(tokens);
  return {
    answerCpuMs: Math.round(short / 100) / 10,
    cpuMicrosAToken: Math.round(((long - short) / (tokens - 1)) * 10) / 10,
  };
}

async function withFootnote(
  env: Record<string, string>,
  use: (footnote: Footnote) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-bench-models-"));
  const footnote = await openFootnote(readConfig(env, folder), (error) =>
    console.error(error.code, error.message),
  );
  await seedGuide(footnote, GUIDE);
  await use(footnote);
  await footnote.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A reader who hears every event, as a page does. */
async function answer(footnote: Footnote, question: string, threadId?: string): Promise<Turn> {
  const { run } = await footnote.ask({ question, ...(threadId === undefined ? {} : { threadId }) });
  for await (const _ of run.events());
  return run.turn;
}

function guideQuestions(): { question: string; followUp: string }[] {
  const pages = readdirSync(GUIDE_FOLDER).filter((name) => name.endsWith(".md"));
  return pages.flatMap((name) => {
    const headings = [...readFileSync(join(GUIDE_FOLDER, name), "utf8").matchAll(/^## (.+)$/gm)];
    const followUp = FOLLOW_UPS[name.endsWith(".zh.md") ? 1 : 0];
    return headings.map(([, heading = ""]) => ({ question: heading, followUp }));
  });
}

function summary(costs: readonly Cost[]) {
  const tokens = costs.map(({ inputTokens }) => inputTokens).toSorted((a, b) => a - b);
  return {
    questions: costs.length,
    calls: {
      least: Math.min(...costs.map(({ calls }) => calls)),
      most: Math.max(...costs.map(({ calls }) => calls)),
    },
    inputTokens: { p50: tokens[Math.floor(tokens.length / 2)], most: tokens.at(-1) },
  };
}
