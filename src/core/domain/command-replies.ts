/** What each command of the command line prints with `--json`. A command that fails prints an `ErrorReply`. */
import type { SpaceDefaults } from "./space-defaults.ts";
import type { StoryList } from "./story.ts";
import type { BroughtZotero, SentToZotero } from "./zotero-replies.ts";
import type { MadeShare, ShareList } from "./share.ts";
import type { DigestId, ResearchId, TurnId } from "./ids.ts";
import type { DeletedReport, ImportReport } from "./archive.ts";
import type { Account } from "./account.ts";
import type { AccountList } from "./account-replies.ts";
import type { Turn, Usage, WriterKind } from "./answer.ts";
import type { Change } from "./change.ts";
import type { CheckedText } from "./checked-text.ts";
import type { DigestFormat } from "./digest-format.ts";
import type { DigestRecord } from "./digest.ts";
import type { Document, MediaType, Place } from "./document.ts";
import type { ErrorBody } from "./errors.ts";
import type { ExportFormat } from "./export-format.ts";
import type { Grid } from "./grid.ts";
import type { ListedModel, PulledModel } from "./local-model.ts";
import type { PlanGrant } from "./metered.ts";
import type { OwnPlanReply, PlanList } from "./plan.ts";
import type { ResearchRecord } from "./research.ts";
import type { UsageGrouping, UsageSum } from "./model-call.ts";
import type { Recheck } from "./recheck.ts";
import type {
  AddKind,
  DigestList,
  FindingList,
  PageState,
  ResearchList,
  ThreadList,
  MovedLibrary,
} from "./replies.ts";
import type { Advertiser, Campaign, Creative, Flight, SponsoredBooks } from "./sponsored.ts";
import type {
  AdvertiserLogin,
  ChangeList,
  Invoice,
  InvoiceList,
  LedgerList,
  LoginList,
  SponsoredAudit,
  SponsoredReport,
} from "./sponsored-accounts.ts";
import type { AwarenessList, ChangeSurvey } from "./sponsored-survey.ts";
import type { Site } from "./site.ts";

/** A file that was written has a path, what was printed its text. */
export interface ExportedReport {
  readonly id: ResearchId;
  readonly format: ExportFormat;
  readonly text?: string;
  readonly path?: string;
}

export interface ExportedTurn {
  readonly turnId: TurnId;
  readonly format: ExportFormat;
  readonly text?: string;
  readonly path?: string;
}

export interface ExportedDigest {
  readonly id: DigestId;
  readonly format: DigestFormat;
  readonly text?: string;
  readonly path?: string;
}

export interface CheckedFile extends CheckedText {
  /** As it was named. */
  readonly file: string;
  readonly documents: readonly {
    readonly document: string;
    readonly title: string;
    readonly mediaType: MediaType;
    readonly length: number;
  }[];
}

/** What became of one file, folder's file or page. */
export type AddedItem =
  | { readonly outcome: AddKind; readonly url: string; readonly document: Document }
  | { readonly outcome: "failed"; readonly url: string; readonly error: ErrorBody };

export interface AddedItems {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly items: readonly AddedItem[];
  /** Documents of an added folder whose file is gone; they stay until they are removed. */
  readonly missing: readonly Document[];
  /** Files and folders that `.gitignore` or `.footnoteignore` names; absent where there are none. */
  readonly ignored?: readonly string[];
  /** Folders that pages were saved with; absent where there are none. */
  readonly savedParts?: readonly string[];
  /** Links out of added folders that were not followed; absent where there are none. */
  readonly links?: readonly string[];
  /** Documents whose file was moved, by URL; absent where there are none. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  /** Why not all have vectors, where an embedder is configured. */
  readonly embedding?: ErrorBody;
}

export interface FollowedSite {
  readonly site: Site;
  /** What became of each page of the round. */
  readonly items: readonly PageState[];
}

export interface FollowedSites {
  readonly sites: readonly FollowedSite[];
}

/** One of several sources of which there is no digest. */
export interface FailedDigest {
  readonly source: { readonly url: string };
  readonly status: "failed";
  readonly error: ErrorBody;
}

