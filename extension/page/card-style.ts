/** Style of the card beside a claim; inside its own shadow root, so that the page's style cannot reach it. */

/**
 * `!important` on the host wins over every rule of the page, important ones included (CSS Scoping, "shadow
 * encapsulation"). The card is ours and not the page's, so it follows the reader's system.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset-inline-start: auto !important;
  left: var(--hearsay-left, 0) !important;
  top: var(--hearsay-top, 0) !important;
  display: block !important;
  max-width: min(360px, calc(100vw - 16px)) !important;
  color-scheme: light dark !important;
}
.card {
  --raised: #ffffff; --text: #1b1b1f; --muted: #5a5a66; --line: #d4d4dc; --link: #0b57d0;
  --shade: rgb(0 0 0 / 18%);
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
  font: 13px/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
  user-select: none;
  -webkit-user-select: none;
  animation: appear 120ms ease-out;
  max-height: min(420px, var(--hearsay-room, 100vh), calc(100vh - 16px));
}
/* Shades at its ends, under covers that scroll with the words, show that there is more. */
.body {
  min-height: 0;
  padding: 12px;
  overflow-y: auto;
  overscroll-behavior: contain;
  background:
    linear-gradient(var(--raised) 40%, transparent) top / 100% 20px no-repeat local,
    linear-gradient(transparent, var(--raised) 60%) bottom / 100% 20px no-repeat local,
    linear-gradient(var(--shade), transparent) top / 100% 8px no-repeat scroll,
    linear-gradient(transparent, var(--shade)) bottom / 100% 8px no-repeat scroll;
}
[data-words]::before { content: attr(data-words); }
.label { margin: 0; font-weight: 600; }
.mark { margin-inline-end: 4px; }
.line { margin: 2px 0 0; font-size: 12px; color: var(--muted); }
.heading { margin: 8px 0 0; padding-top: 8px; border-top: 1px solid var(--line); font-weight: 600; }
.telling { margin-top: 6px; }
.sentence {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden;
  margin: 2px 0 0; unicode-bidi: isolate;
}
.sentence::before { content: open-quote attr(data-words) close-quote; }
.sentence::after { content: none; }
.change { margin: 2px 0 0; padding-inline-start: 6px; border-inline-start: 3px solid currentColor; }
a { color: var(--link); }
.steps {
  display: flex; flex: none; align-items: center; justify-content: space-between; gap: 8px;
  padding: 2px 4px; border-top: 1px solid var(--line);
}
.position { font-size: 12px; color: var(--muted); }
button {
  min-height: 32px; padding: 4px 8px; border: 0; border-radius: 6px;
  background: transparent; color: var(--link); font: inherit; cursor: pointer;
}
button:hover { text-decoration: underline; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 6px; }
.body:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; border-radius: 6px; }
@keyframes appear { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (prefers-color-scheme: dark) {
  .card {
    --raised: #22222a; --text: #ececf1; --muted: #a9a9b8; --line: #3c3c48; --link: #8ab4f8;
    --shade: rgb(0 0 0 / 60%);
  }
}
@media print { :host { display: none !important; } }
@media (forced-colors: active) { .card { border-color: CanvasText; box-shadow: none; } }
`;
