/**
 * A digest's concept map: drawn in a frame, with a list that says the same. Choosing a node opens the document at its
 * first place and lists the others; choosing it again goes to the next. What draws is map-frame.ts.
 */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ConceptNode, Digest, DigestSource } from "../../../core/domain/digest.ts";
import { words } from "../dictionary.ts";
import { MapList } from "./map-list.tsx";
import type { FromMapFrame, MapZoom, ToMapFrame } from "./map-messages.ts";
import { type OpenPlace, PlaceLinks } from "./place-links.tsx";

interface ConceptMapViewProps {
  readonly map: Digest["conceptMap"];
  readonly source: DigestSource;
  readonly onOpen: OpenPlace;
}

/** A map is drawn in well under a second; what takes this long does not come. */
const DRAW_MS = 20_000;

export function ConceptMapView({ map, source, onOpen }: ConceptMapViewProps): ReactNode {
  const { digests } = words;
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const [height, setHeight] = useState<number>();
  const [chosen, setChosen] = useState<{ readonly node: ConceptNode; readonly nth: number }>();

  const choose = (node: ConceptNode, nth: number): void => {
    const place = node.places[nth];
    setChosen({ node, nth });
    tell({ kind: "mark", id: node.id });
    if (place) onOpen(place);
  };
  const tell = (message: ToMapFrame): void =>
    frame.current?.contentWindow?.postMessage(message, location.origin);
  const hear = (message: FromMapFrame): void => {
    if (message.kind === "ready") {
      const nodes = map.nodes.map(({ id, label, places }) => ({
        id,
        name: digests.mapNode(label, places.length),
      }));
      tell({ kind: "draw", mermaid: map.mermaid, nodes });
    } else if (message.kind === "drawn") {
      setState("drawn");
      setHeight(message.height);
    } else if (message.kind === "failed") setState("failed");
    else {
      const node = map.nodes.find(({ id }) => id === message.id);
      if (node) choose(node, node === chosen?.node ? (chosen.nth + 1) % Math.max(1, node.places.length) : 0);
    }
  };
  const latest = useRef(hear);
  useLayoutEffect(() => {
    latest.current = hear;
  });

  useEffect(() => {
    const listen = ({ origin, source: sender, data }: MessageEvent<FromMapFrame>): void => {
      if (origin === location.origin && sender === frame.current?.contentWindow) latest.current(data);
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, []);
  useEffect(() => {
    if (state !== "drawing") return undefined;
    const timer = setTimeout(() => setState("failed"), DRAW_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const open = chosen?.node.places[chosen.nth];
  const list = useMemo(() => <MapList map={map} source={source} onOpen={onOpen} />, [map, source, onOpen]);
  return (
    <>
      {state === "failed" ? (
        <p className="none">{digests.notDrawn}</p>
      ) : (
        <div className="concept-map">
          <div className="map-tools">
            <span>{state === "drawing" ? digests.drawing : digests.mapHint}</span>
            {ZOOMS.map(([to, sign]) => (
              <button
                key={to}
                type="button"
                className="icon"
                disabled={state === "drawing"}
                aria-label={nameOfZoom(to)}
                title={nameOfZoom(to)}
                onClick={() => tell({ kind: "zoom", to })}
              >
                {sign ?? nameOfZoom(to)}
              </button>
            ))}
          </div>
          <iframe
            ref={frame}
            src="map-frame.html"
            title={digests.map}
            // Of this origin, so that a server with a password gives it its files. Its policy keeps it, not the sandbox:
            // that keeps links and forms in it from going anywhere.
            // oxlint-disable-next-line react/iframe-missing-sandbox -- what is in it is ours
            sandbox="allow-scripts allow-same-origin"
            style={height === undefined ? undefined : { height }}
          />
        </div>
      )}
      {chosen ? (
        <p className="map-places" role="group" aria-label={digests.placesOf(chosen.node.label)}>
          <strong>{chosen.node.label}</strong>{" "}
          <PlaceLinks
            places={chosen.node.places}
            source={source}
            open={open}
            onOpen={(place) => choose(chosen.node, chosen.node.places.indexOf(place))}
          />
        </p>
      ) : null}
      <details className="map-list" open={state === "failed"}>
        <summary>{digests.mapAsList}</summary>
        {list}
      </details>
    </>
  );
}

const ZOOMS: readonly (readonly [MapZoom, string | undefined])[] = [
  ["out", "−"],
  ["in", "+"],
  ["whole", undefined],
];

function nameOfZoom(to: MapZoom): string {
  const { zoomIn, zoomOut, zoomWhole } = words.digests;
  return { in: zoomIn, out: zoomOut, whole: zoomWhole }[to];
}
