/**
 * Opens sponsored content, where a host has switched it on: beside Footnote and never within it, with a database and connections of its own. Only
 * the server's own routes of it and `footnote sponsored` come here.
 */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { readValue } from "../adapters/env.ts";
import { invoiceFonts } from "../adapters/sponsor/invoice-fonts.ts";
import { openSponsoredPostgres } from "../adapters/sponsor/open-sponsored-postgres.ts";
import { openSponsoredSqlite } from "../adapters/sponsor/open-sponsored-sqlite.ts";
import { remakeImage } from "../adapters/sponsor/remake-image.ts";
import { asFootnoteError, FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import type { ReaderChoices } from "../core/sponsor/sponsored-store.ts";
import { type Accounts, createAccounts } from "../services/sponsor/accounts.ts";
import { type Books, createBooks } from "../services/sponsor/books.ts";
import { createOffers, type Offers } from "../services/sponsor/offers.ts";
import { createOwnBooks, type OwnBooks } from "../services/sponsor/own-books.ts";
import { createReaders } from "../services/sponsor/readers.ts";
import { createSurveys, type Surveys } from "../services/sponsor/surveys.ts";
import type { LogError } from "../services/log.ts";
import type { UserId } from "../core/domain/ids.ts";
import type { Config } from "./config.ts";
import { hash, hashText } from "./hash.ts";
import { clock, ids } from "./system-clock.ts";

export interface Sponsored {
  readonly offers: Offers;
  readonly books: Books;
  readonly accounts: Accounts;
  readonly surveys: Surveys;
  readonly own: OwnBooks;
  readonly choices: ReaderChoices;
  close(): Promise<void>;
}

/** How often it is looked for what was not seen in time. */
const SWEEP_MS = 60_000;
/** Of a random number. */
const STEPS = 2 ** 47;

/** Whose plan has no sponsored content; nobody's where there are no plans. */
type HasNoAds = (userId: UserId) => Promise<boolean>;

/** Nothing where it is off. Throws `config-invalid`. */
export async function openSponsored(
  config: Config,
  log: LogError,
  hasNoAds: HasNoAds = async () => false,
): Promise<Sponsored | undefined> {
  return isOn(config) ? open(config, log, hasNoAds) : undefined;
}

/** For a host's own commands. Throws `bad-request` where it is off. */
export async function requireSponsored(config: Config, log: LogError): Promise<Sponsored> {
  const sponsored = await openSponsored(config, log);
  if (sponsored === undefined) throw sponsoredOff("bad-request");
  return sponsored;
}

export function sponsoredOff(code: "bad-request" | "not-found"): FootnoteError {
  return new FootnoteError(code, say("sponsored.off"), { hint: say("sponsored.off-hint") });
}

function isOn({ env }: Config): boolean {
  const chosen = readValue(env, "FOOTNOTE_SPONSORED")?.toLowerCase() ?? "off";
  if (chosen === "on" || chosen === "off") return chosen === "on";
  throw new FootnoteError("config-invalid", say("sponsored.on-off"), { hint: say("sponsored.on-off-hint") });
}

async function open(
  { env, databaseUrl, dataFolder }: Config,
  log: LogError,
  hasNoAds: HasNoAds,
): Promise<Sponsored> {
  const address = readValue(env, "FOOTNOTE_SPONSORED_DATABASE") ?? databaseUrl;
  const store =
    address === undefined
      ? openSponsoredSqlite(join(dataFolder, "sponsored.db"))
      : await openSponsoredPostgres(address);
  const readers = createReaders({ store, ids, hash: hashText, hasPaidPlan: hasNoAds });
  const offers = createOffers({ store, clock, ids, random: () => randomInt(STEPS) / STEPS, readers });
  const sweep = (): void => void offers.sweep().catch((thrown: unknown) => log(asFootnoteError(thrown)));
  const sweeping = setInterval(sweep, SWEEP_MS);
  sweeping.unref();
  const accounts = createAccounts({ store, clock, ids, seller: sellerOf(env), fonts: invoiceFonts });
  return {
    offers,
    books: createBooks({ store, clock, ids, hash, remakeImage }),
    accounts,
    own: createOwnBooks({ store, clock, ids, accounts }),
    surveys: createSurveys({ store, clock, readers }),
    choices: store,
    async close() {
      clearInterval(sweeping);
      await store.close();
    },
  };
}

/** The host as invoices name it, in lines that are parted by semicolons. */
function sellerOf(env: Config["env"]): string[] {
  const written = readValue(env, "FOOTNOTE_SPONSORED_SELLER") ?? "";
  return written
    .split(/[;；]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
