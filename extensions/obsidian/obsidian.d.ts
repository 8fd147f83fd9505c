/** As much of Obsidian's interface for plug-ins as is used here; its package brings a whole editor along. */
declare module "obsidian" {
  export interface TFile {
    readonly path: string;
    readonly basename: string;
    readonly stat: { readonly mtime: number };
  }

  export interface Editor {
    getSelection(): string;
    replaceSelection(text: string): void;
  }

  export class App {
    readonly vault: {
      getName(): string;
      getMarkdownFiles(): TFile[];
      cachedRead(file: TFile): Promise<string>;
    };
  }

  export class Plugin {
    readonly app: App;
    addCommand(command: { id: string; name: string; editorCallback(editor: Editor): void }): void;
    addSettingTab(tab: PluginSettingTab): void;
    loadData(): Promise<unknown>;
    saveData(data: unknown): Promise<void>;
  }

  export class Modal {
    constructor(app: App);
    readonly contentEl: HTMLElement;
    readonly titleEl: HTMLElement;
    open(): void;
    close(): void;
    onOpen(): void;
    onClose(): void;
  }

  export class Notice {
    constructor(message: string, durationMs?: number);
    setMessage(message: string): this;
    hide(): void;
  }

  export class PluginSettingTab {
    constructor(app: App, plugin: Plugin);
    readonly containerEl: HTMLElement;
    display(): void;
  }

  export interface TextComponent {
    readonly inputEl: HTMLInputElement;
    setValue(value: string): this;
    onChange(changed: (value: string) => unknown): this;
  }

  export class Setting {
    constructor(container: HTMLElement);
    setName(name: string): this;
    setDesc(text: string): this;
    addText(build: (text: TextComponent) => unknown): this;
  }

  export interface RequestUrlParam {
    url: string;
    method?: string;
    headers?: Record<string, string>;
    contentType?: string;
    body?: string | ArrayBuffer;
    throw?: boolean;
  }

  export interface RequestUrlResponse {
    readonly status: number;
    readonly text: string;
  }

  export function requestUrl(request: RequestUrlParam): Promise<RequestUrlResponse>;

  /** As ISO names it: `en`, `zh`, `zh-TW`. */
  export function getLanguage(): string;
}
