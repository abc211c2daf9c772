/**
 * The browser's extension API: the only import of webextension-polyfill.
 *
 * Chrome 148 and Firefox have `browser` by themselves; when older Chromes are
 * dropped, this file is the one to change.
 */
export { default as browser } from 'webextension-polyfill';
