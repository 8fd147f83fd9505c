/** Asks for a question; what was selected is its beginning. */
import { type App, Modal } from "obsidian";
import { words } from "./words.ts";

export class AskModal extends Modal {
  private readonly begun: string;
  private readonly onQuestion: (question: string) => void;

  constructor(app: App, begun: string, onQuestion: (question: string) => void) {
    super(app);
    this.begun = begun;
    this.onQuestion = onQuestion;
  }

  override onOpen(): void {
    const { ownerDocument } = this.contentEl;
    this.titleEl.textContent = words("question");
    const input = ownerDocument.createElement("textarea");
    input.rows = 3;
    input.style.width = "100%";
    input.value = this.begun;
    input.setAttribute("aria-label", words("question"));
    const button = ownerDocument.createElement("button");
    button.textContent = words("ask");
    button.className = "mod-cta";
    const ask = (): void => {
      this.close();
      this.onQuestion(input.value);
    };
    button.addEventListener("click", ask);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      ask();
    });
    this.contentEl.replaceChildren(input, button);
    input.focus();
  }

  override onClose(): void {
    this.contentEl.replaceChildren();
  }
}
