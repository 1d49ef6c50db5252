import type { Diagnostic } from 'vscode-languageserver';
import type { Project } from './workspace/project.ts';

/**
 * Names for answers to pulls of diagnostics: the same problems of the same text have the same name, whatever else has
 * changed meanwhile, so that the editor need not be told them again.
 */
export class ResultIds {
  private readonly given = new Map<string, { readonly surroundings: string; readonly id: string }>();

  /** The name of the present answer where it is known without a check: text and surroundings are those of the last one. */
  known(uri: string, project: Project, text: string): string | null {
    const last = this.given.get(uri);
    return last?.surroundings === `${project.stamp}.${hash(text)}` ? last.id : null;
  }

  /** The name of an answer; `stamp` is the project's when the check began. */
  of(uri: string, stamp: string, text: string, items: readonly Diagnostic[]): string {
    const name = hash(text);
    const id = `${name}.${hash(JSON.stringify(items))}`;
    this.given.set(uri, { surroundings: `${stamp}.${name}`, id });
    return id;
  }
}

/** Length and FNV-1a. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(sum >>> 0).toString(36)}`;
}
