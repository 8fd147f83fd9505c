/** Where the person's Footnote is, and its key. */
import { type App, type Plugin, PluginSettingTab, Setting } from "obsidian";
import type { Place } from "./footnote-client.ts";
import { words } from "./words.ts";

interface Placed extends Plugin {
  readonly kept: Place;
  setPlace(place: Partial<Place>): Promise<void>;
}

export class SettingsTab extends PluginSettingTab {
  private readonly placed: Placed;

  constructor(app: App, plugin: Placed) {
    super(app, plugin);
    this.placed = plugin;
  }

  override display(): void {
    const { containerEl, placed } = this;
    containerEl.replaceChildren();
    new Setting(containerEl)
      .setName(words("address"))
      .setDesc(words("addressHint"))
      .addText((text) =>
        text.setValue(placed.kept.address).onChange((value) => placed.setPlace({ address: value.trim() })),
      );
    new Setting(containerEl)
      .setName(words("key"))
      .setDesc(words("keyHint"))
      .addText((text) => {
        text.inputEl.type = "password";
        text.setValue(placed.kept.key).onChange((value) => placed.setPlace({ key: value.trim() }));
      });
  }
}
