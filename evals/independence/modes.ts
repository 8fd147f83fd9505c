/** What sponsored content may be while a question is answered: off, on, another's, used up, broken, hung. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../../src/compose/config.ts";
import { openSponsored, type Sponsored } from "../../src/compose/open-sponsored.ts";
import { SPONSORED_TOPICS } from "../../src/core/domain/sponsored.ts";

export const MODES = ["off", "on", "another", "used-up", "down", "hung"] as const;
export type Mode = (typeof MODES)[number];

const HUNG_MS = 30_000;
const HOUR_MS = 3_600_000;

/** `canary` stands in everything that is sold. Nothing where it is off. */
export async function openMode(mode: Mode, config: Config, canary: string): Promise<Sponsored | undefined> {
  if (mode === "off") return undefined;
  const on = { ...config, env: { ...config.env, FOOTNOTE_SPONSORED: "on" } };
  const sponsored = await openSponsored(on, () => undefined);
  if (sponsored === undefined) throw new Error("it is off");
  await sell(sponsored, mode, canary);
  if (mode === "down") {
    await sponsored.close();
    return { ...sponsored, close: async () => undefined };
  }
  return mode === "hung" ? hung(sponsored) : sponsored;
}

async function sell({ books }: Sponsored, mode: Mode, canary: string): Promise<void> {
  const name = mode === "another" ? "Another" : "One";
  const advertiser = await books.addAdvertiser({ legalName: `${name} ${canary} Ltd`, currency: "EUR" });
  const campaign = await books.addCampaign({ advertiserId: advertiser.id, name });
  for (const language of ["en", "zh"] as const) {
    const text = {
      headline: `${name} ${canary}`,
      body: `${name} ${canary}`,
      url: `https://${canary}.example/`,
    };
    const creative = await books.addCreative({ campaignId: campaign.id, language, ...text });
    await books.review(creative.id, { state: "approved" });
  }
  const now = Date.now();
  const flight = await books.addFlight({
    campaignId: campaign.id,
    cpmMicros: 25_000_000,
    // One view, which the first reader is offered.
    budgetMicros: mode === "used-up" ? 25_000 : 250_000_000,
    startsAt: new Date(now - HOUR_MS / 2).toISOString(),
    endsAt: new Date(now + HOUR_MS / 4).toISOString(),
    topics: mode === "another" ? [] : SPONSORED_TOPICS,
    countries: [],
    holdoutPercent: 0,
  });
  await books.changeFlight(flight.id, { state: "running" }, "the evaluation");
}

/** Every call takes half a minute. */
function hung(sponsored: Sponsored): Sponsored {
  const late = async (): Promise<never> => {
    await sleep(HUNG_MS, undefined, { ref: false });
    throw new Error("hung");
  };
  return {
    ...sponsored,
    offers: { offer: late, tell: late, sweep: late },
    choices: { isSwitchedOff: late, switchOff: late, isQuiet: late, makeQuiet: late },
  };
}
