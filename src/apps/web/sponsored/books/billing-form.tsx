/** Where an advertiser's invoices go, and what tax is added to them. */
import type { ReactNode } from "react";
import type { Advertiser } from "../../../../core/domain/sponsored.ts";
import { AddForm } from "./add-form.tsx";
import { changeBilling } from "./books-api.ts";
import { said } from "./books-words.ts";
import type { Change } from "./change.ts";

interface BillingFormProps {
  readonly advertiser: Advertiser;
  readonly change: Change;
}

export function BillingForm({ advertiser, change }: BillingFormProps): ReactNode {
  const { id, legalName, billing } = advertiser;
  return (
    <AddForm
      key={JSON.stringify(billing)}
      title={said.changedOf.billing}
      label={said.of(said.changedOf.billing, legalName)}
      send={said.change}
      onAdd={({ text }) =>
        change(() =>
          changeBilling(id, {
            address: text("address").split("\n"),
            taxId: text("taxId"),
            taxBasisPoints: Math.round(Number(text("tax")) * 100),
            taxNote: text("taxNote"),
          }),
        )
      }
    >
      <p className="settings-about">{said.billingAbout}</p>
      <label>
        {said.address}
        <textarea name="address" rows={4} maxLength={2_000} defaultValue={billing?.address.join("\n")} />
      </label>
      <label>
        {said.taxId}
        <input name="taxId" maxLength={300} autoComplete="off" defaultValue={billing?.taxId} />
      </label>
      <label>
        {said.taxPercent}
        <input
          name="tax"
          type="number"
          min={0}
          max={100}
          step={0.01}
          required
          defaultValue={(billing?.taxBasisPoints ?? 0) / 100}
        />
      </label>
      <label>
        {said.taxNote}
        <input name="taxNote" maxLength={1_000} autoComplete="off" defaultValue={billing?.taxNote} />
      </label>
    </AddForm>
  );
}
