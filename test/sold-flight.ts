/** Something that was sold and runs, for tests of sponsored content: an advertiser with one flight and a creative in each language. */
import type { Flight, MakeFlight, SponsoredBooks } from "../src/core/domain/sponsored.ts";

const HOUR_MS = 3_600_000;

/** By the routes of the server at `address`. */
export async function sellFlight(
  address: string,
  changes: Partial<MakeFlight> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Flight> {
  const post = async <T>(path: string, body: object, method: "POST" | "PATCH" = "POST"): Promise<T> => {
    const reply = await fetch(`${address}/api/sponsored/${path}`, {
      method,
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  interface Made {
    readonly id: string;
  }
  const advertiser = await post<Made>("advertisers", {
    legalName: "Ferries Ltd",
    paidBy: "Harbour Group",
    currency: "EUR",
  });
  const campaign = await post<Made>("campaigns", { advertiserId: advertiser.id, name: "Summer" });
  const creative = { campaignId: campaign.id, url: "https://ferries.example/" };
  for (const text of [
    { language: "en", headline: "Cross by night", body: "Cabins from 40 euros." },
    { language: "zh", headline: "夜航", body: "舱位 40 欧元起。" },
  ]) {
    const { id } = await post<Made>("creatives", { ...creative, ...text });
    await post(`creatives/${id}`, { state: "approved" }, "PATCH");
  }
  const now = Date.now();
  const flight = await post<Made>("flights", {
    campaignId: campaign.id,
    cpmMicros: 25_000_000,
    budgetMicros: 25_000_000,
    startsAt: new Date(now - HOUR_MS).toISOString(),
    endsAt: new Date(now + HOUR_MS).toISOString(),
    topics: ["travel"],
    countries: [],
    holdoutPercent: 0,
    ...changes,
  });
  return post<Flight>(`flights/${flight.id}`, { state: "running" }, "PATCH");
}

/** As it is now. */
export async function flightNow(address: string, id: string): Promise<Flight> {
  const books = (await (await fetch(`${address}/api/sponsored/books`)).json()) as SponsoredBooks;
  const found = books.flights.find((flight) => flight.id === id);
  if (!found) throw new Error(`no flight ${id}`);
  return found;
}
