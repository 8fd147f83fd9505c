/** What a reader of one kind of document makes of it; the page reader adds what is the same for all kinds. */
import type { PageFacts, ReadDocument } from "../../core/domain/document.ts";

export interface ReadParts extends PageFacts, Pick<ReadDocument, "text" | "marks"> {
  readonly title?: string;
  /** As the document declares it; believed only where the text itself does not tell. */
  readonly language?: string;
}
