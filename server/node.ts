/** The server for editors that start a process: `--stdio`, `--node-ipc`, `--socket=PORT`, `--pipe=NAME`. */
import { channel } from 'node:diagnostics_channel';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CHECKED } from './channel.ts';
import { serve } from './server.ts';
import { ClientFileSystem } from './workspace/client-file-system.ts';
import { localMoment } from './workspace/clock.ts';
import { NodeFileSystem } from './workspace/node-file-system.ts';

const checked = channel(CHECKED);
const connection = createConnection(ProposedFeatures.all);
const own = dirname(realpathSync(process.argv[1]!));
const dictionaries = [
  join(own, '../dictionaries'),
  join(own, 'dictionaries'),
  join(own, '../dist/dictionaries'),
];
serve(connection, {
  fileSystem: new NodeFileSystem(dictionaries, new ClientFileSystem(connection)),
  now: (timeZone) => localMoment(new Date(), timeZone),
  onChecked: (length) => checked.publish(length),
});
