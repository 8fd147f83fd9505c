/** Who people are at a provider of identities, in memory. */
import type { IdentityStore } from "../../../core/ports/identity-store.ts";
import type { MemoryDatabase } from "./memory-database.ts";

export function memoryIdentities({ people: { identities } }: MemoryDatabase): IdentityStore {
  const all = () => [...identities.values()];
  const find = (issuer: string, subject: string) =>
    all().find((one) => one.issuer === issuer && one.subject === subject);
  return {
    async addIdentity(identity) {
      if (find(identity.issuer, identity.subject)) return false;
      identities.set(identity.id, identity);
      return true;
    },
    findIdentity: async (issuer, subject) => find(issuer, subject),
    listIdentities: async (userId) =>
      all()
        .filter((one) => one.userId === userId)
        .reverse(),
    removeIdentity: async (userId, id) => identities.get(id)?.userId === userId && identities.delete(id),
  };
}
