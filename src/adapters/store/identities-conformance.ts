/** What every store must do with who people are at a provider of identities; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { Identity } from "../../core/domain/identity.ts";
import type { IdentityId, UserId } from "../../core/domain/ids.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { newAccount } from "./accounts-conformance.ts";

const AT = "2026-01-01T00:00:00.000Z";
const ADA = "usr_ada" as UserId;
const BEN = "usr_ben" as UserId;

const newIdentity = (name: string, rest: Partial<Identity> = {}): Identity => ({
  id: `idn_${name}` as IdentityId,
  userId: ADA,
  issuer: "https://id.example",
  subject: name,
  createdAt: AT,
  ...rest,
});

export function identitiesConformance(stores: () => Stores): void {
  const people = () => stores().accounts;

  describe("with identities of a provider", () => {
    it("ties an issuer's subject to one account, until that person unties it", async () => {
      for (const name of ["ada", "ben"]) await people().addAccount(newAccount(name));
      const known = newIdentity("1", { email: "ada@a.example" });
      expect(await people().addIdentity(known)).toBe(true);
      expect(await people().addIdentity({ ...newIdentity("2"), subject: "1", userId: BEN })).toBe(false);
      const elsewhere = newIdentity("3", { subject: "1", issuer: "https://other.example" });
      expect(await people().addIdentity(elsewhere)).toBe(true);
      expect(await people().findIdentity("https://id.example", "1")).toEqual(known);
      expect(await people().findIdentity("https://id.example", "2")).toBeUndefined();
      expect(await people().listIdentities(ADA)).toEqual([elsewhere, known]);
      expect(await people().removeIdentity(BEN, known.id)).toBe(false);
      expect(await people().removeIdentity(ADA, known.id)).toBe(true);
      expect(await people().findIdentity("https://id.example", "1")).toBeUndefined();
    });

    it("lets go of them with the end of the account", async () => {
      await people().addAccount(newAccount("ada"));
      await people().addIdentity(newIdentity("1"));
      await people().endAccount(ADA, AT);
      expect(await people().findIdentity("https://id.example", "1")).toBeUndefined();
      await people().changeAccount(ADA, { endedAt: null });
      expect(await people().listIdentities(ADA)).toEqual([]);
    });
  });
}
