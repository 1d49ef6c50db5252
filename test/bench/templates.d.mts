export interface MadeTemplate {
  readonly name: string;
  readonly text: string;
}

/** Numbers from 0 to 1: the same for the same seed. */
export function randomFrom(seed: number): () => number;

/** Russian templates of about `size` UTF-8 bytes each: the same for the same seed. */
export function makeTemplates(count: number, size?: number, seed?: number): MadeTemplate[];

/** Writes them into `folder`, in twenty folders, with a configuration. */
export function writeTemplates(folder: string, templates: readonly MadeTemplate[]): void;
