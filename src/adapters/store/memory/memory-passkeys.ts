/** Passkeys of people, in memory. */
import type { StoredPasskey } from "../../../core/domain/passkey.ts";
import type { PasskeyStore } from "../../../core/ports/passkey-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryPasskeys({ people: { passkeys } }: MemoryDatabase): PasskeyStore {
  const all = () => [...passkeys.values()];
  const find = (credentialId: string) => all().find((one) => one.credentialId === credentialId);
  const change = (id: string, changes: Partial<StoredPasskey>): boolean => {
    const known = passkeys.get(id);
    if (known) passkeys.set(id, { ...known, ...changes });
    return known !== undefined;
  };
  return {
    async addPasskey(passkey) {
      if (find(passkey.credentialId)) return false;
      passkeys.set(passkey.id, passkey);
      return true;
    },
    findPasskey: async (credentialId) => find(credentialId),
    listPasskeys: async (userId) =>
      all()
        .filter((one) => one.userId === userId)
        .reverse(),
    namePasskey: async (userId, id, name) => passkeys.get(id)?.userId === userId && change(id, { name }),
    async usePasskey(id, counter, usedAt) {
      const before = passkeys.get(id)?.counter ?? Infinity;
      return (counter > before || (counter === 0 && before === 0)) && change(id, { counter, usedAt });
    },
    removePasskey: async (userId, id) => passkeys.get(id)?.userId === userId && passkeys.delete(id),
  };
}
