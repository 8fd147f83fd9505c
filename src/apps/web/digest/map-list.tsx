/** A concept map as lists: its groups with their concepts and places, then its relations. */
import { Fragment, type ReactNode } from "react";
import type { Digest, DigestSource } from "../../../core/domain/digest.ts";
import { words } from "../dictionary.ts";
import { mapOutline } from "./map-outline.ts";
import { type OpenPlace, PlaceLinks } from "./place-links.tsx";

interface MapListProps {
  readonly map: Digest["conceptMap"];
  readonly source: DigestSource;
  readonly onOpen: OpenPlace;
}

export function MapList({ map, source, onOpen }: MapListProps): ReactNode {
  const { groups, relations } = mapOutline(map);
  return (
    <>
      {groups.map(({ title, nodes }) => (
        <Fragment key={nodes[0]?.id ?? title}>
          {title === "" ? null : <h4>{title}</h4>}
          <ul className="names">
            {nodes.map(({ id, label, places }) => (
              <li key={id}>
                {label} <PlaceLinks places={places} source={source} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {relations.length > 0 ? (
        <>
          <h4>{words.digests.relations}</h4>
          <ul className="map-relations">
            {relations.map(({ from, label, to }) => (
              <li key={`${from} ${label} ${to}`}>
                {from} → {label === "" ? "" : `${label} → `}
                {to}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
