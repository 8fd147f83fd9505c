/** The files among what was dropped or chosen, those in folders too, each named by its path. Hidden ones are left out. */

export interface GivenFile {
  readonly name: string;
  readonly file: File;
}

/** More is a mistake, and would hold the page up. */
const MOST_FILES = 5_000;

const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."));

/** The browser's own dialogue. */
export function chooseFiles(onChosen: (files: readonly GivenFile[]) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.addEventListener("change", () => onChosen(chosenFiles(field.files)), { once: true });
  field.click();
}

/** Must be called while the drop is told of: later nothing is there. */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return filesIn(entries);
}

type Dropped = { readonly entry: FileSystemEntry | null; readonly file: File | null };

async function filesIn(dropped: readonly Dropped[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  const walk = async (entry: FileSystemEntry, path: string): Promise<void> => {
    if (files.length >= MOST_FILES || isHidden(path)) return;
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      files.push({ name: path, file });
      return;
    }
    if (!isFolder(entry)) return;
    const reader = entry.createReader();
    // A folder gives its entries by the hundred, until it gives none.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (part.length === 0) return;
      for (const inner of part) await walk(inner, `${path}/${inner.name}`);
    }
  };
  for (const { entry, file } of dropped) {
    if (entry !== null && isFolder(entry)) await walk(entry, entry.name);
    else if (file !== null) files.push({ name: file.name, file });
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Of a field for files or a folder. */
export function chosenFiles(list: FileList | null): GivenFile[] {
  return [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !isHidden(name))
    .slice(0, MOST_FILES);
}
