/** Plain on purpose: nobody should like it better than the real one. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f4f4f6;
  --sheet: #ffffff;
  --ink: #1c1d22;
  --quiet: #585b66;
  --line: #83868f;
  --act: #3b4a8f;
  --on-act: #ffffff;
  --wrong: #a3160e;
  --mark: #5b3d00;
  --on-mark: #fff3d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17181b;
    --sheet: #202226;
    --ink: #e8e8ea;
    --quiet: #a9acb6;
    --line: #7d818c;
    --act: #b4c0ff;
    --on-act: #14183a;
    --wrong: #ff9f92;
    --mark: #ffe2a3;
    --on-mark: #2b1d00;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: break-word;
}
header {
  padding: 0.75rem 1rem;
  background: var(--mark);
  color: var(--on-mark);
  text-align: center;
}
main {
  max-inline-size: 40rem;
  margin: 1.5rem auto;
  padding: 1rem clamp(1rem, 4vw, 2rem) 2rem;
  background: var(--sheet);
}
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin-block-start: 2rem; font-size: 1.125rem; }
.amount { margin: 0; font-size: 2rem; font-variant-numeric: tabular-nums; }
.quiet { color: var(--quiet); }
.wrong {
  padding: 0.75rem 1rem;
  border: 2px solid var(--wrong);
  color: var(--wrong);
}
fieldset { margin: 1.5rem 0; padding: 0.5rem 1rem 1rem; border: 1px solid var(--line); }
legend { padding-inline: 0.25rem; font-weight: 600; }
.choice { display: flex; gap: 0.75rem; padding-block: 0.375rem; }
.choice input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0.125rem 0 0; }
.field { margin-block: 1rem; }
.field label { font-weight: 600; }
.field :is(input, select) {
  display: block;
  inline-size: 100%;
  margin-block-start: 0.25rem;
}
input:not([type='radio']), select, button {
  min-block-size: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 0;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
button { cursor: pointer; }
button.main { inline-size: 100%; background: var(--act); color: var(--on-act); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin-block: 0.75rem; }
.row .field { margin: 0; }
a { color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
ul.plain { padding: 0; list-style: none; }
ul.plain > li { padding-block: 0.75rem; border-block-start: 1px solid var(--line); }
code { font-size: 0.875rem; }
`