export interface MadeDigests {
  readonly digests: readonly (DigestRecord | FailedDigest)[];
}

export interface Removed {
  readonly removed: readonly string[];
}

export type LocatedChange = Change & Place;

export interface RepairedFile {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  readonly writer: WriterKind;
  /** `provider/model`, where one was asked. */
  readonly model?: string;
  readonly text: string;
  readonly changes: readonly LocatedChange[];
  /** Not in the text: what a model hears otherwise. */
  readonly suggestions: readonly LocatedChange[];
  /** Differences between the text and what the model wrote that were passed over. */
  readonly rejected: number;
  readonly usage: Usage;
  readonly notices: readonly ErrorBody[];
}

export interface ReadyModel extends Omit<PulledModel, "isPartial"> {
  /** Of what runs it. */
  readonly isRuntimeInstalled: boolean;
}

/** What `model install` and `ocr install` bring. */
export interface InstalledRuntime {
  /** Its package, with the version. */
  readonly runtime: string;
  /** Of all runtimes. */
  readonly folder: string;
  readonly wasThere: boolean;
}

/** Everything, as a file. */
export interface ExportedArchive {
  readonly path: string;
  readonly bytes: number;
}

/** By the command's words. */
export interface CommandReplies {
  readonly "archive export": ExportedArchive;
  readonly "archive import": ImportReport;
  readonly "archive delete": DeletedReport;
  readonly add: AddedItems | FollowedSites;
  readonly ask: Turn;
  readonly check: CheckedFile;
  readonly digest: DigestRecord | FailedDigest | MadeDigests;
  readonly digests: DigestList | Removed;
  readonly doctor: FindingList;
  readonly export: ExportedTurn | ExportedDigest | ExportedReport;
  readonly grid: Grid;
  readonly list: { readonly documents: readonly Document[]; readonly sites: readonly Site[] };
  readonly "model install": InstalledRuntime;
  readonly "model list": {
    readonly models: readonly ListedModel[];
    readonly isRuntimeInstalled: boolean;
  };
  readonly "model pull": ReadyModel;
  readonly "model remove": Removed;
  readonly "ocr install": InstalledRuntime;
  readonly "plan show": OwnPlanReply;
  readonly "plan list": PlanList;
  readonly "plan give": PlanGrant;
  readonly "plan take": OwnPlanReply;
  readonly "plan export": { readonly text?: string; readonly path?: string };
  readonly recheck: Recheck;
  readonly refresh: FollowedSites;
  readonly reindex: { readonly passages: number };
  readonly move: MovedLibrary;
  /** How many documents went with sites that were removed. */
  readonly remove: Removed & { readonly pages: number };
  readonly repair: RepairedFile;
  readonly research: ResearchRecord;
  readonly "zotero import": BroughtZotero;
  readonly "zotero export": SentToZotero;
  readonly researches: ResearchList | ResearchRecord | Removed;
  readonly serve: { readonly address: string; readonly answersFrom: string; readonly data: string };
  readonly sponsored: Advertiser | Campaign | Flight | Creative;
  readonly "sponsored audit": SponsoredAudit;
  readonly "sponsored awareness": AwarenessList;
  readonly "sponsored changes": ChangeList;
  readonly "sponsored invoice": Invoice;
  readonly "sponsored invoices": InvoiceList;
  readonly "sponsored ledger": LedgerList;
  readonly "sponsored list": SponsoredBooks;
  readonly "sponsored login": AdvertiserLogin;
  readonly "sponsored logins": LoginList;
  readonly "sponsored report": SponsoredReport;
  readonly "sponsored reverse": LedgerList;
  readonly "sponsored survey": ChangeSurvey;
  readonly share: MadeShare & { readonly address: string };
  readonly shares: ShareList | Removed;
  readonly worker: { readonly data: string };
  readonly threads: ThreadList;
  readonly discover: StoryList;
  /** The password only where it was made. */
  readonly user: { readonly account: Account; readonly password?: string };
  readonly "user list": AccountList;
  readonly space: SpaceDefaults;
  readonly usage: { readonly by: UsageGrouping; readonly sums: readonly UsageSum[] };
}

export type CommandName = keyof CommandReplies;
