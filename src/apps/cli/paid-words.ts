/** What a run used of models: `openai/gpt, 1200 tokens, $0.02`, or that it used none. */
import { say } from "../../core/domain/said/say.ts";
import { dollars } from "../../lib/money.ts";
import { listComma, saidInTerminal } from "./in-terminal.ts";
import { printable } from "./output.ts";

interface Paid {
  readonly modelCalls: number;
  readonly tokens: number;
  readonly costMicros: number | null;
}

export function paidWords(model: string | undefined, { modelCalls, tokens, costMicros }: Paid): string {
  if (modelCalls === 0) return saidInTerminal(say("terminal.no-model"));
  const cost = costMicros === null ? saidInTerminal(say("terminal.price-unknown")) : dollars(costMicros);
  const used = saidInTerminal(say("terminal.tokens", { count: tokens }));
  return [...(model === undefined ? [] : [printable(model)]), used, cost].join(listComma());
}
