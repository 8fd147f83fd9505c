/** The body of a model server's reply, read to its end and no further than a limit. */

/** Throws a `RangeError` where it is longer than `most` characters, and what the network throws. */
export async function replyText(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > most) throw new RangeError("The reply is too long.");
  }
  return text;
}
