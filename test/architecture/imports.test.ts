import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;

function sources(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => posix.relative(root, `${entry.parentPath}/${entry.name}`));
}

function imports(file: string): string[] {
  const text = readFileSync(root + file, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    (m) => (m[1] ?? m[2])!,
  );
}

/** Which top folders a folder may import from. */
const MAY: Record<string, readonly string[]> = {
  rules: ['rules'],
  server: ['server', 'rules'],
  cli: ['cli', 'rules', 'server'],
  client: ['client', 'server', 'rules'],
};

/** `facts` for rules/facts/greeting.ts; the facade is a room of its own. */
function roomOf(file: string): string {
  const [, room = '', ...rest] = file.split('/');
  return rest.length > 0 ? room : 'facade';
}

/** What a rule and a fact are: everybody who makes one names these. */
const CONTRACT = ['rules/engine/types.ts', 'rules/engine/fact.ts'];

/** Which rooms of rules/ a room may import from. */
const BELOW: Record<string, readonly string[]> = {
  text: [],
  template: ['text'],
  config: ['text', 'template'],
  language: ['text', 'template'],
  schedule: ['text', 'template', 'config', 'language'],
  facts: ['text', 'template', 'config', 'language', 'schedule'],
  catalog: ['text', 'template', 'config', 'language', 'schedule', 'facts'],
  engine: ['text', 'template', 'config', 'language', 'schedule', 'facts', 'catalog'],
  render: ['text', 'template', 'config', 'language', 'schedule', 'facts'],
  facade: ['template', 'config', 'facts', 'catalog', 'engine', 'render'],
};

describe('the house', () => {
  for (const [folder, allowed] of Object.entries(MAY)) {
    it(`${folder}/ imports only from ${allowed.join(', ')} and packages`, () => {
      for (const file of sources(folder)) {
        for (const name of imports(file)) {
          if (!name.startsWith('.')) continue;
          const target = posix.join(posix.dirname(file), name);
          const top = target.split('/')[0]!;
          assert.ok(allowed.includes(top), `${file} imports ${target}`);
          if (folder === 'client' && top !== 'client') {
            assert.match(
              target,
              /^server\/protocol\.ts$|^rules\/.*types\.ts$/,
              `${file} is not thin: it imports ${target}`,
            );
          }
        }
      }
    });
  }

  it('the rooms of rules/ import downwards', () => {
    for (const file of sources('rules')) {
      const room = roomOf(file);
      for (const name of imports(file)) {
        const target = posix.join(posix.dirname(file), name);
        if (!name.startsWith('.') || roomOf(target) === room || CONTRACT.includes(target)) continue;
        assert.ok(BELOW[room]?.includes(roomOf(target)), `${file} imports ${target}`);
      }
    }
  });

  it('rules/ knows no editor, file system, clock or network', () => {
    for (const file of sources('rules')) {
      for (const name of imports(file)) {
        assert.doesNotMatch(name, /^(node:|vscode)/, `${file} imports ${name}`);
      }
      const text = readFileSync(root + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(
        text,
        /Date\.now\(|new Date\(\)|(?<![\w.])(fetch|setTimeout|setInterval)\(|process\./,
        file,
      );
    }
  });

  it('rules/ has no circle of imports, not even of types', () => {
    const next = new Map(
      sources('rules').map((file) => [
        file,
        imports(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => posix.join(posix.dirname(file), name)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `${[...path, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
  });

  it('no file of the product uses \\b or \\w on Cyrillic text', () => {
    for (const file of [...sources('rules'), ...sources('server')]) {
      for (const line of readFileSync(root + file, 'utf8').split('\n')) {
        const cyrillicPattern = /\/(?:[^/\n\\]|\\.)*[а-яё](?:[^/\n\\]|\\.)*\/[a-z]*/iu.exec(line)?.[0] ?? '';
        assert.doesNotMatch(cyrillicPattern, /\\[bwBW]/, `${file}: ${line.trim()}`);
      }
    }
  });
});
