import type { TextDocument } from 'vscode-languageserver-textdocument';
import { contextOf, type LintInput, type LintResult } from '../../rules/engine/lint.ts';
import type { Host } from '../../rules/engine/types.ts';
import type { View } from '../features/view.ts';

/** Views are big beside their texts: only the last ones are kept. */
const MOST_VIEWS = 8;

/** A check with what it could not know. */
export interface Checked {
  readonly version: number;
  readonly stamp: string;
  readonly view: View;
  /** Files that the check, or a feature that looked at it, has asked for and that were not known. It grows. */
  readonly unknown: ReadonlySet<string>;
}

/** What checks a text: rules for a message, or for a partial. */
export type Lint = (input: LintInput) => LintResult;

/** The last checks of documents. */
export class Checks {
  private readonly checked = new Map<TextDocument, Checked>();

  /** `onFault` is called with what a rule threw: a fault of msgmd, never of the text. */
  constructor(private readonly onFault: (error: unknown) => void) {}

  /** The check of a document's present version; done anew where the stamp of its surroundings has changed. */
  check(document: TextDocument, stamp: string, input: Omit<LintInput, 'source'>, lint: Lint): Checked {
    const cached = this.checked.get(document);
    if (cached?.version === document.version && cached.stamp === stamp) return cached;
    this.makeRoom(document);
    const unknown = new Set<string>();
    const host = noting(input.host, unknown);
    const view = { document, ...this.guarded({ ...input, host, source: document.getText() }, lint) };
    const checked = { version: document.version, stamp, view, unknown };
    this.checked.set(document, checked);
    return checked;
  }

  /** The next check is done anew. */
  forget(document: TextDocument): void {
    this.checked.delete(document);
  }

  private makeRoom(document: TextDocument): void {
    this.checked.delete(document);
    for (const oldest of this.checked.keys()) {
      if (this.checked.size < MOST_VIEWS) return;
      this.checked.delete(oldest);
    }
  }

  /** Features of the editor go on working where a rule has a fault. */
  private guarded(input: LintInput, lint: Lint): LintResult {
    try {
      return lint(input);
    } catch (error) {
      this.onFault(error);
      return { problems: [], context: contextOf(input) };
    }
  }
}

/** The same host, which notes what it could not answer. */
function noting(host: Host, unknown: Set<string>): Host {
  const noted = <T>(path: string, answer: T): T => {
    if (answer === undefined) unknown.add(path);
    return answer;
  };
  return {
    ...host,
    read: (path) => noted(path, host.read(path)),
    exists: (path) => noted(path, host.exists(path)),
  };
}
