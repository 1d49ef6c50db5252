/** Reading a text from disk or from standard input, or saying why it cannot be read. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Sentence, Texts } from './texts.ts';

/** The file descriptor of standard input. */
export const STDIN = 0;

/** Why a file cannot be read or written: a sentence of ours, or the system's own words. */
export interface Reason {
  readonly sentence?: Sentence;
  readonly detail: string;
}

export class Unreadable extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.detail);
    this.reason = reason;
  }
}

/**
 * The text of a file, as it stands there. A file that is not UTF-8 counts as unreadable: read loosely it would be
 * damaged by a fix.
 *
 * @throws {Unreadable}
 */
export function readUtf8(file: string | typeof STDIN): string {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new Unreadable({ sentence: 'notUtf8', detail: 'UTF-8' });
  return bytes.toString('utf8');
}

function readBytes(file: string | typeof STDIN): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Unreadable(reasonOf(error));
  }
}

/** The reason in an error of the file system. */
export function reasonOf(error: unknown): Reason {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { sentence: 'denied', detail: code };
  if (code === 'EISDIR') return { sentence: 'isFolder', detail: code };
  return { detail: message };
}

/** The reason in the user's language, as far as it is ours. */
export function inWords({ sentence, detail }: Reason, texts: Texts): string {
  return sentence ? texts.say(sentence) : detail;
}
