/** Draws a concept map, where this machine has something that can. */

export interface DrawnMap {
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface MapDrawer {
  /** `mermaid` is a map's text, of our making. Throws `cancelled`, `too-busy`, or `internal` where it does not draw. */
  draw(mermaid: string, signal?: AbortSignal): Promise<DrawnMap>;
}
