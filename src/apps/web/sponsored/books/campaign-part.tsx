/** One campaign: its flights and its creatives, and forms for more of each. */
import { type ReactNode, useState } from "react";
import {
  type Campaign,
  CARD_LANGUAGES,
  type CardLanguage,
  type Creative,
  type Currency,
  type Flight,
  SPONSORED_TOPICS,
  type SponsoredTopic,
} from "../../../../core/domain/sponsored.ts";
import { words } from "../../dictionary.ts";
import { sponsoredWords } from "../sponsored-words.ts";
import { AddForm, type Typed } from "./add-form.tsx";
import { addCreative, addFlight, changeCampaign } from "./books-api.ts";
import { said } from "./books-words.ts";
import { pictureWords } from "./picture-words.ts";
import { base64Of } from "./base64-of.ts";
import { CreativeRow } from "./creative-row.tsx";
import { FlightDayFields, FlightMoneyFields } from "./flight-fields.tsx";
import { FlightRow } from "./flight-row.tsx";
import { endOf, microsTyped, startOf } from "./shown-money.ts";
import type { Change } from "./change.ts";

interface CampaignPartProps {
  readonly campaign: Campaign;
  readonly currency: Currency;
  readonly flights: readonly Flight[];
  readonly creatives: readonly Creative[];
  readonly change: Change;
}

export function CampaignPart({
  campaign,
  currency,
  flights,
  creatives,
  change,
}: CampaignPartProps): ReactNode {
  return (
    <section className="campaign" aria-label={campaign.name}>
      <h4>
        <bdi>{campaign.name}</bdi>
      </h4>
      <AddForm
        key={campaign.name}
        title={said.change}
        label={said.of(said.change, campaign.name)}
        send={said.change}
        onAdd={({ text }) => change(() => changeCampaign(campaign.id, { name: text("name") }))}
      >
        <label>
          {said.campaignName}
          <input name="name" required maxLength={300} autoComplete="off" defaultValue={campaign.name} />
        </label>
      </AddForm>
      <h5>{said.creatives}</h5>
      <ul>
        {creatives.map((creative) => (
          <li key={creative.id}>
            <CreativeRow creative={creative} change={change} />
          </li>
        ))}
      </ul>
      <AddForm
        title={said.newCreative}
        onAdd={(typed) =>
          change(async () => addCreative({ campaignId: campaign.id, ...(await creativeTyped(typed)) }))
        }
      >
        <CreativeFields />
      </AddForm>
      <h5>{said.flights}</h5>
      <ul>
        {flights.map((flight) => (
          <li key={flight.id}>
            <FlightRow flight={flight} currency={currency} change={change} />
          </li>
        ))}
      </ul>
      <AddForm
        title={said.newFlight}
        onAdd={(typed) => change(() => addFlight({ campaignId: campaign.id, ...flightTyped(typed) }))}
      >
        <FlightFields />
      </AddForm>
    </section>
  );
}

async function creativeTyped({ text, file }: Typed) {
  const picture = file("image");
  return {
    headline: text("headline"),
    body: text("body"),
    url: text("url"),
    language: text("language") as CardLanguage,
    ...(picture && { image: { base64: await base64Of(picture), alt: text("alt") } }),
  };
}

function CreativeFields(): ReactNode {
  const [hasPicture, setHasPicture] = useState(false);
  return (
    <>
      <label>
        {said.headline}
        <input name="headline" required maxLength={80} autoComplete="off" />
      </label>
      <label>
        {said.body}
        <textarea name="body" required rows={3} maxLength={300} />
      </label>
      <label>
        {said.url}
        <input name="url" type="url" required maxLength={500} autoComplete="off" />
      </label>
      <label>
        {pictureWords.picture}
        <input
          name="image"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => setHasPicture(event.target.value !== "")}
        />
      </label>
      <label>
        {pictureWords.alt}
        <input name="alt" required={hasPicture} maxLength={150} autoComplete="off" />
      </label>
      <label>
        {said.language}
        <select name="language" defaultValue={words.language.slice(0, 2)}>
          {CARD_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {said.languages[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function flightTyped({ text, all }: Typed) {
  return {
    cpmMicros: microsTyped(text("cpm")),
    budgetMicros: microsTyped(text("budget")),
    startsAt: startOf(text("from")),
    endsAt: endOf(text("last")),
    topics: all("topic") as SponsoredTopic[],
    countries: text("countries")
      .toUpperCase()
      .split(/[\s,，、]+/u)
      .filter((code) => code !== ""),
    holdoutPercent: Number(text("holdout")),
  };
}

function FlightFields(): ReactNode {
  const { topics } = sponsoredWords(words.language.startsWith("zh") ? "zh" : "en");
  return (
    <>
      <FlightMoneyFields />
      <FlightDayFields />
      <fieldset className="topics">
        <legend>{said.topics}</legend>
        <p className="settings-about">{said.topicsAbout}</p>
        {SPONSORED_TOPICS.map((topic) => (
          <label key={topic}>
            <input type="checkbox" name="topic" value={topic} /> {topics[topic]}
          </label>
        ))}
      </fieldset>
      <label>
        {said.countries}
        <input name="countries" maxLength={200} autoComplete="off" />
      </label>
      <label>
        {said.holdout}
        <input name="holdout" type="number" min={0} max={50} defaultValue={10} required />
      </label>
    </>
  );
}
