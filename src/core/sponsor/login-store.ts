/** Which addresses may look at whose books. What is known of their accounts is not kept here. */
import type { LoginId } from "../domain/sponsored.ts";
import type { AdvertiserLogin } from "../domain/sponsored-accounts.ts";

export interface LoginStore {
  /** False where the address is known already, of whichever advertiser. */
  addLogin(login: AdvertiserLogin): Promise<boolean>;
  findLogin(email: string): Promise<AdvertiserLogin | undefined>;
  /** Oldest first. */
  logins(): Promise<AdvertiserLogin[]>;
  /** False where it is gone. */
  removeLogin(id: LoginId): Promise<boolean>;
}
