/** What every store must do with passkeys; part of store-conformance.ts. */
import { describe, expect, it } from "vitest";
import type { PasskeyId, UserId } from "../../core/domain/ids.ts";
import type { StoredPasskey } from "../../core/domain/passkey.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { newAccount } from "./accounts-conformance.ts";

const AT = "2026-01-01T00:00:00.000Z";
const LATER = "2026-02-01T00:00:00.000Z";
const ADA = "usr_ada" as UserId;
const BEN = "usr_ben" as UserId;

const newPasskey = (name: string, rest: Partial<StoredPasskey> = {}): StoredPasskey => ({
  id: `psk_${name}` as PasskeyId,
  userId: ADA,
  credentialId: `device-${name}`,
  publicKey: "a2V5",
  counter: 0,
  transports: ["internal", "hybrid"],
  host: "notes.example.org",
  name,
  createdAt: AT,
  ...rest,
});

export function passkeysConformance(stores: () => Stores): void {
  const people = () => stores().accounts;

  describe("with passkeys", () => {
    it("finds one by what its device calls it, and lets its own person alone name and remove it", async () => {
      for (const name of ["ada", "ben"]) await people().addAccount(newAccount(name));
      const [a, b] = [newPasskey("a"), newPasskey("b")];
      expect(await people().addPasskey(a)).toBe(true);
      expect(await people().addPasskey(b)).toBe(true);
      expect(await people().addPasskey({ ...newPasskey("c"), credentialId: "device-a", userId: BEN })).toBe(
        false,
      );
      expect(await people().findPasskey("device-a")).toEqual(a);
      expect(await people().findPasskey("device-c")).toBeUndefined();
      expect(await people().listPasskeys(ADA)).toEqual([b, a]);
      expect(await people().namePasskey(BEN, a.id, "mine")).toBe(false);
      expect(await people().namePasskey(ADA, a.id, "telephone")).toBe(true);
      expect(await people().findPasskey("device-a")).toEqual({ ...a, name: "telephone" });
      expect(await people().removePasskey(BEN, a.id)).toBe(false);
      expect(await people().removePasskey(ADA, a.id)).toBe(true);
      expect(await people().listPasskeys(ADA)).toEqual([b]);
    });

    it("takes a count that rises, once for each, and zero of devices that do not count", async () => {
      await people().addAccount(newAccount("ada"));
      await people().addPasskey(newPasskey("a"));
      const use = (counter: number) => people().usePasskey("psk_a" as PasskeyId, counter, LATER);
      expect([await use(0), await use(0)]).toEqual([true, true]);
      const at = await Promise.all([use(7), use(7)]);
      expect(at.filter(Boolean)).toHaveLength(1);
      expect([await use(0), await use(6), await use(7), await use(8)]).toEqual([false, false, false, true]);
      expect(await people().findPasskey("device-a")).toMatchObject({ counter: 8, usedAt: LATER });
      expect(await people().usePasskey("psk_none" as PasskeyId, 1, LATER)).toBe(false);
    });

    it("lets go of them with the end of the account", async () => {
      await people().addAccount(newAccount("ada"));
      await people().addPasskey(newPasskey("a"));
      await people().endAccount(ADA, AT);
      expect(await people().findPasskey("device-a")).toBeUndefined();
    });
  });
}
