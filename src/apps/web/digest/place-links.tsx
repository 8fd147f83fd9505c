/** Where something stands, as buttons that open the document there: some at once, the others on request. */
import type { ReactNode } from "react";
import type { DigestCitation, DigestPlace, DigestSource } from "../../../core/domain/digest.ts";
import { words } from "../dictionary.ts";
import { placeWords } from "./digest-place.ts";

const MOST_SHOWN = 3;

export type OpenPlace = (place: DigestPlace | DigestCitation) => void;

interface PlaceLinksProps {
  readonly places: readonly (DigestPlace | DigestCitation)[];
  readonly source: DigestSource;
  readonly onOpen: OpenPlace;
  readonly most?: number;
  /** All of them, with the one that is open marked. */
  readonly open?: DigestPlace | undefined;
}

export function PlaceLinks({ places, source, onOpen, open, most = MOST_SHOWN }: PlaceLinksProps): ReactNode {
  const links = places.map((place) => {
    const where = placeWords(place, source);
    const quote = "quote" in place ? place.quote : "";
    return (
      <button
        key={`${place.start} ${place.end}`}
        type="button"
        className="place-link"
        aria-label={words.digests.toPlace(where, quote)}
        aria-current={(open && place === open) || undefined}
        title={quote === "" ? words.openQuote : quote}
        onClick={() => onOpen(place)}
      >
        {where}
      </button>
    );
  });
  if (open || links.length <= most) return <span className="place-links">{links}</span>;
  return (
    <span className="place-links">
      {links.slice(0, most)}
      <details>
        <summary aria-label={words.digests.morePlaces(links.length - most)}>+{links.length - most}</summary>
        {links.slice(most)}
      </details>
    </span>
  );
}
