/** A question as it was understood. */

export interface Understood {
  /** Verbatim, without surrounding white space. */
  readonly question: string;
  /** BCP 47 primary language, `und` where it is not known. */
  readonly language: string;
  /** The question with what it takes from earlier turns; the question itself where it takes nothing. */
  readonly standalone: string;
  /** One to three, best first; and each question by itself where several were asked at once. */
  readonly queries: string[];
  /** As written behind `site:` in the question; it stands in none of the queries. */
  readonly site?: string;
}
