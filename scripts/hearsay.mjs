/**
 * `npm run -s hearsay -- …`: the command line in a checkout. Installs and builds first when that is needed,
 * with all of that output on standard error, then runs with the same arguments, input and exit code.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureDependencies, ROOT } from './setup.mjs';

ensureDependencies();
ensureBuilt(['cli']);
// npm changes into the checkout; paths on the command line count from where the caller stands.
if (process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
await import(pathToFileURL(join(ROOT, 'dist', 'cli', 'hearsay.mjs')).href);
