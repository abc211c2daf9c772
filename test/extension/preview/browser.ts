export { fakeBrowser as browser } from '../fake-browser.ts';
