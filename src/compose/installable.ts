/** A runtime as commands install it. */
import {
  installRuntime,
  isRuntimeInstalled,
  type Runtime,
  runtimesFolder,
} from "../adapters/runtimes/install-runtime.ts";

export interface InstallableRuntime {
  /** Its package, with the version. */
  readonly name: string;
  readonly folder: string;
  readonly installedMb: number;
  isInstalled(): boolean;
  install(signal: AbortSignal): Promise<void>;
}

export function installable(runtime: Runtime, name: string, dataFolder: string): InstallableRuntime {
  const folder = runtimesFolder(dataFolder);
  return {
    name,
    folder,
    installedMb: runtime.installedMb,
    isInstalled: () => isRuntimeInstalled(runtime, folder),
    install: (signal) => installRuntime(runtime, folder, { signal }),
  };
}
