import { child } from '../../rules/config/validate.ts';
import { parseFrontMatter } from '../../rules/template/front-matter.ts';
import type { Project } from './project.ts';

/** Values that the front matters of other templates give to a key, the most common first. `except` is not looked into. */
export async function usedValues(project: Project, key: string, except: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const path of await project.index.templates()) {
    const text = path === except ? null : await project.files.fetch(path);
    if (text === null) continue;
    const node = child(parseFrontMatter(text).frontMatter.root, key);
    for (const item of node?.kind === 'list' ? node.items : node ? [node] : []) {
      const value = item.kind === 'scalar' && item.value !== null ? String(item.value) : '';
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([value]) => value);
}

/** Globs for the templates below a folder: each folder of them, the languages, and each file. */
export async function templateGlobs(project: Project, folder: string): Promise<string[]> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const paths = (await project.index.templates())
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const folders = new Set<string>();
  const languages = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) folders.add(`${parts.slice(0, depth).join('/')}/**`);
    const language = /\.([a-z]{2})\.msg\.md$/.exec(path)?.[1];
    if (language) languages.add(`**/*.${language}.msg.md`);
  }
  return [...[...folders].sort(), ...[...languages].sort(), ...paths];
}
