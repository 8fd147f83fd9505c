/** What is said of plans on a terminal. */
import pc from "picocolors";
import type { Footnote } from "../../compose/open-footnote.ts";
import { HOME } from "../../compose/home-scope.ts";
import type { Allowance, Metered } from "../../core/domain/metered.ts";
import type { Entitlements, OwnPlan, PlanList, PlanName, UnitsLeft } from "../../core/domain/plan.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal, terminalLanguage } from "./in-terminal.ts";
import { printable } from "./output.ts";

export function ownPlanLines({ name, until, left, renewsAt, coming }: OwnPlan): string[] {
  const last = until === undefined ? "" : pc.dim(`  ${untilLine(until)}`);
  return [
    `${pc.bold(printable(nameOf(name)))}${last}`,
    ...left.map((one) => unitsLine(one, renewsAt)),
    ...(coming === undefined ? [] : [comingLine(coming)]),
  ];
}

/** `endsAt`: the first moment without it. */
export function untilLine(endsAt: string): string {
  const day = new Date(Date.parse(endsAt) - 1).toISOString().slice(0, 10);
  return saidInTerminal(say("plan.until-day", { day }));
}

/** What is left of one thing, before it is begun; nothing where there are no plans. */
export async function leftLine({ plans }: Pick<Footnote, "plans">, of: Metered): Promise<string | undefined> {
  const own = await plans?.own(HOME.userId);
  const units = own?.left.find((one) => one.of === of);
  return own && units && unitsLine(units, own.renewsAt);
}

export function planLine({ id, name, isEverybodys, versions }: PlanList["plans"][number]): string {
  const everybodys = isEverybodys ? `  ${saidInTerminal(say("plan.everybodys"))}` : "";
  const held = versions.map(({ version, from, entitlements }) =>
    pc.dim(`\n  v${version}  ${from.slice(0, 10)}  ${entitlementsLine(entitlements)}`),
  );
  return `${pc.bold(printable(id))}  ${printable(nameOf(name))}${everybodys}${held.join("")}`;
}

function unitsLine({ of, most, taken }: UnitsLeft, renewsAt: string): string {
  const what = of === "research.run" ? "research" : "analysis";
  if (most === "unlimited") return saidInTerminal(say(`plan.unlimited-${what}`, { taken }));
  const left = Math.max(0, most - taken);
  return saidInTerminal(say(`plan.left-${what}`, { left, most, day: renewsAt.slice(0, 10) }));
}

function comingLine({ from, entitlements }: NonNullable<OwnPlan["coming"]>): string {
  const day = from.slice(0, 10);
  return saidInTerminal(say("plan.coming", { day, what: entitlementsLine(entitlements) }));
}

function entitlementsLine(entitlements: Entitlements | null): string {
  if (entitlements === null) return "–";
  return Object.entries(entitlements)
    .map(([key, value]: [string, Allowance | boolean]) => `${key} ${value}`)
    .join(", ");
}

const nameOf = (name: PlanName): string => name[terminalLanguage()];
