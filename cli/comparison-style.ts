/** The style of a comparison's page: light and dark, narrow and wide, in print and in the reader's own colours. */
export const COMPARISON_STYLE = `:root{color-scheme:light dark;font:16px/1.55 system-ui,sans-serif;
--ink:#1c1e21;--quiet:#5d636b;--paper:#fff;--shade:#f5f6f8;--line:#dcdfe4;--change:#9a3b00;--tint:#fff4ea}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--quiet:#a2a9b3;--paper:#17191c;--shade:#1f2226;--line:#363a40;--change:#ffb27d;--tint:#2b211a}}
*{box-sizing:border-box}
body{max-width:76rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
.sum{margin:0;color:var(--quiet)}
.sum strong{color:var(--ink)}
ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.375rem}
.kinds{margin:1rem 0 2rem}
li{font-size:.875rem;line-height:1.4;padding:.125rem .625rem;border:1px solid currentColor;border-radius:1rem;color:var(--change)}
li.moved{color:var(--quiet)}
table{width:100%;border-collapse:separate;border-spacing:0;table-layout:fixed}
th,td{width:50%;padding:.875rem 1rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}
th{position:sticky;top:0;background:var(--paper);border-bottom:2px solid var(--ink);font-size:1.0625rem;line-height:1.35}
th small{display:block;margin-bottom:.125rem;font-weight:400;font-size:.875rem;color:var(--quiet)}
td{border-bottom:1px solid var(--line)}
.changes td{width:auto;padding:.875rem 1rem 0;border-bottom:0}
.changed td{background:var(--tint)}
.changed td:first-child{box-shadow:inset 3px 0 var(--change)}
.alone td{background:var(--shade)}
.alone .none{color:var(--quiet);font-style:italic}
mark{background:none;color:var(--change);font-weight:600;text-decoration:underline 2px;text-underline-offset:.2em}
@media (max-width:40rem){table,thead,tbody,tr,th,td{display:block;width:100%}th{position:static;border:0;padding-block:.25rem}
.changed td:not(:first-child){box-shadow:inset 3px 0 var(--change)}
td+td{padding-top:0}.alone td+td{padding-top:.875rem}tr:not(.changes) td:first-child{border-bottom:0}.alone .none{display:none}
td[data-from]::before{content:attr(data-from);display:block;font-size:.8125rem;color:var(--quiet)}}
@media print{th{position:static}body{padding:0}tr{break-inside:avoid}}
@media (forced-colors:active){.changed td:first-child{border-inline-start:3px solid}mark{color:inherit}}`;
