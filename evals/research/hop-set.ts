/** A closed set of documents, and questions each of which needs several of them. */
export interface HopSet {
  readonly name: string;
  readonly language: "en" | "zh";
  readonly part: "tune" | "report";
  readonly documents: readonly { readonly title: string; readonly text: string }[];
  readonly questions: readonly {
    readonly question: string;
    readonly kind: string;
    /** Titles of the documents that are all needed. */
    readonly gold: readonly string[];
  }[];
}
