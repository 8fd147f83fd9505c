/** As much of the browser's interface for extensions as is used here; the whole of it is a package of 1 MB. */
declare const chrome: {
  readonly i18n: {
    readonly getMessage: (name: string, values?: string[]) => string;
    getUILanguage(): string;
  };
  readonly runtime: { openOptionsPage(): Promise<void> };
  readonly permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  readonly storage: {
    readonly local: {
      get<T>(defaults: T): Promise<T>;
      set(values: object): Promise<void>;
    };
  };
  readonly tabs: {
    query(which: { active: true; currentWindow: true }): Promise<{ id?: number }[]>;
  };
  readonly scripting: {
    executeScript<Args extends unknown[], Result>(injection: {
      target: { tabId: number };
      func: (...args: Args) => Result;
      args?: Args;
    }): Promise<{ result?: Result }[]>;
    insertCSS(injection: { target: { tabId: number }; css: string }): Promise<void>;
  };
};
