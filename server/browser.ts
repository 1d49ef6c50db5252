/** The server as a Web Worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './server.ts';
import { ClientFileSystem } from './workspace/client-file-system.ts';
import { localMoment } from './workspace/clock.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, {
  fileSystem: new ClientFileSystem(connection),
  now: (timeZone) => localMoment(new Date(), timeZone),
});
