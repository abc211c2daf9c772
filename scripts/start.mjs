/** `npm start`: sets up, builds and shows the demo story in a browser (`-- --firefox` for Firefox). */
import { bin, ensureBrowsers, ensureBuilt, ensureDependencies, run } from './setup.mjs';

ensureDependencies();
ensureBuilt(['chrome', 'firefox']);
if (!ensureBrowsers()) process.exit(1);
process.exit(run(bin('tsx'), ['scripts/demo.ts', ...process.argv.slice(2)]));
