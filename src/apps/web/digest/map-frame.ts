/**
 * The script of the frame that a concept map is drawn in: loads Mermaid, draws the map that the page sends, and tells the
 * page which node is chosen. It knows neither digest nor document; see security-headers.ts for why it is a frame.
 */
import mermaidAddress from "@mermaid-js/tiny/dist/mermaid.tiny.js?url";
import type { FromMapFrame, MapZoom, ToMapFrame } from "./map-messages.ts";

/** The part of Mermaid's global that is called. */
interface MermaidGlobal {
  readonly mermaid: {
    initialize(settings: object): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
}

/** As in src/adapters/render/draw-map.ts: nothing of a map may run, link or be set from within the text. */
const SETTINGS = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  fontFamily: "system-ui, sans-serif",
};
/** Below it the letters of a map can no longer be read with ease. */
const LEAST_AT_FIRST = 0.45;
const STEP = 1.25;
const LEAST = 0.15;
const MOST = 3;
/** Pixels for the scroll bar and a focus ring. */
const ROOM = 16;

const place = document.querySelector("#map") as HTMLElement;
let drawn: { readonly svg: SVGSVGElement; readonly width: number; readonly height: number } | undefined;
let scale = 1;
/** Nobody has chosen a size yet. */
let isFitted = true;

const tell = (message: FromMapFrame): void => parent.postMessage(message, location.origin);

window.addEventListener("message", ({ origin, source, data }: MessageEvent<ToMapFrame>) => {
  if (origin !== location.origin || source !== parent) return;
  if (data.kind === "draw") draw(data).catch(() => tell({ kind: "failed" }));
  else if (data.kind === "zoom") zoom(data.to);
  else markNode(data.id);
});
place.addEventListener("click", ({ target }) => choose(target));
place.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  choose(event.target);
});

// The page beside it may have become narrower: it fits itself again, unless somebody chose a size, and what was chosen stays in sight.
new ResizeObserver(() => {
  if (drawn && isFitted) setScale(fitted());
  place.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}).observe(place);

const script = document.createElement("script");
script.src = mermaidAddress;
script.addEventListener("load", () => tell({ kind: "ready" }));
script.addEventListener("error", () => tell({ kind: "failed" }));
document.head.append(script);

async function draw({ mermaid: text, nodes }: ToMapFrame & { kind: "draw" }): Promise<void> {
  const { mermaid } = globalThis as unknown as MermaidGlobal;
  mermaid.initialize(SETTINGS);
  // Mermaid has cleaned what it drew; the policy of this frame lets nothing of it run either way.
  place.innerHTML = (await mermaid.render("drawn", text)).svg;
  const svg = place.querySelector("svg") as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  drawn = { svg, width, height };
  svg.style.maxWidth = "none";
  svg.removeAttribute("role");
  for (const { id, name } of nodes) {
    const node = nodeOf(id);
    node?.setAttribute("role", "button");
    node?.setAttribute("tabindex", "0");
    node?.setAttribute("aria-label", name);
    node?.setAttribute("data-node", id);
  }
  isFitted = true;
  setScale(fitted());
  // Where the map begins.
  place.scrollTo(text.startsWith("flowchart RL") ? place.scrollWidth : 0, 0);
  tell({ kind: "drawn", height: Math.ceil(height * scale) + ROOM });
}

/** Mermaid's ids of nodes: `drawn-flowchart-n1-0`. */
function nodeOf(id: string): Element | undefined {
  return [...place.querySelectorAll(".node")].find((node) => node.id.includes(`flowchart-${id}-`));
}

function choose(target: EventTarget | null): void {
  const id = (target as Element).closest<SVGElement>("[data-node]")?.dataset["node"];
  if (id !== undefined) tell({ kind: "chosen", id });
}

function markNode(id: string): void {
  place.querySelector("[aria-current]")?.removeAttribute("aria-current");
  nodeOf(id)?.setAttribute("aria-current", "true");
}

const wholeWidth = (): number => (drawn ? (place.clientWidth - ROOM) / drawn.width : 1);

/** As wide as there is room, as long as its words can be read. */
const fitted = (): number => Math.min(1, Math.max(LEAST_AT_FIRST, wholeWidth()));

function zoom(to: MapZoom): void {
  if (!drawn) return;
  isFitted = false;
  if (to === "whole") setScale(Math.min(1, wholeWidth(), (place.clientHeight - ROOM) / drawn.height));
  else setScale(to === "in" ? scale * STEP : scale / STEP);
}

/** The middle of what is seen stays where it is. */
function setScale(wanted: number): void {
  if (!drawn) return;
  const [x, y] = [
    (place.scrollLeft + place.clientWidth / 2) / place.scrollWidth,
    (place.scrollTop + place.clientHeight / 2) / place.scrollHeight,
  ];
  scale = Math.min(MOST, Math.max(LEAST, wanted));
  drawn.svg.setAttribute("width", `${drawn.width * scale}`);
  drawn.svg.setAttribute("height", `${drawn.height * scale}`);
  place.scrollLeft = x * place.scrollWidth - place.clientWidth / 2;
  place.scrollTop = y * place.scrollHeight - place.clientHeight / 2;
}
