/** The picture of a creative, from this server; its place is there before it is, so that nothing moves when it comes. */
import type { ReactNode } from "react";
import type { CreativeImage } from "../../../core/domain/sponsored.ts";
import { relative } from "../api/send.ts";

interface CreativePictureProps {
  readonly image: CreativeImage;
  /** It has come, and is decoded. */
  readonly onDrawn?: () => void;
}

export function CreativePicture({ image, onDrawn }: CreativePictureProps): ReactNode {
  const { hash, width, height, alt } = image;
  return (
    <img
      className="sponsored-picture"
      src={relative(`/api/sponsored/images/${hash}`)}
      alt={alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={onDrawn}
    />
  );
}
