/** Where each word and amount of an invoice stands. Amounts come from whole micros alone, and lose none. */
import type { CardLanguage } from "../domain/sponsored.ts";
import type { Invoice, InvoiceLine } from "../domain/sponsored-accounts.ts";
import { type PdfPage, type PdfText, PAGE, textWidth, writePdf } from "../../lib/pdf/write-pdf.ts";
import type { TrueType } from "../../lib/pdf/true-type.ts";
import { amountText, carriedMicros, microsPerMinor, percentText, totalMinor } from "./invoice-amount.ts";
import { INVOICE_WORDS, type InvoiceWords } from "./invoice-words.ts";

const LEFT = 56;
const RIGHT = PAGE.width - LEFT;
const LAST = PAGE.height - 90;
const SMALL = 8;
const USUAL = 10;
const LEADING = 1.4;
/** Where columns of numbers end. */
const COLUMNS = { views: 330, givenBack: 395, price: 465 };
const CAMPAIGN_WIDTH = 215;

/** The same bytes for the same invoice. */
export function invoicePdf(invoice: Invoice, language: CardLanguage, fonts: readonly TrueType[]): Uint8Array {
  const words = INVOICE_WORDS[language];
  const title = `${invoice.minor < 0 ? words.credit : words.invoice} ${invoice.number}`;
  const pages = paged(invoice, words, title, fonts);
  const numbered = pages.map(({ texts, lines }, nth) => ({
    texts: [...texts, right(RIGHT, PAGE.height - 40, `${nth + 1} / ${pages.length}`, SMALL)],
    lines,
  }));
  const { madeAt, parties } = invoice;
  return writePdf(numbered, fonts, { title, author: parties.seller[0] ?? "", language, madeAt });
}

function paged(invoice: Invoice, words: InvoiceWords, title: string, fonts: readonly TrueType[]): PdfPage[] {
  const done: PdfPage[] = [];
  const head = headOf(invoice, words, title, fonts);
  let { texts, lines, y } = tableHead(head.texts, words, invoice, head.y);
  const turn = (): void => {
    done.push({ texts, lines });
    ({ texts, lines, y } = tableHead([left(LEFT, 60, title, USUAL)], words, invoice, 84));
  };
  for (const line of invoice.lines) {
    const row = rowOf(line, invoice, fonts);
    if (y + row.height > LAST) turn();
    texts.push(...row.texts.map((text) => ({ ...text, y: text.y + y })));
    y += row.height;
  }
  const sums = sumsOf(invoice, words, fonts);
  if (y + sums.height > LAST) turn();
  lines.push([LEFT, RIGHT, y]);
  texts.push(...sums.texts.map((text) => ({ ...text, y: text.y + y })));
  return [...done, { texts, lines }];
}

interface Block {
  readonly texts: readonly PdfText[];
  readonly height: number;
}

function headOf(
  { madeAt, until, parties }: Invoice,
  words: InvoiceWords,
  title: string,
  fonts: readonly TrueType[],
): { readonly texts: PdfText[]; readonly y: number } {
  const { seller, payer, behalfOf, payerAddress = [], payerTaxId } = parties;
  const texts = [left(LEFT, 80, title, 22)];
  let y = 104;
  const put = (label: string, lines: readonly string[]): void => {
    texts.push(left(LEFT, y, label, SMALL));
    for (const line of lines.flatMap((text) => wrapped(text, RIGHT - LEFT - 150, USUAL, fonts))) {
      texts.push(left(LEFT + 150, y, line, USUAL));
      y += USUAL * LEADING;
    }
    y += 6;
  };
  put(words.date, [madeAt.slice(0, 10)]);
  put(words.until, [`${until.slice(0, 10)} ${until.slice(11, 19)} UTC`]);
  put(words.seller, seller);
  put(words.payer, [
    payer,
    ...payerAddress,
    ...(payerTaxId === undefined ? [] : [`${words.taxId} ${payerTaxId}`]),
  ]);
  if (behalfOf !== payer) put(words.behalfOf, [behalfOf]);
  return { texts, y: y + 20 };
}

