/**
 * The paths of the page that are places in it, below its root and without a slash before them: what the server answers with the
 * page, and what the page reads of its address. A new thread is the empty path.
 */

/** Matched: the folder and the id, of those that have these. */
export const PAGE_PATH =
  /^(?:|library|usage|settings|run|digests|discover|sign-in|(t|digest|run|about|doc|settings)\/([\w,-]+))$/;
