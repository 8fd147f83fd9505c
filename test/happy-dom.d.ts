/**
 * What the tests of the page use of happy-dom. Its own declarations describe a second DOM beside the language's, of which
 * nothing here may be passed to the other.
 */
declare module "happy-dom" {
  export class Window {
    constructor(options: { readonly url: string; readonly width?: number; readonly height?: number });
    readonly document: object;
    readonly navigator: object;
    readonly localStorage: Storage;
    readonly location: Location;
    readonly happyDOM: { abort(): Promise<void>; close(): Promise<void> };
  }
}
