/** URIs of the protocol and the paths that rules see: relative to a root, with `/`. */
import { URI, Utils } from 'vscode-uri';
import { join } from '../../rules/config/resolve.ts';

/** One spelling for each resource: editors differ in what they escape (`file:///c%3A/` and `file:///c:/`). */
export function normalizeUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Path from the root to the resource; null where it lies outside. Both URIs are normalised. */
export function pathFrom(root: string, uri: string): string | null {
  const prefix = root.endsWith('/') ? root : `${root}/`;
  if (uri === root) return '';
  return uri.startsWith(prefix) ? decodeURIComponent(uri.slice(prefix.length)) : null;
}

/** URI of a path under the root. Half a character, which somebody may be typing, names no file. */
export function uriOf(root: string, path: string): string {
  if (path === '') return root;
  const base = URI.parse(root);
  const whole = path.replace(/\p{Cs}/gu, '\uFFFD');
  return base.with({ path: `/${join(base.path, whole)}` }).toString();
}

/** Folder of the resource, without a slash at its end; the top folder is its own parent. */
export function parentUri(uri: string): string {
  const parent = Utils.dirname(URI.parse(uri)).toString();
  return parent.length > 1 && parent.endsWith('/') && !parent.endsWith('///') ? parent.slice(0, -1) : parent;
}

/** Last part of a path or URI. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Name of configuration files in every folder. */
export const CONFIG_NAME = '.msgmd.yml';

/** Whether a file is a template of a message. */
export function isTemplatePath(path: string): boolean {
  return path.endsWith('.msg.md');
}

/** Whether a file configures the templates below it. */
export function isConfigPath(path: string): boolean {
  return baseName(path) === CONFIG_NAME;
}
