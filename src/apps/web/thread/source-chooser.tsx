/** Under the question box, where web search is on: which sources are looked through, and, when opened, within which limits. */
import { type ReactNode, useId, useState } from "react";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { words } from "../dictionary.ts";
import { type AskChoice, hasLimits, LANGUAGES, TIMES, toggleSource } from "./ask-choice.ts";

const { chooser } = words;

interface SourceChooserProps {
  /** Those that can be chosen here. */
  readonly kinds: readonly SourceKind[];
  readonly choice: AskChoice;
  readonly onChoose: (choice: AskChoice) => void;
}

export function SourceChooser({ kinds, choice, onChoose }: SourceChooserProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const limitsId = useId();
  return (
    <div className="chooser">
      <div className="chooser-row" role="group" aria-label={chooser.lookIn}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            title={chooser.sourceHints[kind]}
            aria-pressed={choice.sources.includes(kind)}
            onClick={() => onChoose(toggleSource(choice, kind))}
          >
            {chooser.sourceKinds[kind]}
          </button>
        ))}
        <button
          type="button"
          className="limits-button"
          aria-expanded={isOpen}
          aria-controls={limitsId}
          data-set={hasLimits(choice)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {chooser.limits}
        </button>
      </div>
      <div className="chooser-row limits" id={limitsId} hidden={!isOpen}>
        <input
          value={choice.site}
          aria-label={chooser.limitSite}
          placeholder={chooser.limitSitePlaceholder}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChoose({ ...choice, site: event.target.value })}
        />
        <select
          value={choice.since}
          aria-label={chooser.limitTime}
          onChange={(event) => onChoose({ ...choice, since: event.target.value })}
        >
          <option value="">{chooser.anyTime}</option>
          {TIMES.map((time) => (
            <option key={time} value={time}>
              {chooser.times[time]}
            </option>
          ))}
        </select>
        <select
          value={choice.language}
          aria-label={chooser.limitLanguage}
          onChange={(event) => onChoose({ ...choice, language: event.target.value })}
        >
          <option value="">{chooser.anyLanguage}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {chooser.languages[language]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
