/** References that follow a file when it is renamed or moved: attachments, links, calendars, tables, partials, globs. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { type ConfigFile, join, parent } from '../../rules/config/resolve.ts';
import type { TextEdit } from '../../rules/engine/types.ts';
import type { Render } from '../../rules/template/liquid/ast.ts';
import type { DataScalar } from '../../rules/template/types.ts';
import type { Corpus, TemplateFile } from '../workspace/corpus.ts';
import { quote } from '../yaml/insert.ts';
import { bodyLinks, linkTo } from './body-links.ts';
import { configFileValues, fileValues, templateFileValues } from './document-links.ts';
import { type DocumentEdits, documentEdits } from './edits.ts';
import { partialOf } from './occurrences.ts';

/** Old path → new path, from the root; a folder stands for all files in it. */
export type Moves = readonly { readonly from: string; readonly to: string }[];

/** The edit that keeps every reference true; null where none is touched. */
export function renameFilesEdit(
  corpus: Corpus,
  moves: Moves,
  exists: (path: string) => boolean,
): WorkspaceEdit | null {
  const changes: DocumentEdits[] = [];
  for (const file of corpus.templates) {
    const edits = [...fileEdits(file, moves, exists), ...partialEdits(corpus, file, moves)];
    if (edits.length > 0) changes.push({ document: file.document, edits, open: file.document.version > 0 });
  }
  for (const { file, document } of corpus.configs) {
    const edits = [...configEdits(file, moves, exists), ...globEdits(file, moves)];
    if (edits.length > 0) changes.push({ document, edits, open: document.version > 0 });
  }
  return changes.length > 0 ? documentEdits(changes) : null;
}

function configEdits(file: ConfigFile, moves: Moves, exists: (path: string) => boolean): TextEdit[] {
  const folder = parent(file.path) ?? '';
  const newFolder = parent(moved(file.path, moves)) ?? '';
  return configFileValues(file.root).flatMap((node) => {
    const target = join(folder, String(node.value));
    const after = moved(target, moves);
    const known = exists(target) && (after !== target || newFolder !== folder);
    return known ? replace(node, relative(newFolder, after)) : [];
  });
}

/** Globs of `overrides` that begin with a folder or file which moves: `orders/**`. Those that begin anywhere stay. */
function globEdits({ path, root }: ConfigFile, moves: Moves): TextEdit[] {
  const folder = parent(path) ?? '';
  if (moved(path, moves) !== path) return [];
  return fileValues(root, ['overrides.files']).flatMap((node) => {
    const glob = String(node.value);
    const literal = /^(?:[^*?{}[\]!/]+(?:\/|$))*/.exec(glob)![0].replace(/\/$/, '');
    const before = join(folder, literal);
    const after = literal === '' ? before : moved(before, moves);
    const stays = after === before || (folder !== '' && !after.startsWith(`${folder}/`));
    return stays ? [] : replace(node, relative(folder, after) + glob.slice(literal.length));
  });
}

/** Every path that the corpus may mean by the files that it names. */
export function namedFiles(corpus: Corpus): Set<string> {
  const paths = new Set<string>();
  for (const { path, template } of corpus.templates) {
    for (const { value } of templateFileValues(template.frontMatter.root)) {
      paths.add(join(parent(path) ?? '', String(value))).add(join('', String(value)));
    }
    for (const { name } of bodyLinks(template)) paths.add(join(parent(path) ?? '', name)).add(join('', name));
  }
  for (const { file } of corpus.configs) {
    for (const { value } of configFileValues(file.root))
      paths.add(join(parent(file.path) ?? '', String(value)));
  }
  return paths;
}

/** Where a path lies after the moves. */
export function moved(path: string, moves: Moves): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

/** A file is named from the template's folder, or from the root: each stays what it was. */
function fileEdits(
  { path, template }: TemplateFile,
  moves: Moves,
  exists: (path: string) => boolean,
): TextEdit[] {
  const folder = parent(path) ?? '';
  const newFolder = parent(moved(path, moves)) ?? '';
  const renamed = (name: string): string => {
    const beside = join(folder, name);
    if (exists(beside)) {
      const after = moved(beside, moves);
      return after === beside && newFolder === folder ? name : relative(newFolder, after);
    }
    const fromRoot = join('', name);
    const after = moved(fromRoot, moves);
    return exists(fromRoot) && after !== fromRoot ? after : name;
  };
  return [
    ...templateFileValues(template.frontMatter.root).flatMap((node) =>
      replace(node, renamed(String(node.value))),
    ),
    ...bodyLinks(template).flatMap(({ range, name }) => {
      const after = renamed(name);
      return after === name ? [] : [{ range, text: linkTo(after) }];
    }),
  ];
}

/** A partial that keeps its folder changes its name in every `render`. */
function partialEdits(corpus: Corpus, { path, template }: TemplateFile, moves: Moves): TextEdit[] {
  const renders = template.liquid.tags.filter(
    (tag): tag is Render => tag.type === 'render' && tag.partial !== null,
  );
  return renders.flatMap(({ partial, partialRange }) => {
    const file = partialOf(corpus, path, partial!);
    const after = file && moved(file.path, moves);
    if (!file || !after || after === file.path) return [];
    const base = /^(?:.*\/)?_partials\/(.+)\.liquid$/.exec(after);
    return base && base[1] !== partial ? [{ range: partialRange, text: base[1]! }] : [];
  });
}

function replace({ range, raw, value }: DataScalar, path: string): TextEdit[] {
  if (path === String(value)) return [];
  const mark = /^["']/.exec(raw)?.[0];
  return [{ range, text: mark ? mark + path + mark : quote(path) }];
}

/** The path as it is named from a folder. */
export function relative(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