function tableHead(
  texts: PdfText[],
  words: InvoiceWords,
  { currency }: Invoice,
  y: number,
): { texts: PdfText[]; lines: [number, number, number][]; y: number } {
  const head = [
    left(LEFT, y, words.campaign, SMALL),
    right(COLUMNS.views, y, words.views, SMALL),
    right(COLUMNS.givenBack, y, words.givenBack, SMALL),
    right(COLUMNS.price, y, words.price, SMALL),
    right(RIGHT, y, `${words.amount} (${currency})`, SMALL),
  ];
  return { texts: [...texts, ...head], lines: [[LEFT, RIGHT, y + 6]], y: y + 6 };
}

function rowOf(line: InvoiceLine, { currency }: Invoice, fonts: readonly TrueType[]): Block {
  const names = wrapped(line.campaign, CAMPAIGN_WIDTH, USUAL, fonts);
  const top = USUAL + 6;
  const below = top + names.length * USUAL * LEADING;
  return {
    texts: [
      ...names.map((name, nth) => left(LEFT, top + nth * USUAL * LEADING, name, USUAL)),
      left(LEFT, below - 2, line.flightId, SMALL),
      right(COLUMNS.views, top, String(line.views), USUAL),
      right(COLUMNS.givenBack, top, String(line.givenBack), USUAL),
      right(COLUMNS.price, top, amountText(line.priceMicros * 1_000, currency), USUAL),
      right(RIGHT, top, amountText(line.micros, currency), USUAL),
    ],
    height: below + 4,
  };
}

function sumsOf(invoice: Invoice, words: InvoiceWords, fonts: readonly TrueType[]): Block {
  const { currency, minor, carryMicros, tax, parties } = invoice;
  const unit = microsPerMinor(currency);
  const rows = [
    [words.carried, amountText(carriedMicros(invoice), currency)],
    [words.carry, amountText(carryMicros === 0 ? 0 : -carryMicros, currency)],
    ...(tax === undefined
      ? []
      : [
          [words.net, amountText(minor * unit, currency)],
          [`${words.tax} ${percentText(tax.basisPoints)}`, amountText(tax.minor * unit, currency)],
        ]),
  ] as const;
  const texts = rows.flatMap(([label = "", amount = ""], nth) => [
    left(LEFT, 18 + nth * 16, label, USUAL),
    right(RIGHT, 18 + nth * 16, amount, USUAL),
  ]);
  const end = 30 + rows.length * 16;
  const notes = [parties.taxNote, words.viewed]
    .filter((note) => note !== undefined)
    .flatMap((note) => wrapped(note, RIGHT - LEFT, SMALL, fonts));
  return {
    texts: [
      ...texts,
      left(LEFT, end, words.total, 14),
      right(RIGHT, end, `${amountText(totalMinor(invoice) * unit, currency)} ${currency}`, 14),
      ...notes.map((note, nth) => left(LEFT, end + 30 + nth * SMALL * LEADING, note, SMALL)),
    ],
    height: end + 30 + notes.length * SMALL * LEADING,
  };
}

/** In lines that are no wider: broken between words, before Chinese characters, and where a word alone is wider. */
function wrapped(text: string, width: number, size: number, fonts: readonly TrueType[]): string[] {
  const lines: string[] = [];
  let line = "";
  const parts =
    text.match(
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu,
    ) ?? [];
  for (const part of parts) {
    if (line !== "" && textWidth(fonts, (line + part).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    for (const character of part) {
      if (line !== "" && textWidth(fonts, line + character, size) > width && character.trim() !== "") {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()].filter((one) => one !== "");
}

const left = (x: number, y: number, text: string, size: number): PdfText => ({ x, y, size, text });
const right = (x: number, y: number, text: string, size: number): PdfText => ({
  ...left(x, y, text, size),
  isRight: true,
});
