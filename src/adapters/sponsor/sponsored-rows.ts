/** Rows of the tables as the domain has them. What is stored was checked when it came in. */
import type {
  Advertiser,
  AdvertiserId,
  Billing,
  Campaign,
  CampaignId,
  CardLanguage,
  Creative,
  CreativeId,
  CreativeImage,
  CreativeState,
  Currency,
  Flight,
  FlightId,
  FlightState,
  InvoiceId,
  OfferId,
  SponsoredTopic,
} from "../../core/domain/sponsored.ts";
import type {
  Invoice,
  InvoiceLine,
  InvoiceParties,
  LedgerEntry,
  LedgerKind,
} from "../../core/domain/sponsored-accounts.ts";
import type {
  AdvertiserRow,
  CreativeRow,
  FlightRow,
  InvoiceLineRow,
  InvoiceRow,
  LedgerRow,
} from "./sponsored-tables.ts";

export const advertiserOf = (row: AdvertiserRow): Advertiser => ({
  id: row.id as AdvertiserId,
  legalName: row.legal_name,
  ...(row.paid_by === null ? {} : { paidBy: row.paid_by }),
  currency: row.currency as Currency,
  createdAt: row.created_at,
  ...(row.billing === null ? {} : { billing: JSON.parse(row.billing) as Billing }),
});

export const campaignOf = (row: {
  id: string;
  advertiser_id: string;
  name: string;
  created_at: string;
}): Campaign => ({
  id: row.id as CampaignId,
  advertiserId: row.advertiser_id as AdvertiserId,
  name: row.name,
  createdAt: row.created_at,
});

export const flightOf = (row: {
  [Column in keyof FlightRow]: FlightRow[Column] extends string ? string : number;
}): Flight => ({
  id: row.id as FlightId,
  campaignId: row.campaign_id as CampaignId,
  cpmMicros: row.cpm_micros,
  budgetMicros: row.budget_micros,
  reservedMicros: row.reserved_micros,
  spentMicros: row.spent_micros,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  topics: listOf(row.topics) as SponsoredTopic[],
  countries: listOf(row.countries),
  holdoutPercent: row.holdout_percent,
  state: row.state as FlightState,
});

export const creativeOf = (row: CreativeRow): Creative => ({
  id: row.id as CreativeId,
  campaignId: row.campaign_id as CampaignId,
  language: row.language as CardLanguage,
  headline: row.headline,
  body: row.body,
  url: row.url,
  ...imageOf(row),
  sha256: row.sha256,
  state: row.state as CreativeState,
  ...(row.note === null ? {} : { note: row.note }),
  createdAt: row.created_at,
});

/** Nothing of a creative without a picture. */
export function imageOf(row: Pick<CreativeRow, "image" | "image_alt" | "image_width" | "image_height">): {
  readonly image?: CreativeImage;
} {
  if (row.image === null) return {};
  const [width, height] = [row.image_width ?? 0, row.image_height ?? 0];
  return { image: { hash: row.image, width, height, alt: row.image_alt ?? "" } };
}

export const ledgerEntryOf = (row: Omit<LedgerRow, "id"> & { id: number }): LedgerEntry => ({
  id: row.id,
  advertiserId: row.advertiser_id as AdvertiserId,
  ...(row.flight_id === null ? {} : { flightId: row.flight_id as FlightId }),
  ...(row.offer_id === null ? {} : { offerId: row.offer_id as OfferId }),
  kind: row.kind as LedgerKind,
  amountMicros: row.amount_micros,
  at: row.at,
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.booked_by === null ? {} : { by: row.booked_by }),
});

/** One that was made before parties were kept has those of today, and no seller. */
export const invoiceOf = (
  row: InvoiceRow & { legal_name: string; paid_by: string | null },
  lines: readonly InvoiceLineRow[],
): Invoice => ({
  id: row.id as InvoiceId,
  number: row.number,
  advertiserId: row.advertiser_id as AdvertiserId,
  until: row.until,
  currency: row.currency as Currency,
  minor: row.minor,
  carryMicros: row.carry_micros,
  madeAt: row.made_at,
  lines: lines.map((line) => invoiceLineOf(line)),
  ...(row.tax_basis_points === null
    ? {}
    : { tax: { basisPoints: row.tax_basis_points, minor: row.tax_minor ?? 0 } }),
  parties:
    row.parties === null
      ? { seller: [], payer: row.paid_by ?? row.legal_name, behalfOf: row.legal_name }
      : (JSON.parse(row.parties) as InvoiceParties),
});

const invoiceLineOf = (row: InvoiceLineRow): InvoiceLine => ({
  flightId: row.flight_id as FlightId,
  campaign: row.campaign,
  priceMicros: row.price_micros,
  views: row.views,
  givenBack: row.given_back,
  micros: row.micros,
});

function listOf(json: string): string[] {
  const read: unknown = JSON.parse(json);
  return Array.isArray(read) ? read.filter((one) => typeof one === "string") : [];
}
