/**
 * Which script a picture is in, and which way up it lies: by what Tesseract itself is most sure of. English is tried first;
 * what the last page was read with is tried before anything else.
 */
import type { OcrLanguage, TesseractApi, TesseractModule } from "./recognition-packages.ts";

/** Of 100: clear print comes out at 85 and more; poor print at 70; what lies on its side, or is no text, at 20 to 65. */
const SURE = 85;
const UPRIGHT = 75;
/** Below it what was read is made up. */
const LEAST = 60;
const LSTM_ONLY = 1;

type Languages = readonly OcrLanguage[];
const LATIN: Languages = ["eng"];
const SIMPLIFIED: Languages = ["chi_sim", "eng"];
const TRADITIONAL: Languages = ["chi_tra", "eng"];
/** Ways to lie, as EXIF numbers them: on the left side, on the right, upside down. 1 is upright. */
const TURNED = [8, 6, 3] as const;
/** What is found in a photograph without words; a page has more, whichever way it lies. */
const FEW_WORDS = 12;
const TWO_HAN = /\p{Script=Han}{2}|\p{Script=Han}<\/span>\s*<span[^>]*>\p{Script=Han}/u;

interface Read {
  readonly hocr: string;
  readonly confidence: number;
  readonly languages: Languages;
}

/** What it gives reads a picture into hOCR; nothing where there are no words. */
export function createPictureReader(
  module: TesseractModule,
  dataOf: (language: OcrLanguage) => Uint8Array,
): (picture: Uint8Array) => string {
  const apis = new Map<Languages, TesseractApi>();
  const loaded = new Set<OcrLanguage>();
  let last = LATIN;

  const apiFor = (languages: Languages): TesseractApi => {
    const known = apis.get(languages);
    if (known !== undefined) return known;
    for (const language of languages) {
      if (!loaded.has(language)) module.FS.writeFile(`/${language}.traineddata`, dataOf(language));
      loaded.add(language);
    }
    const api = new module.TessBaseAPI();
    if (api.Init("/", languages.join("+"), LSTM_ONLY) !== 0)
      throw new Error(`no data for ${languages.join()}`);
    apis.set(languages, api);
    return api;
  };

  const readIn = (languages: Languages, orientation: number): Read => {
    const api = apiFor(languages);
    if (api.SetImageFile(orientation, 0) !== 0) throw new Error("the picture was not taken");
    api.Recognize(null);
    return { hocr: api.GetHOCRText(0), confidence: api.MeanTextConf(), languages };
  };

  const better = (one: Read, other: Read): Read => (other.confidence > one.confidence ? other : one);

  const chinese = (orientation: number): Read => {
    const simplified = readIn(SIMPLIFIED, orientation);
    if (simplified.confidence < LEAST || !TWO_HAN.test(simplified.hocr)) return simplified;
    return better(simplified, readIn(TRADITIONAL, orientation));
  };

  const upright = (): Read => {
    const first = readIn(last, 1);
    if (first.confidence >= SURE) return first;
    const latin = last === LATIN ? first : readIn(LATIN, 1);
    return latin.confidence >= SURE ? latin : better(latin, chinese(1));
  };

  return (picture) => {
    module.FS.writeFile("/input", picture);
    let best = upright();
    const isPage = best.hocr.split("ocrx_word").length > FEW_WORDS;
    for (const orientation of TURNED) {
      if (best.confidence >= UPRIGHT || !isPage) break;
      best = better(best, readIn(LATIN, orientation));
      if (best.confidence < UPRIGHT) best = better(best, chinese(orientation));
    }
    if (best.confidence < LEAST) return "";
    last = best.languages;
    return best.hocr;
  };
}
