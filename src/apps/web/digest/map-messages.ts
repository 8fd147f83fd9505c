/** What the page and the frame that draws its concept map say to each other; both are of one origin. */

export type ToMapFrame =
  | {
      readonly kind: "draw";
      readonly mermaid: string;
      /** What a node is called for people who do not see it. */
      readonly nodes: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: "zoom"; readonly to: MapZoom }
  /** The node whose places are shown. */
  | { readonly kind: "mark"; readonly id: string };

export type MapZoom = "in" | "out" | "whole";

export type FromMapFrame =
  | { readonly kind: "ready" }
  /** In pixels, as it is drawn first. */
  | { readonly kind: "drawn"; readonly height: number }
  | { readonly kind: "failed" }
  | { readonly kind: "chosen"; readonly id: string };
