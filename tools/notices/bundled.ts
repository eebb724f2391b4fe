/** A package of which something is in the extension. */
export interface BundledPackage {
  name: string;
  version: string;
  /** An SPDX expression; empty where the package names none. */
  licence: string;
  /** The text of its licence as it came with it; undefined where it came without one. */
  text?: string;
  /** Its NOTICE, which the Apache licence asks to pass on. */
  notice?: string;
  /** Where it is at home, for people. */
  home?: string;
}

/** The packages of one build of the extension, which is many builds: one of each script, one of all pages. */
export class Bundled {
  readonly #packages = new Map<string, BundledPackage>();

  add(one: BundledPackage): void {
    this.#packages.set(`${one.name}@${one.version}`, one);
  }

  /** Each once, by name. The order does not depend on which script was built first. */
  get packages(): BundledPackage[] {
    return [...this.#packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  }
}
