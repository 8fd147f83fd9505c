/** What a host's pages say of a creative's picture, in each of the page's languages. */
import { words } from "../../dictionary.ts";

const en = {
  picture: "Picture, if any (PNG, JPEG or WebP, up to 5 MB)",
  alt: "What the picture shows, for whoever does not see it",
  inWords: (alt: string) => `In words: ${alt}`,
};

const zh: typeof en = {
  picture: "图片，可选（PNG、JPEG 或 WebP，最大 5 MB）",
  alt: "图片的内容，供看不到的人了解",
  inWords: (alt) => `文字说明：${alt}`,
};

export const pictureWords = words.language.startsWith("zh") ? zh : en;
