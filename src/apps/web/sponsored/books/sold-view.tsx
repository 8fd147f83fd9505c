/** Advertisers, each with its campaigns, and what belongs to these; with forms to add more. */
import type { ReactNode } from "react";
import {
  type Advertiser,
  CURRENCIES,
  type Currency,
  type SponsoredBooks,
} from "../../../../core/domain/sponsored.ts";
import type { AdvertiserLogin } from "../../../../core/domain/sponsored-accounts.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { AddForm } from "./add-form.tsx";
import { addAdvertiser, addCampaign, getBooks, getLogins } from "./books-api.ts";
import { said } from "./books-words.ts";
import { CampaignPart } from "./campaign-part.tsx";
import { BillingForm } from "./billing-form.tsx";
import { LoginPart } from "./login-part.tsx";
import { type Change, changing } from "./change.ts";

export function SoldView(): ReactNode {
  const { value, failure, act } = useLoaded(getSold);
  const books = value?.books;
  const change = changing(act);
  return (
    <>
      <p className="settings-about">{said.about}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {books === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      {books?.advertisers.length === 0 ? <p className="none">{said.noneYet}</p> : null}
      {books?.advertisers.map((advertiser) => (
        <AdvertiserPart
          key={advertiser.id}
          advertiser={advertiser}
          books={books}
          logins={value?.logins.filter(({ advertiserId }) => advertiserId === advertiser.id) ?? []}
          change={change}
        />
      ))}
      <AddForm
        title={said.newAdvertiser}
        onAdd={({ text }) =>
          change(() =>
            addAdvertiser({
              legalName: text("legalName"),
              paidBy: text("paidBy"),
              currency: text("currency") as Currency,
            }),
          )
        }
      >
        <label>
          {said.legalName}
          <input name="legalName" required maxLength={300} autoComplete="off" />
        </label>
        <label>
          {said.payer}
          <input name="paidBy" maxLength={300} autoComplete="off" />
        </label>
        <label>
          {said.currency}
          <select name="currency" defaultValue="USD">
            {CURRENCIES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </AddForm>
    </>
  );
}

async function getSold() {
  const [books, logins] = await Promise.all([getBooks(), getLogins()]);
  return { books, logins };
}

interface AdvertiserPartProps {
  readonly advertiser: Advertiser;
  readonly books: SponsoredBooks;
  readonly logins: readonly AdvertiserLogin[];
  readonly change: Change;
}

function AdvertiserPart({ advertiser, books, logins, change }: AdvertiserPartProps): ReactNode {
  const { id, legalName, paidBy, currency } = advertiser;
  const campaigns = books.campaigns.filter(({ advertiserId }) => advertiserId === id);
  return (
    <section className="advertiser" aria-label={legalName}>
      <h3>
        <bdi>{legalName}</bdi>{" "}
        <small>
          {currency}
          {paidBy === undefined ? null : ` · ${said.paidBy(paidBy)}`}
        </small>
      </h3>
      {campaigns.map((campaign) => (
        <CampaignPart
          key={campaign.id}
          campaign={campaign}
          currency={currency}
          flights={books.flights.filter(({ campaignId }) => campaignId === campaign.id)}
          creatives={books.creatives.filter(({ campaignId }) => campaignId === campaign.id)}
          change={change}
        />
      ))}
      <AddForm
        title={said.newCampaign}
        onAdd={({ text }) => change(() => addCampaign({ advertiserId: id, name: text("name") }))}
      >
        <label>
          {said.campaignName}
          <input name="name" required maxLength={300} autoComplete="off" />
        </label>
      </AddForm>
      <BillingForm advertiser={advertiser} change={change} />
      <LoginPart advertiser={advertiser} logins={logins} change={change} />
    </section>
  );
}
