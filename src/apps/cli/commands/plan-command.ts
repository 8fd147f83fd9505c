/** `footnote plan show|list|give|take|export`: what plans hold, who has which, and what is left of a month. */
import { Command } from "commander";
import pc from "picocolors";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { HOME } from "../../../compose/home-scope.ts";
import { type OpenedPlans, plansOff } from "../../../compose/open-plans.ts";
import { say } from "../../../core/domain/said/say.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { ownPlanLines, planLine, untilLine } from "../plan-lines.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

export function planCommand(): Command {
  return new Command("plan")
    .addCommand(
      new Command("show").argument("[email]").action((email: string | undefined, options: CommonOptions) =>
        withFootnote(options, async (footnote, output) => {
          const { people } = footnote;
          const userId = email === undefined ? HOME.userId : (await people.accounts.find(email)).id;
          const plan = await plansOf(footnote).own(userId);
          output.json("plan show", { plan });
          if (!output.isJson) for (const line of ownPlanLines(plan)) output.say(line);
        }),
      ),
    )
    .addCommand(
      new Command("list").action((options: CommonOptions) =>
        withFootnote(options, async (footnote, output) => {
          const list = await plansOf(footnote).grants.list();
          output.json("plan list", list);
          if (output.isJson) return;
          for (const plan of list.plans) output.say(planLine(plan));
          for (const { userId, plan, source, endsAt } of list.grants) {
            const { email } = (await footnote.people.accounts.get(userId)) ?? { email: userId };
            const facts = [source, ...(endsAt === undefined ? [] : [untilLine(endsAt)])];
            output.say(`${printable(email)}  ${pc.bold(plan)}  ${pc.dim(facts.join(", "))}`);
          }
          if (list.grants.length === 0) output.say(saidInTerminal(say("plan.nobody")));
        }),
      ),
    )
    .addCommand(
      new Command("give")
        .argument("<email>")
        .argument("<plan>")
        .option("--until <day>")
        .action((who: string, plan: string, { until, ...options }: CommonOptions & { until?: string }) =>
          withFootnote(options, async (footnote, output) => {
            const { grants } = plansOf(footnote);
            const { id, email } = await footnote.people.accounts.find(who);
            const grant = await grants.give(id, { plan, ...(until === undefined ? {} : { until }) });
            output.json("plan give", grant);
            if (output.isJson) return;
            output.say(
              doneLine(
                until === undefined
                  ? say("plan.given", { email, plan })
                  : say("plan.given-until", { email, plan, day: until }),
              ),
            );
          }),
        ),
    )
    .addCommand(
      new Command("take").argument("<email>").action((who: string, options: CommonOptions) =>
        withFootnote(options, async (footnote, output) => {
          const plans = plansOf(footnote);
          const { id, email } = await footnote.people.accounts.find(who);
          await plans.grants.takeBack(id);
          const plan = await plans.own(id);
          output.json("plan take", { plan });
          if (!output.isJson) output.say(doneLine(say("plan.given", { email, plan: plan.plan })));
        }),
      ),
    )
    .addCommand(
      new Command("export")
        .option("--out <file>")
        .action(({ out, ...options }: CommonOptions & { out?: string }) =>
          withFootnote(options, async (footnote, output) => {
            const text = await plansOf(footnote).csv();
            output.json("plan export", out === undefined ? { text } : { path: out });
            if (out === undefined) return output.write(text);
            await footnote.files.write(out, text);
            if (!output.isJson) output.say(saidInTerminal(say("terminal.written", { path: out })));
          }),
        ),
    );
}

/** Throws `bad-request`. */
function plansOf({ plans }: Footnote): OpenedPlans {
  if (plans === undefined) throw plansOff("bad-request");
  return plans;
}
