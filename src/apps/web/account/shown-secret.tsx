/** Something that is shown this once, ready to be copied: a link, a key. */
import { type ReactNode, useId, useState } from "react";
import { words } from "../dictionary.ts";

interface ShownSecretProps {
  readonly name: string;
  readonly value: string;
  readonly about: string;
}

export function ShownSecret({ name, value, about }: ShownSecretProps): ReactNode {
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const { citing } = words;
  // Only on HTTPS and on this machine is there a clipboard; elsewhere one copies from the field.
  const clipboard = Reflect.get(navigator, "clipboard") as Clipboard | undefined;
  return (
    <div className="shown-secret">
      <label htmlFor={id}>{name}</label>
      <div>
        <input id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        {clipboard === undefined ? null : (
          <button
            type="button"
            onClick={() =>
              void clipboard.writeText(value).then(
                () => setIsCopied(true),
                () => undefined,
              )
            }
          >
            {words.account.copy}
          </button>
        )}
      </div>
      <p role="status">{isCopied ? citing.copied : about}</p>
    </div>
  );
}
