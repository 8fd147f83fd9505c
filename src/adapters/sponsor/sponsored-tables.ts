/** The tables of sponsored content, the same in SQLite and PostgreSQL; lists are JSON in a column of text, instants ISO 8601. */
import type { Generated } from "kysely";
import { TEXT } from "../store/postgres/postgres-types.ts";

export interface FlightRow {
  id: string;
  campaign_id: string;
  advertiser_id: string;
  cpm_micros: number;
  budget_micros: number;
  reserved_micros: Generated<number>;
  spent_micros: Generated<number>;
  starts_at: string;
  ends_at: string;
  topics: string;
  countries: string;
  holdout_percent: number;
  state: string;
}

export interface CreativeRow {
  id: string;
  campaign_id: string;
  language: string;
  headline: string;
  body: string;
  url: string;
  sha256: string;
  state: string;
  note: string | null;
  created_at: string;
  reviewed_at: string | null;
  image: string | null;
  image_alt: string | null;
  image_width: number | null;
  image_height: number | null;
}

export interface AdvertiserRow {
  id: string;
  legal_name: string;
  paid_by: string | null;
  currency: string;
  created_at: string;
  /** JSON; nothing until it is said. */
  billing: string | null;
}

export interface OfferRow {
  id: string;
  flight_id: string;
  advertiser_id: string;
  creative_id: string;
  creative_sha256: string;
  price_micros: number;
  topic: string;
  reader: string;
  seed: number;
  state: string;
  reason: string | null;
  at: string;
  expires_at: string;
  settled_at: string | null;
  late_at: string | null;
  rendered_at: string | null;
  closed_at: string | null;
  opened_at: string | null;
  /** Whether its reader was `asked` whom it is for, or has `answered`. */
  survey: string | null;
}

export interface LedgerRow {
  id: Generated<number>;
  idem_key: string;
  advertiser_id: string;
  flight_id: string | null;
  offer_id: string | null;
  kind: string;
  amount_micros: number;
  at: string;
  reason: string | null;
  booked_by: string | null;
}

export interface InvoiceRow {
  id: string;
  number: number;
  advertiser_id: string;
  until: string;
  currency: string;
  minor: number;
  carry_micros: number;
  made_at: string;
  parties: string | null;
  tax_basis_points: number | null;
  tax_minor: number | null;
}

export interface InvoiceLineRow {
  invoice_id: string;
  flight_id: string;
  campaign: string;
  price_micros: number;
  views: number;
  given_back: number;
  micros: number;
}

export interface ChangeRow {
  id: Generated<number>;
  at: string;
  changed_by: string;
  subject: string;
  what: string;
  was: string;
  is_now: string;
}

export interface LoginRow {
  id: string;
  advertiser_id: string;
  email: string;
  created_at: string;
}

export interface SponsoredTables {
  advertiser: AdvertiserRow;
  campaign: { id: string; advertiser_id: string; name: string; created_at: string };
  flight: FlightRow;
  creative: CreativeRow;
  image: { hash: string; bytes: Uint8Array };
  offer: OfferRow;
  ledger: LedgerRow;
  invoice: InvoiceRow;
  invoice_line: InvoiceLineRow;
  reader: { reader: string; day: string; answers: number; shown_at: number | null };
  salt: { day: string; salt: string };
  switched_off: { user_id: string };
  quiet_space: { space_id: string };
  survey: { flight_id: string };
  login: LoginRow;
  book_change: ChangeRow;
  survey_count: { flight_id: string; arm: string; answers: number; known: number };
}

/** `text`, `big` and `rowId`: how the database calls these. */
function tables({ text, big, rowId }: { text: string; big: string; rowId: string }): string[] {
  return [
    `create table advertiser (id ${text} primary key, legal_name ${text} not null, paid_by ${text}, currency ${text} not null, created_at ${text} not null)`,
    `create table campaign (id ${text} primary key, advertiser_id ${text} not null references advertiser, name ${text} not null, created_at ${text} not null)`,
    `create table flight (
      id ${text} primary key, campaign_id ${text} not null references campaign, advertiser_id ${text} not null references advertiser,
      cpm_micros ${big} not null check (cpm_micros > 0 and cpm_micros % 1000 = 0),
      budget_micros ${big} not null check (budget_micros > 0),
      reserved_micros ${big} not null default 0 check (reserved_micros >= 0),
      spent_micros ${big} not null default 0 check (spent_micros >= 0),
      starts_at ${text} not null, ends_at ${text} not null, topics ${text} not null, countries ${text} not null,
      holdout_percent integer not null check (holdout_percent between 0 and 50), state ${text} not null,
      check (reserved_micros + spent_micros <= budget_micros))`,
    `create table creative (id ${text} primary key, campaign_id ${text} not null references campaign, language ${text} not null, headline ${text} not null, body ${text} not null, url ${text} not null, sha256 ${text} not null, state ${text} not null, note ${text}, created_at ${text} not null, reviewed_at ${text})`,
    `create table offer (
      id ${text} primary key, flight_id ${text} not null references flight, advertiser_id ${text} not null, creative_id ${text} not null references creative,
      creative_sha256 ${text} not null, price_micros ${big} not null check (price_micros > 0), topic ${text} not null, reader ${text} not null,
      seed double precision not null, state ${text} not null, reason ${text}, at ${text} not null, expires_at ${text} not null, settled_at ${text},
      late_at ${text}, rendered_at ${text}, closed_at ${text}, opened_at ${text})`,
    `create index offer_expiring on offer (expires_at) where state = 'reserved'`,
    `create index offer_of_reader on offer (reader)`,
    `create index offer_at on offer (at)`,
    `create table ledger (id ${rowId}, idem_key ${text} not null unique, advertiser_id ${text} not null references advertiser, flight_id ${text}, offer_id ${text}, kind ${text} not null, amount_micros ${big} not null, at ${text} not null)`,
    `create index ledger_of_advertiser on ledger (advertiser_id, kind, at)`,
    `create table invoice (id ${text} primary key, number integer not null unique, advertiser_id ${text} not null references advertiser, until ${text} not null, currency ${text} not null, minor ${big} not null, carry_micros ${big} not null, made_at ${text} not null)`,
    `create table reader (reader ${text} not null, day ${text} not null, answers integer not null, shown_at integer, primary key (reader, day))`,
    `create table salt (day ${text} primary key, salt ${text} not null)`,
    `create table switched_off (user_id ${text} primary key)`,
    `create table quiet_space (space_id ${text} primary key)`,
  ];
}

