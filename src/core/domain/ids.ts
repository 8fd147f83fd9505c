/**
 * Branded identifiers: a document's id cannot be passed where a thread's is wanted.
 * Ids are opaque; only the part that makes them (the `Ids` port) knows their form.
 */

type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type DocumentId = Brand<string, "DocumentId">;
export type ThreadId = Brand<string, "ThreadId">;
export type TurnId = Brand<string, "TurnId">;
export type RunId = Brand<string, "RunId">;
export type SiteId = Brand<string, "SiteId">;
export type DigestId = Brand<string, "DigestId">;
export type ResearchId = Brand<string, "ResearchId">;
export type SpaceId = Brand<string, "SpaceId">;
export type UserId = Brand<string, "UserId">;
export type CredentialId = Brand<string, "CredentialId">;
export type InvitationId = Brand<string, "InvitationId">;
export type IdentityId = Brand<string, "IdentityId">;
export type PasskeyId = Brand<string, "PasskeyId">;
export type ShareId = Brand<string, "ShareId">;

/** A whole number given by the store, rising, never given twice. */
export type PassageId = Brand<number, "PassageId">;

/** The words that begin an id, so that a person sees in a log what it names. */
export const ID_PREFIX = {
  document: "doc",
  thread: "thr",
  turn: "trn",
  run: "run",
  site: "sit",
  digest: "dig",
  research: "rsc",
  space: "spc",
  user: "usr",
  credential: "crd",
  invitation: "inv",
  identity: "idn",
  passkey: "psk",
  share: "shr",
} as const;
