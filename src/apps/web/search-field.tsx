/** A field to search a list in, and what is looked for there: what was typed, once the typing pauses. */
import { type ReactNode, useEffect, useState } from "react";

/** A pause in typing. */
const TYPING_MS = 200;

export interface SearchControl {
  /** What is looked for, as it is typed. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** `looked`: without the spaces around it. */
export function useSearch(): SearchControl & { readonly looked: string } {
  const [text, onSearch] = useState("");
  const [looked, setLooked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setLooked(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, looked, onSearch };
}

interface SearchFieldProps extends SearchControl {
  readonly label: string;
}

export function SearchField({ text, onSearch, label }: SearchFieldProps): ReactNode {
  return (
    <input
      type="search"
      value={text}
      aria-label={label}
      placeholder={label}
      dir="auto"
      onChange={(event) => onSearch(event.target.value)}
    />
  );
}
