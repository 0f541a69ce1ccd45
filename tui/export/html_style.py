"""The look of the exported page: one calm column, light or dark as the reader's system is, and plain on paper."""

HTML_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #23211d; --soft: #6a665d; --line: #e3dfd4; --lit: #fbe9a9;
  --link: #205c7a; --good: #2c6e49; --warn: #8a5a00; --bad: #a8321f; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e7e4dd; --soft: #a09c93; --line: #34353a;
  --lit: #5c4a10; --link: #8cc4e2; --good: #7fc79b; --warn: #e0b25a; --bad: #ef8b78; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 70ch; margin: 0 auto; padding: 4rem 1.5rem 6rem; overflow-wrap: anywhere; }
h1, h2, .quote { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: 2.1rem; line-height: 1.2; font-weight: 600; }
h2 { margin: 0 0 .6rem; font-size: 1.4rem; line-height: 1.3; font-weight: 600; }
h3 { margin: 2rem 0 .5rem; font-size: .8rem; font-weight: 600;
  letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
cite { font-style: normal; }
p { margin: .4rem 0; }
ol, ul { margin: 0; padding: 0; list-style: none; }
.soft, summary, figcaption { color: var(--soft); font-size: .9rem; }
nav { margin: 2.5rem 0 0; padding: 1.25rem 0; border-block: 1px solid var(--line); }
nav li { display: flex; gap: .75rem; align-items: baseline; padding: .2rem 0; }
nav a { flex: 1; color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .verdict { flex: none; white-space: nowrap; }
.number { display: inline-block; min-width: 1.4em; color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; }
article { padding: 3.5rem 0 0; }
article + article { margin-top: 3.5rem; border-top: 1px solid var(--line); }
.verdict { color: var(--soft); font-size: .9rem; font-weight: 600; }
.verdict .soft { font-weight: 400; }
.strong { --tone: var(--good); } .likely, .possible, .corrected, .warned { --tone: var(--warn); } .error { --tone: var(--bad); }
.strong > .verdict, .likely > .verdict, .possible > .verdict, .corrected > .verdict, .warned > .verdict, .error > .verdict,
.verdict.strong, .verdict.likely, .verdict.possible, .verdict.corrected, .verdict.warned, .verdict.error { color: var(--tone); }
figure { margin: 1.75rem 0; }
blockquote { margin: 0; padding-left: 1.4rem; border-left: 3px solid var(--tone, var(--line)); }
.quote { margin: 0 0 .75rem; font-size: 1.85rem; line-height: 1.3; }
.quote.long { font-size: 1.3rem; line-height: 1.45; text-wrap: pretty; }
li blockquote { margin: .35rem 0; padding-left: .9rem; border-left-width: 2px; border-left-color: var(--line); }
figcaption { margin-top: .9rem; padding-left: calc(1.4rem + 3px); }
mark { padding: .05em .15em; border-radius: .2em; background: var(--lit); color: inherit; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
.notes li { margin: .6rem 0; padding: .5rem .9rem; border-radius: .35rem;
  background: color-mix(in srgb, var(--tone, var(--soft)) 9%, transparent); }
.sources > ol > li { display: grid; grid-template-columns: 2.4rem 1fr; margin: .9rem 0; scroll-margin-top: 1rem; }
.sources > ol > li:target { outline: 2px solid var(--lit); outline-offset: .4rem; border-radius: .2rem; }
.headline { font-weight: 600; }
details { margin: .35rem 0; }
summary { cursor: pointer; }
details p, details li { margin: .15rem 0; font-size: .9rem; }
@media (max-width: 40rem) { main { padding: 2rem 1.1rem 4rem; } h1 { font-size: 1.7rem; } .quote { font-size: 1.45rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --lit: #eee; --link: #000;
    --good: #000; --warn: #000; --bad: #000; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  article { padding-top: 1.5rem; } figure, .sources > ol > li, .notes li { break-inside: avoid; }
  h2, h3, article > .verdict { break-after: avoid; }
  mark { font-weight: 700; } details::details-content { display: block; content-visibility: visible; height: auto; }
}
"""
