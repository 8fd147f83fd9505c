/** What a host does with what was sold: advertisers, campaigns, flights, creatives. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type {
  Advertiser,
  AdvertiserId,
  Billing,
  Campaign,
  CampaignId,
  ChangeCampaign,
  ChangeFlight,
  Creative,
  CreativeId,
  CreativeImage,
  Flight,
  FlightId,
  MakeAdvertiser,
  MakeCampaign,
  MakeCreative,
  MakeFlight,
  MakeImage,
  ReviewCreative,
} from "../../core/domain/sponsored.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import { MOST_ALT, type RemakeImage } from "../../core/sponsor/creative-image.ts";
import { creativeFault, misleads, MOST_BODY, MOST_HEADLINE } from "../../core/sponsor/creative-rules.ts";
import { editedFlight, soundFlight } from "../../core/sponsor/edit-flight.ts";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";

export interface BookParts {
  readonly store: SponsoredStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hash: (of: string | Uint8Array) => string;
  readonly remakeImage: RemakeImage;
}

/** Lines. */
const MOST_ADDRESS = 8;

export type Books = ReturnType<typeof createBooks>;

/** All throw `bad-request` and `not-found`. */
export function createBooks({ store, clock, ids, hash, remakeImage }: BookParts) {
  /** Looked at and made anew; nothing is kept yet. */
  const imageOf = async ({
    base64,
    alt,
  }: MakeImage): Promise<{ image: CreativeImage; bytes: Uint8Array }> => {
    const words = alt.trim();
    if (words === "" || Array.from(words).length > MOST_ALT || misleads(words)) {
      throw badRequest(say("sponsored.image-alt", { most: MOST_ALT }));
    }
    const { bytes, width, height } = await remakeImage(Buffer.from(base64, "base64"));
    return { image: { hash: hash(bytes), width, height, alt: words }, bytes };
  };
  const flightOf = async (id: FlightId): Promise<Flight> =>
    there(await store.findFlight(id), say("sponsored.no-flight", { id }));
  const creativeOf = async (id: CreativeId): Promise<Creative> =>
    there(await store.findCreative(id), say("sponsored.no-creative", { id }));
  const advertiserOf = async (id: AdvertiserId): Promise<Advertiser> =>
    there(await store.findAdvertiser(id), say("sponsored.no-advertiser", { id }));
  const requireCampaign = async (id: CampaignId): Promise<void> => {
    there(await store.findCampaign(id), say("sponsored.no-campaign", { id }));
  };

  return {
    all: () => store.books(),

    async addAdvertiser({ legalName, paidBy, currency }: MakeAdvertiser): Promise<Advertiser> {
      const payer = paidBy?.trim() ?? "";
      const advertiser: Advertiser = {
        id: ids.next("adv") as AdvertiserId,
        legalName: named(legalName),
        ...(payer === "" ? {} : { paidBy: named(payer) }),
        currency,
        createdAt: clock.now(),
      };
      await store.addAdvertiser(advertiser);
      return advertiser;
    },

    async addCampaign({ advertiserId, name }: MakeCampaign): Promise<Campaign> {
      await advertiserOf(advertiserId);
      const id = ids.next("cmp") as CampaignId;
      const campaign: Campaign = { id, advertiserId, name: named(name), createdAt: clock.now() };
      await store.addCampaign(campaign);
      return campaign;
    },

    async addFlight(make: MakeFlight): Promise<Flight> {
      await requireCampaign(make.campaignId);
      const flight: Flight = {
        ...soundFlight(make),
        id: ids.next("flt") as FlightId,
        reservedMicros: 0,
        spentMicros: 0,
        state: "draft",
      };
      await store.addFlight(flight);
      return flight;
    },

    async addCreative(make: MakeCreative): Promise<Creative> {
      await requireCampaign(make.campaignId);
      const text = { headline: make.headline.trim(), body: make.body.trim(), url: make.url.trim() };
      const fault = creativeFault(text);
      if (fault !== undefined) {
        const most = { headline: MOST_HEADLINE, body: MOST_BODY };
        throw badRequest(say(`sponsored.creative-${fault}`, most));
      }
      const made = make.image === undefined ? undefined : await imageOf(make.image);
      const shown = [make.language, text.headline, text.body, text.url];
      const creative: Creative = {
        ...text,
        ...(made && { image: made.image }),
        id: ids.next("crt") as CreativeId,
        campaignId: make.campaignId,
        language: make.language,
        sha256: hash(JSON.stringify(made ? [...shown, made.image.hash, made.image.alt] : shown)),
        state: "waiting",
        createdAt: clock.now(),
      };
      await store.addCreative(creative, made?.bytes);
      return creative;
    },

    async review(id: CreativeId, { state, note }: ReviewCreative): Promise<Creative> {
      await creativeOf(id);
      await store.reviewCreative(id, state, note, clock.now());
      return creativeOf(id);
    },

    /** `by`: whose account, or the command line. */
    async changeFlight(id: FlightId, change: ChangeFlight, by: string): Promise<Flight> {
      const flight = await flightOf(id);
      if (change.state === "running") {
        const creatives = await store.creativesOf(flight.campaignId);
        if (!creatives.some((creative) => creative.state === "approved")) {
          throw badRequest(say("sponsored.not-reviewed"), say("sponsored.not-reviewed-hint"));
        }
      }
      const edit = (is: Flight, isSold: boolean): Flight => editedFlight(is, change, isSold);
      return there(
        await store.editFlight(id, edit, { by, at: clock.now() }),
        say("sponsored.no-flight", { id }),
      );
    },

    async changeCampaign(id: CampaignId, { name }: ChangeCampaign, by: string): Promise<Campaign> {
      const renamed = await store.renameCampaign(id, named(name), { by, at: clock.now() });
      return there(renamed, say("sponsored.no-campaign", { id }));
    },

    /** Of invoices from now on; those that there are stay as they are. */
    async changeBilling(id: AdvertiserId, given: Billing, by: string): Promise<Advertiser> {
      const address = given.address.map((line) => line.trim()).filter((line) => line !== "");
      const [taxId, taxNote] = [given.taxId?.trim() ?? "", given.taxNote?.trim() ?? ""];
      const isTold = [...address, taxId, taxNote].every((line) => !misleads(line));
      if (!isTold || address.length > MOST_ADDRESS) throw badRequest(say("sponsored.billing"));
      const billing: Billing = {
        address,
        ...(taxId === "" ? {} : { taxId }),
        taxBasisPoints: given.taxBasisPoints,
        ...(taxNote === "" ? {} : { taxNote }),
      };
      const changed = await store.changeBilling(id, billing, { by, at: clock.now() });
      return there(changed, say("sponsored.no-advertiser", { id }));
    },

    changes: (range: { readonly offset: number; readonly limit: number }) => store.changes(range),

    shown: () => store.shownCreatives(),

    async image(sha256: string): Promise<Uint8Array> {
      return there(await store.findImage(sha256), say("sponsored.no-image"));
    },
  };
}

function there<T>(found: T | undefined, said: Sentence): T {
  if (found === undefined) throw new FootnoteError("not-found", said);
  return found;
}

function badRequest(said: Sentence, hint?: Sentence): FootnoteError {
  return new FootnoteError("bad-request", said, { hint });
}

/** Throws `bad-request` of a name that could read as something else. */
function named(written: string): string {
  const name = written.trim();
  if (name === "" || misleads(name)) throw badRequest(say("sponsored.name"));
  return name;
}
