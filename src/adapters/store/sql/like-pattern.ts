/** Of SQL's `like … escape '!'`: anything that holds the text, whose own signs mean themselves. Small letters. */
export function likePattern(text: string): string {
  return `%${text.trim().toLowerCase().replaceAll(/[!%_]/g, "!$&")}%`;
}
