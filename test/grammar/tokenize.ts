/** Tokens of a `.msg.md` text as VS Code's own TextMate engine sees them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';

// Both are CommonJS whose types promise named exports that Node cannot see.
const require = createRequire(import.meta.url);
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');
const textmate: typeof import('vscode-textmate') = require('vscode-textmate');

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const own = 'text.html.markdown.msgmd';

/** Our grammar. `others`: grammar files by scope name, for what ours includes; the missing are empty. */
export async function loadGrammar(others: Readonly<Record<string, string>> = {}): Promise<IGrammar> {
  const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const paths: Record<string, string> = { ...others, [own]: join(root, 'syntaxes/msgmd.tmLanguage.json') };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = paths[scope];
      const empty = { scopeName: scope, patterns: [], repository: {} };
      return path === undefined ? (empty as object as IRawGrammar) : JSON.parse(readFileSync(path, 'utf8'));
    },
  });
  return (await registry.loadGrammar(own))!;
}

export function tokenize(grammar: IGrammar, source: string): Token[] {
  let state = textmate.INITIAL;
  return source.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/** Scopes of the first token with this text, without the root's. */
export function scopesOf(tokens: readonly Token[], text: string): readonly string[] {
  const token = tokens.find((candidate) => candidate.text.trim() === text);
  if (token === undefined)
    throw new Error(`no token «${text}» among ${tokens.map((t) => `«${t.text}»`).join(' ')}`);
  return token.scopes.filter((scope) => scope !== own);
}
