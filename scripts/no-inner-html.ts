import type { Plugin } from 'vite';

/** One place in a dependency that assigns `innerHTML`, and what stands there instead. */
type Edit = { find: string | RegExp; replaceWith: string };

/** Parses inertly (no script runs, nothing loads) and moves the children in. */
const fill = (target: string, html: string): string =>
  `${target}.replaceChildren(...new DOMParser().parseFromString(${html}, 'text/html').body.childNodes);`;

/**
 * The assignments to `innerHTML` in the libraries that are shipped, by the end of the file's path.
 *
 * web-ext lint warns of each, and we want a rule without exceptions: nothing in
 * the built extension turns a string into markup of a live document.
 */
const EDITS: Record<string, Edit[]> = {
  '@mozilla/readability/Readability.js': [
    // `page` is the body of our own clone, `tmp` a detached <div>.
    { find: 'page.innerHTML = pageCacheHtml;', replaceWith: fill('page', 'pageCacheHtml') },
    { find: 'tmp.innerHTML = noscript.innerHTML;', replaceWith: fill('tmp', 'noscript.innerHTML') },
  ],
  'preact/dist/preact.mjs': [
    // The body of `dangerouslySetInnerHTML`, which this project does not use.
    { find: /[\w$]+\.innerHTML\s*=(?!=)\s*[\w$]+\.__html/, replaceWith: 'void 0' },
  ],
};

/**
 * Applies {@link EDITS} to one module.
 *
 * @param path - the module's path; separators may be either slash.
 * @returns the edited code, or null when the module is none of ours to edit.
 * @throws Error when a library changed so that an edit no longer fits: the build must not go on unpatched.
 */
export function withoutInnerHtml(path: string, code: string): string | null {
  const normal = path.replaceAll('\\', '/').split('?')[0] ?? '';
  const name = Object.keys(EDITS).find((ending) => normal.endsWith(`/node_modules/${ending}`));
  if (name === undefined) return null;
  return (EDITS[name] ?? []).reduce((current, { find, replaceWith }) => {
    const next = current.replace(find, () => replaceWith);
    if (next === current) {
      throw new Error(
        `${name} no longer contains ${String(find)}. Look for its assignments to innerHTML and renew scripts/no-inner-html.ts.`,
      );
    }
    return next;
  }, code);
}

/** Vite plugin that keeps assignments to `innerHTML` in libraries out of the build. */
export function noInnerHtml(): Plugin {
  return {
    name: 'hearsay:no-inner-html',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const edited = withoutInnerHtml(id, code);
      return edited === null ? null : { code: edited, map: null };
    },
  };
}
