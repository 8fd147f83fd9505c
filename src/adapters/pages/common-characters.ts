/**
 * The characters that make up most running text of the languages whose old encodings overlap. Used to tell which
 * of several possible decodings reads like language: about three hundred Chinese characters cover more than half
 * of any ordinary text, while a wrong decoding scatters over some ten thousand and hits them by accident only.
 * Written by hand from common knowledge of each script; the order means nothing.
 */

const SIMPLIFIED =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔试验考习语言网络系统汉字京台省县岁约另名称";

const TRADITIONAL =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆試驗考習語言網路漢字京臺台省縣歲約另名稱灣";

const HANGUL =
  "이다는에의을가고하지은로서한도를기사자어나들시인라대그리아일정전수해있여부었스면주과적보제만안으장조상것게구동원유비거우교신국할선성였계음문미개당경내했습니까무생말와방위결요중모때발소세연학관물없등년회두마바되된더데또각";

const RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОАВНПСКТМ";

/** Lower case for the greater part: capitals run together are another encoding read as Latin. */
const LATIN = "éèàçêîôûùëïâäöüßñáíóúãõåæøìòœÉÀÇÄÖÜÑÅØ“”‘’–—«»°§£©®·…¿¡€\u{a0}²³½º";

const CJK_MARKS = "，。、！？：；「」『』（）《》〈〉“”‘’…—·　【】";

/** Han of both scripts, for encodings that hold both. */
export const COMMON_HAN: ReadonlySet<string> = new Set(SIMPLIFIED + TRADITIONAL + CJK_MARKS);
export const COMMON_TRADITIONAL: ReadonlySet<string> = new Set(TRADITIONAL + CJK_MARKS);
export const COMMON_HANGUL: ReadonlySet<string> = new Set(HANGUL + CJK_MARKS);
export const COMMON_JAPANESE: ReadonlySet<string> = new Set(
  "日本人年大国月出中会一十二三東京学生時間分上下何気電車語文書行見名前後社会新聞的円第関事者場合" +
    CJK_MARKS +
    charactersFrom(0x30_41, 0x30_93) +
    charactersFrom(0x30_a1, 0x30_f6) +
    "ー",
);
export const COMMON_CYRILLIC: ReadonlySet<string> = new Set(RUSSIAN + "іїєґўІЇЄҐЎ");
export const COMMON_LATIN: ReadonlySet<string> = new Set(LATIN);

function charactersFrom(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Of Western languages the letters and marks alone: signs are what a wrong decoding is full of. */
export const COMMON_LETTERS: ReadonlySet<string> = new Set(
  "éèàçêîôûùëïâäöüßñáíóúãõåæøìòœÉÀÇÄÖÜÑÅØÊÈ“”‘’–—«»…\u{a0}",
);
/** The letters beyond ASCII of languages whose encodings share most of their places with Western ones. */
export const COMMON_POLISH: ReadonlySet<string> = new Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“–’");
export const COMMON_CZECH: ReadonlySet<string> = new Set("áčďéěíňóřšťúůýžäľĺŕôÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ„“–");
export const COMMON_HUNGARIAN: ReadonlySet<string> = new Set("áéíóöőúüűÁÉÍÓÖŐÚÜŰ„”–");
export const COMMON_ROMANIAN: ReadonlySet<string> = new Set("ăâîşţĂÂÎŞŢ„”–");
export const COMMON_VIETNAMESE: ReadonlySet<string> = new Set(
  Array.from("aăâeêioôơuưy").flatMap((letter) =>
    ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
      .flatMap((tone) => [(letter + tone).normalize("NFC"), (letter + tone).toUpperCase().normalize("NFC")])
      .concat("đ", "Đ", "“", "”", "–"),
  ),
);
/** And of Esperanto, which shares their encoding. */
export const COMMON_MALTESE: ReadonlySet<string> = new Set("ċġħżàèìòùĉĝĥĵŝŭĊĠĦŻĈĜĤĴŜŬ");
export const COMMON_TURKISH: ReadonlySet<string> = new Set("çğıöşüâîûÇĞİÖŞÜ“”–’");
export const COMMON_BALTIC: ReadonlySet<string> = new Set("ąčęėįšųūžāēģīķļņõäöüĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅ„“–");
export const COMMON_GREEK: ReadonlySet<string> = new Set(
  "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ«»",
);
export const COMMON_HEBREW: ReadonlySet<string> = new Set("אבגדהוזחטיכלמנסעפצקרשתךםןףץ");
export const COMMON_ARABIC: ReadonlySet<string> = new Set("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ،؟ـ");
export const COMMON_THAI: ReadonlySet<string> = new Set(charactersFrom(0x0e_01, 0x0e_5b));
