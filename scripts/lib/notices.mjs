// The licences of the packages that went into the bundles: each asks that its notice comes along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of all licences, from esbuild's metafiles. Throws where a package has none: then it must not be shipped.
 * @param {string} root of the project
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function licences(root, metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.map((path) => PACKAGE.exec(path)?.[0]).filter(Boolean));
  return [...folders]
    .sort()
    .map((folder) => licence(join(root, folder)))
    .join('\n');
}

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n\n${'-'.repeat(72)}\n`;
}
