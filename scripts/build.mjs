/** `npm run build`: both extensions and the command line into dist/. */
import { ensureBuilt, ensureDependencies } from './setup.mjs';

ensureDependencies();
ensureBuilt(['chrome', 'firefox', 'cli']);
