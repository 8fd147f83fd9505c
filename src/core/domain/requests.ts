/** What the server is sent, as a program or a person writes it. Questions are in `ask-request.ts`, checks in `checked-text.ts`. */
import type { WriterChoice } from "./answer.ts";
import type { DigestLanguage } from "./digest.ts";

/** `POST /api/documents`, where no file is uploaded. */
export interface AddUrl {
  readonly url: string;
  /** BCP 47; wanted, where a video has captions in several languages. */
  readonly language?: string;
}

/** What `POST /api/sites` takes: as a person writes it, `every` as `30m`, `6h`, `1d`, `2w`. */
export interface FollowRequest {
  readonly url: string;
  /** Follow its links; without it, only this page, or this feed's entries. */
  readonly crawl?: boolean;
  readonly every?: string;
  readonly maxPages?: number;
  readonly depth?: number;
  /** Requests a minute to one host. */
  readonly rate?: number;
}

/** What may be wished of a digest. */
export interface DigestWishes {
  /** In place of the source's own. */
  readonly title?: string;
  /** Of the labels; that of the text, where it is not given. */
  readonly language?: DigestLanguage;
  readonly writer?: WriterChoice;
  /** Make it anew, though it is there. */
  readonly again?: boolean;
  /** What it may cost, in micros. */
  readonly acceptMicros?: number;
}

/** `DELETE /api/archive`: said in words, so that nobody does it by mistake. */
export interface DeleteEverything {
  readonly confirm: string;
}

/** `POST /api/digests`, where no file is uploaded: of a document of the library, or of a page, a PDF, a video. */
export interface BeginDigest extends DigestWishes {
  readonly documentId?: string;
  readonly url?: string;
}
