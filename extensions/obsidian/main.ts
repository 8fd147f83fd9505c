/**
 * The Obsidian plug-in: a question is asked of the notes of the vault, and its answer is inserted with footnotes. The notes are
 * sent to the person's own Footnote and to nowhere else.
 */
import { type Editor, Notice, Plugin } from "obsidian";
import { AskModal } from "./ask-modal.ts";
import { type Place, send } from "./footnote-client.ts";
import { type Answer, footnotedNote } from "./footnoted-note.ts";
import { SettingsTab } from "./settings-tab.ts";
import { bringNotes, type KnownNotes } from "./vault-library.ts";
import { words } from "./words.ts";

interface Kept extends Place {
  /** Of the library at that address, by a key of that account. */
  readonly notes: KnownNotes;
}

const DEFAULTS: Kept = { address: "http://127.0.0.1:4747", key: "", notes: {} };

/** What is said of something that went wrong stays so long, in milliseconds. */
const LONG = 15_000;

function tell(message: string): Notice {
  return new Notice(message, LONG);
}

export default class FootnotePlugin extends Plugin {
  kept: Kept = DEFAULTS;
  /** One question at a time: two would send each note twice. */
  private isAsking = false;

  async onload(): Promise<void> {
    this.kept = { ...DEFAULTS, ...((await this.loadData()) as Partial<Kept> | null) };
    this.addCommand({
      id: "ask",
      name: words("command"),
      editorCallback: (editor) => {
        new AskModal(this.app, editor.getSelection(), (question) => void this.ask(question, editor)).open();
      },
    });
    this.addSettingTab(new SettingsTab(this.app, this));
  }

  /** Another library knows nothing of what that one has. */
  async setPlace(place: Partial<Place>): Promise<void> {
    this.kept = { ...this.kept, ...place, notes: {} };
    await this.saveData(this.kept);
  }

  async ask(question: string, editor: Editor): Promise<void> {
    if (this.isAsking || question.trim() === "") return;
    this.isAsking = true;
    const notice = new Notice(words("asking"), 0);
    try {
      const left = await this.bring(notice);
      notice.setMessage(words("asking"));
      const json = { question, sources: ["library"] };
      const { answer } = await send<{ answer: Answer }>(this.kept, {
        method: "POST",
        path: "/api/ask",
        json,
      });
      const paths = new Map(Object.entries(this.kept.notes).map(([path, { id }]) => [id, path]));
      const label = Date.now().toString(36);
      editor.replaceSelection(footnotedNote(answer, (id) => paths.get(id), words("doubt"), label));
      if (left.length > 0) tell(words("left", { count: left.length, names: left.slice(0, 5).join(", ") }));
    } catch (thrown) {
      tell(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      notice.hide();
      this.isAsking = false;
    }
  }

  private async bring(notice: Notice): Promise<readonly string[]> {
    const notes = { ...this.kept.notes };
    try {
      const onNote = (done: number, all: number): void =>
        void notice.setMessage(words("reading", { done, all }));
      return (await bringNotes(this.app, this.kept, notes, onNote)).left;
    } finally {
      this.kept = { ...this.kept, notes };
      await this.saveData(this.kept);
    }
  }
}
