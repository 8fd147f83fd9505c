/** `footnote usage`: what the models were called for, and what that cost, by day, model or thread. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { USAGE_GROUPINGS, type UsageGrouping, type UsageSum } from "../../../core/domain/model-call.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { dollars } from "../../../lib/money.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { saidInTerminal } from "../in-terminal.ts";

interface UsageOptions extends CommonOptions {
  readonly by: UsageGrouping;
  readonly since?: string;
  readonly until?: string;
}

export function usageCommand(): Command {
  return new Command("usage")
    .addOption(new Option("--by <what>").choices(USAGE_GROUPINGS).default("day"))
    .option("--since <date>")
    .option("--until <date>")
    .action((options: UsageOptions) =>
      withFootnote(options, async ({ store }, output) => {
        const { by } = options;
        const query = { by, ...day("since", options.since), ...day("until", options.until) };
        const sums = await store.sumModelCalls(query);
        output.json("usage", { by, sums });
        if (output.isJson) return;
        for (const sum of sums) output.say(usageLine(sum));
        if (sums.length === 0) return output.say(saidInTerminal(say("terminal.no-calls")));
        const total = sums.reduce((all, sum) => all + sum.costMicros, 0);
        const unpriced = sums.reduce((all, sum) => all + sum.unpricedCalls, 0);
        output.say(
          saidInTerminal(
            unpriced > 0
              ? say("terminal.in-all-but", { total: pc.bold(dollars(total)), count: unpriced })
              : say("terminal.in-all", { total: pc.bold(dollars(total)) }),
          ),
        );
      }),
    );
}

function usageLine(sum: UsageSum): string {
  const cached = sum.cachedInputTokens > 0 ? ` (${sum.cachedInputTokens} cached)` : "";
  const cost =
    sum.unpricedCalls === sum.calls ? saidInTerminal(say("terminal.price-unknown")) : dollars(sum.costMicros);
  const facts = `${sum.calls} calls, ${sum.inputTokens}${cached} tokens in, ${sum.outputTokens} out`;
  const title = sum.title === undefined ? "" : `  ${printable(sum.title)}`;
  return `${pc.bold(printable(sum.key))}${title}  ${cost}  ${pc.dim(facts)}`;
}

function day<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  if (value === undefined) return {};
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new FootnoteError(
      "bad-request",
      say("cli.no-date", { option: `--${name}`, value: printable(value) }),
      {
        hint: say("cli.date-form"),
      },
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed name loses its type
  return { [name]: value } as { [name in Name]?: string };
}