/** What was given back and why, and of what an invoice is the sum; those that there are get their lines from the ledger. */
function accountTables({ text, big }: { text: string; big: string }): string[] {
  return [
    `alter table ledger add column reason ${text}`,
    `alter table ledger add column booked_by ${text}`,
    `alter table invoice add column parties ${text}`,
    `create table invoice_line (invoice_id ${text} not null references invoice, flight_id ${text} not null references flight, campaign ${text} not null, price_micros ${big} not null, views integer not null, given_back integer not null, micros ${big} not null, primary key (invoice_id, flight_id))`,
    `insert into invoice_line
      select invoice.id, flight.id, campaign.name, flight.cpm_micros / 1000, count(*), 0, sum(ledger.amount_micros)
      from invoice join ledger on ledger.advertiser_id = invoice.advertiser_id and ledger.kind = 'impression' and ledger.at < invoice.until
      join flight on flight.id = ledger.flight_id join campaign on campaign.id = flight.campaign_id
      where ledger.at >= coalesce((select max(before.until) from invoice before where before.advertiser_id = invoice.advertiser_id and before.number < invoice.number), '')
      group by invoice.id, flight.id, campaign.name, flight.cpm_micros`,
  ];
}

/** Surveys that are on, and what was answered to them. */
function surveyTables({ text }: { text: string }): string[] {
  return [
    `alter table offer add column survey ${text}`,
    `create table survey (flight_id ${text} primary key references flight)`,
    `create table survey_count (flight_id ${text} not null references flight, arm ${text} not null, answers integer not null, known integer not null, primary key (flight_id, arm))`,
  ];
}

/** Who may look at whose books. */
function loginTables({ text }: { text: string }): string[] {
  return [
    `create table login (id ${text} primary key, advertiser_id ${text} not null references advertiser, email ${text} not null unique, created_at ${text} not null)`,
  ];
}

/** What was changed of what was sold, by whom and from what. */
function changeTables({ text, rowId }: { text: string; rowId: string }): string[] {
  return [
    `create table book_change (id ${rowId}, at ${text} not null, changed_by ${text} not null, subject ${text} not null, what ${text} not null, was ${text} not null, is_now ${text} not null)`,
  ];
}

/** Where invoices go, and what is added to them. */
function billingTables({ text, big }: { text: string; big: string }): string[] {
  return [
    `alter table advertiser add column billing ${text}`,
    `alter table invoice add column tax_basis_points integer check (tax_basis_points between 0 and 10000)`,
    `alter table invoice add column tax_minor ${big}`,
  ];
}

/** Pictures by their hash: one that several creatives have is kept once, and stays as long as they do. */
function imageTables({ text, bytes }: { text: string; bytes: string }): string[] {
  return [
    `create table image (hash ${text} primary key, bytes ${bytes} not null)`,
    `alter table creative add column image ${text} references image`,
    `alter table creative add column image_alt ${text}`,
    `alter table creative add column image_width integer`,
    `alter table creative add column image_height integer`,
  ];
}

/** What was booked stands: the database itself lets nobody change or take it away. */
const sqliteGuards = (table: string): string[] =>
  ["update", "delete"].map(
    (deed) =>
      `create trigger ${table}_no_${deed} before ${deed} on ${table} begin select raise(abort, '${table} is append-only'); end`,
  );

const postgresGuard = (table: string): string =>
  `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function append_only()`;

const POSTGRES_REFUSAL = `create function append_only() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`;

const SQLITE = { text: "text", big: "integer", bytes: "blob", rowId: "integer primary key autoincrement" };
const POSTGRES = {
  text: TEXT,
  big: "bigint",
  bytes: "bytea",
  rowId: "bigint generated always as identity primary key",
};

/** Steps of the schema, each applied once. */
export const SQLITE_STEPS: readonly (readonly string[])[] = [
  [...tables(SQLITE), ...sqliteGuards("ledger"), ...sqliteGuards("invoice")],
  [...accountTables(SQLITE), ...sqliteGuards("invoice_line")],
  surveyTables(SQLITE),
  loginTables(SQLITE),
  [...changeTables(SQLITE), ...sqliteGuards("book_change")],
  billingTables(SQLITE),
  imageTables(SQLITE),
];
export const POSTGRES_STEPS: readonly (readonly string[])[] = [
  [...tables(POSTGRES), POSTGRES_REFUSAL, postgresGuard("ledger"), postgresGuard("invoice")],
  [...accountTables(POSTGRES), postgresGuard("invoice_line")],
  surveyTables(POSTGRES),
  loginTables(POSTGRES),
  [...changeTables(POSTGRES), postgresGuard("book_change")],
  billingTables(POSTGRES),
  imageTables(POSTGRES),
];
