// `npm run generate`: first what the sources import, then what follows from them. `-- --check` only compares.
import './generate.mjs';

await import('./generate-docs.mjs');
