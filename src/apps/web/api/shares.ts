/** Links to what is shared. */
import type { ShareId } from "../../../core/domain/ids.ts";
import { type ListedShare, type MadeShare, type MakeShare, sharedPath } from "../../../core/domain/share.ts";
import { call } from "./call.ts";

/** Of one thing alone, where it is named. */
export const listShares = async (subject?: string): Promise<readonly ListedShare[]> =>
  (await call("get", "/api/shares", { query: { subject } })).shares;

export const makeShare = (body: MakeShare): Promise<MadeShare> => call("post", "/api/shares", { body });

export const endShare = (id: ShareId): Promise<unknown> =>
  call("delete", "/api/shares/{id}", { params: { id } });

/** As it is sent to others: below where the page itself is. */
export const sharedAddress = (secret: string): string => new URL(sharedPath(secret), document.baseURI).href;
