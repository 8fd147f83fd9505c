/** What makers of claims give, before it is filtered, numbered and written. */
import type { Language } from "../read/reading.ts";
import type { ClaimRow, Split } from "../rows.ts";

export interface Claim {
  readonly source: string;
  readonly group: string;
  /** Decides the split where none is said: the document or article. */
  readonly subject: string;
  readonly split?: Split;
  readonly lang: Language;
  readonly claimLang: Language;
  readonly evidence: string;
  readonly claim: string;
  readonly label: ClaimRow["label"];
  readonly kind: string;
}
