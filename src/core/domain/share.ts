/** A link by which anybody reads one answer, thread, digest or report, without an account, until it ends. */
import type { ShareId, SpaceId, TurnId, UserId } from "./ids.ts";

export const SHARED_KINDS = ["turn", "thread", "digest", "research"] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

export interface Share {
  readonly id: ShareId;
  readonly kind: SharedKind;
  /** Of the turn, thread, digest or research. */
  readonly subject: string;
  /** Of a thread: the last turn that there was. What is asked later is not shared. */
  readonly lastTurn?: TurnId;
  readonly createdAt: string;
  readonly endsAt: string;
}

/** A link as it is stored: whoever made it answers for it. */
export interface StoredShare extends Share {
  readonly spaceId: SpaceId;
  readonly userId: UserId;
}

/** A link as it is listed. */
export interface ListedShare extends Share {
  /** Of what is shared. */
  readonly title: string;
}

export interface MakeShare {
  readonly kind: SharedKind;
  readonly subject: string;
  readonly days: number;
}

/** The secret is shown this once: the link is the server's address with `shared/` and it behind. */
export interface MadeShare {
  readonly secret: string;
  readonly share: ListedShare;
}

export interface ShareList {
  readonly shares: readonly ListedShare[];
}

/** How long a link holds where nothing else is said. */
export const SHARE_DAYS = 30;

/** The path of a link, below the address of the server. */
export const sharedPath = (secret: string): string => `shared/${secret}`;
