/** Its beginning with an ellipsis, where a text is longer; `most` in UTF-16 code units, and no character is cut in two. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
